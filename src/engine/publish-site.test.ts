import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { completePublication, publishSite } from './publish-site.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arsip-publish-'));
  mkdirSync(join(folder, 'cache'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (...steps: string[]) => join(folder, ...steps);

function makeSite(name: string, text: string): string {
  mkdirSync(at(name), { recursive: true });
  writeFileSync(at(name, 'index.html'), text);
  return at(name);
}

test('puts a first site where there was none', () => {
  publishSite(makeSite('cache/staging', 'new'), at('www', 'dist'), at('cache'));
  expect(readFileSync(at('www', 'dist', 'index.html'), 'utf8')).toBe('new');
});

test('replaces the last site as a whole and leaves nothing beside it', () => {
  makeSite('dist', 'old');
  writeFileSync(at('dist', 'gone.html'), 'old');
  publishSite(makeSite('cache/staging', 'new'), at('dist'), at('cache'));
  expect(readFileSync(at('dist', 'index.html'), 'utf8')).toBe('new');
  for (const path of [
    'dist/gone.html',
    'dist.next',
    'dist.last',
    'cache/staging',
    'cache/publication.json',
  ]) {
    expect(existsSync(at(path)), path).toBe(false);
  }
});

test('clears what an earlier run left half-moved before it began to publish', () => {
  makeSite('dist', 'old');
  makeSite('dist.next', 'half');
  publishSite(makeSite('cache/staging', 'new'), at('dist'), at('cache'));
  expect(readFileSync(at('dist', 'index.html'), 'utf8')).toBe('new');
});

test.each([
  'before the last site was moved aside',
  'after the last site was moved aside',
  'after the new one stood',
])('completes a publication that was cut off %s', (moment) => {
  const journal = { next: at('dist.next'), last: at('dist.last'), outDir: at('dist') };
  makeSite('dist', 'old');
  makeSite('dist.next', 'new');
  writeFileSync(at('cache', 'publication.json'), JSON.stringify(journal));
  if (moment.startsWith('after')) renameSync(at('dist'), at('dist.last'));
  if (moment === 'after the new one stood') renameSync(at('dist.next'), at('dist'));
  expect(completePublication(at('cache'))).toBe(true);
  expect(readFileSync(at('dist', 'index.html'), 'utf8')).toBe('new');
  expect(existsSync(at('dist.last'))).toBe(false);
  expect(completePublication(at('cache'))).toBe(false);
});
