/** What `arsip dev` does with a theme: it follows the files that come and go, and names the one that fails. */
import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { ErrorPayload, HotPayload, ViteDevServer } from 'vite';
import { projectDir } from './hash-sources.ts';
import type { RunOptions } from './run.ts';

const SOURCES = join(projectDir, 'src');
/** What Vite adds where Astro has read a stack before it. */
const NOISE = / ?\(The stacktrace appears to be already rewritten[^)]*\)/;

export function serveTheme(
  server: ViteDevServer,
  { themeDir, reporter }: Pick<RunOptions, 'themeDir' | 'reporter'>,
): void {
  server.watcher.add(themeDir);
  for (const event of ['add', 'unlink'] as const) {
    server.watcher.on(event, (file) => {
      if (!file.startsWith(themeDir + sep)) return;
      // The file that it takes the place of, or gives its place back to, is another one now.
      const replaced = join(SOURCES, relative(themeDir, file));
      if (existsSync(replaced)) server.watcher.emit('change', replaced);
    });
  }
  const { hot } = server.environments.client;
  const send = hot.send.bind(hot);
  hot.send = (...told: [HotPayload] | [string, unknown?]) => {
    const [payload] = told;
    if (typeof payload === 'string') return send(payload, told[1]);
    const located = payload.type === 'error' ? locateInTheme(payload, themeDir) : undefined;
    // What Astro says of it names the other file.
    if (located !== undefined) reporter.note(`${located.err.stack} ${located.err.message}`);
    return send(located ?? payload);
  };
}

/** An error in a file of the theme, if it is one: such a file is compiled as if it were the one whose place it takes. */
function locateInTheme(payload: ErrorPayload, themeDir: string): ErrorPayload | undefined {
  const { loc, ...err } = payload.err;
  const [source = ''] = (loc?.file ?? '').split('?');
  const own = join(themeDir, relative(SOURCES, source));
  if (!loc || !source.startsWith(SOURCES + sep) || !existsSync(own)) return undefined;
  return {
    ...payload,
    err: {
      ...err,
      message: err.message.replace(NOISE, ''),
      stack: `${own}:${loc.line}:${loc.column}`,
      loc: { ...loc, file: own },
      // The lines around it are taken from the other file.
      ...{ frame: '', highlightedCode: '' },
    },
  };
}
