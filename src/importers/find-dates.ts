import type { Element } from 'hast';
import type { Timestamp } from '../model/article.ts';
import { isCalled, readAttribute, readWords } from './find-elements.ts';
import { findTimes } from './find-times.ts';
import { type Found, found } from './imported-article.ts';
import { translateMonths } from './month-names.ts';
import type { JsonLd } from './read-json-ld.ts';
import type { PageFacts } from './read-page-facts.ts';
import { type ReadTimeOptions, readTime } from './read-time.ts';

export interface PageDates {
  readonly published?: Found<Timestamp>;
  readonly updated?: Found<Timestamp>;
}

const PUBLISHED_METAS = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'og:published_time',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'published_at',
  'publication_date',
  'article.published',
  'published',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date.created',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'dcterms.available',
  'date',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'citation_publication_date',
  'citation_date',
  'article_date_original',
  'originalpublicationdate',
  'datecreated',
  'content_published_date',
  'rnews:datepublished',
  'timestamp',
  'displaydate',
];
const UPDATED_METAS = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
  'lastmod',
  'revised',
  'modified',
  'updated_time',
];
const UPDATED_CLASS = /updated|modified|dateModified/i;
const PUBLISHED_CLASS =
  /(?:entry|post|article|publish(?:ed)?|pub)[-_]?(?:date|time|meta|info|day)|datePublished|dateCreated|date-?published|published|pubdate|posted|byline|dateline|timestamp|meta-?date|(?:^|[\s_-])(?:date|datum|datetime|time|tanggal)(?:$|[\s_-])|date-header/i;

/** Finds when a page was published and changed: what it states, then what it shows, then its address. */
export function findDates(
  facts: PageFacts,
  { ld, address, time }: { ld: JsonLd; address: string | undefined; time: ReadTimeOptions },
): PageDates {
  const read = (text: string | undefined) =>
    text === undefined ? undefined : readTime(translateMonths(text), time);
  const first = (
    candidates: readonly { text: string | undefined; confidence: number; from: string }[],
  ) => {
    for (const { text, confidence, from } of candidates) {
      const timestamp = read(text);
      if (timestamp !== undefined) return found(timestamp, confidence, from);
    }
    return undefined;
  };
  const near = listShownTimes(facts.near, time);
  const times = near.length > 0 ? near : listShownTimes(facts.elements, time);
  const updated = first([
    { text: ld.modified, confidence: 0.95, from: 'JSON-LD' },
    ...facts.metas(UPDATED_METAS),
    ...times.filter((shown) => shown.isUpdate),
  ]);
  const stated = first([
    { text: ld.published, confidence: 0.97, from: 'JSON-LD' },
    ...facts.metas(PUBLISHED_METAS),
    ...times.filter((shown) => !shown.isUpdate),
  ]);
  const published =
    stated ??
    readAddressDate(address) ??
    firstShown(facts.near, time) ??
    (updated && found(updated.value, 0.5, `${updated.from}, as no other date was found`));
  return { ...(published && { published }), ...(updated && stated && { updated }) };
}

interface ShownTime {
  readonly text: string;
  readonly confidence: number;
  readonly from: string;
  readonly isUpdate: boolean;
}

/** `<time>`, microdata and classes that say "date", outside of comments and lists of other pages. */
function listShownTimes(elements: readonly Element[], time: ReadTimeOptions): ShownTime[] {
  const shown = elements.flatMap((element): (ShownTime & { rank: number })[] => {
    const isTime = element.tagName === 'time' || /^date/i.test(readAttribute(element, 'itemProp'));
    const isDated =
      isCalled(element, PUBLISHED_CLASS) ||
      (element.tagName === 'abbr' && isCalled(element, /date|published/));
    if (!isTime && !isDated) return [];
    const text = readShown(element, time);
    if (text === undefined) return [];
    const isUpdate =
      isCalled(element, UPDATED_CLASS) && !isCalled(element, /published|datePublished/i);
    const isSure = isTime && isCalled(element, /published|datePublished|entry-date|pubdate/i);
    const rank = isSure ? 2 : isTime ? 1 : 0;
    return [{ text, confidence: 0.7 + rank * 0.07, from: `<${element.tagName}>`, isUpdate, rank }];
  });
  return shown.toSorted((a, b) => b.rank - a.rank);
}

function readShown(element: Element, time: ReadTimeOptions): string | undefined {
  const stated = ['dateTime', 'content', 'title', 'dataDatetime'].map((name) =>
    readAttribute(element, name),
  );
  const words = translateMonths(readWords(element).slice(0, 300));
  const whole = [...stated, words].find(
    (text) => text !== '' && readTime(translateMonths(text), time) !== undefined,
  );
  if (whole !== undefined) return whole;
  const [inLine] = findTimes(words, time);
  return inLine === undefined ? undefined : inLine.timestamp.iso;
}

/** The day in an address: `/2017/11/06/…`, `/2017-11-06-…`, `/20171106/`. */
function readAddressDate(address = ''): Found<Timestamp> | undefined {
  const [, year, month, day] =
    /\/((?:19|20)\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/_.-])/.exec(address) ??
    [];
  if (year === undefined) return undefined;
  return found({ iso: `${year}-${month}-${day}` }, 0.75, 'address');
}

/** The first line of the page that is hardly more than a date. */
function firstShown(
  elements: readonly Element[],
  time: ReadTimeOptions,
): Found<Timestamp> | undefined {
  for (const element of elements) {
    if (
      !/^(?:p|span|div|td|em|small|li|h[2-6]|b|strong|i|center|font|address|a)$/.test(
        element.tagName,
      )
    )
      continue;
    const words = readWords(element);
    if (words.length < 8 || words.length > 120) continue;
    const [shown] = findTimes(translateMonths(words), time);
    if (shown !== undefined) return found(shown.timestamp, 0.55, `<${element.tagName}>`);
  }
  return undefined;
}
