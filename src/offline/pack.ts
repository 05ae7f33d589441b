/**
 * A pack: many files of the site in one, so that a year travels in a few requests. It is made of the length of its
 * head in four bytes (big-endian), the head in JSON, and the files' bytes one after the other; those of texts are
 * compressed together. Read by the browser too.
 */

/** What a pack says of itself. */
export interface PackHead {
  /** How the bytes behind the head are compressed. */
  readonly encoding: 'gzip' | 'none';
  /** Each file below the site's folder with its bytes, in the order in which they lie. */
  readonly files: readonly (readonly [file: string, bytes: number])[];
}

/** Where a file lies among the bytes behind the head, once these are no longer compressed. */
export interface PackedPlace {
  readonly start: number;
  readonly end: number;
}

/** Bytes before the head: its length. */
export const LENGTH_BYTES = 4;

/** The head of a pack, with its length before it. */
export function renderPackHead(head: PackHead): Uint8Array<ArrayBuffer> {
  const json = new TextEncoder().encode(JSON.stringify(head));
  const bytes = new Uint8Array(LENGTH_BYTES + json.length);
  new DataView(bytes.buffer).setUint32(0, json.length);
  bytes.set(json, LENGTH_BYTES);
  return bytes;
}

/** Reads, in the first bytes of a pack, where its head ends. */
export function findHeadEnd(start: ArrayBuffer): number {
  return LENGTH_BYTES + new DataView(start).getUint32(0);
}

export function parsePackHead(json: string): PackHead {
  return JSON.parse(json) as PackHead;
}

/** Where each file of a pack lies. */
export function locateFiles({ files }: Pick<PackHead, 'files'>): Map<string, PackedPlace> {
  const places = new Map<string, PackedPlace>();
  let start = 0;
  for (const [file, bytes] of files) {
    places.set(file, { start, end: start + bytes });
    start += bytes;
  }
  return places;
}
