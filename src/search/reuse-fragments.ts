/**
 * The `pagefind` command writes a file for each article, and names it after what is in it: one that is there it does not
 * write again. A volume of which little changed is given those that it had.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { PAGEFIND_SIGNATURE } from './volume.ts';

const FRAGMENTS = 'fragment';
const EXTENSION = '.pf_fragment';

/** Moves the fragments of an old index to a new one, and gives their names. */
export function takeFragments(oldDir: string, newDir: string): string[] {
  const from = join(oldDir, FRAGMENTS);
  if (!existsSync(from)) return [];
  mkdirSync(newDir, { recursive: true });
  renameSync(from, join(newDir, FRAGMENTS));
  return readFragmentNames(newDir);
}

/** The addresses of the articles that fragments are of, by the names of these. One that is damaged is of none. */
export function readAddresses(
  dir: string,
  names: readonly string[],
): Map<string, string | undefined> {
  return new Map(names.map((name) => [name, readAddress(dir, name)]));
}

function readFragmentNames(dir: string): string[] {
  return readdirSync(join(dir, FRAGMENTS)).map((file) => file.slice(0, -EXTENSION.length));
}

const toFile = (dir: string, name: string) => join(dir, FRAGMENTS, name + EXTENSION);

function readAddress(dir: string, name: string): string | undefined {
  const file = readFileSync(toFile(dir, name));
  try {
    const text = gunzipSync(file).toString('utf8');
    const { url } = JSON.parse(text.slice(PAGEFIND_SIGNATURE.length)) as { readonly url: string };
    return decodeURIComponent(url);
  } catch {
    return undefined;
  }
}

export interface NewIndex {
  readonly dir: string;
  /** As the command describes it. */
  readonly index: {
    /** The name of its list: `id_47bced8695`. */
    readonly hash: string;
    readonly articles: number;
  };
  /** The addresses of the fragments that were taken from an old one, by their names. */
  readonly taken: ReadonlyMap<string, string | undefined>;
  /** The addresses of all documents that it was made from. */
  readonly addresses: ReadonlySet<string>;
}

/**
 * Removes the fragments that an index does not ask for, and says whether the others are those of its articles. Their names
 * have seven digits: a new text may get the name of an old one.
 */
export function dropOldFragments({ dir, index, taken, addresses }: NewIndex): boolean {
  const listed = listNames(dir, index.hash);
  const there = readFragmentNames(dir);
  const asked = there.filter((name) => listed.has(name));
  for (const name of there) if (!listed.has(name)) rmSync(toFile(dir, name));
  const found = new Set(
    asked.map((name) => (taken.has(name) ? taken.get(name) : readAddress(dir, name))),
  );
  const isWhole = asked.length === index.articles && found.size === asked.length;
  return isWhole && [...found].every((address) => address !== undefined && addresses.has(address));
}

/** The names of all files that an index asks for, which stand in its list as they are. */
function listNames(dir: string, hash: string): Set<string> {
  const list = gunzipSync(readFileSync(join(dir, `pagefind.${hash}.pf_meta`))).toString('latin1');
  const language = hash.slice(0, hash.lastIndexOf('_'));
  return new Set(list.match(new RegExp(`${language}_[0-9a-f]+`, 'g')));
}
