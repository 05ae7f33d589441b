import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  watch,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateArticles } from '../generate-articles.ts';
import { hashFiles } from '../hash-files.ts';
import { BUILD, describeContent, hashSite, killBuild } from '../kill-build.ts';
import { runArsip } from '../run-arsip.ts';
import { type Files, site, type TestSite } from '../site.ts';

const NOW = ['--now', '2026-01-01'];

const settings = (title: string): Files => ({
  'content/archive.yaml': `title: ${title}\nlanguage: en\nsite: https://archive.example\n`,
});

describe('a build that is killed', () => {
  /** Two archives, and the site of each as a clean build makes it. */
  const archives = [settings('The Quay'), settings('The Harbour')].map((files) => ({
    ...generateArticles(12),
    ...files,
  }));
  const sites: Record<string, string>[] = [];
  let built: TestSite;
  beforeAll(async () => {
    built = await site(archives[1] ?? {}, { args: NOW });
    sites[1] = hashSite(built.dist);
    rmSync(join(built.dir, '.arsip'), { recursive: true });
    await built.rebuild(archives[0], { args: NOW });
    sites[0] = hashSite(built.dist);
  });
  afterAll(() => built[Symbol.asyncDispose]());

  /** The moment in which the build has written down what it is about to publish. */
  function publication(): Promise<unknown> {
    return new Promise((resolve) => {
      const watcher = watch(join(built.dir, '.arsip'), (_, name) => {
        if (name !== 'publication.json') return;
        watcher.close();
        resolve(name);
      });
    });
  }

  const moments: [string, () => Promise<unknown>][] = [80, 160, 240, 320, 400, 480, 560, 640]
    .map((delay): [string, () => Promise<unknown>] => [`${delay} ms`, () => setTimeout(delay)])
    .concat(
      [0, 3, 6, 9].map((delay) => [
        `its publication and ${delay} ms`,
        () => publication().then(() => setTimeout(delay)),
      ]),
    );

  test.each(moments)(
    'after %s leaves a site that is whole, or that the next one completes',
    async (_, moment) => {
      const isFirst = sites[0] && hashSite(built.dist)['index.html'] === sites[0]['index.html'];
      const [before, after] = isFirst ? [0, 1] : [1, 0];
      for (const [path, text] of Object.entries(archives[after] ?? {}))
        writeFileSync(join(built.dir, path), text ?? '');
      const content = describeContent(built.dir);
      await killBuild(built.dir, moment);
      const hasBegun = existsSync(join(built.dir, '.arsip', 'publication.json'));
      const left = hashSite(built.dist);
      if (!hasBegun) expect([sites[before], sites[after]]).toContainEqual(left);
      const { exitCode, stderr } = await built.rebuild({}, { args: NOW });
      expect(exitCode, stderr).toBe(0);
      expect(hashFiles(built.dist)).toEqual(sites[after]);
      expect(describeContent(built.dir)).toEqual(content);
      expect(readdirSync(built.dir).sort()).toEqual(['.arsip', 'content', 'dist']);
    },
  );

  test('has not begun with a site of its own where it was the first', async () => {
    await using fresh = await site(archives[0] ?? {}, { args: NOW });
    for (const folder of ['dist', '.arsip']) rmSync(join(fresh.dir, folder), { recursive: true });
    await killBuild(fresh.dir, () => setTimeout(500));
    if (existsSync(fresh.dist)) expect(hashSite(fresh.dist)).toEqual(sites[0]);
    const { exitCode } = await fresh.rebuild({}, { args: NOW });
    expect(exitCode).toBe(0);
    expect(hashFiles(fresh.dist)).toEqual(sites[0]);
  });
});

