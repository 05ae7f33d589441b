import { createHash } from 'node:crypto';
import { copyFileSync, createReadStream, existsSync, mkdirSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Timestamp } from '../model/article.ts';
import { epochToIso } from '../model/zone-offset.ts';
import { IMPORT_FOLDER } from './import-folder.ts';
import type { SourceFile } from './imported-article.ts';
import type { Origin } from './render-article.ts';

interface OriginOptions {
  readonly into: string;
  readonly timeZone: string;
  readonly isDry: boolean;
  readonly keepOriginals: boolean;
}

/** Where a source came from: its name, its hash, the time of its file; and a copy of it, where one is asked for. */
export async function describeOrigin(
  source: SourceFile,
  options: OriginOptions,
): Promise<Origin & { fetched: Timestamp }> {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(source.file)) hash.update(bytes);
  const sha256 = hash.digest('hex');
  if (options.keepOriginals && !options.isDry) keepOriginal(source, sha256, options.into);
  const { mtimeMs } = await stat(source.file);
  const time = epochToIso(Math.trunc(mtimeMs / 1000) * 1000, options.timeZone);
  const fetched: Timestamp = { iso: time, zone: options.timeZone };
  return { file: source.path, sha256, fetched };
}

function keepOriginal({ file }: SourceFile, sha256: string, into: string): void {
  const folder = join(into, IMPORT_FOLDER, 'originals', sha256.slice(0, 2));
  const copy = join(folder, `${sha256.slice(0, 16)}-${basename(file)}`);
  mkdirSync(folder, { recursive: true });
  if (!existsSync(copy)) copyFileSync(file, copy);
}
