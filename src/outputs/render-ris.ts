import type { IsoDate } from '../model/article.ts';
import type { Citation } from './citation.ts';

/**
 * A citation in RIS: https://en.wikipedia.org/wiki/RIS_(file_format)
 *
 * @param accessed The day on which it was read, where that is known.
 */
export function renderRis(citation: Citation, accessed?: IsoDate): string {
  const fields: [string, string | undefined][] = [
    ['TY', 'NEWS'],
    ['ID', citation.key],
    ['TI', citation.title],
    ...citation.authors.map((name): [string, string] => ['AU', name]),
    ['T2', citation.newspaper],
    ['PB', citation.publisher],
    ['PY', citation.day.slice(0, 4)],
    ['DA', toDate(citation.day)],
    ['LA', citation.language],
    ['UR', citation.url],
    ['Y2', accessed && toDate(accessed)],
    ['ER', ''],
  ];
  const lines = fields.flatMap(([tag, value]) =>
    value === undefined ? [] : `${tag}  - ${value.replace(/[\p{Cc}\s]+/gu, ' ')}`,
  );
  return `${lines.join('\r\n')}\r\n`;
}

function toDate(day: IsoDate): string {
  return day.replaceAll('-', '/');
}
