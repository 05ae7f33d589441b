/** From the content folder to a portable edition: a folder and a zip that open from a disk. */
import { rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type BuildOptions, type BuildSummary, buildArchive } from './build-archive.ts';
import { DiskFull, isDiskFull } from './disk-full.ts';
import { findUnsafeNames } from './find-unsafe-names.ts';
import { lockCache } from './lock-cache.ts';
import { EDITION_MANIFEST, makeEdition } from './make-edition.ts';
import { measureSite } from './measure-site.ts';
import {
  claimPlaces,
  type EditionPlaces,
  publishEdition,
  toEditionPlaces,
} from './publish-edition.ts';
import { walkSite } from './walk-site.ts';
import { writeZip } from './write-zip.ts';

export interface PackOptions extends BuildOptions {
  /** Write a zip of the folder beside it. @default true */
  readonly zip?: boolean;
}

export interface PackSummary extends Pick<BuildSummary, 'articles' | 'sound'> {
  /** HTML files, all files, and their bytes. */
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
  /** Bytes of the zip; undefined where there is none. */
  readonly zipBytes: number | undefined;
  /** Problems of the content. */
  readonly diagnostics: readonly Diagnostic[];
  /** Names of files of the edition that some disks do not take. */
  readonly names: readonly Diagnostic[];
}

/**
 * Makes the portable edition. The site that it is made from is kept beside the cache of builds, so that neither a build
 * nor its site is touched. Throws, with the last edition untouched, as `buildArchive` does.
 */
export async function packArchive(options: PackOptions): Promise<PackSummary> {
  const packDir = join(options.cacheDir, 'pack');
  using _lock = await lockCache({ ...options, cacheDir: packDir });
  const places = toEditionPlaces(options.outDir);
  claimPlaces(places, options);
  try {
    const webDir = join(packDir, 'site');
    const web = { ...options, cacheDir: join(packDir, 'cache'), outDir: webDir };
    const built = await buildArchive(web);
    return await packSite({ built, webDir, places }, options);
  } catch (error) {
    if (isDiskFull(error)) throw new DiskFull(error);
    throw error;
  } finally {
    for (const path of [places.newDir, places.newZip])
      rmSync(path, { recursive: true, force: true });
  }
}

interface Packing {
  readonly built: BuildSummary;
  readonly webDir: string;
  readonly places: EditionPlaces;
}

async function packSite(
  { built, webDir, places }: Packing,
  options: PackOptions,
): Promise<PackSummary> {
  const { newDir, newZip, outDir } = places;
  const { articles, base, diagnostics } = built;
  const hashed = await makeEdition({ webDir, editionDir: newDir, base }, options);
  const files = hashed.map(([file]) => file);
  if (options.zip !== false) {
    const step = options.reporter.begin('Zipping', files.length + 1);
    // The manifest first: a reader of the zip finds it without reading the rest.
    const all = [EDITION_MANIFEST, ...files];
    const folder = basename(outDir);
    await writeZip({ dir: newDir, files: all, folder, target: newZip, onProgress: step.update });
    step.end();
  }
  const { pages, siteFiles, bytes } = measureSite(walkSite(newDir));
  const zipBytes = options.zip === false ? undefined : statSync(newZip).size;
  const names = findUnsafeNames(files);
  publishEdition(places);
  const sound = built.sound && !(options.strict && names.length > 0);
  return { articles, sound, pages, files: siteFiles, bytes, zipBytes, diagnostics, names };
}
