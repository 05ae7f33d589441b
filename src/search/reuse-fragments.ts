/**
 * The `pagefind` command writes a file for each article, and names it after what is in it: one that is there it does not
 * write again. A volume of which little changed is given those that it had.
 */
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const FRAGMENTS = 'fragment';
const EXTENSION = '.pf_fragment';
/** What stands before the JSON of a fragment. */
const SIGNATURE = 'pagefind_dcd';

/** Gives a new index the fragments of an old one; says whether the disk could. */
export function linkFragments(oldDir: string, newDir: string): boolean {
  const from = join(oldDir, FRAGMENTS);
  if (!existsSync(from)) return false;
  const to = join(newDir, FRAGMENTS);
  mkdirSync(to, { recursive: true });
  try {
    for (const name of readdirSync(from)) linkSync(join(from, name), join(to, name));
    return true;
  } catch {
    // Some disks know no second name of a file.
    rmSync(to, { recursive: true });
    return false;
  }
}

/** The addresses of the articles whose fragments an index has, by their names. */
export function readFragments(dir: string): Map<string, string> {
  return new Map(readFragmentNames(dir).map((name) => [name, readAddress(dir, name)]));
}

function readFragmentNames(dir: string): string[] {
  return readdirSync(join(dir, FRAGMENTS)).map((file) => file.slice(0, -EXTENSION.length));
}

const toFile = (dir: string, name: string) => join(dir, FRAGMENTS, name + EXTENSION);

function readAddress(dir: string, name: string): string {
  const text = gunzipSync(readFileSync(toFile(dir, name))).toString('utf8');
  const { url } = JSON.parse(text.slice(SIGNATURE.length)) as { readonly url: string };
  return decodeURIComponent(url);
}

export interface LinkedIndex {
  readonly dir: string;
  /** As the command describes it. */
  readonly index: {
    /** The name of its list: `id_47bced8695`. */
    readonly hash: string;
    readonly articles: number;
  };
  /** The addresses of the fragments that were linked, by their names. */
  readonly linked: ReadonlyMap<string, string>;
  /** The addresses of all documents that it was made from. */
  readonly addresses: ReadonlySet<string>;
}

/**
 * Removes the fragments that an index does not ask for, and says whether the others are those of its articles. Their names
 * have seven digits: a new text may get the name of an old one.
 */
export function dropOldFragments({ dir, index, linked, addresses }: LinkedIndex): boolean {
  const listed = listNames(dir, index.hash);
  const there = readFragmentNames(dir);
  const asked = there.filter((name) => listed.has(name));
  for (const name of there) if (!listed.has(name)) rmSync(toFile(dir, name));
  const found = new Set(asked.map((name) => linked.get(name) ?? readAddress(dir, name)));
  const isWhole = asked.length === index.articles && found.size === asked.length;
  return isWhole && [...found].every((address) => addresses.has(address));
}

/** The names of all files that an index asks for, which stand in its list as they are. */
function listNames(dir: string, hash: string): Set<string> {
  const list = gunzipSync(readFileSync(join(dir, `pagefind.${hash}.pf_meta`))).toString('latin1');
  const language = hash.slice(0, hash.lastIndexOf('_'));
  return new Set(list.match(new RegExp(`${language}_[0-9a-f]+`, 'g')));
}
