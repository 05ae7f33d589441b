import type { Timestamp } from '../model/article.ts';
import { type Found, found } from './imported-article.ts';
import {
  findAnnounced,
  findBesideHeadline,
  findFirstShown,
  listShownTimes,
  type ShownTime,
} from './list-shown-times.ts';
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
/** `/2017/11/06/`, `/20171106`, and with the section between: `/2017/sport/11/06/`. */
const DAY_IN_ADDRESS =
  /\/((?:19|20)\d{2})(?:[/-]?|\/[a-z-]+\/)(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/_.-])/i;

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
  const far =
    near.length > 0
      ? []
      : ([facts.own, facts.elements]
          .map((elements) => listShownTimes(elements, time))
          .find((shown) => shown.length > 0) ?? []);
  const times = [...near, ...far];
  const updated = first([
    { text: ld.modified, confidence: 0.95, from: 'JSON-LD' },
    ...facts.metas(UPDATED_METAS),
    ...times.filter((shown) => shown.isUpdate),
  ]);
  const stated = first([
    { text: ld.published, confidence: 0.97, from: 'JSON-LD' },
    ...facts.metas(PUBLISHED_METAS),
    ...times.filter((shown) => !shown.isUpdate && isMeant(read(shown.text), address)),
    ...readAddressDate(address),
    ...near.filter((shown) => !shown.isUpdate),
    // Dates of other pages stand in lists of these; a line of its own at the headline is this page's.
    ...findBesideHeadline(facts.near, time),
    ...far.filter((shown) => !shown.isUpdate),
  ]);
  const published =
    stated ??
    findFirstShown(facts.near, time) ??
    findAnnounced(facts.elements, time) ??
    (updated && found(updated.value, 0.5, `${updated.from}, as no other date was found`));
  return { ...(published && { published }), ...(updated && stated && { updated }) };
}

/** The day in an address: `/2017/11/06/…`, `/2017-11-06-…`, `/20171106/`. */
function readAddressDate(address = ''): Pick<ShownTime, 'text' | 'confidence' | 'from'>[] {
  const day = DAY_IN_ADDRESS.exec(address)?.slice(1).join('-');
  return day === undefined ? [] : [{ text: day, confidence: 0.8, from: 'address' }];
}

/** Whether a shown time is on the day that the address has, and adds the hour. */
function isMeant(shown: Timestamp | undefined, address = ''): boolean {
  const [, ...day] = DAY_IN_ADDRESS.exec(address) ?? [];
  return day.length > 0 && shown?.iso.startsWith(day.join('-')) === true;
}
