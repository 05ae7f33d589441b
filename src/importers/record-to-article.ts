import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type { Timestamp } from '../model/article.ts';
import { cleanLine } from '../model/clean-text.ts';
import { findLanguage } from '../model/find-language.ts';
import { isDay } from '../model/parse-date.ts';
import { splitList } from '../model/split-names.ts';
import type { ColumnRole } from './column-names.ts';
import type { ColumnMapping } from './guess-columns.ts';
import { createImportProblem } from './import-rules.ts';
import {
  type Found,
  found,
  type ImportedArticle,
  type ImportedFields,
  type ReadOptions,
} from './imported-article.ts';
import { presentFields } from './present-fields.ts';
import { readBody } from './read-body.ts';
import { readList } from './read-list.ts';
import { readPeople } from './read-people.ts';
import { readTime } from './read-time.ts';
import { type Cell, listCells, listExtra, toItems } from './record-cells.ts';
import type { TableRecord } from './table-record.ts';
import { textToMarkdown } from './text-to-markdown.ts';

const FORMULA = /^(?:=|[+@-]\s*[A-Z]{2,}\s*[(|!])/;
const CLOCK = /^\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?(?:WIB|WITA|WIT|[ap]\.?m\.?))?$/i;

/** An article and what is to be said about its record. */
export interface ArticleOfRecord {
  readonly article: ImportedArticle;
  readonly problems: readonly Diagnostic[];
}

/** Reads a record of a table by the roles of its columns. */
export function recordToArticle(
  record: TableRecord,
  mapping: ColumnMapping,
  { options, path }: { readonly options: ReadOptions; readonly path: string },
): ArticleOfRecord {
  const place = { path, line: record.line };
  const list = (role: ColumnRole) => listCells(record, mapping, role);
  const [address] = list('address').filter(({ text }) => /^https?:\/\/\S+$/i.test(text));
  const [text] = list('body');
  const { fields, editors, used } = readFields(list, options, address);
  const written = readBody(
    text === undefined
      ? { markdown: '', removed: [] }
      : textToMarkdown(bodyOf(text), address?.text),
    options,
    place,
  );
  for (const cell of [text, address, ...list('id').slice(0, 1)]) if (cell) used.add(cell.column);
  const [fetched] = list('fetched').map((cell) => ({ cell, time: readTime(cell.text, options) }));
  if (fetched?.time !== undefined) used.add(fetched.cell.column);
  const extra = {
    ...listExtra(record, used),
    ...(editors.length > 0 && { editor: editors.join(', ') }),
  };
  const article: ImportedArticle = {
    id: address?.text ?? list('id')[0]?.text ?? `#${record.number}`,
    line: record.line,
    fields: {
      ...(written.dateline && { dateline: found(written.dateline, 0.85, 'first words') }),
      ...fields,
    },
    ...(Object.keys(extra).length > 0 && { extra }),
    body: written.body,
    images: [],
    removed: written.removed,
    unplaced: [],
    ...(fetched?.time !== undefined && { fetched: fetched.time }),
  };
  return { article, problems: [...written.problems, ...listFormulas(record, place)] };
}

/** Paragraphs may come as a list. */
function bodyOf({ value, text }: Cell): string {
  return (
    (toItems(value) ?? readList(text.startsWith('["') || text.startsWith("['") ? text : ''))?.join(
      '\n\n',
    ) ?? text
  );
}

type List = (role: ColumnRole) => Cell[];

function readFields(list: List, options: ReadOptions, address: Cell | undefined) {
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
    updated: take(list('updated')[0], (text) => readTime(text, options)),
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

/** A newsroom may sign before the time: "Kompas.com - 18/06/2025, 21:35 WIB". */
function readWritten(text: string, options: ReadOptions): Timestamp | undefined {
  return (
    readTime(text, options) ??
    readTime(text.replace(/^[^\d]*?[-–—|,:]\s+(?=\S*\d|\p{L}+,)/u, ''), options)
  );
}

function readImage(line: (role: ColumnRole) => Found<string> | undefined): ImportedFields['image'] {
  const src = line('image');
  if (src === undefined) return undefined;
  const parts = { alt: line('alt'), caption: line('caption'), credit: line('credit') };
  const texts = Object.entries(parts).flatMap(([part, text]) => (text ? [[part, text.value]] : []));
  return found({ src: src.value, ...Object.fromEntries(texts) }, src.confidence, src.from);
}

function listFormulas({ values }: TableRecord, place: Place): Diagnostic[] {
  return Object.entries(values).flatMap(([column, value]) => {
    if (typeof value !== 'string' || !FORMULA.test(value)) return [];
    const reason = `"${column}" begins as a formula does: "${value.slice(0, 60)}"`;
    return [createImportProblem('source-formula', place, reason)];
  });
}
