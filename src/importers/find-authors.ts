import type { Element } from 'hast';
import { splitByline } from '../model/split-names.ts';
import { isCalled, readAttribute, readWords } from './find-elements.ts';
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
const ANNOUNCED =
  /^(?:\p{L}+(?: \p{L}+)?\s+)?(?:by|von|vom|oleh|par|por|door)\s*:?\s+|^(?:by|von|vom|oleh|penulis|author|autor(?:in)?|reporter|text|interview|bericht|words by)\s*:\s*|^(?:author|autor|by|penulis|oleh)(?=\p{Lu}|\s)\s*/iu;
const CLASSES = [
  /(?:^|\s)(?:author|p-author|h-card|fn|creator|username)(?:\s|$)|author[-_]?name|name[-_]?author|byline[-_]?(?:name|author)|(?:entry|post|article)[-_]author|vcard|posted-by/i,
  /author|byline|autor|penulis|writer|reporter/i,
];
const NO_NAME =
  /^(?:admin(?:istrator)?|author|autor|by|von|oleh|staff|redaksi|home|posts?|view all|all posts|unknown|anonymous|n\/a|leave a comment|kommentare?|comments?|name|e-?mail|website|wordpress|human)$|admin$|^(?:zeige|show|view|all) \b|\[at\]/i;

/** Finds who wrote a page: JSON-LD, the head, links and microdata, then classes and a byline. */
export function findAuthors(
  facts: PageFacts,
  { ld, site }: { ld: JsonLd; site: string | undefined },
): Found<readonly string[]> | undefined {
  // A site may be called by its writer's name; it is taken where no other one is found.
  return (
    search(facts, ld, (name) => name.toLowerCase() !== site?.toLowerCase()) ??
    search(facts, ld, () => true)
  );
}

function search(
  facts: PageFacts,
  ld: JsonLd,
  isAllowed: (name: string) => boolean,
): Found<readonly string[]> | undefined {
  const take: Take = (texts, confidence, from) => {
    const names = cleanNames(texts).filter(isAllowed);
    return names.length === 0 ? undefined : found(names, confidence, from);
  };
  const meta = facts.metas(METAS).find(({ text }) => cleanNames([text]).some(isAllowed));
  return (
    take(ld.authors, 0.97, 'JSON-LD') ??
    (meta && take([meta.text], 0.9, meta.from)) ??
    findMarked(facts.near, take) ??
    findMarked(facts.elements, (texts, confidence, from) => take(texts, confidence - 0.3, from))
  );
}

type Take = (
  texts: readonly string[],
  confidence: number,
  from: string,
) => Found<readonly string[]> | undefined;

function findMarked(near: readonly Element[], take: Take): Found<readonly string[]> | undefined {
  const marked = (test: (element: Element) => boolean) => {
    const element = near.find((candidate) => test(candidate) && isNameLike(readWords(candidate)));
    return element && readWords(element);
  };
  const linked = marked((element) => /(?:^|\s)author(?:\s|$)/.test(readAttribute(element, 'rel')));
  const microdata = marked((element) =>
    /(?:^|\s)(?:author|creator)(?:\s|$)/.test(readAttribute(element, 'itemProp')),
  );
  const byClass = CLASSES.map((pattern) =>
    marked(
      (element) =>
        isCalled(element, pattern) && !/^(?:html|body|main|article)$/.test(element.tagName),
    ),
  );
  const announced = near
    .filter(({ tagName }) =>
      /^(?:p|span|div|em|small|li|h[2-6]|b|strong|i|address|a|td|header)$/.test(tagName),
    )
    .map(readWords)
    .find(
      (words) =>
        words.length < 60 &&
        /^(?:\p{L}+\s)?(?:by|von|oleh|par|por|door)\s+\p{L}/iu.test(words) &&
        isNameLike(words),
    );
  return (
    (microdata && take([microdata], 0.85, 'microdata')) ||
    (linked && take([linked], 0.8, 'link rel="author"')) ||
    (byClass[0] && take([byClass[0]], 0.75, 'class of the page')) ||
    (byClass[1] && take([byClass[1]], 0.65, 'class of the page')) ||
    (announced && take([announced], 0.6, 'line of the page')) ||
    undefined
  );
}

function isNameLike(words: string): boolean {
  const [name = ''] = cleanNames([words]);
  return name !== '' && name.length < 70 && name.split(' ').length <= 8;
}

/** `By Ana Diaz, 6 November 2017` → `Ana Diaz`; addresses and words that name nobody go. */
function cleanNames(texts: readonly string[]): string[] {
  const names = texts.flatMap((text) => {
    const line = text
      .replace(/https?:\/\/\S+|\S+@\S+\.\S+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(ANNOUNCED, '')
      .replace(
        /\s*(?:[|•·]|,? (?:am|on|pada|at|in|for)\b|\d{1,2}[./ ]|\bPublished\b|\bUpdated\b|\().*$/i,
        '',
      )
      .replace(/^[\s,;:.@–-]+|[\s,;:–-]+$/g, '');
    return splitByline(line).flatMap((name) => {
      const pieces = name.split(/\s+(?:and|und|dan|et|y)\s+/);
      return pieces.every((piece) => /\S\s+\S/.test(piece)) ? pieces : [name];
    });
  });
  return [...new Set(names)].filter(
    (name) => /\p{L}/u.test(name) && !NO_NAME.test(name) && name.length < 80,
  );
}
