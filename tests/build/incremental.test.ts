import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { generateArticles } from '../generate-articles.ts';
import { site } from '../site.ts';

// Compiled pages load the store through Node itself; what vitest loads would be another instance of it.
const { editAndCompare } = createRequire(import.meta.url)(
  '../soak/edit-and-compare.ts',
) as typeof import('../soak/edit-and-compare.ts');

test('a site that is built from what is kept is what a clean build makes, whatever was edited', async () => {
  const seed = 20171106;
  const failure = await editAndCompare({ seed, steps: 60, compareEvery: 5, searchEvery: 3 });
  const { step, history = [], problem } = failure ?? {};
  const story = `Seed ${seed}, step ${step}:\n${history.join('\n')}\n\n${problem}`;
  expect(failure, story).toBeUndefined();
}, 120_000);

describe('build --verify', () => {
  const args = ['--verify', '--no-search', '--now', '2026-01-01'];

  test('finds no difference where there is none', async () => {
    await using built = await site(generateArticles(3), { args });
    expect(built.stderr).toMatch(/Verified: a clean build makes the same \d+ files\./);
    expect(built.exitCode).toBe(0);
  });

  test('ends with 3 and says which file differs, where, and what it was made from', async () => {
    await using built = await site(generateArticles(3), { args });
    const file = join(built.dist, 'tags', 'rain', 'index.html');
    const bytes = readFileSync(file);
    const before = join(built.dir, 'before.html');
    cpSync(file, before);
    execFileSync('touch', ['-r', file, before]);
    bytes[700] = (bytes[700] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    // With its time and size as they were, so that no build notices.
    execFileSync('touch', ['-r', before, file]);
    const rebuilt = await built.rebuild({}, { args });
    expect(rebuilt.exitCode).toBe(3);
    expect(rebuilt.stderr).toContain('The first is tags/rain/index.html, from byte 700 on.');
    expect(rebuilt.stderr).toMatch(/kept under {3}the key \w+, made from .*label:tag\/rain/);
    const forced = await built.rebuild({}, { args: [...args, '--force'] });
    expect(forced.exitCode).toBe(0);
  });
});
