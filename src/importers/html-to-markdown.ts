import { decodeHTML } from 'entities';
import type { Root } from 'hast';
import { toMdast } from 'hast-util-to-mdast';
import type { Html, Root as MdastRoot } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeSanitize from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { sanitizeSchema } from '../markdown/sanitize-schema.ts';
import { keptHtmlHandlers } from './kept-html-handlers.ts';
import { mendImportedMarkup } from './mend-imported-markup.ts';
import { removeActiveMarkup } from './remove-active-markup.ts';

/** A text that was HTML, as Markdown. */
export interface MarkdownText {
  readonly markdown: string;
  /** What could run or load by itself and was taken out, once a kind: `<script>`, `onclick`. */
  readonly removed: readonly string[];
  /** The HTML was too deep or too large to be understood, and only its words are left. */
  readonly isFlattened?: true;
}

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

const sanitizer = unified().use(rehypeSanitize, sanitizeSchema).freeze();

const writer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '_',
    fences: true,
    listItemIndent: 'one',
    rule: '-',
  })
  .freeze();

/**
 * Writes HTML as the Markdown that a person would have written. What Markdown has no sign for and
 * the archive can show (tables with joined cells, raised numbers, sound, figures whose caption has
 * links) stays as HTML; page breaks stay, other comments go. Nothing is run or fetched.
 *
 * @param base The address of the page, which makes relative addresses whole; else they stay.
 * @example htmlToMarkdown('<p>The <b>ferry</b></p>').markdown // => 'The **ferry**\n'
 */
export function htmlToMarkdown(html: string, base?: string): MarkdownText {
  if (html.length > MAX_SIGNS || hasMoreTags(html, MAX_TAGS))
    return { markdown: flatten(html), removed: [], isFlattened: true };
  try {
    const tree = parser.parse(html.replaceAll('\0', ''));
    const removed = removeActiveMarkup(tree);
    mendImportedMarkup(tree, base);
    return { markdown: writeMarkdown(tree), removed };
  } catch (error) {
    // Trees are walked by recursion: a RangeError is the end of the stack.
    if (!(error instanceof RangeError)) throw error;
    return { markdown: flatten(html), removed: [], isFlattened: true };
  }
}

/** Of the longest article, ten times over; beyond it trees take minutes. */
const MAX_SIGNS = 4_000_000;
const MAX_TAGS = 100_000;

function hasMoreTags(html: string, limit: number): boolean {
  let count = 0;
  for (let at = html.indexOf('<'); at !== -1 && count <= limit; at = html.indexOf('<', at + 1))
    count += 1;
  return count > limit;
}

function writeMarkdown(tree: Root): string {
  const mdast = toMdast(sanitizer.runSync(tree), {
    document: true,
    handlers: keptHtmlHandlers,
    nodeHandlers: { comment: keepPageBreak },
  });
  // The tree of a whole document is a root.
  return stringify(mdast as MdastRoot);
}

function stringify(tree: MdastRoot): string {
  return `${writer.stringify(tree).trim()}\n`;
}

function keepPageBreak(_: unknown, { value }: { value: string }): Html | undefined {
  const isBreak = value.trim().toLowerCase() === 'nextpage';
  return isBreak ? { type: 'html', value: '<!--nextpage-->' } : undefined;
}

/** The words between the tags, in time that grows with their number alone. */
function flatten(html: string): string {
  const [start = '', ...scripts] = html.split(/<(?:script|style)\b/i);
  const others = scripts.map((piece) => piece.slice(piece.search(/<\/(?:script|style)/i)));
  const words = [start, ...others].join('').replace(/<[^<>]*>/g, ' ');
  const paragraphs = words.split(/\n[^\S\n]*\n/).map((paragraph) => {
    const value = decodeHTML(paragraph.replace(/\s+/g, ' ').trim());
    return { type: 'paragraph' as const, children: [{ type: 'text' as const, value }] };
  });
  return stringify({ type: 'root', children: paragraphs });
}
