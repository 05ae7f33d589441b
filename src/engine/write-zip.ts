import { createReadStream, createWriteStream, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

export interface ZipOptions {
  /** The folder that the files lie in. */
  readonly dir: string;
  /** Below it, in the order in which they go into the zip. */
  readonly files: readonly string[];
  /** The one folder that the zip holds. */
  readonly folder: string;
  /** Absolute. */
  readonly target: string;
  readonly onProgress?: (done: number) => void;
}

/** What is as small as it gets. */
const COMPRESSED = /\.(jpe?g|png|webp|avif|gif|mp[34]|m4[av]|og[gv]|webm|woff2?|zip|gz|pdf)$/i;
/** The same for all, and in every time zone: the first day that a zip can name. */
const TIME = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true, mode: 0o100644 };

/** Writes a zip, a file after the other. The same files give the same bytes. */
export async function writeZip({
  dir,
  files,
  folder,
  target,
  onProgress,
}: ZipOptions): Promise<void> {
  const zip = new ZipFile();
  let done = 0;
  for (const file of files) {
    const path = join(dir, file);
    const options = { ...TIME, compress: !COMPRESSED.test(file), size: statSync(path).size };
    zip.addReadStreamLazy(`${folder}/${file}`, options, (give) => {
      onProgress?.(++done);
      give(undefined, createReadStream(path));
    });
  }
  const written = pipeline(zip.outputStream, createWriteStream(target));
  const failed = new Promise<never>((_, reject) => zip.on('error', reject));
  zip.end();
  await Promise.race([written, failed]);
}
