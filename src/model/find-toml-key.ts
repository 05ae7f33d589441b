import type { KeyPath, Position } from './parsed-keys.ts';

interface TomlKey {
  readonly steps: readonly (string | number)[];
  readonly line: number;
  readonly keyColumn: number;
  readonly valueColumn: number;
}

/** Where a key of a TOML text stands, or its value; the parser does not keep their places. */
export function findTomlKey(text: string, keyPath: KeyPath, part: 'value' | 'key'): Position {
  const holders = listTomlKeys(text).filter(({ steps }) =>
    steps.every((step, index) => step === keyPath[index]),
  );
  const [nearest] = holders.sort((a, b) => b.steps.length - a.steps.length);
  if (nearest === undefined) return { line: 1, column: 1 };
  return { line: nearest.line, column: part === 'key' ? nearest.keyColumn : nearest.valueColumn };
}

/** Every line that names a key or a table, with the way to it. */
function listTomlKeys(text: string): TomlKey[] {
  const keys: TomlKey[] = [];
  const counts = new Map<string, number>();
  let table: (string | number)[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const [, indent = '', second, name] = /^(\s*)\[(\[)?\s*([^[\]]+?)\s*\]/.exec(line) ?? [];
    const [all = '', before = '', key] = /^(\s*)([\w.-]+|"[^"]*"|'[^']*')\s*=\s*/.exec(line) ?? [];
    if (name !== undefined) {
      const count = counts.get(name) ?? 0;
      counts.set(name, count + 1);
      table = second === undefined ? splitKey(name) : [...splitKey(name), count];
      const column = indent.length + 1;
      keys.push({ steps: table, line: index + 1, keyColumn: column, valueColumn: column });
    } else if (key !== undefined) {
      const columns = { keyColumn: before.length + 1, valueColumn: all.length + 1 };
      keys.push({ steps: [...table, ...splitKey(key)], line: index + 1, ...columns });
    }
  }
  return keys;
}

function splitKey(key: string): string[] {
  return key.split('.').map((step) => step.trim().replace(/^["']|["']$/g, ''));
}
