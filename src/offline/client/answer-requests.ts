/** What the service worker answers: from the network where there is one, else from what is kept. */
import { NOT_KEPT, pathnameToFile } from '../../model/addresses.ts';
import { KEPT_HEADER } from '../../model/kept-header.ts';
import { listKeptVolumes } from '../choose-packs.ts';
import { PACKS_INDEX, type PacksIndex } from '../packs-index.ts';
import { photoToStem, urlToFiles } from '../url-to-files.ts';
import type { OpenPacks } from './open-packs.ts';
import { isKeepable, type PageCache } from './page-cache.ts';
import { createPhotoAnswer } from './photo-answer.ts';
import type { LifecycleEvent } from './worker-scope.ts';

export interface AnswerContext {
  /** Sub-path of the site. */
  readonly base: string;
  /** Addresses of the shell that change with the bytes behind them. */
  readonly hashed: ReadonlySet<string>;
  readonly findShell: (url: string) => Promise<Response | undefined>;
  readonly open: OpenPacks;
  /** The packs of this build, and the names of those that are kept. */
  readonly readKept: () => Promise<{ index: PacksIndex | undefined; kept: ReadonlySet<string> }>;
  readonly pages: PageCache;
  /** Name of the cache of photos. */
  readonly photos: string;
}

export type Answer = (request: Request, event: LifecycleEvent) => Promise<Response>;

/** How long a page that is kept waits for the network, in milliseconds. */
const PATIENCE = 4000;

export function createAnswers(context: AnswerContext): Answer {
  const { base, hashed, findShell } = context;
  const answerPhoto = createPhotoAnswer(context);
  const answerPage = createPageAnswer(context);
  return (request, event) => {
    const { pathname } = new URL(request.url);
    const file = pathname.slice(base.length);
    if (request.mode === 'navigate') return answerPage(request, event);
    // The page that offers packs and the worker that opens them must have one list.
    if (file === PACKS_INDEX || hashed.has(pathname))
      return findShell(pathname).then((kept) => kept ?? fetch(request));
    if (file === 'pagefind/volumes.json') return answerVolumes(request, context);
    if (photoToStem(file) !== undefined || file.startsWith('_images/'))
      return answerPhoto(request, event);
    return NEVER_CHANGES.test(file) ? keptFirst(request, context) : networkFirst(request, context);
  };
}

/** Parts of the search whose names are made from their bytes. */
const NEVER_CHANGES = /^pagefind\/(lexicon\/|[^/]+\/(filter|fragment|index)\/|.*\.pf_meta$)/;

function createPageAnswer(context: AnswerContext): Answer {
  const { pages } = context;
  return async (request, event) => {
    const url = withoutQuery(request.url);
    const network = fetch(request).then((response) => {
      if (isKeepable(response)) {
        const copy = response.clone();
        // Without room, what was read is not kept; it is shown all the same.
        event.waitUntil(keepRead(url, copy, context).catch(() => {}));
      }
      return response;
    });
    const patience = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
    const soon = await Promise.race([network, patience]).catch(() => undefined);
    if (soon) return soon;
    const kept = (await findKept(url, context)) ?? (await pages.find(url));
    return kept ?? network.catch(() => answerNotKept(context));
  };
}

async function keepRead(
  url: string,
  page: Response,
  { pages, findShell }: AnswerContext,
): Promise<void> {
  if ((await findShell(new URL(url).pathname)) === undefined) await pages.keep(url, page);
}

function withoutQuery(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

/** A file of the shell or of a pack. */
async function findKept(
  url: string,
  { base, findShell, open }: AnswerContext,
): Promise<Response | undefined> {
  const shell = await findShell(new URL(url).pathname);
  if (shell) return shell;
  for (const file of urlToFiles(url, base)) {
    const bytes = await open.findFile(file);
    if (bytes) return new Response(bytes, { headers: { 'Content-Type': findType(file) } });
  }
  return undefined;
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
};

function findType(file: string): string {
  return TYPES[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}

async function answerNotKept({ base, findShell }: AnswerContext): Promise<Response> {
  const file = pathnameToFile(NOT_KEPT);
  const pages = await Promise.all(
    [file, file.replace(/\.html$/, '')].map((path) => findShell(base + path)),
  );
  return pages.find((each) => each !== undefined) ?? Response.error();
}

async function networkFirst(request: Request, context: AnswerContext): Promise<Response> {
  try {
    return await fetch(request);
  } catch (problem) {
    const kept = await findKept(request.url, context);
    if (kept) return kept;
    throw problem;
  }
}

async function keptFirst(request: Request, context: AnswerContext): Promise<Response> {
  return (await findKept(request.url, context)) ?? fetch(request);
}

/** The list of search volumes; without a network it says which of them are kept. */
async function answerVolumes(request: Request, context: AnswerContext): Promise<Response> {
  try {
    return await fetch(request);
  } catch (problem) {
    const list = await context.findShell(new URL(request.url).pathname);
    if (!list) throw problem;
    const { index, kept } = await context.readKept();
    const volumes = index ? listKeptVolumes(index, kept) : [];
    const headers = { 'Content-Type': 'application/json', [KEPT_HEADER]: volumes.join() };
    return new Response(list.body, { headers });
  }
}
