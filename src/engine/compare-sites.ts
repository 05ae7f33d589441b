/** Compares what a build left with what a clean build makes, byte by byte. */

/** The files of a site. */
export interface SiteFiles {
  /** Paths below the site's folder. */
  readonly names: readonly string[];
  readonly read: (name: string) => Uint8Array;
}

/** A file in which two sites are not the same. */
export type Difference = { readonly file: string } & (
  | { readonly kind: 'missing' }
  | { readonly kind: 'surplus' }
  | { readonly kind: 'differs'; readonly at: number }
);

/** How two sites differ. */
export interface Comparison {
  /** Files that were compared. */
  readonly files: number;
  /** Files that are not the same, and the first of them by path. */
  readonly differing: number;
  readonly first?: Difference;
}

/** Compares a site with the one it should be. */
export function compareSites(built: SiteFiles, clean: SiteFiles): Comparison {
  const [has, wants] = [new Set(built.names), new Set(clean.names)];
  const files = [...new Set([...has, ...wants])].sort();
  let differing = 0;
  let first: Difference | undefined;
  for (const file of files) {
    const difference = compareFile(file, { built, clean, has, wants });
    if (difference === undefined) continue;
    differing += 1;
    first ??= difference;
  }
  return { files: files.length, differing, ...(first && { first }) };
}

interface Sites {
  readonly built: SiteFiles;
  readonly clean: SiteFiles;
  readonly has: ReadonlySet<string>;
  readonly wants: ReadonlySet<string>;
}

function compareFile(file: string, { built, clean, has, wants }: Sites): Difference | undefined {
  if (!has.has(file)) return { file, kind: 'missing' };
  if (!wants.has(file)) return { file, kind: 'surplus' };
  const at = findFirstByte(built.read(file), clean.read(file));
  return at === undefined ? undefined : { file, kind: 'differs', at };
}

/** The place of the first byte that is not the same. */
function findFirstByte(a: Uint8Array, b: Uint8Array): number | undefined {
  if (Buffer.compare(a, b) === 0) return undefined;
  const at = a.findIndex((byte, index) => byte !== b[index]);
  return at === -1 ? a.length : at;
}
