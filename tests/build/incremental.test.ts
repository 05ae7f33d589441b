import { execFile, execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { generateArticles } from '../generate-articles.ts';
import { site } from '../site.ts';

const SOAK = fileURLToPath(new URL('../soak/soak.ts', import.meta.url));

/** Some of the edits that every run of so many steps comes to. */
const EDITS = [
  ...['add', 'delete', 'rename', 'retag', 'change alias', 'change authors', 'change section'],
  'change language',
  ...['change settings', 'change a template', 'change a style', 'change a script'],
  ...['touch', 'wait some days', 'go back in time'],
];

test('a site that is built from what is kept is what a clean build makes, whatever was edited', async () => {
  const words = ['--seed=1', '--steps=60', '--compare-every=5', '--search-every=3', '--kills=0'];
  const { failure, output } = await new Promise<{ failure: Error | null; output: string }>(
    (resolve) => {
      execFile(process.execPath, [SOAK, ...words], (failure, stdout, stderr) =>
        resolve({ failure, output: stdout + stderr }),
      );
    },
  );
  expect(failure, output).toBeNull();
  for (const edit of EDITS) expect(output).toMatch(new RegExp(`^${edit}: \\d+$`, 'm'));
}, 180_000);

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
