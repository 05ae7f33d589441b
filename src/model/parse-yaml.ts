import { type Document, isMap, isScalar, LineCounter, parseDocument, type YAMLError } from 'yaml';
import { createDiagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { RuleId } from '../diagnostics/rules.ts';
import type { KeySource, ParsedKeys, Position } from './parsed-keys.ts';
import { findOffset, yamlToData } from './yaml-to-data.ts';

// Lines of one value that stand too far to the left; past this many the file is taken to be broken.
const MAX_MENDS = 100;
const INDENT = ' '.repeat(40);

const PARSE_OPTIONS = {
  version: '1.2',
  schema: 'core',
  // Ours are told apart by whether their values differ.
  uniqueKeys: false,
  prettyErrors: false,
} as const;

/** Reads YAML 1.2 (and so JSON) that is a list of keys and values; problems become diagnostics. */
export function parseYaml(text: string, source: KeySource): ParsedKeys {
  let lineCounter = new LineCounter();
  let indented: ReadonlySet<number> = new Set();
  const toPosition = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(offset);
    return {
      line: line + source.linesBefore,
      column: indented.has(line) ? col - INDENT.length : col,
    };
  };
  const fail = (reason: string, offset: number): ParsedKeys => {
    const place = { path: source.path, ...toPosition(offset) };
    const diagnostics = [createDiagnostic(source.unreadable, place, reason)];
    return { data: {}, diagnostics, findPosition: () => toPosition(0) };
  };
  try {
    const strict = parseDocument(text, { ...PARSE_OPTIONS, lineCounter });
    const [error] = strict.errors;
    if (error === undefined) return readDocument(strict, { source, toPosition, fail });
    const mended = mendIndent(text, error);
    if (mended === undefined) return fail(...describeError(text, error));
    ({ lineCounter, indented } = mended);
    return readDocument(mended.document, { source, toPosition, fail });
  } catch (cause) {
    // Values nested or repeated past every limit, on purpose.
    if (cause instanceof RangeError) return fail('Nested too deeply, or repeated too often', 0);
    throw cause;
  }
}

/**
 * Jekyll and Hugo read a text in quotes, and a list in brackets, whose further lines are not indented;
 * strict YAML does not. Indents those lines, which changes no value and no line number.
 */
function mendIndent(text: string, firstError: YAMLError) {
  const indented = new Set<number>();
  let [mended, error] = [text, firstError];
  for (let round = 0; round < MAX_MENDS; round++) {
    const start = findLineToIndent(mended, error);
    if (start === undefined) return undefined;
    mended = mended.slice(0, start) + INDENT + mended.slice(start);
    const lineCounter = new LineCounter();
    const document = parseDocument(mended, { ...PARSE_OPTIONS, lineCounter });
    indented.add(lineCounter.linePos(start).line);
    const [next] = document.errors;
    if (next === undefined) return { document, lineCounter, indented };
    error = next;
  }
  return undefined;
}

/** Where the line begins that a quoted text or a list in brackets does not reach for want of indent. */
function findLineToIndent(text: string, error: YAMLError): number | undefined {
  const [offset] = error.pos;
  if (isOpenQuote(error)) return text.indexOf('\n', offset) + 1 || undefined;
  const isFlow = error.code === 'BAD_INDENT' && error.message.startsWith('Flow');
  return isFlow ? text.lastIndexOf('\n', offset - 1) + 1 : undefined;
}

function isOpenQuote({ message }: YAMLError): boolean {
  return /^Missing closing .quote/.test(message);
}

/** What is wrong, and where: for a quote, where it opens. */
function describeError(text: string, error: YAMLError): [reason: string, offset: number] {
  const [offset] = error.pos;
  if (!isOpenQuote(error)) return [error.message.replace(/\.$/, ''), offset];
  const quote = error.message.includes('"') ? '"' : "'";
  return [`The quote ${quote} is not closed`, text.lastIndexOf(quote, offset - 1)];
}

interface Reading {
  readonly source: KeySource;
  readonly toPosition: (offset: number) => Position;
  readonly fail: (reason: string, offset: number) => ParsedKeys;
}

function readDocument(document: Document.Parsed, reading: Reading): ParsedKeys {
  const { source, toPosition, fail } = reading;
  const { contents } = document;
  const isEmpty = contents === null || (isScalar(contents) && contents.value === null);
  if (!isEmpty && !isMap(contents)) return fail('Not a list of keys and values', contents.range[0]);
  const diagnostics: Diagnostic[] = [];
  const add = (rule: RuleId, offset: number, reason: string) => {
    diagnostics.push(createDiagnostic(rule, { path: source.path, ...toPosition(offset) }, reason));
  };
  const data = yamlToData(document, {
    duplicate: ({ key, offset, firstOffset, same }) => {
      const values = same ? '' : ' with different values';
      const reason = `"${key}" is given twice${values}, first on line ${toPosition(firstOffset).line}`;
      add(same ? 'duplicate-key-same' : 'duplicate-key', offset, reason);
    },
    unresolved: (name, offset) => {
      add(source.unreadable, offset, `"*${name}" refers to an anchor that is not there`);
    },
    executable: (tag, offset) => {
      add('frontmatter-executable', offset, `"${tag}" stands for a program or an object of one`);
    },
  });
  return {
    data,
    diagnostics,
    findPosition: (keyPath, part = 'value') => toPosition(findOffset(document, keyPath, part)),
  };
}
