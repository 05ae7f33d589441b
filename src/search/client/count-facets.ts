/**
 * Counts what Pagefind counts only for a single search: how articles spread over the values of its
 * filters. The lists of articles and of each filter's values are read from the index's own files.
 */
import { decode } from 'cborg';
import { PAGEFIND_SIGNATURE } from '../volume.ts';
import { fetchFile } from './fetch-file.ts';

/** Which articles have which values, in one volume. */
export interface VolumeFacets {
  /** Values by filter, and how many of some articles have each. */
  readonly count: (ids: Iterable<string>) => FacetCounts;
}

export type FacetCounts = Readonly<Record<FacetName, ReadonlyMap<string, number>>>;
const FACETS = ['month', 'section', 'author', 'tag'] as const;
type FacetName = (typeof FACETS)[number];

/** Loads the facets of the volume below an address, with a slash at its end. */
export async function loadFacets(address: string, version: string): Promise<VolumeFacets> {
  const meta = (await loadIndexFile(`${address}pagefind.${version}.pf_meta`)) as PagefindMeta;
  const pages = new Map(meta[1].map(([id], index) => [id, index]));
  const values = await Promise.all(
    FACETS.map(async (name) => {
      const file = meta[3].find(([filter]) => filter === name)?.[1];
      if (file === undefined) return [];
      const filter = await loadIndexFile(`${address}filter/${file}.pf_filter`);
      return (filter as PagefindFilterFile)[1];
    }),
  );
  return {
    count: (ids) => {
      const found = new Set<number>();
      for (const id of ids) found.add(pages.get(id) ?? -1);
      const counted = FACETS.map((name, index) => [name, countValues(values[index] ?? [], found)]);
      return Object.fromEntries(counted) as FacetCounts;
    },
  };
}

function countValues(
  values: PagefindFilterFile[1],
  found: ReadonlySet<number>,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [value, pages] of values) {
    const count = pages.reduce((sum, page) => sum + Number(found.has(page)), 0);
    if (count > 0) counts.set(value, count);
  }
  return counts;
}

/** Version, pages, chunks of words, filters, and more that is of no use here. */
type PagefindMeta = readonly [
  version: string,
  pages: readonly (readonly [id: string, words: number])[],
  chunks: unknown,
  filters: readonly (readonly [name: string, file: string])[],
];
type PagefindFilterFile = readonly [
  name: string,
  values: readonly (readonly [value: string, pages: readonly number[]])[],
];

/** Reads a file of Pagefind 1.6.0: gzipped, a signature, then CBOR. */
async function loadIndexFile(address: string): Promise<unknown> {
  const { ok, status, body } = await fetchFile(address);
  if (!ok || !body) throw new Error(`${address} answered ${status}.`);
  const plain = await new Response(body.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
  return decode(new Uint8Array(plain, PAGEFIND_SIGNATURE.length));
}
