import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '..', 'src');

/** What pages run on the web and not from a disk, by module, and why. */
const NOT_ON_A_DISK: Readonly<Record<string, string>> = {
  'register-worker.ts': 'a browser starts no service worker from a disk',
  'offline-page.ts': 'all of the edition is offline; the page is left out',
};

/** The modules of our own that a script imports, by file name. */
function listImports(script: string): string[] {
  return [...script.matchAll(/from '(\.[^']+\.ts)'/g)].map(([, path = '']) => basename(path));
}

test('the script of the portable edition does what the scripts of all pages do', () => {
  const pages = globSync('**/*.astro', { cwd: SRC }).map((file) =>
    readFileSync(join(SRC, file), 'utf8'),
  );
  const scripts = pages.flatMap((page) => [...page.matchAll(/^<script>$(.*?)^<\/script>$/gms)]);
  const onTheWeb = scripts.flatMap(([, script = '']) => listImports(script));
  expect(onTheWeb.length).toBeGreaterThan(3);
  const onADisk = listImports(readFileSync(join(SRC, 'layouts/portable-page.ts'), 'utf8'));
  const missing = onTheWeb.filter((name) => !onADisk.includes(name) && !(name in NOT_ON_A_DISK));
  expect(missing).toEqual([]);
});
