import { existsSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import sirv from 'sirv';
import type { Connect } from 'vite';
import { SEARCH_FOLDER } from '../search/volume.ts';
import { getCurrentSite, type Site } from '../store/current-site.ts';
import { CONTENT_ROOMS, hashSources } from './hash-sources.ts';
import type { ImageOutput } from './list-images.ts';
import { findCopySources } from './list-outputs.ts';
import { listSiteFiles, type SiteFile } from './list-site-files.ts';
import { isVariant, keptFile, makeCopies } from './make-images.ts';
import type { RunOptions } from './run.ts';
import { buildSearchBeside } from './search-beside.ts';

/** A part of the server that answers a request or passes it on. */
export type DevFiles = (...call: Parameters<Connect.NextHandleFunction>) => Promise<void>;

const TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.json': 'application/json',
  '.jsonl': 'application/jsonl',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.xml': 'application/xml',
};

/** Does work on the index when no other work on it goes on. */
export type InTurn = <Value>(work: () => Promise<Value>) => Promise<Value>;

/**
 * Serves the feeds, redirects, images and search volumes of the archive as it is now.
 * Each is made when it is first asked for; a changed archive needs a new server of them.
 */
export function createDevFiles(site: Site, run: RunOptions, inTurn: InTurn): DevFiles {
  let search: Promise<ReturnType<typeof sirv>> | undefined;
  let files: Map<string, () => Promise<Buffer>> | undefined;
  let texts: Map<string, SiteFile['render']> | undefined;

  return async (request, response, next) => {
    const file = requestToFile(request, site.archive.base);
    if (file.startsWith(SEARCH_FOLDER)) {
      search ??= inTurn(() => openSearch(run));
      const serve = await search;
      request.url = file.slice(SEARCH_FOLDER.length);
      return serve(request, response, next);
    }
    files ??= listFiles(site, run);
    texts ??= new Map([...listSiteFiles(site)].map(({ file, render }) => [file, render]));
    const body = (await files.get(file)?.()) ?? texts.get(file)?.();
    if (body === undefined) return next();
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
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

/** Brings the search index in line with the archive as it is now, and serves it. */
async function openSearch(run: RunOptions): Promise<ReturnType<typeof sirv>> {
  const site = getCurrentSite();
  const fingerprint = hashSources(CONTENT_ROOMS);
  const { dir } = await buildSearchBeside(site, { run, fingerprint });
  return sirv(dir, { dev: true });
}
