import type { Element, Root } from 'hast';
import { findElements, readWords } from './find-elements.ts';
import { cutSite } from './find-title.ts';
import type { LeftOut, ReadOptions } from './imported-article.ts';
import { readMetaLine } from './read-meta-line.ts';
import { dropElements } from './text-blocks.ts';

/** The headline and the byline stand in the fields; what repeats them at the top of the text goes. */
export function trimTop(
  tree: Root,
  { title, options }: { title: string | undefined; options: ReadOptions },
): LeftOut[] {
  const removed: LeftOut[] = [];
  const dropped = new Set<Element>();
  const blocks = findElements(tree, ({ tagName }) =>
    /^(?:h[1-6]|p|div|span|time|li|header)$/.test(tagName),
  );
  let count = 0;
  for (const block of blocks) {
    const words = readWords(block);
    if (words === '' || words.length > 400) continue;
    const isHeading = /^h[1-6]$/.test(block.tagName);
    if (title !== undefined && isHeading && isSameTitle(words, title)) {
      removed.push({ text: words, why: 'headline' });
      dropped.add(block);
    } else if (count < 6 && readMetaLine(words, options) !== undefined) {
      removed.push({ text: words, why: 'byline' });
      dropped.add(block);
    }
    count += 1;
    if (count > 12) break;
  }
  dropElements(tree, dropped);
  return removed;
}

function isSameTitle(words: string, title: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return plain(words) === plain(title) || plain(cutSite(words, undefined)) === plain(title);
}
