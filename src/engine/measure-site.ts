import type { FileFacts } from './walk-site.ts';

export interface SiteSize {
  /** HTML files, and all files. */
  readonly pages: number;
  readonly siteFiles: number;
  readonly bytes: number;
  /** Of several, the first by name; an empty name where there are no files. */
  readonly largestFile: { readonly file: string; readonly bytes: number };
  /** The folder that holds the most files, without those of the folders below it. */
  readonly fullestFolder: { readonly folder: string; readonly files: number };
}

/** Measures a site, or a part of it, by the sizes of its files, in bytes. */
export function measureSite(
  files: Iterable<readonly [file: string, facts: Pick<FileFacts, 'size'>]>,
): SiteSize {
  let [pages, siteFiles, bytes] = [0, 0, 0];
  let largestFile = { file: '', bytes: 0 };
  const folders = new Map<string, number>();
  for (const [file, { size }] of files) {
    siteFiles += 1;
    bytes += size;
    if (file.endsWith('.html')) pages += 1;
    if (comesFirst(size, largestFile.bytes, file < largestFile.file))
      largestFile = { file, bytes: size };
    const folder = file.slice(0, Math.max(0, file.lastIndexOf('/')));
    folders.set(folder, (folders.get(folder) ?? 0) + 1);
  }
  let fullestFolder = { folder: '', files: 0 };
  for (const [folder, held] of folders) {
    if (comesFirst(held, fullestFolder.files, folder < fullestFolder.folder))
      fullestFolder = { folder, files: held };
  }
  return { pages, siteFiles, bytes, largestFile, fullestFolder };
}

/** The size of a site whose parts were measured; no two of them have files in one folder. */
export function addSizes(parts: Iterable<SiteSize>): SiteSize {
  return [...parts].reduce(addSize, measureSite([]));
}

function addSize(a: SiteSize, b: SiteSize): SiteSize {
  const [file, other] = [a.largestFile, b.largestFile];
  const [folder, another] = [a.fullestFolder, b.fullestFolder];
  const isLarger = comesFirst(other.bytes, file.bytes, other.file < file.file);
  const isFuller = comesFirst(another.files, folder.files, another.folder < folder.folder);
  return {
    pages: a.pages + b.pages,
    siteFiles: a.siteFiles + b.siteFiles,
    bytes: a.bytes + b.bytes,
    largestFile: isLarger ? other : file,
    fullestFolder: isFuller ? another : folder,
  };
}

/** Among equals the name decides, so that the order of the disk does not. */
function comesFirst(size: number, most: number, isEarlier: boolean): boolean {
  return size > most || (size === most && isEarlier);
}
