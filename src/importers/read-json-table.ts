import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { findColumnRole } from './column-names.ts';
import { createImportProblem } from './import-rules.ts';
import { readHead } from './read-head.ts';
import { type RecordText, splitJsonRecords } from './split-json-records.ts';
import { splitLines } from './split-lines.ts';
import { MAX_RECORD_LENGTH, type TableEvent } from './table-record.ts';

/** Reads JSON, or JSON Lines where the first line holds a whole object. */
export async function* readJsonTable(
  chunks: AsyncIterable<string>,
  path: string,
): AsyncGenerator<TableEvent> {
  const { split, all } = await lookAhead(chunks);
  const texts = split(all, MAX_RECORD_LENGTH);
  let number = 0;
  for await (const record of texts) {
    number += 1;
    const values = parseRecord(record, path);
    yield isProblem(values)
      ? { problem: values }
      : { record: { values, number, line: record.line } };
  }
}

type Values = Readonly<Record<string, unknown>>;

function isProblem(values: Values | Diagnostic): values is Diagnostic {
  return values instanceof Error;
}

function parseRecord({ text, line, flaw }: RecordText, path: string): Values | Diagnostic {
  const place = { path, line };
  if (flaw === 'too-long')
    return createImportProblem('source-too-large', place, 'The record is longer than 16 MB');
  if (flaw === 'cut-off')
    return createImportProblem('source-truncated', place, 'The file ends inside this record');
  const parsed = parseJson(text) ?? parseJson(escapeControls(text));
  if (isDeeper(parsed, MAX_DEPTH))
    return createImportProblem('record-broken', place, 'The record is nested too deeply');
  if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed))
    return flatten(parsed as Values);
  return createImportProblem('record-broken', place, 'The record is no JSON object');
}

/** Objects that name one thing: a person, a section, a photo. */
const WHOLE = new Set(['authors', 'section', 'tags', 'categories', 'image', 'source']);

/** `{ article: { title } }` → `{ 'article.title' }`: what an object only gathers stands by itself. */
function flatten(values: Values, path = ''): Values {
  const flat = Object.entries(values).flatMap(([key, value]): [string, unknown][] => {
    const name = path + key;
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (!isObject || WHOLE.has(findColumnRole(key)?.role ?? '')) return [[name, value]];
    return Object.entries(flatten(value as Values, `${name}.`));
  });
  return Object.fromEntries(flat);
}

/** What of a record becomes frontmatter is read by people; and trees are walked by recursion. */
const MAX_DEPTH = 20;

function isDeeper(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth === 0 || Object.values(value).some((part) => isDeeper(part, depth - 1));
}

/** Undefined for what is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Careless exports write line breaks and tabs into strings as they are. */
function escapeControls(text: string): string {
  return text.replace(/"(?:[^"\\]|\\[\s\S])*"/g, (string) =>
    string.replace(/\p{Cc}/gu, (sign) => JSON.stringify(sign).slice(1, -1)),
  );
}

/** Looks at the beginning for what kind of JSON it is, and gives all chunks back. */
async function lookAhead(chunks: AsyncIterable<string>) {
  const { head, all } = await readHead(chunks);
  const [first = '', second = ''] = head.trimStart().split(/\n\s*/, 2);
  const isRecord = isAlone(parseJson(first));
  const isLines = isRecord || (/^\{.*\}\s*$/.test(first) && second.startsWith('{'));
  return {
    split: isLines ? splitLines : isAlone(parseJson(head)) ? joinChunks : splitJsonRecords,
    all,
  };
}

/** Whether a value is a record by itself, and not the case in which a list of records lies. */
function isAlone(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const roles = new Set(Object.keys(value).map((key) => findColumnRole(key)?.role));
  const hasList = Object.values(value).some(
    (part) => Array.isArray(part) && part.some((item) => typeof item === 'object' && item !== null),
  );
  return !hasList || roles.has('title') || roles.has('published');
}

/** A file that is one record. */
async function* joinChunks(chunks: AsyncIterable<string>): AsyncGenerator<RecordText> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  yield { text, line: 1 };
}
