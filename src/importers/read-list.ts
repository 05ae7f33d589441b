/**
 * Reads a list as Python and JSON write it; undefined for what is none.
 *
 * @example readList(`['Ana', "Jum'at"]`) // => ['Ana', "Jum'at"]
 */
export function readList(text: string): string[] | undefined {
  const [, inside] = /^\[(.*)\]$/s.exec(text.trim()) ?? [];
  if (inside === undefined) return undefined;
  const quoted = [...inside.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/gs)];
  const items = quoted.length > 0 ? quoted.map(([, a, b]) => a ?? b ?? '') : inside.split(',');
  return items
    .map((item) => item.replace(/\\n/g, '\n').replace(/\\(.)/g, '$1').trim())
    .filter((item) => item !== '');
}
