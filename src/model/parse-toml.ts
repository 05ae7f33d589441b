import { parse, TomlDate, TomlError } from 'smol-toml';
import { createDiagnostic } from '../diagnostics/diagnostic.ts';
import { findTomlKey } from './find-toml-key.ts';
import type { KeySource, ParsedKeys, Position } from './parsed-keys.ts';

const MAX_DEPTH = 100;

/** Reads TOML; problems become diagnostics. TOML itself refuses a key that is given twice. */
export function parseToml(text: string, source: KeySource): ParsedKeys {
  const toPosition = ({ line, column }: Position) => ({ line: line + source.linesBefore, column });
  try {
    const parsed = parse(text, { integersAsBigInt: 'asNeeded', maxDepth: MAX_DEPTH });
    return {
      data: toData(parsed) as Record<string, unknown>,
      diagnostics: [],
      findPosition: (keyPath, part = 'value') => toPosition(findTomlKey(text, keyPath, part)),
    };
  } catch (cause) {
    if (!(cause instanceof TomlError)) throw cause;
    const position = toPosition(cause);
    const [reason = ''] = cause.message.replace(/^Invalid TOML document: /, '').split('\n');
    const place = { path: source.path, ...position };
    return {
      data: {},
      diagnostics: [createDiagnostic(source.unreadable, place, `Not valid TOML: ${reason}`)],
      findPosition: () => position,
    };
  }
}

function toData(value: unknown): unknown {
  // A time without a fraction gets one from the parser.
  if (value instanceof TomlDate) return value.toISOString().replace('.000', '');
  if (typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return value.map(toData);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toData(inner)]));
}
