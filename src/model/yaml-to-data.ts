import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { KeyPath } from './parsed-keys.ts';

// Aliases can repeat one value without end ("billion laughs") or lead into themselves.
const MAX_NODES = 100_000;
const MAX_DEPTH = 100;

/** What is told of a document while it is read. */
export interface YamlReport {
  readonly duplicate: (found: DuplicateKey) => void;
  /** `*name` where nothing is called `&name`: most often a text that begins with an asterisk. */
  readonly unresolved: (name: string, offset: number) => void;
  /** A value that another program would make code or objects of; it is left out. */
  readonly executable: (tag: string, offset: number) => void;
}

/** `!!js/function`, `!!python/object/apply:os.system`, `!ruby/object:File`, `!!javax.script.…` */
const EXECUTABLE =
  /^(?:tag:yaml\.org,2002:|!)(?:js\/function|python\/(?:object|name|module)|ruby\/(?:object|class|module)|php\/object|perl\/(?:code|ref|hash:)|javax?\.)/i;

/** A key that its map already has. */
export interface DuplicateKey {
  readonly key: string;
  readonly offset: number;
  readonly firstOffset: number;
  /** Whether both have the same value. */
  readonly same: boolean;
}

/**
 * Turns a document into plain data, as `ParsedKeys` describes it; of two equal keys the last counts.
 * Throws a RangeError for data past every limit.
 */
export function yamlToData(document: Document, report: YamlReport): Record<string, unknown> {
  let nodes = 0;

  function toValue(node: unknown, depth: number): unknown {
    if (++nodes > MAX_NODES || depth > MAX_DEPTH) throw new RangeError('Too much data');
    if (isScalar(node)) return scalarToValue(node);
    if (isMap(node)) return mapToRecord(node, depth);
    if (isSeq(node))
      return node.items
        .filter((item) => !isExecutable(item, offsetOf(item)))
        .map((item) => toValue(item, depth + 1));
    if (!isAlias(node)) return null;
    const target = node.resolve(document);
    if (target === undefined) report.unresolved(node.source, offsetOf(node) ?? 0);
    return toValue(target, depth + 1);
  }

  function isExecutable(node: unknown, offset = 0): boolean {
    const tag = isMap(node) || isSeq(node) || isScalar(node) ? (node.tag ?? '') : '';
    if (!EXECUTABLE.test(tag)) return false;
    report.executable(tag.replace(/^tag:yaml\.org,2002:/, '!!'), offset);
    return true;
  }

  function mapToRecord(map: YAMLMap, depth: number): Record<string, unknown> {
    const entries = new Map<string, { value: unknown; offset: number }>();
    for (const pair of map.items) {
      if (isExecutable(pair.value, offsetOf(pair.key))) continue;
      const key = keyToText(pair);
      const value = toValue(pair.value, depth + 1);
      const offset = offsetOf(pair.key) ?? 0;
      const first = entries.get(key);
      if (first !== undefined) {
        const same = JSON.stringify(first.value) === JSON.stringify(value);
        report.duplicate({ key, offset, firstOffset: first.offset, same });
      }
      entries.set(key, { value, offset });
    }
    // Unlike an assignment, this makes a key "__proto__" an ordinary one.
    return Object.fromEntries(Array.from(entries, ([key, { value }]) => [key, value]));
  }

  if (isExecutable(document.contents)) return {};
  return isMap(document.contents) ? mapToRecord(document.contents, 0) : {};
}

/** Where the value of a key path begins, or its key, or the last of its keys that is there. */
export function findOffset(document: Document, keyPath: KeyPath, part: 'value' | 'key'): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of keyPath) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.findLast((item) => keyToText(item) === String(step));
      if (pair === undefined) break;
      const key = offsetOf(pair.key) ?? offset;
      offset = part === 'key' ? key : (offsetOf(pair.value) ?? key);
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = offsetOf(node) ?? offset;
    } else break;
  }
  return offset;
}

function keyToText(pair: Pair): string {
  return isScalar(pair.key) ? (pair.key.source ?? String(pair.key.value ?? '')) : String(pair.key);
}

/** Where a node is written; undefined for a value that is not written at all (`author:`). */
function offsetOf(node: unknown): number | undefined {
  const range =
    isAlias(node) || isMap(node) || isSeq(node) || isScalar(node) ? node.range : undefined;
  return range && range[1] > range[0] ? range[0] : undefined;
}

function scalarToValue({ value, source, type }: Scalar): unknown {
  // Tags such as !!binary and !!timestamp make objects, which are not plain data.
  if (typeof value === 'object' && value !== null) return source ?? String(value);
  if (type !== 'PLAIN' || typeof value === 'string' || source === undefined) return value;
  return source === '' || source === '~' || String(value) === source ? value : source;
}
