/** The Astro integration: configuration from archive.yaml, pages from the store, the other files at the end. */
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration, HookParameters } from 'astro';
import { getCurrentSite } from '../store/current-site.ts';
import { countPages } from './count-pages.ts';
import { beginRun, createDefaultRun, findCurrentRun } from './current-run.ts';
import { externalStore } from './external-store.ts';
import { finishSite } from './finish-site.ts';
import type { RunOptions } from './run.ts';
import { serveArchive } from './serve-archive.ts';

/**
 * Makes an Astro project out of an archive. `npx arsip build` and `npx arsip dev` start Astro with it;
 * Astro's own commands work too, with the default folders and without the care for the last good site.
 */
export function arsip(): AstroIntegration {
  let run: RunOptions;
  let ownRun = false;
  return {
    name: 'arsip',
    hooks: {
      async 'astro:config:setup'({ command, updateConfig }) {
        if (command !== 'build' && command !== 'dev') return;
        const begun = findCurrentRun();
        ownRun = begun === undefined;
        run = begun ?? createDefaultRun(command === 'dev');
        if (ownRun) await beginRun(run);
        updateConfig(createAstroConfig(run));
      },
      'astro:server:setup': ({ server }) => serveArchive(server, run),
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((prerenderer) => countPages(prerenderer, run.reporter)),
      async 'astro:build:done'({ dir }) {
        if (ownRun) await finishSite(getCurrentSite(), { ...run, siteDir: fileURLToPath(dir) });
      },
    },
  };
}

type AstroSettings = Parameters<HookParameters<'astro:config:setup'>['updateConfig']>[0];

function createAstroConfig({ publicDir, cacheDir }: RunOptions): AstroSettings {
  const { archive } = getCurrentSite();
  return {
    base: archive.base,
    ...(archive.site !== undefined && { site: archive.site }),
    publicDir: pathToFileURL(`${publicDir}/`),
    cacheDir: pathToFileURL(`${join(cacheDir, 'astro')}/`),
    output: 'static',
    trailingSlash: 'ignore',
    build: { format: 'preserve', inlineStylesheets: 'never' },
    // White space is collapsed but never removed between words; Astro 7's default, 'jsx', glues them together.
    compressHTML: true,
    devToolbar: { enabled: false },
    vite: {
      plugins: [externalStore()],
      build: { assetsInlineLimit: 0 },
      cacheDir: join(cacheDir, 'vite'),
    },
  };
}
