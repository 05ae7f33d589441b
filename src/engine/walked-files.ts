import type { FileFacts } from './walk-site.ts';

/** Files of a folder as they cross from one thread to another: one text and one block of numbers take no time. */
export interface WalkedFiles {
  readonly names: string;
  /** Size and time of each, one after the other. */
  readonly facts: Float64Array<ArrayBuffer>;
}

export function packFiles(files: ReadonlyMap<string, FileFacts>): WalkedFiles {
  const facts = new Float64Array(files.size * 2);
  let at = 0;
  for (const { size, mtime } of files.values()) {
    facts[at] = size;
    facts[at + 1] = mtime;
    at += 2;
  }
  return { names: [...files.keys()].join('\0'), facts };
}

export function unpackFiles({ names, facts }: WalkedFiles): Map<string, FileFacts> {
  const files = new Map<string, FileFacts>();
  if (facts.length === 0) return files;
  for (const [index, name] of names.split('\0').entries()) {
    files.set(name, { size: facts[index * 2] ?? 0, mtime: facts[index * 2 + 1] ?? 0 });
  }
  return files;
}
