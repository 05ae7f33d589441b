/** What `arsip dev` adds to Astro's server: the files that are no pages, and a reload when the content changes. */
import { join, relative, sep } from 'node:path';
import {
  type EnvironmentModuleGraph,
  type ErrorPayload,
  normalizePath,
  type ViteDevServer,
} from 'vite';
import { type Diagnostic, diagnosticToJson, isError } from '../diagnostics/diagnostic.ts';
import { formatReport } from '../diagnostics/format-report.ts';
import { getCurrentSite } from '../store/current-site.ts';
import { listDiagnostics } from '../store/diagnostics.ts';
import { findArticleHash } from '../store/find-article-hash.ts';
import { listContentPaths } from '../store/list-content-paths.ts';
import { areWatched } from './are-watched.ts';
import { createDevFiles } from './create-dev-files.ts';
import { createTurns } from './create-turns.ts';
import { projectDir } from './hash-sources.ts';
import { openDevSearch } from './open-dev-search.ts';
import { prepareArchive } from './prepare-archive.ts';
import type { RunOptions } from './run.ts';

/** How long the content must have been quiet before it is read again, in milliseconds. */
const SETTLE = 50;
/** As Vite writes it. */
const PAGES = `${normalizePath(join(projectDir, 'src', 'pages'))}/`;
const RELOAD = { type: 'full-reload' } as const;

export function serveArchive(server: ViteDevServer, run: RunOptions): void {
  const inTurn = createTurns();
  // A page need not wait until the search is built.
  const inSearchTurn = createTurns();
  const openSearch = () => inSearchTurn(() => openDevSearch(run, inTurn));
  let files = createDevFiles(getCurrentSite(), run, openSearch);
  const found = listDiagnostics(getCurrentSite().store);
  let known = new Set(found.map(diagnosticToKey));
  let errors = found.filter(isError);
  let timer: NodeJS.Timeout | undefined;
  // What was written to since the archive was read; undefined where more may be other than it was.
  let touched: Set<string> | undefined;
  // Whether what is written to is sure to be told.
  let isWatching = false;
  // How often the archive was read again: by now, and when a page was last asked for.
  let edition = 0;
  let asked = 0;

  server.middlewares.use((request, response, next) => {
    if (request.headers.accept?.includes('text/html')) asked = edition;
    files(request, response, next).catch(next);
  });
  server.ws.on('connection', (socket) => {
    // It was asked for before the last reload, and not yet connected then.
    if (asked !== edition) socket.send(JSON.stringify(RELOAD));
    // A page that was reloaded shows what is wrong now, or nothing.
    if (errors.length > 0) socket.send(JSON.stringify(errorsToPayload(errors, run)));
  });
  server.watcher.add(run.contentDir);
  server.watcher.on('all', (event, file) => {
    if (!file.startsWith(run.contentDir + sep)) return;
    if (event === 'change') touched?.add(normalizePath(relative(run.contentDir, file)));
    else touched = undefined;
    clearTimeout(timer);
    timer = setTimeout(() => {
      inTurn(refresh).catch((error) => {
        touched = undefined;
        run.reporter.note(String(error));
      });
    }, SETTLE);
  });

  async function refresh(): Promise<void> {
    const { store } = getCurrentSite();
    const paths = touched && [...touched];
    // A watcher that had found all files by the last time has missed nothing since.
    touched = isWatching ? new Set() : undefined;
    isWatching ||= areWatched(
      listContentPaths(store).map((path) => join(run.contentDir, path)),
      server.watcher.getWatched(),
    );
    const before = paths?.map((path) => findArticleHash(store, path));
    const { site, diagnostics } = await prepareArchive(run, paths);
    store.close();
    // Where nothing but texts is other, every page is where it was.
    const isText = paths?.every((path, index) => {
      const hash = findArticleHash(site.store, path);
      return hash !== undefined && hash === before?.[index];
    });
    files = createDevFiles(site, run, openSearch);
    reportNew(diagnostics);
    if (!isText)
      for (const { moduleGraph } of Object.values(server.environments)) forgetPages(moduleGraph);
    errors = diagnostics.filter(isError);
    edition += 1;
    server.environments.client.hot.send(RELOAD);
  }

  /** Old problems were listed when they arose; a large archive may have hundreds. */
  function reportNew(diagnostics: readonly Diagnostic[]): void {
    const keys = diagnostics.map(diagnosticToKey);
    const fresh = diagnostics.filter((_, index) => !known.has(keys[index] ?? ''));
    known = new Set(keys);
    if (fresh.length === 0) return;
    run.reporter.note(formatReport(fresh, { folder: relative(process.cwd(), run.contentDir) }));
  }
}

/** Astro keeps the paths of a page for as long as the page's module lives. All else holds no content, and stays. */
function forgetPages(modules: EnvironmentModuleGraph): void {
  for (const module of modules.idToModuleMap.values())
    if (module.file?.startsWith(PAGES)) modules.invalidateModule(module);
}

/** What Vite's browser half shows over a page until the next reload. */
function errorsToPayload(errors: readonly Diagnostic[], run: RunOptions): ErrorPayload {
  const [first] = errors.map(diagnosticToJson);
  const { path = '', line = 1, column = 1 } = first ?? {};
  const file = join(run.contentDir, path);
  return {
    type: 'error',
    err: {
      message: formatReport(errors, { folder: relative(process.cwd(), run.contentDir) }),
      stack: `${file}:${line}:${column}`,
      loc: { file, line, column },
    },
  };
}

function diagnosticToKey({ file, line, column, ruleId, reason }: Diagnostic): string {
  return [file, line, column, ruleId, reason].join('\0');
}
