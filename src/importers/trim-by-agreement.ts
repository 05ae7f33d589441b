import { parseHTML } from 'linkedom';

const BLOCKS = 'p, li, h1, h2, h3, h4, h5, h6, pre, td, th, dt, dd, figcaption, blockquote, div';
/** More of the text than this is not lost on one library's word. */
const MOST_TRIMMED = 0.2;
/** Letters of a paragraph that may stand in the midst of an article though one library left it out. */
const PROSE = 60;

/** A text in HTML, and what was taken out of it, block by block. */
export interface TrimmedText {
  readonly html: string;
  readonly trimmed: readonly string[];
}

/**
 * Takes from a text what another reading of the same page has not: what stands before the first and
 * after the last block that both have, and in between what is short or made of links. Where that
 * would be much of the text, the readings are of different things, and all of it stays.
 *
 * @param html The text, as HTML.
 * @param other The words of the other reading.
 */
export function trimByAgreement(html: string, other: string): TrimmedText {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  const known = squash(other);
  const blocks = [...document.querySelectorAll(BLOCKS)]
    .filter((block) => block.querySelector(BLOCKS) === null && !block.querySelector('img, picture'))
    .map((element) => ({ element, words: squash(element.textContent ?? '') }))
    .filter(({ words }) => words !== '');
  const shared = blocks.map(({ words }) => known.includes(words));
  const [first, last] = [shared.indexOf(true), shared.lastIndexOf(true)];
  const foreign = blocks.filter(({ element, words }, index) => {
    if (shared[index]) return false;
    return index < first || index > last || words.length < PROSE || isLinks(element, words);
  });
  const size = (list: typeof blocks) => list.reduce((sum, { words }) => sum + words.length, 0);
  if (first === -1 || size(foreign) > size(blocks) * MOST_TRIMMED) return { html, trimmed: [] };
  for (const { element } of foreign) element.remove();
  return {
    html: document.body.innerHTML,
    trimmed: foreign.map(({ element }) => (element.textContent ?? '').replace(/\s+/g, ' ').trim()),
  };
}

function isLinks(element: Element, words: string): boolean {
  const linked = [...element.querySelectorAll('a')].map((link) => squash(link.textContent ?? ''));
  return linked.join('').length > words.length / 2;
}

function squash(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}
