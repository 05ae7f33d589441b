import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };

const packages = { ...packageJson.dependencies, ...packageJson.devDependencies };

test('docs/decisions/dependencies.md gives a reason for every dependency, and for no other package', () => {
  const page = readFileSync(new URL('../docs/decisions/dependencies.md', import.meta.url), 'utf8');
  const cells = Array.from(page.matchAll(/^\| (`.+?) \|/gm), ([, cell = '']) => cell);
  const explained = cells.flatMap((cell) => cell.replaceAll('`', '').split(', '));
  expect(explained.sort()).toEqual(Object.keys(packages).sort());
});

test('every dependency is pinned to one version', () => {
  const loose = Object.entries(packages).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
  expect(loose).toEqual([]);
});
