import type { Element, Root } from 'hast';
import { findElements, readAttribute, readWords } from './find-elements.ts';
import type { LeftOut } from './imported-article.ts';
import { countLetters, dropElements, listBlocks } from './text-blocks.ts';

/** "Also read:", "(MORE:", "IN TEXAS |": a few words that announce a headline. */
const LABEL = /^[([]?\s*(?:[\p{L}\p{N}’'&-]+[ \u00A0]){0,4}[\p{L}\p{N}’'&-]+\s*[:|»>]\s*/u;
/** These announce where the article has something from, or something that belongs to it. */
const OWN =
  /^[([]?\s*(?:source|sumber|quelle|bron|fuente|fonte|via|photo|foto|image|gambar|credit|website|web|situs|listen|download|unduh|data|document|dokumen|h\/t|hat tip)s?\b/iu;
const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|csv|zip|mp3|mp4|epub)(?:[?#]|$)/i;
/** Letters of a paragraph of an article. */
const PROSE = 80;
const MOST = 4;

/**
 * Takes out the lines amid an article that are nothing but the headline of another article of the
 * site. A text that has many such lines, or links only, is a list of them and keeps all.
 *
 * @param host Of the page; links elsewhere belong to the article.
 */
export function trimTeasers(tree: Root, host: string | undefined): LeftOut[] {
  const blocks = listBlocks(tree);
  const isTold = blocks.map(({ element, words }) => isProse(element, words));
  const teasers = blocks.filter(
    (block, index) => isBetween(isTold, index) && isTeaser(block.element, block.words, host),
  );
  const prose = isTold.filter(Boolean).length;
  if (teasers.length > MOST || teasers.length * 2 > prose) return [];
  dropElements(tree, new Set(teasers.map(({ element }) => element)));
  return teasers.map(({ words }) => ({ text: words, why: 'headline of another article' }));
}

/** Whether a paragraph stands before and after a line, another such line apart at most. */
function isBetween(isTold: readonly boolean[], index: number): boolean {
  const before = isTold.slice(Math.max(0, index - 2), index).includes(true);
  return before && isTold.slice(index + 1, index + 3).includes(true);
}

function isProse(element: Element, words: string): boolean {
  return words.length > PROSE && countLetters(readLinked(element)) < countLetters(words) / 2;
}

function isTeaser(element: Element, words: string, host: string | undefined): boolean {
  if (!/^(?:p|div)$/.test(element.tagName) || words.length > 200 || OWN.test(words)) return false;
  const links = findElements(element, ({ tagName }) => tagName === 'a');
  const headline = readLinked(element);
  if (headline.split(' ').length < 4 || !links.every((link) => isNear(link, host))) return false;
  if (findElements(element, ({ tagName }) => tagName === 'img').length > 0) return false;
  const label = LABEL.exec(words)?.[0] ?? '';
  const rest = countLetters(words) - countLetters(headline);
  return rest === 0 ? !/\.$/.test(words) : rest <= countLetters(label) && label !== '';
}

/** Whether a link leads to a page of the same site. */
function isNear(link: Element, host: string | undefined): boolean {
  const address = readAttribute(link, 'href');
  if (FILE.test(address) || address.startsWith('#')) return false;
  const url = URL.parse(address);
  if (url === null) return true;
  return host !== undefined && toDomain(url.hostname) === toDomain(host);
}

/** `www.news.example.org` and `example.org` are one site's. */
function toDomain(host: string): string {
  const parts = host.split('.');
  const isShort = /^(?:ac|co|com|edu|go|gov|net|or|org|web)$/.test(parts.at(-2) ?? '');
  return parts.slice(isShort ? -3 : -2).join('.');
}

function readLinked(element: Element): string {
  return findElements(element, ({ tagName }) => tagName === 'a')
    .map(readWords)
    .join(' ');
}
