import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { abridgeProse, restoreProse } from './abridge-prose.ts';
import { hasBareAddress, usesGfmMarks } from './needs-gfm.ts';

/** Texts with HTML, for which offsets must be right, and with lines that `\n` alone does not end. */
const NOT_ABRIDGED = /[<\r]/;

/**
 * Makes a parser of Markdown with GFM. It does less for texts that need less, to the same effect;
 * but nodes have offsets only in texts with HTML, and prose has no positions elsewhere.
 */
export function createMarkdownParser(): (markdown: string) => Root {
  const plain = unified().use(remarkParse).freeze();
  const gfm = unified().use(remarkParse).use(remarkGfm).freeze();

  const parseWhole = (markdown: string): Root => {
    if (usesGfmMarks(markdown)) return gfm.parse(markdown);
    const tree = plain.parse(markdown);
    return hasBareAddress(tree) ? gfm.parse(markdown) : tree;
  };

  return (markdown) => {
    if (NOT_ABRIDGED.test(markdown)) return parseWhole(markdown);
    const abridged = abridgeProse(markdown);
    const tree = parseWhole(abridged.markdown);
    return restoreProse(tree, abridged.prose) ? tree : parseWhole(markdown);
  };
}
