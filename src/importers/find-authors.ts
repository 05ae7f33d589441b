import type { Element } from 'hast';
import { cleanAuthorNames, isAnnounced, isAuthorLine } from './clean-author-names.ts';
import { isCalled, readAttribute, readFirstLine, readWords } from './find-elements.ts';
import { type Found, found } from './imported-article.ts';
import type { JsonLd } from './read-json-ld.ts';
import type { PageFacts } from './read-page-facts.ts';

const METAS = [
  'author',
  'article:author',
  'og:article:author',
  'dc.creator',
  'dcterms.creator',
  'dc.creator.personalname',
  'byl',
  'parsely-author',
  'sailthru.author',
  'citation_author',
  'creator',
  'article:author_name',
  'authors',
  'cxenseparse:author',
  'content_author',
  'twitter:data1',
];
/** Names that surely mark an author, then those that often do. */
const CALLED = [
  /(?:^|\s)(?:author|p-author|h-card|fn|creator|username)(?:\s|$)|author[-_]?name|name[-_]?author|byline[-_]?(?:name|author)|(?:entry|post|article)[-_]author|vcard|posted-by/i,
  /author|byline|autor|penulis|writer|reporter/i,
];
const PROFILE =
  /\/(?:authors?|autor(?:en|in)?|auteurs?|penulis|reporter|wartawan|jurnalis|writers?|staff|contributors?|by|byline|profile?s?)\/[^/?#]+\/?$/i;
const LINE = /^(?:p|span|div|em|small|li|h[2-6]|b|strong|i|address|a|td|header)$/;
const WHOLE = /^(?:html|body|main|article|form|label|input)$/;

/** Finds who wrote a page: JSON-LD, the head, links and microdata, then classes and a byline. */
export function findAuthors(
  facts: PageFacts,
  { ld, site }: { ld: JsonLd; site: string | undefined },
): Found<readonly string[]> | undefined {
  const sites = new Set([site, ld.publisher, ...ld.organisations].map(toKey));
  // A site may be called by its writer's name; it is taken where no other one is found.
  return (
    search(facts, ld, (name) => !sites.has(toKey(name))) ??
    search(facts, { ...ld, authors: [...ld.authors, ...ld.organisations] }, () => true)
  );
}

/** `www.Suara-Selasih.id` and `Suara Selasih` are one site. */
function toKey(name = ''): string {
  return name
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:www\.)?|\.\p{L}{2,4}\/?$/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

type Take = (
  texts: readonly string[],
  confidence: number,
  from: string,
) => Found<readonly string[]> | undefined;

function search(
  facts: PageFacts,
  ld: JsonLd,
  isAllowed: (name: string) => boolean,
): Found<readonly string[]> | undefined {
  const take: Take = (texts, confidence, from) => {
    const names = cleanAuthorNames(texts).filter(isAllowed);
    return names.length === 0 ? undefined : found(names, confidence, from);
  };
  return (
    take(ld.authors, 0.97, 'JSON-LD') ??
    takeMeta(facts, take) ??
    findMarked(facts.near, take) ??
    findMarked(facts.own, (texts, confidence, from) => take(texts, confidence - 0.3, from)) ??
    takeOwner(facts, take)
  );
}

/** All values of the first name that names somebody: some sites write one element an author. */
function takeMeta(facts: PageFacts, take: Take): Found<readonly string[]> | undefined {
  const first = facts.metas(METAS).find(({ text }) => take([text], 0, '') !== undefined);
  if (first === undefined) return undefined;
  const texts = facts.metas(METAS).filter(({ from }) => from === first.from);
  return take(
    texts.map(({ text }) => text),
    0.9,
    first.from,
  );
}

function findMarked(near: readonly Element[], take: Take): Found<readonly string[]> | undefined {
  const marked = (
    test: (element: Element) => boolean,
    [confidence, from]: readonly [number, string],
  ) => {
    for (const element of near) {
      if (WHOLE.test(element.tagName) || !test(element)) continue;
      // "By Ana Diaz<br>Suara Selasih<br>Archive"
      const words = [readFirstLine(element), readWords(element)].find(isAuthorLine);
      if (words === undefined) continue;
      const names = take([words], confidence, from);
      if (names !== undefined) return names;
    }
    return undefined;
  };
  const hasWord = (element: Element, name: string, pattern: RegExp) =>
    pattern.test(readAttribute(element, name));
  const byClass = 'class of the page';
  return (
    marked(
      (element) => hasWord(element, 'itemProp', /(?:^|\s)(?:author|creator)(?:\s|$)/),
      [0.85, 'microdata'],
    ) ??
    marked(
      (element) => hasWord(element, 'rel', /(?:^|\s)author(?:\s|$)/),
      [0.8, 'link rel="author"'],
    ) ??
    marked((element) => isCalled(element, CALLED[0] ?? /^$/), [0.75, byClass]) ??
    marked(
      (element) => element.tagName === 'a' && hasWord(element, 'href', PROFILE),
      [0.7, 'link to an author'],
    ) ??
    marked((element) => isCalled(element, CALLED[1] ?? /^$/), [0.65, byClass]) ??
    marked(isByline, [0.6, 'line of the page'])
  );
}

/** "Ein Beitrag von Ana Diaz", and nothing that goes on as a sentence does. */
function isByline(element: Element): boolean {
  if (!LINE.test(element.tagName)) return false;
  const words = readFirstLine(element);
  if (words.length > 60 || !isAnnounced(words) || /\p{Ll}{4}\.\s/u.test(words)) return false;
  const [name = ''] = cleanAuthorNames([words]);
  return name
    .split(' ')
    .every((word) => /^(?:\p{Lu}|(?:van|von|de|der|den|di|da|bin|al)$)/u.test(word));
}

/** Who answers comments as the writer of the page, or asks to be named for its licence. */
function takeOwner(facts: PageFacts, take: Take): Found<readonly string[]> | undefined {
  const answering = facts.elements
    .map((element) => readAttribute(element, 'className'))
    .find((classes) => /(?:^|\s)bypostauthor(?:\s|$)/.test(classes));
  const [, name = ''] = /(?:^|\s)comment-author-(\S+)/.exec(answering ?? '') ?? [];
  const credited = facts.elements.find((element) =>
    ['property', 'rel'].some((key) =>
      /^cc:attribution(?:Name|URL)$/i.test(readAttribute(element, key)),
    ),
  );
  return (
    take([name], 0.5, 'comment by the writer') ??
    (credited && take([readWords(credited)], 0.45, 'licence of the page'))
  );
}
