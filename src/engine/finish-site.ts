/** Adds to the rendered pages all that is no page: feeds, sitemaps, redirects, images, the search volumes. */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Site } from '../store/current-site.ts';
import { listUsedImages } from '../store/images.ts';
import { buildSearchVolumes } from './build-search-volumes.ts';
import { listSiteFiles } from './list-site-files.ts';
import type { RunOptions } from './run.ts';

export interface FinishOptions extends RunOptions {
  /** The folder that holds the rendered pages. */
  readonly siteDir: string;
  /** @default true */
  readonly search?: boolean;
}

export async function finishSite(site: Site, options: FinishOptions): Promise<void> {
  const { siteDir } = options;
  for (const { file, render } of listSiteFiles(site)) write(join(siteDir, file), render());
  for (const { file, src } of listUsedImages(site.store)) copy(file, join(siteDir, src));
  if (options.search !== false) await buildSearchVolumes(site, options);
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}
