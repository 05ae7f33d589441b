import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { abridgeProse, restoreProse, toProseTree } from './abridge-prose.ts';
import { hasBareAddress, seemsToHoldAddress, usesGfmMarks } from './needs-gfm.ts';

/**
 * Makes a parser of Markdown with GFM, which does less for texts that need less, to the same effect.
 */
export function createMarkdownParser(): (markdown: string) => Root {
  const plain = unified().use(remarkParse).freeze();
  const gfm = unified().use(remarkParse).use(remarkGfm).freeze();

  const parseWhole = (markdown: string): Root => {
    if (usesGfmMarks(markdown) || seemsToHoldAddress(markdown)) return gfm.parse(markdown);
    const tree = plain.parse(markdown);
    return hasBareAddress(tree) ? gfm.parse(markdown) : tree;
  };

  return (markdown) => {
    const abridged = abridgeProse(markdown);
    const prose = toProseTree(markdown, abridged);
    if (prose !== undefined) return prose;
    const tree = parseWhole(abridged.markdown);
    return restoreProse(tree, abridged.runs) ? tree : parseWhole(markdown);
  };
}
