import type { Element } from 'hast';
import { splitByline } from '../model/split-names.ts';
import { findElements, readAttribute, readWords } from './find-elements.ts';
import { type Found, found } from './imported-article.ts';
import type { JsonLd } from './read-json-ld.ts';
import { isCalled, type PageFacts } from './read-page-facts.ts';

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
  /^(?:(?:posted|published|written|veröffentlicht|geschrieben|verfasst|erstellt|publié|publicado|escrito|ditulis|diposting)\s+)?(?:by|von|oleh|par|por|di|door|av|penulis|author|autor(?:in)?|reporter|text|words by)\b\s*:?\s*/i;
const CLASSES = [
  /(?:^|\s)(?:author|p-author|h-card|fn|creator)(?:\s|$)|author[-_]?name|name[-_]?author|byline[-_]?(?:name|author)|(?:entry|post|article)[-_]author|vcard|posted-by/i,
  /author|byline|autor|penulis|writer|reporter/i,
];
const ELSEWHERE =
  /comment|sidebar|widget|related|recent|respond|avatar|bio|footer|navigation|popular|share|social/i;
const NO_NAME =
  /^(?:admin(?:istrator)?|author|autor|by|von|oleh|staff|redaksi|home|posts?|view all|all posts|unknown|anonymous|n\/a|leave a comment|kommentare?|comments?)$/i;

/** Finds who wrote a page: JSON-LD, the head, links and microdata, then classes and a byline. */
export function findAuthors(
  facts: PageFacts,
  { ld, site }: { ld: JsonLd; site: string | undefined },
): Found<readonly string[]> | undefined {
  const isSite = (name: string) => name.toLowerCase() === site?.toLowerCase();
  const take = (texts: readonly string[], confidence: number, from: string) => {
    const names = cleanNames(texts).filter((name) => !isSite(name));
    return names.length === 0 ? undefined : found(names, confidence, from);
  };
  const meta = facts
    .metas(METAS)
    .find(({ text }) => cleanNames([text]).some((name) => !isSite(name)));
  return (
    take(ld.authors, 0.97, 'JSON-LD') ??
    (meta && take([meta.text], 0.9, meta.from)) ??
    findMarked(facts.elements, take)
  );
}

type Take = (
  texts: readonly string[],
  confidence: number,
  from: string,
) => Found<readonly string[]> | undefined;

function findMarked(
  elements: readonly Element[],
  take: Take,
): Found<readonly string[]> | undefined {
  const elsewhere = new Set(
    elements
      .filter(
        (element) =>
          !/^(?:html|body|main|article)$/.test(element.tagName) && isCalled(element, ELSEWHERE),
      )
      .flatMap((element) => findElements(element, () => true)),
  );
  const near = elements.filter((element) => !elsewhere.has(element));
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
        /^(?:by|von|oleh|posted by|written by)\s+\p{Lu}/iu.test(words) &&
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
