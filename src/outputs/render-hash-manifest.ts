/** A file with the SHA-256 of its bytes, in hexadecimal digits. */
export type HashedFile = readonly [name: string, sha256: string];

/** A manifest that `sha256sum --check` understands, by name. */
export function renderHashManifest(files: Iterable<HashedFile>): string {
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, sha256]) => `${sha256}  ${name}\n`)
    .join('');
}
