import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type { ColumnRole } from './column-names.ts';
import type { ColumnMapping } from './guess-columns.ts';
import { createImportProblem } from './import-rules.ts';
import { found, type ImportedArticle, type ReadOptions } from './imported-article.ts';
import { readBody } from './read-body.ts';
import { readList } from './read-list.ts';
import { readRecordFields } from './read-record-fields.ts';
import { readTime } from './read-time.ts';
import { type Cell, listCells, listExtra, toItems } from './record-cells.ts';
import type { TableRecord } from './table-record.ts';
import { textToMarkdown } from './text-to-markdown.ts';

const FORMULA = /^\s*(?:=|[+@-]\s*[A-Z]{2,}\s*[(|!])/;

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
  const { fields, editors, used } = readRecordFields(list, options, address);
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

function listFormulas({ values }: TableRecord, place: Place): Diagnostic[] {
  return Object.entries(values).flatMap(([column, value]) => {
    if (typeof value !== 'string' || !FORMULA.test(value)) return [];
    const reason = `"${column}" begins as a formula does: "${value.slice(0, 60)}"`;
    return [createImportProblem('source-formula', place, reason)];
  });
}
