import type { Element } from 'hast';
import { findElements, isCalled, readWords } from './find-elements.ts';

const CALLED =
  /(?:^|[\s_-])(?:comments?|commentlist|sidebar|widgets?|related|recent|respond|footer|navigation|popular|teasers?|archive|calendar|blogroll|menu)(?:$|[\s_-])/i;
const NAMED = /^(?:aside|footer|nav)$/;

/** The elements of a page that belong to other pages, to comments, or to the site: what they say is not about the article. */
export function listElsewhere(elements: readonly Element[]): ReadonlySet<Element> {
  const body = elements.find(({ tagName }) => tagName === 'body');
  const most = (body === undefined ? 0 : readWords(body).length) * 0.4;
  const elsewhere = new Set<Element>();
  for (const element of elements) {
    if (elsewhere.has(element) || /^(?:html|body|main|article)$/.test(element.tagName)) continue;
    if (!NAMED.test(element.tagName) && !isCalled(element, CALLED)) continue;
    // Sites call whole pages "with-sidebar".
    if (readWords(element).length > most) continue;
    for (const inner of findElements(element, () => true)) elsewhere.add(inner);
    elsewhere.add(element);
  }
  return elsewhere;
}
