/** The Astro integration: configuration from archive.yaml, pages from the store. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration, HookParameters } from 'astro';
import { getCurrentSite } from '../store/current-site.ts';
import { getAstroJob } from './astro-job.ts';
import { beginRun, createDefaultRun, findCurrentRun } from './current-run.ts';
import { externalStore } from './external-store.ts';
import type { RunOptions } from './run.ts';
import { serveArchive } from './serve-archive.ts';
import { serveTheme } from './serve-theme.ts';
import { useTheme } from './theme-files.ts';

/**
 * Makes an Astro project out of an archive. `npx arsip build` and `npx arsip dev` start Astro with it. Astro's
 * own commands work too, on the default folders; `astro build` makes the pages alone.
 */
export function arsip(): AstroIntegration {
  let run: RunOptions;
  return {
    name: 'arsip',
    hooks: {
      async 'astro:config:setup'({ command, updateConfig }) {
        if (command !== 'build' && command !== 'dev') return;
        const begun = findCurrentRun();
        run = begun ?? createDefaultRun(command === 'dev');
        if (begun === undefined) await beginRun(run);
        updateConfig(createAstroConfig(run));
      },
      'astro:server:setup': ({ server }) => {
        serveArchive(server, run);
        serveTheme(server, run);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        const { wrapPrerenderer } = getAstroJob();
        if (wrapPrerenderer) setPrerenderer(wrapPrerenderer);
      },
    },
  };
}

type AstroSettings = Parameters<HookParameters<'astro:config:setup'>['updateConfig']>[0];

function createAstroConfig({ publicDir, themeDir, cacheDir }: RunOptions): AstroSettings {
  const { archive } = getCurrentSite();
  const job = getAstroJob();
  return {
    base: archive.base,
    ...(archive.site !== undefined && { site: archive.site }),
    publicDir: pathToFileURL(`${job.publicDir ?? publicDir}/`),
    cacheDir: pathToFileURL(`${join(cacheDir, 'astro')}/`),
    output: 'static',
    trailingSlash: 'ignore',
    build: { format: 'preserve', inlineStylesheets: 'never' },
    // White space is collapsed but never removed between words; Astro 7's default, 'jsx', glues them together.
    compressHTML: true,
    devToolbar: { enabled: false },
    vite: {
      plugins: [useTheme(themeDir, job.onThemeFile), externalStore(), ...(job.plugins ?? [])],
      build: { assetsInlineLimit: 0 },
      // As a module, so that it may load a part of itself when it is needed.
      worker: { format: 'es' },
      cacheDir: join(cacheDir, 'vite'),
    },
  };
}
