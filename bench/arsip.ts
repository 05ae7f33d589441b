import { rmSync } from 'node:fs';
import { join } from 'node:path';
import packageJson from '../package.json' with { type: 'json' };
import { putAside } from './put-aside.ts';
import type { Tool, Workspace } from './tool.ts';

export function createArsip({ projectDir, contentDir, workDir }: Workspace): Tool {
  const [outDir, cacheDir] = [join(workDir, 'arsip'), join(workDir, 'arsip-cache')];
  const compiledDir = join(projectDir, 'node_modules', '.cache', 'arsip');
  const bin = join(projectDir, 'bin', 'arsip.mjs');
  const dirs = ['--content', contentDir, '--out', outDir, '--cache', cacheDir];
  return {
    name: 'arsip',
    version: packageJson.version,
    contains:
      'articles with JSON-LD, images and resolved links; pages of days, months and years, of tags, authors and sections, of the days of the year; Atom, RSS and JSON feeds of all of them; sitemaps; search in volumes',
    outDir,
    clean() {
      putAside([outDir, cacheDir], workDir);
      rmSync(compiledDir, { recursive: true, force: true });
    },
    build: (search) => [
      {
        words: [process.execPath, bin, 'build', ...dirs, ...(search ? [] : ['--no-search'])],
        cwd: workDir,
      },
    ],
    keepsSearch: true,
    template: join(projectDir, 'src', 'layouts', 'ArticlePage.astro'),
  };
}
