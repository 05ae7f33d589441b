import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { htmlToMarkdown, type MarkdownText } from './html-to-markdown.ts';

const writer = unified().use(remarkGfm).use(remarkStringify).freeze();

const MARKUP =
  /<(?:p|br|div|h[1-6]|ul|ol|li|table|figure|img|blockquote|strong|b|em|i|a|span)\b[^<>]*>/i;
/** Below this, lines are wrapped by a typewriter or a mail programme, not by paragraphs. */
const WRAPPED = 90;

/** Writes a text as Markdown, whether it is HTML or plain lines. */
export function textToMarkdown(text: string, base?: string): MarkdownText {
  if (MARKUP.test(text))
    return htmlToMarkdown(isWrittenInLines(text) ? linesToHtml(text) : text, base);
  return { markdown: paragraphsToMarkdown(splitParagraphs(text)), removed: [] };
}

/** Writes paragraphs of plain text so that nothing in them is read as Markdown. */
function paragraphsToMarkdown(paragraphs: readonly string[]): string {
  const children = paragraphs.map((value) => ({
    type: 'paragraph' as const,
    children: [{ type: 'text' as const, value: value.replace(/\s+/g, ' ').trim() }],
  }));
  return writer.stringify({ type: 'root', children });
}

/** Cuts plain text into paragraphs: at blank lines, and at every line break where lines are long. */
function splitParagraphs(text: string): string[] {
  // Tables made by programs write a line break as two signs.
  const spelled = /\n/.test(text) ? text : text.replace(/(?:\\r)?\\n/g, '\n');
  const blocks = spelled.replace(/\r\n?/g, '\n').split(/\n[^\S\n]*\n\s*/);
  const lines = blocks.flatMap((block) => {
    const inner = block.split('\n').map((line) => line.trim());
    const isWrapped =
      inner.length > 2 &&
      inner.slice(0, -1).every((line) => line.length > 40 && line.length < WRAPPED);
    return isWrapped && blocks.length > 1 ? [inner.join(' ')] : inner;
  });
  return lines.filter((line) => line !== '');
}

/** Whether paragraphs are marked by lines alone, and tags stand only inside of them. */
function isWrittenInLines(text: string): boolean {
  return !/<(?:p|br|div|h[1-6]|li|table)\b/i.test(text) && /\n/.test(text);
}

function linesToHtml(text: string): string {
  return text
    .split(/\n+/)
    .map((line) => `<p>${line}</p>`)
    .join('\n');
}
