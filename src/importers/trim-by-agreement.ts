import { parseHTML } from 'linkedom';

const BLOCKS = 'p, li, h1, h2, h3, h4, h5, h6, pre, td, th, dt, dd, figcaption, blockquote, div';
/** More of the text than this is not lost on one library's word. */
const MOST_TRIMMED = 0.2;
/** Letters of a paragraph that may stand in the midst of an article though one library left it out. */
const PROSE = 60;
/** Fewer letters may stand in another text by chance. */
const SHORT = 20;

/** A text in HTML, and what was taken out of it, block by block. */
export interface TrimmedText {
  readonly html: string;
  readonly trimmed: readonly string[];
}

/**
 * Takes from a text what another reading of the same page has not: what stands before the first and
 * after the last paragraph that both have, and in between what is short or made of links. Where that
 * would be much of the prose, the readings are of different things, and all of it stays; of menus
 * and buttons around an article any number goes.
 *
 * @param html The text, as HTML.
 * @param other The other reading, as HTML.
 */
export function trimByAgreement(html: string, other: string): TrimmedText {
  const { document, blocks } = listBlocks(html);
  const isKnown = createMemory(other);
  const isNote = createNoteTest(document);
  const shared = blocks.map(({ element, words }) => isKnown(words) || isNote(element));
  const isAnchor = ({ words }: Block, index: number) => shared[index] && words.length >= PROSE;
  const [first, last] = [blocks.findIndex(isAnchor), blocks.findLastIndex(isAnchor)];
  if (first === -1) return { html, trimmed: [] };
  const outer = blocks.filter((_, index) => !shared[index] && (index < first || index > last));
  const inner = blocks.filter(
    (block, index) => !shared[index] && index > first && index < last && !isProse(block),
  );
  const most = size(blocks.filter((block, index) => shared[index] || isProse(block)));
  if (size(inner) + size(outer.filter(isProse)) > most * MOST_TRIMMED) return { html, trimmed: [] };
  const dropped = new Set([...outer, ...inner]);
  for (const { element } of dropped) element.remove();
  return {
    html: document.body.innerHTML,
    trimmed: blocks
      .filter((block) => dropped.has(block))
      .map(({ element }) => (element.textContent ?? '').replace(/\s+/g, ' ').trim()),
  };
}

interface Block {
  readonly element: Element;
  readonly words: string;
}

/** The innermost blocks that have words and no picture. */
function listBlocks(html: string): { document: Document; blocks: Block[] } {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  const blocks = [...document.querySelectorAll(BLOCKS)]
    .filter((block) => block.querySelector(BLOCKS) === null && !block.querySelector('img, picture'))
    .map((element) => ({ element, words: squash(element.textContent ?? '') }))
    .filter(({ words }) => words !== '');
  return { document, blocks };
}

/** Tells whether the other reading has a block: a short one must stand there by itself. */
function createMemory(html: string): (words: string) => boolean {
  const { document, blocks } = listBlocks(html);
  const all = squash(document.body.textContent ?? '');
  const alone = new Set(blocks.map(({ words }) => words));
  return (words) => {
    if (words.length < SHORT) return alone.has(words);
    if (words.length < PROSE) return all.includes(words);
    // A reading may have taken a number or a button out of a paragraph.
    return all.includes(words.slice(0, PROSE / 2)) || all.includes(words.slice(-PROSE / 2));
  };
}

/** Tells whether a link of the text leads to a block: readings write footnotes in their own ways. */
function createNoteTest(document: Document): (element: Element) => boolean {
  const links = [...document.querySelectorAll('a[href*="#"]')];
  const targets = new Set(links.map((link) => link.getAttribute('href')?.split('#')[1]));
  const isTarget = (element: Element | null | undefined) =>
    [element?.getAttribute('id'), element?.getAttribute('name')].some(
      (name) => name && targets.has(name),
    );
  return (element) =>
    !/^h[1-6]$/i.test(element.tagName) &&
    [element, element.closest('li, dd, aside'), ...element.querySelectorAll('a, sup, span')].some(
      isTarget,
    );
}

/** Whether a block has some length, and is not made of links. */
function isProse({ element, words }: Block): boolean {
  if (words.length < PROSE) return false;
  const linked = [...element.querySelectorAll('a')].map((link) => squash(link.textContent ?? ''));
  return linked.join('').length <= words.length / 2;
}

function size(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { words }) => sum + words.length, 0);
}

function squash(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}
