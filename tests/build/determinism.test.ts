import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateArticles } from '../generate-articles.ts';
import { hashFiles } from '../hash-files.ts';
import { runArsip } from '../run-arsip.ts';
import { type Files, site } from '../site.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

describe('the sample archive', () => {
  const dir = mkdtempSync(join(tmpdir(), 'arsip-same-'));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  /** Moves the clock of a process of Node: a module that it loads first. */
  const moveClock = (milliseconds: number) =>
    `data:text/javascript,${encodeURIComponent(`
      const { now } = Date;
      const moved = () => now() + ${milliseconds};
      globalThis.Date = class extends Date {
        constructor(...args) { if (args.length === 0) super(moved()); else super(...args); }
        static now() { return moved(); }
      };
    `)}`;

  async function build(name: string, env: Record<string, string> = {}) {
    const dist = join(dir, name, 'dist');
    const args = ['--content', join(dir, name, 'content'), '--out', dist, '--now', '2026-01-01'];
    const { exitCode, stdout, stderr } = await runArsip(['build', ...args], dir, env);
    expect({ exitCode, output: exitCode === 0 ? '' : stdout + stderr }).toEqual({
      exitCode: 0,
      output: '',
    });
    return hashFiles(dist);
  }

  /** A copy whose files lie elsewhere and were written at another time. */
  function copy(name: string, time: string): void {
    for (const folder of ['content', 'public'])
      cpSync(join(ROOT, folder), join(dir, name, folder), { recursive: true });
    for (const file of globSync('**/*.*', { cwd: join(dir, name) }))
      utimesSync(join(dir, name, file), new Date(time), new Date(time));
  }

  let first: Record<string, string> = {};
  beforeAll(async () => {
    copy('first', '2020-02-02T02:02:02Z');
    first = await build('first', { TZ: 'UTC', LC_ALL: 'C' });
  });

  test('is the same to the byte in another zone, language, folder and year', async () => {
    copy('elsewhere/by far', '2024-04-04T04:04:04Z');
    const second = await build('elsewhere/by far', {
      TZ: 'Pacific/Kiritimati',
      LC_ALL: 'tr_TR.UTF-8',
      LANG: 'tr_TR.UTF-8',
      NODE_OPTIONS: `--import=${moveClock(400 * 24 * 60 * 60 * 1000)}`,
    });
    expect(Object.keys(second).length).toBeGreaterThan(300);
    expect(second).toEqual(first);
  });

  test('is the same to the byte when it is built again from what is kept', async () => {
    expect(await build('first')).toEqual(first);
  });
});

// In memory, a folder lists its files in the order in which they were made.
const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

test('a site is the same to the byte whatever the order of its files and the number of workers', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'arsip-order-'));
  const settings = { 'content/archive.yaml': 'title: The Quay\nsite: https://archive.example\n' };
  const articles = Object.entries({ ...generateArticles(450), ...settings });
  const sites: Record<string, string>[] = [];
  for (const [workers, files] of [
    ['1', articles],
    ['3', articles.toReversed()],
  ] as const) {
    const content = mkdtempSync(join(memory, 'arsip-order-'));
    try {
      for (const [path, text] of files) {
        mkdirSync(dirname(join(content, path)), { recursive: true });
        writeFileSync(join(content, path), text ?? '');
      }
      // Kept on one disk: Pagefind numbers the documents in the order in which a disk lists them.
      const kept = ['--cache', join(dir, workers), '--out', join(dir, `${workers}-dist`)];
      const options = [
        '--content',
        join(content, 'content'),
        ...kept,
        '--workers',
        workers,
        '--now',
        '2026-01-01',
      ];
      const { exitCode, stderr } = await runArsip(['build', ...options], dir);
      expect(exitCode, stderr).toBe(0);
      sites.push(hashFiles(join(dir, `${workers}-dist`)));
    } finally {
      rmSync(content, { recursive: true });
    }
  }
  rmSync(dir, { recursive: true });
  const [first = {}, second] = sites;
  expect(Object.keys(first).length).toBeGreaterThan(1000);
  expect(second).toEqual(first);
});

