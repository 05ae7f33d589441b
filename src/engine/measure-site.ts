import type { FileFacts } from './walk-site.ts';

export interface SiteSize {
  /** HTML files, and all files. */
  readonly pages: number;
  readonly siteFiles: number;
  readonly bytes: number;
  /** Of several, the first by name; an empty name where there are no files. */
  readonly largestFile: { readonly file: string; readonly bytes: number };
  /** How many files each folder holds, without those of the folders below it. */
  readonly folders: ReadonlyMap<string, number>;
}

type Size = Pick<FileFacts, 'size'>;

/** Measures files one after the other. */
export interface Meter {
  /** Counts a file, with its size in bytes. */
  readonly add: (file: string, size: number) => void;
  /** What was counted; no file is added after it. */
  readonly read: () => SiteSize;
}

export function createMeter(): Meter {
  let [pages, siteFiles, bytes] = [0, 0, 0];
  let largestFile = { file: '', bytes: 0 };
  const folders = new Map<string, number>();
  // Most files come with the others of their folder, which is looked up once for all of them.
  let [folder, held] = ['', 0];
  const leaveFolder = () => {
    if (held > 0) folders.set(folder, (folders.get(folder) ?? 0) + held);
  };
  return {
    add(file, size) {
      siteFiles += 1;
      bytes += size;
      if (file.endsWith('.html')) pages += 1;
      if (comesFirst(size, largestFile.bytes, file < largestFile.file))
        largestFile = { file, bytes: size };
      const end = Math.max(0, file.lastIndexOf('/'));
      if (end !== folder.length || !file.startsWith(folder)) {
        leaveFolder();
        [folder, held] = [file.slice(0, end), 0];
      }
      held += 1;
    },
    read() {
      leaveFolder();
      return { pages, siteFiles, bytes, largestFile, folders };
    },
  };
}

/** Measures a site, or a part of it, by the sizes of its files, in bytes. */
export function measureSite(files: Iterable<readonly [file: string, facts: Size]>): SiteSize {
  const meter = createMeter();
  for (const [file, { size }] of files) meter.add(file, size);
  return meter.read();
}

/** The size of a site whose parts were measured. */
export function addSizes(parts: Iterable<SiteSize>): SiteSize {
  let { pages, siteFiles, bytes, largestFile } = measureSite([]);
  const folders = new Map<string, number>();
  for (const part of parts) {
    pages += part.pages;
    siteFiles += part.siteFiles;
    bytes += part.bytes;
    const { file, bytes: most } = part.largestFile;
    if (comesFirst(most, largestFile.bytes, file < largestFile.file))
      largestFile = part.largestFile;
    for (const [folder, files] of part.folders)
      folders.set(folder, (folders.get(folder) ?? 0) + files);
  }
  return { pages, siteFiles, bytes, largestFile, folders };
}

/** The folder that holds the most files; of several, the first by name. An empty name where there are no files. */
export function findFullestFolder({ folders }: Pick<SiteSize, 'folders'>): {
  readonly folder: string;
  readonly files: number;
} {
  let fullest = { folder: '', files: 0 };
  for (const [folder, files] of folders) {
    if (comesFirst(files, fullest.files, folder < fullest.folder)) fullest = { folder, files };
  }
  return fullest;
}

/** Among equals the name decides, so that the order of the disk does not. */
function comesFirst(size: number, most: number, isEarlier: boolean): boolean {
  return size > most || (size === most && isEarlier);
}