describe('what is kept or published, damaged', () => {
  let built: TestSite;
  let whole: Record<string, string> = {};
  beforeAll(async () => {
    built = await site(generateArticles(8), { args: NOW });
    whole = hashFiles(built.dist);
  });
  afterAll(() => built[Symbol.asyncDispose]());

  const at = (...steps: string[]) => join(built.dir, ...steps);
  /** Writes over the middle of a file, in several places. */
  function scatter(file: string): void {
    const descriptor = openSync(file, 'r+');
    for (let page = 1; page < statSync(file).size / 4096; page += 3)
      writeSync(descriptor, 'x'.repeat(4096), page * 4096);
  }

  test.each<[what: string, damage: () => void]>([
    ['pages of the index', () => scatter(at('.arsip', 'store.sqlite'))],
    ['an index that is cut in two', () => truncateSync(at('.arsip', 'store.sqlite'), 40_000)],
    ['an empty index', () => truncateSync(at('.arsip', 'store.sqlite'), 0)],
    [
      'a folder in the place of the index',
      () => {
        rmSync(at('.arsip', 'store.sqlite'));
        mkdirSync(at('.arsip', 'store.sqlite', 'folder'), { recursive: true });
      },
    ],
    [
      'a file in the staging folder',
      () => {
        mkdirSync(at('.arsip', 'staging'));
        writeFileSync(at('.arsip', 'staging', 'index.html'), 'Garbage');
      },
    ],
    ['a file in the place of the staging folder', () => writeFileSync(at('.arsip', 'staging'), '')],
    ['half a journal', () => writeFileSync(at('.arsip', 'publication.json'), '{"outDir":"/')],
    ['an empty journal', () => writeFileSync(at('.arsip', 'publication.json'), '')],
    [
      'files of the search index',
      () => {
        for (const file of globSync('**/*.{pf_meta,json}', { cwd: at('.arsip', 'search') }))
          writeFileSync(at('.arsip', 'search', file), 'Garbage');
      },
    ],
    [
      'no engine of the search',
      () => rmSync(at('.arsip', 'search', 'engine'), { recursive: true }),
    ],
    ['nothing that was kept', () => rmSync(at('.arsip'), { recursive: true })],
    ['a page that is garbage', () => writeFileSync(at('dist', 'tags', 'index.html'), 'Garbage')],
    ['a page that is empty', () => truncateSync(at('dist', 'index.html'), 0)],
    [
      'a folder in the place of a page',
      () => {
        rmSync(at('dist', 'index.html'));
        mkdirSync(at('dist', 'index.html', 'folder'), { recursive: true });
      },
    ],
    [
      'a file in the place of a folder',
      () => {
        rmSync(at('dist', 'tags'), { recursive: true });
        writeFileSync(at('dist', 'tags'), 'Garbage');
      },
    ],
    ['files too many', () => cpSync(at('dist', 'tags'), at('dist', 'copy'), { recursive: true })],
    ['no site', () => rmSync(at('dist'), { recursive: true })],
    ['a site that was moved', () => renameSync(at('dist'), at('elsewhere'))],
  ])('by %s, is mended by the next build', async (_, damage) => {
    const content = describeContent(built.dir);
    damage();
    const { exitCode, stderr } = await built.rebuild({}, { args: NOW });
    expect(exitCode, stderr).toBe(0);
    expect(hashFiles(built.dist)).toEqual(whole);
    expect(describeContent(built.dir)).toEqual(content);
  });
});

