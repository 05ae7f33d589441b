import type { IsoDate } from '../model/article.ts';
import type { Citation } from './citation.ts';

/**
 * A citation in CSL-JSON: https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html
 *
 * @param accessed The day on which it was read, where that is known.
 */
export function renderCslJson(citation: Citation, accessed?: IsoDate): string {
  const { key, title, authors, newspaper, publisher, day, language, url } = citation;
  const item = {
    id: key,
    type: 'article-newspaper',
    title,
    ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
    'container-title': newspaper,
    publisher,
    issued: toDate(day),
    language,
    URL: url,
    ...(accessed && { accessed: toDate(accessed) }),
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

function toDate(day: IsoDate) {
  return { 'date-parts': [day.split('-').map(Number)] };
}
