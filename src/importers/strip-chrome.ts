import { type ChromeTable, findChrome } from './chrome-table.ts';
import type { LeftOut } from './imported-article.ts';

/** More prose than this below "Related stories" is the article going on. */
const PROSE_BELOW = 2;

/** `© 2017 Harbour Post`, `Copyright (c) 2017`: a notice, where hardly more is said. */
const RIGHTS =
  /^[^\p{L}\p{N}]*(?:(?:©|\(c\)|copyright|hak cipta)[\s,]*){1,3}(?:19|20)\d\d(?!\d).{0,150}$/iu;

/**
 * Takes the paragraphs that belong to the site out of a text in Markdown; quotes each of them.
 * A phrase that ends articles takes what is below it only where that is hardly any prose.
 */
export function stripChrome(
  markdown: string,
  table: ChromeTable,
): { readonly body: string; readonly removed: readonly LeftOut[] } {
  const removed: LeftOut[] = [];
  const blocks = markdown.split(/\n{2,}/);
  let isOver = false;
  const kept = blocks.filter((block, index) => {
    const words = toWords(block);
    const rule = isOver ? undefined : findChrome(words, table);
    if (isOver) removed.push({ text: words, why: 'after the end of the article' });
    else if (RIGHTS.test(words)) {
      removed.push({ text: words, why: 'notice of rights' });
      return false;
    }
    if (rule === undefined) return !isOver;
    removed.push({ text: words, why: rule.phrase });
    isOver = rule.ends && blocks.slice(index + 1).filter(isProse).length <= PROSE_BELOW;
    return false;
  });
  return { body: kept.join('\n\n'), removed };
}

/** Whether a block is a sentence of some length, and not the links of a list. */
function isProse(block: string): boolean {
  return (
    /[.!?]["”’»)]*\s*$/.test(block) &&
    toWords(block).length > 80 &&
    !/^\s*(?:[-*]|\d+\.) /.test(block)
  );
}

/** What a reader sees of a paragraph: links and marks without their signs. */
function toWords(block: string): string {
  return block
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^[#>\s-]+/, '')
    .replace(/[*_\\]/g, '')
    .trim();
}
