/** The caches of a site in the reader's browser; several sites may share a host. */
export interface CacheNames {
  /** What every reader's browser keeps. */
  readonly shell: string;
  /** Pages that were read, of one build. */
  readonly pages: string;
  readonly photos: string;
  /** Packs that the reader asked for; a name stands for bytes that never change. */
  readonly packs: string;
  /** What the reader asked for. */
  readonly wishes: string;
}

/** What the names of a site's caches begin with. */
export function cachePrefix(base: string): string {
  return `arsip ${base} `;
}

export function nameCaches(base: string, edition: string): CacheNames {
  const prefix = cachePrefix(base);
  return {
    shell: `${prefix}shell`,
    pages: `${prefix}pages ${edition}`,
    photos: `${prefix}photos`,
    packs: `${prefix}packs`,
    wishes: `${prefix}wishes`,
  };
}