test('of two builds at once the second waits, says so, and both end well', async () => {
  await using built = await site(generateArticles(25), { args: NOW });
  const whole = hashFiles(built.dist);
  for (const folder of ['dist', '.arsip']) rmSync(join(built.dir, folder), { recursive: true });
  const outcomes = await Promise.all([0, 1].map(() => runArsip(BUILD, built.dir)));
  expect(outcomes.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
  const waited = outcomes.filter(({ stderr }) => stderr.includes('Another command is at work'));
  expect(waited).toHaveLength(1);
  expect(hashFiles(built.dist)).toEqual(whole);
});

describe('a clock', () => {
  /** Moves the clock of a process of Node: a module that it loads first. */
  const moveClock = (days: number) =>
    `--import=data:text/javascript,${encodeURIComponent(
      `const { now } = Date; Date.now = () => now() + ${days * 24 * 60 * 60 * 1000};`,
    )}`;

  test.each([
    ['back', -4000],
    ['ahead', 4000],
  ])('that jumped %s changes nothing that is kept, and hides no edit', async (_, days) => {
    await using built = await site(generateArticles(8), { args: NOW });
    const env = { NODE_OPTIONS: moveClock(days) };
    const again = await runArsip(BUILD, built.dir, env);
    expect(again.stdout, again.stderr).toContain(' 0 files written');
    const moved = new Date(Date.now() + days * 24 * 60 * 60 * 1000);
    const [path = '', text] = Object.entries(generateArticles(8))[0] ?? [];
    writeFileSync(join(built.dir, path), `${text}Hail fell too.\n`);
    for (const file of globSync('content/**/*.md', { cwd: built.dir }))
      utimesSync(join(built.dir, file), moved, moved);
    await runArsip(BUILD, built.dir, env);
    const clean = ['--content', 'content', '--cache', 'clean', '--out', 'clean-dist'];
    await runArsip(['build', ...clean, ...NOW], built.dir);
    const made = hashFiles(built.dist);
    expect(made).toEqual(hashFiles(join(built.dir, 'clean-dist')));
    expect(Object.keys(made).length).toBeGreaterThan(50);
  });
});

/** Mounts a file system of so many KB; undefined where this machine does not let us. */
function mountSmallDisk(
  dir: string,
  kilobytes: number,
): (Disposable & { grow: () => void }) | undefined {
  const mount = (options: string) =>
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', dir], { stdio: 'ignore' });
  mkdirSync(dir, { recursive: true });
  try {
    mount(`size=${kilobytes}k`);
  } catch {
    return undefined;
  }
  return {
    grow: () => mount('remount,size=64m'),
    [Symbol.dispose]: () => execFileSync('umount', ['-l', dir]),
  };
}

function canMount(): boolean {
  const dir = mkdtempSync(join(tmpdir(), 'arsip-mount-'));
  try {
    using disk = mountSmallDisk(dir, 64);
    return disk !== undefined;
  } finally {
    rmSync(dir, { recursive: true });
  }
}

// Only root may mount; as anybody else there is no disk that can be filled.
describe.skipIf(!canMount())('a full disk', () => {
  test.each([
    ['the site and what is kept', ['.arsip', 'dist']],
    ['the site alone', ['dist']],
    ['what is kept alone', ['.arsip']],
  ])('under %s ends the build with 3 and leaves the site as it was', async (_, folders) => {
    await using built = await site(generateArticles(6), { args: NOW });
    const disk = join(built.dir, 'disk');
    for (const folder of folders) rmSync(join(built.dir, folder), { recursive: true });
    using mounted = mountSmallDisk(disk, 3072);
    const options = {
      args: [
        ...NOW,
        ...folders.flatMap((folder) => [folder === 'dist' ? '--out' : '--cache', `disk/${folder}`]),
      ],
    };
    const dist = join(built.dir, folders.includes('dist') ? 'disk/dist' : 'dist');
    const first = await built.rebuild({}, options);
    expect(first.exitCode, first.stderr).toBe(0);
    const before = hashFiles(dist);
    const changes = { ...generateArticles(20, 'Rain fell. '.repeat(1500)), ...settings('Renamed') };
    const full = await built.rebuild(changes, options);
    expect(full.exitCode).toBe(3);
    expect(full.stderr).toContain('error: The disk is full.');
    expect(full.stderr).not.toContain('    at ');
    expect(hashFiles(dist)).toEqual(before);
    mounted?.grow();
    const mended = await built.rebuild({}, options);
    expect(mended.exitCode, mended.stderr).toBe(0);
    expect((await built.rebuild({}, options)).stdout).toContain(' 0 files written');
    // With its cache on the same disk: Pagefind numbers the documents in the order in which a disk lists them.
    const cache = folders.includes('.arsip') ? 'disk/clean' : 'clean';
    const clean = ['--cache', cache, '--out', 'clean-dist', '--content', 'content'];
    await runArsip(['build', ...clean, ...NOW], built.dir);
    expect(hashFiles(dist)).toEqual(hashFiles(join(built.dir, 'clean-dist')));
  });
});

test.skipIf(!canMount())(
  'content that cannot be written to is content like any other',
  async () => {
    await using built = await site(generateArticles(6), { args: NOW });
    const whole = hashFiles(built.dist);
    for (const folder of ['dist', '.arsip']) rmSync(join(built.dir, folder), { recursive: true });
    const content = join(built.dir, 'content');
    execFileSync('mount', ['--bind', content, content]);
    try {
      execFileSync('mount', ['-o', 'remount,bind,ro', content]);
      expect(() => writeFileSync(join(content, 'new.md'), '')).toThrow('EROFS');
      const { exitCode, stderr } = await built.rebuild({}, { args: NOW });
      expect(exitCode, stderr).toBe(0);
      expect(hashFiles(built.dist)).toEqual(whole);
    } finally {
      execFileSync('umount', ['-l', content]);
    }
  },
);
