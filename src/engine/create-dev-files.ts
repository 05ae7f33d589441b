import { existsSync, readFileSync } from 'node:fs';
import { lookup } from 'mrmime';
import type sirv from 'sirv';
import type { Connect } from 'vite';
import { SEARCH_FOLDER } from '../search/volume.ts';
import type { Site } from '../store/current-site.ts';
import type { ImageOutput } from './list-images.ts';
import { findCopySources } from './list-outputs.ts';
import { listSiteFiles, type SiteFile } from './list-site-files.ts';
import { isVariant, keptFile, makeCopies } from './make-images.ts';
import type { RunOptions } from './run.ts';

/** A part of the server that answers a request or passes it on. */
export type DevFiles = (...call: Parameters<Connect.NextHandleFunction>) => Promise<void>;

/** What serves a finished search index. */
export type SearchServer = ReturnType<typeof sirv>;

/**
 * Serves the feeds, redirects, images and search volumes of the archive as it is now.
 * Each is made when it is first asked for; a changed archive needs a new server of them.
 */
export function createDevFiles(
  site: Site,
  run: RunOptions,
  openSearch: () => Promise<SearchServer>,
): DevFiles {
  let search: Promise<SearchServer> | undefined;
  let files: Map<string, () => Promise<Buffer>> | undefined;
  let texts: Map<string, SiteFile['render']> | undefined;

  return async (request, response, next) => {
    const file = requestToFile(request, site.archive.base);
    if (file.startsWith(SEARCH_FOLDER)) {
      search ??= openSearch();
      const serve = await search;
      request.url = file.slice(SEARCH_FOLDER.length);
      return serve(request, response, next);
    }
    files ??= listFiles(site, run);
    texts ??= new Map([...listSiteFiles(site)].map(({ file, render }) => [file, render]));
    const body = (await files.get(file)?.()) ?? texts.get(file)?.();
    if (body === undefined) return next();
    response.setHeader('content-type', fileToType(file));
    response.end(typeof body === 'string' || Buffer.isBuffer(body) ? body : [...body].join(''));
  };
}

/** The files that are no texts of ours, each with how its bytes are come by. */
function listFiles(site: Site, run: RunOptions): Map<string, () => Promise<Buffer>> {
  const { images, files } = findCopySources(site, run.contentDir);
  return new Map([
    ...images.map((image) => [image.file, () => readImage(image, run.cacheDir)] as const),
    ...files.map(({ file, from }) => [file, async () => readFileSync(from)] as const),
  ]);
}

/** The bytes of an image's file, which is made when it is first asked for. */
async function readImage(image: ImageOutput, cacheDir: string): Promise<Buffer> {
  if (!isVariant(image)) return readFileSync(image.source.file);
  const kept = keptFile(cacheDir, image.variant);
  if (!existsSync(kept)) await makeCopies([image], cacheDir);
  return readFileSync(kept);
}

/** `/base/feed.xml?x` → `feed.xml`; `/base/old/` → `old/index.html`. Vite may have taken the base away already. */
function requestToFile(request: Connect.IncomingMessage, base: string): string {
  const pathname = decodeURI(new URL(request.url ?? '/', 'http://localhost').pathname);
  const below = pathname.startsWith(base) ? pathname.slice(base.length) : pathname.slice(1);
  return below.endsWith('/') ? `${below}index.html` : below;
}

/** The type under which a host serves a file. */
function fileToType(file: string): string {
  const type = lookup(file) ?? 'application/octet-stream';
  return type.startsWith('text/') ? `${type}; charset=utf-8` : type;
}
