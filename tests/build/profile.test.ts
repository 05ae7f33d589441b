import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generateArticles } from '../generate-articles.ts';
import { site } from '../site.ts';

test('build --profile leaves a profile of each thread and says where the time went', async () => {
  const args = ['--profile', 'profiles', '--no-search', '--now', '2026-01-01', '--workers', '2'];
  await using built = await site(generateArticles(450), { args });
  expect(built.exitCode, built.stderr).toBe(0);
  const dir = join(built.dir, 'profiles');
  const threads = readdirSync(dir).sort();
  expect(threads.map((name) => name.replace(/\d+/, 'N'))).toEqual([
    'compile-worker-N.cpuprofile',
    'compile-worker-N.cpuprofile',
    'main.cpuprofile',
    'output-worker-N.cpuprofile',
    'output-worker-N.cpuprofile',
  ]);
  for (const name of threads)
    expect(JSON.parse(readFileSync(join(dir, name), 'utf8')).nodes).not.toHaveLength(0);
  const seconds = String.raw`\s+\d+\.\d\d`;
  for (const stage of ['Markdown', 'render'])
    expect(built.stderr).toMatch(new RegExp(`^${stage}${seconds.repeat(3)}\\s+\\d+\\.\\d %$`, 'm'));
  expect(built.stderr).toContain('The profiles are in profiles/;');

  // A profile of an earlier build would be taken for one of this.
  await built.rebuild({}, { args });
  expect(readdirSync(dir)).toEqual(['main.cpuprofile']);
}, 60_000);
