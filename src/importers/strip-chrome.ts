import { type ChromeTable, findChrome } from './chrome-table.ts';
import type { LeftOut } from './imported-article.ts';

/** Takes the paragraphs that belong to the site out of a text in Markdown; quotes each of them. */
export function stripChrome(
  markdown: string,
  table: ChromeTable,
): { readonly body: string; readonly removed: readonly LeftOut[] } {
  const removed: LeftOut[] = [];
  let isOver = false;
  const kept = markdown.split(/\n{2,}/).filter((block) => {
    const words = toWords(block);
    const rule = isOver ? undefined : findChrome(words, table);
    if (isOver) removed.push({ text: words, why: 'after the end of the article' });
    if (rule === undefined) return !isOver;
    removed.push({ text: words, why: rule.phrase });
    isOver = rule.ends;
    return false;
  });
  return { body: kept.join('\n\n'), removed };
}

/** What a reader sees of a paragraph: links and marks without their signs. */
function toWords(block: string): string {
  return block
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^[#>\s-]+/, '')
    .replace(/[*_\\]/g, '')
    .trim();
}
