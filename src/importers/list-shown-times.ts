/** Times that a page shows, as its elements, classes and sentences tell them. */
import type { Element } from 'hast';
import type { Timestamp } from '../model/article.ts';
import { isCalled, readAttribute, readWords } from './find-elements.ts';
import { findTimes } from './find-times.ts';
import { type Found, found } from './imported-article.ts';
import { translateMonths } from './month-names.ts';
import { type ReadTimeOptions, readTime } from './read-time.ts';

const UPDATED_CLASS = /updated|modified|dateModified/i;
const PUBLISHED_CLASS =
  /(?:entry|post|article|publish(?:ed)?|pub)[-_]?(?:date|time|meta|info|day)|datePublished|dateCreated|date-?published|published|pubdate|posted|byline|dateline|timestamp|meta-?date|(?:^|[\s_-])(?:date|datum|datetime|time|tanggal)(?:$|[\s_-])|date-header/i;

export interface ShownTime {
  readonly text: string;
  readonly confidence: number;
  readonly from: string;
  readonly isUpdate: boolean;
}

/** `<time>`, microdata and classes that say "date", outside of comments and lists of other pages. */
export function listShownTimes(elements: readonly Element[], time: ReadTimeOptions): ShownTime[] {
  const top = elements.findIndex(({ tagName }) => tagName === 'h1');
  const shown = elements.flatMap(
    (element, index): (ShownTime & { rank: number; far: number })[] => {
      const isTime =
        element.tagName === 'time' || /^date/i.test(readAttribute(element, 'itemProp'));
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
      return [
        {
          text,
          confidence: 0.7 + rank * 0.07,
          from: `<${element.tagName}>`,
          isUpdate,
          rank,
          far: distance(index, top),
        },
      ];
    },
  );
  return shown.toSorted((a, b) => b.rank - a.rank || a.far - b.far);
}

/** How far from the headline a time stands: dates of other pages are in the site's header, above it. */
function distance(index: number, top: number): number {
  if (top === -1 || index >= top) return index;
  return top - index < ADJACENT ? index : top + 1000 + index;
}

const ADJACENT = 12;

function readShown(element: Element, time: ReadTimeOptions): string | undefined {
  const stated = ['dateTime', 'content', 'title', 'dataDatetime'].map((name) =>
    readAttribute(element, name),
  );
  const words = translateMonths(readWords(element).slice(0, 300));
  const whole = [...stated, words].find(
    (text) => text !== '' && readTime(translateMonths(text), time) !== undefined,
  );
  if (whole !== undefined) return whole;
  const inLine = findTimes(words, time);
  const published = inLine.find(({ means }) => means === 'published') ?? inLine[0];
  return published?.timestamp.iso;
}

/** Elements between a headline and the date that stands by it. */
const BESIDE = 12;

/** A line that is hardly more than a date, beside the only main heading. */
export function findBesideHeadline(
  elements: readonly Element[],
  time: ReadTimeOptions,
): Pick<ShownTime, 'text' | 'confidence' | 'from'>[] {
  const tops = elements.flatMap(({ tagName }, index) => (tagName === 'h1' ? [index] : []));
  const [top] = tops;
  if (top === undefined || tops.length > 1) return [];
  const line = findFirstShown(elements.slice(Math.max(0, top - BESIDE), top + BESIDE), time, 48);
  return line === undefined ? [] : [{ ...line, text: line.value.iso, confidence: 0.65 }];
}

/** Letters beside a date: a byline, and no sentence that tells of a day. */
const MOST_AROUND = 60;

/** The first line of the page that is hardly more than a date. */
export function findFirstShown(
  elements: readonly Element[],
  time: ReadTimeOptions,
  longest = 120,
): Found<Timestamp> | undefined {
  for (const element of elements) {
    if (
      !/^(?:p|span|div|td|em|small|li|h[2-6]|b|strong|i|center|font|address|a)$/.test(
        element.tagName,
      )
    )
      continue;
    const words = readWords(element);
    if (words.length < 8 || words.length > longest) continue;
    const line = translateMonths(words);
    const [shown] = findTimes(line, time);
    if (shown === undefined || line.length - (shown.end - shown.start) > MOST_AROUND) continue;
    return found(shown.timestamp, 0.55, `<${element.tagName}>`);
  }
  return undefined;
}

const ANNOUNCING =
  /\b(?:posted|published|gepostet|veröffentlicht|erstellt|geschrieben|publié|publicado|pubblicato|diterbitkan|diposting|eingetragen)(?!\p{L})/iu;

/** A date in a sentence that says when the page was published, wherever it stands. */
export function findAnnounced(
  elements: readonly Element[],
  time: ReadTimeOptions,
): Found<Timestamp> | undefined {
  for (const element of elements) {
    if (!/^(?:p|div|li|small|span|footer)$/.test(element.tagName)) continue;
    const words = readWords(element);
    if (words.length > 380 || !ANNOUNCING.test(words)) continue;
    const [shown] = findTimes(translateMonths(words), time);
    if (shown !== undefined) return found(shown.timestamp, 0.5, 'sentence of the page');
  }
  return undefined;
}
