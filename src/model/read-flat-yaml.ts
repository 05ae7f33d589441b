/** Reads the YAML that nearly all frontmatter is, line by line, at a tenth of a YAML parser's time. */
import type { Position } from './parsed-keys.ts';

/** What a text holds, and where its keys stand whose values are on the same lines. */
export interface FlatYaml {
  readonly data: Record<string, unknown>;
  readonly places: ReadonlyMap<string, { readonly key: Position; readonly value: Position }>;
}

/** Past this, a text may hold more than a parser would take. */
const MAX_LENGTH = 100_000;

/** A key without a value on its line: a list or keys of its own may follow. */
interface Open {
  readonly key: string;
  readonly indent: number;
  value: unknown[] | Record<string, unknown> | undefined;
}

const UNREADABLE = /[^\P{Cc}\n]|[\u2028\u2029\uFEFF]/u;
const IGNORED = /^ *(?:#|$)/;
const PAIR = /^( *)([A-Za-z][\w-]{0,60}):(?: +|$)/;
const ITEM = /^( *)- +/;
const DOUBLE_QUOTED = /^"((?:[^"\\]|\\["\\])*)"$/;
const SINGLE_QUOTED = /^'((?:[^']|'')*)'$/;
/** Begins nothing but a plain text, and holds neither a comment nor a further key. */
const PLAIN = /^[\p{L}\p{N}(/.$+~“‘«](?!.*(?:: | #|:$))/u;
const FLOW_ITEM = String.raw`(?:"[^"\\]*"|'[^']*'|[\p{L}\p{N}](?:[\p{L}\p{N} ._-]*[\p{L}\p{N}._-])?)`;
const FLOW = new RegExp(String.raw`^\[ *(?:${FLOW_ITEM}(?: *, *${FLOW_ITEM})*)? *\]$`, 'u');
const FLOW_ITEMS = new RegExp(FLOW_ITEM, 'gu');
/** What YAML reads as a number, where it is written as JavaScript would write that number. */
const NUMBER = /^\d+(?:\.\d+)?(?:e[-+]\d+)?$/;

/**
 * Reads keys with texts, with lists of texts, or with one level of keys of their own. Undefined for all
 * else, and for anything that a parser would report or that is not sure to be read the same by it.
 */
export function readFlatYaml(text: string): FlatYaml | undefined {
  if (text.length > MAX_LENGTH || UNREADABLE.test(text)) return undefined;
  const data: Record<string, unknown> = {};
  const places = new Map<string, { key: Position; value: Position }>();
  let open: Open | undefined;
  let number = 0;
  for (const line of text.split('\n')) {
    number += 1;
    if (IGNORED.test(line)) continue;
    const [start = '', before = '', key] = PAIR.exec(line) ?? ITEM.exec(line) ?? [];
    const scalar = readScalar(line.slice(start.length).replace(/(?<! ) +$/, ''));
    if (start === '' || scalar === undefined) return undefined;
    if (key === undefined || before !== '') {
      open = open && addInside(open, { indent: before.length, key, value: scalar.value });
      if (open === undefined) return undefined;
      data[open.key] = open.value;
      continue;
    }
    if (Object.hasOwn(data, key)) return undefined;
    data[key] = scalar.value;
    open = scalar.isAbsent ? { key, indent: -1, value: undefined } : undefined;
    const value = { line: number, column: start.length + 1 };
    if (!scalar.isAbsent) places.set(key, { key: { line: number, column: 1 }, value });
  }
  return Object.keys(data).length > 0 ? { data, places } : undefined;
}

interface Inside {
  readonly indent: number;
  /** Absent for an item of a list. */
  readonly key: string | undefined;
  readonly value: unknown;
}

/** Adds a line to what the last key holds; undefined where it does not belong there. */
function addInside(open: Open, { indent, key, value }: Inside): Open | undefined {
  const inside = open.value ?? (key === undefined ? [] : {});
  if (open.indent !== -1 && open.indent !== indent) return undefined;
  if (Array.isArray(inside) !== (key === undefined)) return undefined;
  if (Array.isArray(inside)) inside.push(value);
  else if (key === undefined || Object.hasOwn(inside, key)) return undefined;
  else inside[key] = value;
  return { key: open.key, indent, value: inside };
}

function readScalar(written: string): { value: unknown; isAbsent?: boolean } | undefined {
  if (written === '') return { value: null, isAbsent: true };
  const double = DOUBLE_QUOTED.exec(written)?.[1];
  if (double !== undefined) return { value: double.replace(/\\(.)/g, '$1') };
  const single = SINGLE_QUOTED.exec(written)?.[1];
  if (single !== undefined) return { value: single.replaceAll("''", "'") };
  if (FLOW.test(written)) return { value: (written.match(FLOW_ITEMS) ?? []).map(readFlowItem) };
  return PLAIN.test(written) ? { value: readPlain(written) } : undefined;
}

function readFlowItem(written: string): unknown {
  return /^["']/.test(written) ? written.slice(1, -1) : readPlain(written);
}

/** YAML's core schema, as far as values are written as JavaScript writes them. */
function readPlain(written: string): unknown {
  if (written === 'null' || written === '~') return null;
  if (written === 'true') return true;
  if (written === 'false') return false;
  return NUMBER.test(written) && String(Number(written)) === written ? Number(written) : written;
}
