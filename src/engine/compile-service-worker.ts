import { basename, dirname, join } from 'node:path';
import { projectDir } from './hash-sources.ts';

/** Bundles the service worker into one classic script: not every browser takes a module for one. */
export async function compileServiceWorker(file: string): Promise<void> {
  // Loaded with the pages' compiler, which few builds need.
  const { build } = await import('vite');
  await build({
    configFile: false,
    root: projectDir,
    publicDir: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: dirname(file),
      emptyOutDir: false,
      lib: {
        entry: join(projectDir, 'src', 'offline', 'client', 'service-worker.ts'),
        formats: ['iife'],
        name: 'arsip',
        fileName: () => basename(file),
      },
    },
  });
}
