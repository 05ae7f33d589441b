import type { Element } from 'hast';
import { findElements, isCalled, readWords } from './find-elements.ts';

const CALLED =
  /(?:^|[\s_-])(?:comments?|commentlist|sidebar|widgets?|related|recent|respond|footer|navigation|popular|teasers?|archive|calendar|blogroll|menu)(?:$|[\s_-])/i;
const NAMED = /^(?:aside|footer|nav)$/;
/** Sites have a section that is called "comment", and say so of its articles: `tone-comment`. */
const COMMENTS =
  /(?:^|\s|(?<!(?:tone|sections?|type|category|cat|pillar|style|theme|format)[_-]*)[_-])(?:(?:comments?|comentarios?|commentaires?|kommentare?|komentar)(?:-\d+|[-_]?(?:list|area|author|meta|body|block|box|content|form|respond|section|thread|wrapper))?|commentlist|respond|disqus_thread)(?:$|\s)/i;
/** What holds these is no list of comments, whatever it is called. */
const ARTICLE = /(?:^|[\s_-])(?:article|entry|post|story)[-_]?(?:body|content|text)(?:$|\s)/i;

/** The elements of a page that belong to other pages, to comments, or to the site: what they say is not about the article. */
export function listElsewhere(elements: readonly Element[]): ReadonlySet<Element> {
  const body = elements.find(({ tagName }) => tagName === 'body');
  const most = (body === undefined ? 0 : readWords(body).length) * 0.4;
  return collect(
    elements,
    (element) =>
      (NAMED.test(element.tagName) || isCalled(element, CALLED)) &&
      // Sites call whole pages "with-sidebar".
      readWords(element).length <= most,
  );
}

/** The elements of a page that readers wrote, however many they are. */
export function listComments(elements: readonly Element[]): ReadonlySet<Element> {
  return collect(
    elements,
    (element) =>
      /^(?:div|section|ol|ul|li|aside|form|dl|table)$/.test(element.tagName) &&
      isCalled(element, COMMENTS) &&
      findElements(
        element,
        (inner) => /^(?:h1|main)$/.test(inner.tagName) || isCalled(inner, ARTICLE),
      ).length === 0,
  );
}

function collect(
  elements: readonly Element[],
  test: (element: Element) => boolean,
): ReadonlySet<Element> {
  const collected = new Set<Element>();
  for (const element of elements) {
    if (collected.has(element) || /^(?:html|body|main|article)$/.test(element.tagName)) continue;
    if (!test(element)) continue;
    for (const inner of findElements(element, () => true)) collected.add(inner);
    collected.add(element);
  }
  return collected;
}
