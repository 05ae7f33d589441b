import type { Element, Root } from 'hast';
import { findElements, findInnermost, readAttribute, readWords } from './find-elements.ts';
import type { LeftOut } from './imported-article.ts';
import { dropElements } from './text-blocks.ts';

const BLOCK = /^(?:p|li|h[1-6]|t[dh]|d[td]|figure|blockquote|div|section|aside)$/;
/** Portraits that a service keeps by the address of a person's mail. */
const PORTRAIT = /(?:^|[/.])gravatar\.com\/avatar\//i;
/** Letters that say who somebody is. */
const LONGEST = 700;
/** Of a text's blocks, the box of its writer stands among the last. */
const LATE = 0.5;

/** Takes out the portraits of writers, and what stands with one at the end of a text. */
export function trimWriterBox(tree: Root): LeftOut[] {
  const portraits = findElements(tree, isPortrait);
  if (portraits.length === 0) return [];
  const blocks = findInnermost(tree, ({ tagName }) => BLOCK.test(tagName));
  const at = blocks.findLastIndex((block) => findElements(block, isPortrait).length > 0);
  const box = at >= blocks.length * LATE && at > 0 ? blocks.slice(at) : [];
  const words = box.map(readWords).join(' ').trim();
  const dropped = new Set<Element>(words.length > LONGEST ? portraits : [...portraits, ...box]);
  dropElements(tree, dropped);
  const why = 'the writer of the page';
  const images = portraits.map((image) => ({ text: readAttribute(image, 'src'), why }));
  return words === '' || words.length > LONGEST ? images : [...images, { text: words, why }];
}

function isPortrait(element: Element): boolean {
  return element.tagName === 'img' && PORTRAIT.test(readAttribute(element, 'src'));
}
