import GithubSlugger from 'github-slugger';
import type { Heading } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** A page of the documentation, taken apart. */
export interface DocsPage {
  readonly links: readonly string[];
  /** The ids that its headings have on GitHub. */
  readonly anchors: readonly string[];
  readonly fences: readonly Fence[];
  /** Every line of code, in blocks and in sentences. */
  readonly code: readonly string[];
}

export interface Fence {
  /** Empty where the block is indented. */
  readonly language: string;
  /** What stands behind its language: `article`, `frontmatter`, `archive.yaml`. */
  readonly use: string;
  readonly text: string;
}

/** Whether a block is for a shell, as it stands. */
export function isCommands({ language, use }: Fence): boolean {
  return use === '' && (language === 'sh' || language === '');
}

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

export function readDocs(markdown: string): DocsPage {
  const slugger = new GithubSlugger();
  const links: string[] = [];
  const anchors: string[] = [];
  const fences: Fence[] = [];
  const code: string[] = [];
  visit(parser.parse(markdown), (node) => {
    if (node.type === 'link') links.push(node.url);
    if (node.type === 'heading') anchors.push(slugger.slug(textOf(node)));
    if (node.type === 'inlineCode') code.push(node.value);
    if (node.type !== 'code') return;
    fences.push({ language: node.lang ?? '', use: node.meta ?? '', text: node.value });
    code.push(...node.value.split('\n'));
  });
  return { links, anchors, fences, code };
}

function textOf(heading: Heading): string {
  let text = '';
  visit(heading, (node) => {
    if (node.type === 'text' || node.type === 'inlineCode') text += node.value;
  });
  return text;
}