describe('one article more', async () => {
  const article = (published: string, [tag, section, author]: readonly [string, string, string]) =>
    `---\ntitle: News of ${published}\npublished: ${published}\ntags: [${tag}]\nsection: ${section}\nauthor: ${author}\naliases: [/old/${published}/]\n---\n\nRain fell.\n`;
  const options = { args: ['--now', '2026-01-01'] };
  const built = await site(
    {
      'content/a.md': article('2016-01-10', ['rain', 'City', 'Ann']),
      'content/b.md': article('2017-02-10', ['wind', 'Port', 'Bob']),
      'content/c.md': article('2017-05-20', ['rain', 'City', 'Ann']),
      'content/d.md': article('2018-03-03', ['wind', 'Port', 'Bob']),
    },
    options,
  );
  afterAll(() => built[Symbol.asyncDispose]());
  const before = hashFiles(built.dist);
  const added = { 'content/e.md': article('2017-05-25', ['rain', 'City', 'Ann']) };
  const rebuilt = await built.rebuild(added, options);
  const after = hashFiles(built.dist);
  const differing = Object.keys(after).filter((file) => before[file] !== after[file]);

  test('is published', () => {
    expect(rebuilt.exitCode).toBe(0);
    expect(rebuilt.has('2017/05/25/e.html')).toBe(true);
  });

  test('changes its lists, its neighbours, what is related and the feeds, and no other file', () => {
    const feeds = ['feed.json', 'feed.xml', 'rss.xml'];
    const list = (folder: string) => [...feeds, 'index.html'].map((file) => folder + file);
    const counted = /^(pagefind|offline\/packs)\//;
    expect(differing.filter((file) => !counted.test(file))).toEqual(
      [
        ...list(''),
        // The article, its day, month and year.
        '2017/05/25/e.html',
        '2017/05/25/index.html',
        '2017/05/index.html',
        '2017/index.html',
        // Its former address, and the list of them.
        'old/2017-05-25/index.html',
        '_redirects',
        // The other articles that rain, to which it is related.
        '2016/01/10/a.html',
        // The articles and days before and after it.
        '2017/05/20/c.html',
        '2017/05/20/index.html',
        '2018/03/03/d.html',
        '2018/03/03/index.html',
        // The days of the year, and those beside it.
        'on-this-day/index.html',
        'on-this-day/05-20/index.html',
        'on-this-day/05-25/index.html',
        // Its labels, and the pages that count them.
        ...list('tags/rain/'),
        ...list('sections/city/'),
        ...list('authors/ann/'),
        'tags/index.html',
        'sections/index.html',
        'authors/index.html',
        // Its year as data, and the hashes of that.
        'data/2017.csv',
        'data/2017.jsonl',
        'data/index.html',
        'data/manifest-sha256.txt',
        'sitemaps/2017.xml',
        'sitemaps/pages.xml',
        // What browsers keep, and the year's number of articles there.
        'sw.js',
        'offline/index.html',
        'offline/packs.json',
      ].sort(),
    );
  });

  test('changes the one search volume that holds it', () => {
    const volumes = differing.flatMap((file) => /^pagefind\/(en-[^/]+)\//.exec(file)?.[1] ?? []);
    expect(new Set(volumes)).toEqual(new Set(['en-2016-2018']));
    expect(differing).toContain('pagefind/volumes.json');
    expect(differing.filter((file) => file.startsWith('pagefind/engine/'))).toEqual([]);
  });

  test('takes nothing away', () => {
    const gone = Object.keys(before).filter((file) => !(file in after));
    // Files of the lexicon, and packs, are named after what they hold.
    const renamed = /^(pagefind\/(en-2016-2018|lexicon)|offline\/packs)\//;
    expect(gone.filter((file) => !renamed.test(file))).toEqual([]);
  });

  test('is gone without a trace when it is taken out again', async () => {
    await built.rebuild({ 'content/e.md': null }, options);
    expect(hashFiles(built.dist)).toEqual(before);
  });
});

describe('a build from what is kept', async () => {
  const article = (title: string, lines: string, body = 'Rain fell.') =>
    `---\ntitle: ${title}\nauthor: Ann\nsection: City\n${lines}\n---\n\n${body}\n`;
  const built = await site({
    'content/a.md': article('A', 'published: 2016-01-10\ntags: [Rain]\naliases: [/old/a/]'),
    'content/b.md': article('B', 'published: 2017-02-10\ntags: [Rain]', 'See [A](a.md).'),
    'content/c.md': article('C', 'published: 2017-02-10\ntags: [rain]\naliases: [/old/c/]'),
    'content/d.md': article('D', 'published: 2017-05-01', '![A quay](quay.svg)'),
    'content/quay.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>',
    'public/note.txt': 'Hello',
  });
  afterAll(() => built[Symbol.asyncDispose]());

  test.each<[change: string, files: Files]>([
    ['an article in a new year', { 'content/e.md': article('E', 'published: 2019-03-03') }],
    [
      'a headline and an address',
      {
        'content/a.md': article(
          'Another A',
          'published: 2016-01-10\nslug: other\ntags: [Rain]\naliases: [/old/a/]',
        ),
      },
    ],
    [
      'the commonest spelling of a tag',
      { 'content/b.md': article('B', 'published: 2017-02-10\ntags: [rain]') },
    ],
    [
      'an alias that goes to an earlier article',
      { 'content/b.md': article('B', 'published: 2017-02-10\ntags: [rain]\naliases: [/old/c/]') },
    ],
    [
      'the bytes of an image and a file in public/',
      {
        'content/quay.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="3"/>',
        'public/note.txt': 'Hallo',
        'public/more.txt': 'More',
      },
    ],
    [
      'an image and articles that are gone',
      { 'content/quay.svg': null, 'content/e.md': null, 'content/c.md': null },
    ],
    [
      'the settings',
      {
        'content/archive.yaml':
          'title: Renamed\nlanguage: id\nsite: https://archive.example\naccent: "#123456"\n',
      },
    ],
  ])('is what a clean one makes, after a change of %s', async (_, files) => {
    const rebuilt = await built.rebuild(files);
    const dirs = ['--content', 'content', '--cache', 'clean/cache', '--out', 'clean/dist'];
    const clean = await runArsip(['build', ...dirs], built.dir);
    expect([rebuilt.exitCode, clean.exitCode]).toEqual([0, 0]);
    expect(hashFiles(built.dist)).toEqual(hashFiles(join(built.dir, 'clean', 'dist')));
    rmSync(join(built.dir, 'clean'), { recursive: true });
  });
});
