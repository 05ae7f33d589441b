import type { Timestamp } from '../model/article.ts';
import { cleanLine } from '../model/clean-text.ts';
import { findLanguage } from '../model/find-language.ts';
import { isDay } from '../model/parse-date.ts';
import { splitList } from '../model/split-names.ts';
import type { ColumnRole } from './column-names.ts';
import { findTimes } from './find-times.ts';
import { type Found, found, type ImportedFields, type ReadOptions } from './imported-article.ts';
import { presentFields } from './present-fields.ts';
import { readList } from './read-list.ts';
import { readPeople } from './read-people.ts';
import { readTime } from './read-time.ts';
import { type Cell, toItems } from './record-cells.ts';

const CLOCK = /^\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?(?:WIB|WITA|WIT|[ap]\.?m\.?))?$/i;

/** The cells of a record under a role, the best one first. */
type List = (role: ColumnRole) => Cell[];

/** Reads what a record says of its article, but for the text; and which columns said it. */
export function readRecordFields(list: List, options: ReadOptions, address: Cell | undefined) {
  const used = new Set<string>();
  const take = <Value>(
    cell: Cell | undefined,
    read: (text: string) => Value | undefined,
  ): Found<Value> | undefined => {
    const value = cell === undefined ? undefined : read(cell.text);
    if (cell === undefined || value === undefined) return undefined;
    used.add(cell.column);
    return found(value, cell.isGuess ? 0.6 : 1, `column ${cell.column}`);
  };
  const line = (role: ColumnRole) => take(list(role)[0], cleanLine);
  const { names, editors } = listPeople(list('authors'));
  for (const { column } of list('authors')) used.add(column);
  const labels = readLabels(list);
  for (const { column } of [...list('categories'), ...list('tags')]) used.add(column);
  const published = readPublished(list, options);
  if (published !== undefined) for (const column of published.columns) used.add(column);
  const image = readImage(line);
  const name = line('source');
  const fields: ImportedFields = presentFields({
    title: line('title'),
    published: published?.found,
    updated: take(list('updated')[0], (text) => readWritten(text, options, 'updated')),
    authors: names,
    description: line('description'),
    section: line('section') ?? labels.section,
    tags: labels.tags,
    dateline: line('dateline'),
    image,
    source:
      name !== undefined || address !== undefined
        ? found(
            { ...(name && { name: name.value }), ...(address && { url: address.text }) },
            1,
            'columns',
          )
        : undefined,
    lang: take(list('lang')[0], findLanguage),
    series: line('series'),
    slug: line('slug'),
    aliases: address && found([address.text], 1, `column ${address.column}`),
    draft: take(list('draft')[0], (text) => (/^(?:true|yes|ya|1)$/i.test(text) ? true : undefined)),
  });
  return { fields, editors, used };
}

function listPeople(cells: readonly Cell[]) {
  const bylines = cells.map(({ value, text }) => {
    const items = toItems(value);
    return items === undefined ? readPeople(text) : { authors: items, editors: [] };
  });
  const value = [...new Set(bylines.flatMap(({ authors }) => authors.map(cleanLine)))];
  const editors = [...new Set(bylines.flatMap((byline) => byline.editors))];
  const from = `column ${cells.map(({ column }) => column).join(', ')}`;
  return { names: value.length > 0 ? found(value, 1, from) : undefined, editors };
}

function readLabels(list: List) {
  const labelsOf = ({ value, text }: Cell): string[] =>
    (toItems(value) ?? readList(text) ?? splitList(text))
      .map(cleanLine)
      .filter((label) => label !== '');
  const [section, ...rest] = list('categories').flatMap(labelsOf);
  const tags = [...new Set([...list('tags').flatMap(labelsOf), ...rest])].filter(
    (tag) => tag !== section,
  );
  const from = (role: ColumnRole) => `column ${list(role)[0]?.column ?? ''}`;
  return {
    section: section === undefined ? undefined : found(section, 1, from('categories')),
    tags:
      tags.length > 0
        ? found(tags, 1, from(list('tags').length > 0 ? 'tags' : 'categories'))
        : undefined,
  };
}

/** The first column that can be read as a time; a day gets its hour from another column. */
function readPublished(list: List, options: ReadOptions) {
  const cells = list('published');
  const clock = [...list('clock'), ...cells].find(({ text }) => CLOCK.test(text));
  for (const cell of cells) {
    const day = readWritten(cell.text, options);
    if (day === undefined) continue;
    const whole =
      clock && isDay(day) ? readWritten(`${cell.text} ${clock.text}`, options) : undefined;
    const columns =
      whole === undefined || clock === undefined ? [cell.column] : [cell.column, clock.column];
    const confidence = cell.isGuess ? 0.6 : 1;
    return { found: found(whole ?? day, confidence, `column ${columns.join(' and ')}`), columns };
  }
  return undefined;
}

/** A newsroom may sign beside the time, and say more: "Kompas.com - 18/06/2025, 21:35 WIB | Editor: …". */
function readWritten(
  text: string,
  options: ReadOptions,
  means: 'published' | 'updated' = 'published',
): Timestamp | undefined {
  const whole = readTime(text, options);
  if (whole !== undefined) return whole;
  const times = findTimes(text.replace(/\s+/g, ' '), options);
  const meant = times.find((time) => time.means === means) ?? times.find((time) => !time.means);
  return (meant ?? times[0])?.timestamp;
}

function readImage(line: (role: ColumnRole) => Found<string> | undefined): ImportedFields['image'] {
  const src = line('image');
  if (src === undefined) return undefined;
  const parts = { alt: line('alt'), caption: line('caption'), credit: line('credit') };
  const texts = Object.entries(parts).flatMap(([part, text]) => (text ? [[part, text.value]] : []));
  return found({ src: src.value, ...Object.fromEntries(texts) }, src.confidence, src.from);
}
