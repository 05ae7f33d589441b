import type { BlockContent, Paragraph, Root, RootContent } from 'mdast';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { isHeadingLike, type PageLine } from './page-lines.ts';

const writer = unified()
  .use(remarkStringify, { bullet: '-', emphasis: '_', listItemIndent: 'one', rule: '-' })
  .freeze();

const BULLET = /^[-•*·▪►]\s+/;
const NUMBER = /^\d{1,2}[.)]\s+/;

/**
 * Writes the lines of a text as Markdown, so that nothing in them is read as a sign: a line is a
 * paragraph, a bare line before a paragraph titles a new part.
 */
export function linesToMarkdown(lines: readonly PageLine[]): string {
  const blocks = lines.map(({ text }, index) => toBlock(text, lines[index + 1]?.text, index));
  const children = joinLists(blocks.flat());
  return writer.stringify({ type: 'root', children } satisfies Root).trimEnd();
}

function toBlock(text: string, next: string | undefined, index: number): RootContent[] {
  if (index > 0 && next !== undefined && isHeadingLike(text) && isParagraph(next)) {
    return [
      { type: 'html', value: '<!--nextpage-->' },
      { type: 'heading', depth: 2, children: [{ type: 'text', value: text }] },
    ];
  }
  if (BULLET.test(text)) return [toList(text.replace(BULLET, ''), false)];
  const quoted = /^>\s*/.exec(text);
  if (quoted) {
    const children: BlockContent[] = [toParagraph(text.slice(quoted[0].length))];
    return [{ type: 'blockquote', children }];
  }
  return [toParagraph(text)];
}

/** What a heading stands before: a text of more than a few words, or the item of a list. */
function isParagraph(text: string): boolean {
  return !isHeadingLike(text) || text.length > 120 || NUMBER.test(text);
}

function toParagraph(value: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}

function toList(text: string, ordered: boolean): RootContent {
  return {
    type: 'list',
    ordered,
    spread: false,
    children: [{ type: 'listItem', spread: false, children: [toParagraph(text)] }],
  };
}

function joinLists(blocks: readonly RootContent[]): RootContent[] {
  const joined: RootContent[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.type === 'list' && last?.type === 'list') last.children.push(...block.children);
    else joined.push(block);
  }
  return joined;
}
