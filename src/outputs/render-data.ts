/** Articles as lines of JSON and of CSV, one article after the other: an archive need not fit in memory. */
import { stringify } from 'csv-stringify/sync';
import type { Archive } from '../model/archive.ts';
import type { PlainArticle } from '../model/published-article.ts';
import { articleToDataRecord, DATA_FIELDS, type DataRecord } from './data-record.ts';

/** JSON Lines: https://jsonlines.org */
export function* renderJsonLines(
  articles: Iterable<PlainArticle>,
  archive: Archive,
): Generator<string> {
  for (const article of articles) {
    yield `${JSON.stringify(articleToDataRecord(article, archive))}\n`;
  }
}

/**
 * CSV with a header, as RFC 4180 has it. A cell that a spreadsheet would take for a formula begins with an
 * apostrophe; lists are joined by "; ", and what has parts of its own is JSON.
 */
export function* renderCsv(articles: Iterable<PlainArticle>, archive: Archive): Generator<string> {
  yield renderRow([...DATA_FIELDS]);
  for (const article of articles) {
    const record = articleToDataRecord(article, archive);
    yield renderRow(DATA_FIELDS.map((field) => toCell(record[field])));
  }
}

function renderRow(cells: string[]): string {
  return stringify([cells], { escape_formulas: true, record_delimiter: 'windows' });
}

function toCell(value: DataRecord[keyof DataRecord]): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return JSON.stringify(value);
  if (value.length === 0) return '';
  return value.every((item) => typeof item === 'string') ? value.join('; ') : JSON.stringify(value);
}
