import {
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Slug } from '../model/article.ts';
import { parseArchive } from '../model/parse-archive.ts';
import { listRedirects } from './articles.ts';
import { countArticles } from './count-by-time.ts';
import { listDiagnostics } from './diagnostics.ts';
import { findArticleHash } from './find-article-hash.ts';
import { findLabel, listLabels } from './labels.ts';
import { listByLabel, listBySpan, listNewest } from './lists.ts';
import { openStore, type Store } from './open-store.ts';
import { type SyncOptions, syncStore } from './sync.ts';

let folder: string;
let store: Store;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arsip-sync-'));
  store = openStore(join(folder, 'store.sqlite')).store;
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

const NOW = Date.parse('2026-01-01T00:00:00Z');

async function sync(changes: Partial<SyncOptions> & { settings?: string } = {}) {
  const { archive } = parseArchive(
    changes.settings ?? 'title: Suara\ntimeZone: Asia/Jakarta\n',
    'archive.yaml',
  );
  const contentDir = join(folder, 'content');
  mkdirSync(contentDir, { recursive: true });
  return syncStore(store, { contentDir, archive, fingerprint: 'one', now: NOW, ...changes });
}

function write(path: string, frontmatter: string, body = 'Text.'): string {
  const file = join(folder, 'content', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `---\n${frontmatter}\n---\n${body}\n`);
  return file;
}

const titles = () => listNewest(store, 99).map(({ title }) => title);
const problems = () =>
  listDiagnostics(store)
    .map(({ file, ruleId }) => `${file} ${ruleId}`)
    .sort();

describe('reading', () => {
  test('reads new files, trusts unchanged ones, and forgets those that are gone', async () => {
    write('a.md', 'title: A\ndate: 2017-11-06');
    const file = write('b.md', 'title: B\ndate: 2017-11-07');
    expect(await sync()).toEqual({ files: 2, read: 2, removed: 0 });
    expect(await sync()).toEqual({ files: 2, read: 0, removed: 0 });
    rmSync(file);
    expect(await sync()).toEqual({ files: 1, read: 0, removed: 1 });
    expect(titles()).toEqual(['A']);
  });

  test('looks only at the files that are said to have been written to, under settings that it knows', async () => {
    const [a, b] = ['a', 'b'].map((name) => write(`${name}.md`, 'title: Old\ndate: 2017-11-06'));
    await sync();
    for (const name of ['a', 'b']) write(`${name}.md`, 'title: New\ndate: 2017-11-06', 'Longer.');
    expect(await sync({ touched: ['a.md', 'a.jpg', '.a.md'] })).toEqual({
      files: 2,
      read: 1,
      removed: 0,
    });
    expect(titles().sort()).toEqual(['New', 'Old']);
    const other = { fingerprint: 'two' };
    expect(await sync({ touched: [], ...other })).toMatchObject({ read: 2 });
    rmSync(String(b));
    expect(await sync({ touched: ['a.md'], ...other })).toMatchObject({ files: 2, removed: 0 });
    rmSync(String(a));
    const gone = { files: 0, read: 0, removed: 2 };
    expect(await sync({ touched: ['a.md'], ...other })).toEqual(gone);
  });

  test('knows an article by its facts, whatever its text', async () => {
    const hashOf = async (facts: string, body?: string) => {
      write('a.md', facts, body);
      await sync();
      return findArticleHash(store, 'a.md');
    };
    const hash = await hashOf('title: A\ndate: 2017-11-06');
    expect(hash).toBeDefined();
    expect(await hashOf('title: A\ndate: 2017-11-06', 'Another.')).toBe(hash);
    expect(await hashOf('title: A\ndate: 2017-11-06\ntags: [ferry]')).not.toBe(hash);
    expect(await hashOf('title: A')).toBeUndefined();
  });

  test('looks at all files where one of those written to is new', async () => {
    write('a.md', 'title: A\ndate: 2017-11-06');
    await sync();
    for (const name of ['b', 'c']) write(`${name}.md`, 'title: B\ndate: 2017-11-07');
    expect(await sync({ touched: ['b.md'] })).toEqual({ files: 3, read: 2, removed: 0 });
  });

  test('reads a file whose time is ahead of the clock, when it changes without a trace', async () => {
    const ahead = new Date('2099-01-01');
    utimesSync(write('a.md', 'title: A\ndate: 2017-11-06'), ahead, ahead);
    await sync();
    // As long as it was, and as old.
    utimesSync(write('a.md', 'title: B\ndate: 2017-11-06'), ahead, ahead);
    await sync();
    expect(titles()).toEqual(['B']);
  });

  test('hashes a touched file and reads it only if its bytes are others', async () => {
    const file = write('a.md', 'title: A\ndate: 2017-11-06');
    await sync();
    utimesSync(file, 1, 1);
    expect((await sync()).read).toBe(0);
    write('a.md', 'title: B\ndate: 2017-11-06');
    expect((await sync()).read).toBe(1);
    expect(titles()).toEqual(['B']);
  });

  test('reads a file that took the place of another, though it has the same size and time', async () => {
    const file = write('a.md', 'title: A\ndate: 2017-11-06');
    utimesSync(file, 1, 1);
    await sync();
    // The clock of a file system ticks every few milliseconds.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const other = write('b.txt', 'title: B\ndate: 2017-11-06');
    utimesSync(other, 1, 1);
    renameSync(other, file);
    await sync();
    expect(titles()).toEqual(['B']);
  });

  test('reads everything anew under another fingerprint', async () => {
    write('a.md', 'title: A\ndate: 2017-11-06');
    await sync();
    expect((await sync({ fingerprint: 'two' })).read).toBe(1);
    expect(countArticles(store)).toBe(1);
  });

  test('passes over hidden files and what is no Markdown', async () => {
    write('.git/a.md', 'title: A\ndate: 2017-11-06');
    write('node_modules/b.md', 'title: B\ndate: 2017-11-06');
    write('notes.txt', 'title: C\ndate: 2017-11-06');
    expect((await sync()).files).toBe(0);
  });

  test('names a file that cannot be read, and publishes the others', async () => {
    write('a.md', 'title: A\ndate: 2017-11-06');
    symlinkSync('nowhere.md', join(folder, 'content', 'broken.md'));
    await sync();
    expect(problems()).toEqual(['broken.md file-unreadable']);
    expect(titles()).toEqual(['A']);
  });

  test('names a file in another encoding, whose text would be lost', async () => {
    const file = write('latin.md', 'title: A\ndate: 2017-11-06');
    writeFileSync(file, Buffer.from('---\ntitle: caf\xe9\ndate: 2017-11-06\n---\n', 'latin1'));
    await sync();
    expect(problems()).toEqual(['latin.md file-unreadable']);
  });

  test('keeps what it knows of unsound files until they are mended', async () => {
    write('a.md', 'date: 2017-11-06');
    await sync();
    expect((await sync()).read).toBe(0);
    expect(problems()).toEqual(['a.md title-missing']);
    write('a.md', 'title: A\ndate: 2017-11-06');
    await sync();
    expect(problems()).toEqual([]);
  });
});

describe('states', () => {
  test('holds drafts and articles of the future back, until their time or on request', async () => {
    write('draft.md', 'title: Draft\ndate: 2017-11-06\ndraft: true');
    write('later.md', 'title: Later\ndate: 2026-01-02');
    write('a.md', 'title: A\ndate: 2017-11-06');
    await sync();
    expect(titles()).toEqual(['A']);
    await sync({ now: Date.parse('2026-01-03T00:00:00Z') });
    expect(titles()).toEqual(['Later', 'A']);
    await sync({ drafts: true });
    expect(titles()).toEqual(['Later', 'A', 'Draft']);
    await sync();
    expect(titles()).toEqual(['A']);
  });

  test('gives an address to the first of several articles by path, and names the others', async () => {
    write('b/story.md', 'title: B\ndate: 2017-11-06');
    write('a/story.md', 'title: A\ndate: 2017-11-06');
    await sync();
    expect(titles()).toEqual(['A']);
    const [problem] = listDiagnostics(store);
    expect(problem).toMatchObject({ file: 'b/story.md', ruleId: 'address-taken', fatal: true });
    expect(problem?.reason).toContain('a/story.md');
    rmSync(join(folder, 'content/a/story.md'));
    await sync();
    expect(titles()).toEqual(['B']);
  });

  test('refuses an article at an address of the archive’s own', async () => {
    write('a.md', 'title: A\ndate: 2017-11-06\npermalink: /tags/x/');
    await sync();
    expect(problems()).toEqual(['a.md address-taken']);
  });

  test('leads former addresses to their article, unless something else is there', async () => {
    write('a.md', 'title: A\ndate: 2017-11-06\naliases: [/old/a.html, /2017/11/06/b.html]');
    write('b.md', 'title: B\ndate: 2017-11-06\naliases: [/old/a.html]');
    await sync();
    expect(listRedirects(store)).toMatchObject([
      { from: '/old/a.html', to: '/2017/11/06/a.html', title: 'A' },
    ]);
    expect(problems()).toEqual(['a.md alias-taken', 'b.md alias-taken']);
  });
});

describe('labels', () => {
  test('merges spellings that meet in one slug under the commonest, and says where', async () => {
    write('a.md', 'title: A\ndate: 2017-11-06\ntags: [openSUSE]');
    write('b.md', 'title: B\ndate: 2017-11-07\ntags: [openSUSE]');
    write('c.md', 'title: C\ndate: 2017-11-08\ntags: [opensuse]');
    await sync();
    expect(listLabels(store, 'tag')).toEqual([
      {
        kind: 'tag',
        slug: 'opensuse',
        name: 'openSUSE',
        count: 3,
        firstDay: '2017-11-06',
        lastDay: '2017-11-08',
      },
    ]);
    expect(problems()).toEqual(['c.md tag-spelling']);
  });

  test('shows the commonest spelling everywhere as soon as it is another', async () => {
    write('a.md', 'title: A\ndate: 2017-11-06\nsection: Dunia');
    await sync();
    write('b.md', 'title: B\ndate: 2017-11-07\nsection: DUNIA');
    write('c.md', 'title: C\ndate: 2017-11-08\nsection: DUNIA');
    await sync();
    expect(listNewest(store, 9).map(({ section }) => section?.name)).toEqual([
      'DUNIA',
      'DUNIA',
      'DUNIA',
    ]);
  });

  test('gathers a tag’s aliases from archive.yaml under its own name', async () => {
    const settings =
      'title: Suara\ntags:\n  amerika-serikat:\n    name: Amerika Serikat\n    aliases: [AS]\n';
    write('a.md', 'title: A\ndate: 2017-11-06\ntags: [AS]');
    write('b.md', 'title: B\ndate: 2018-11-06\ntags: [Amerika Serikat, AS]');
    await sync({ settings });
    const slug = 'amerika-serikat' as Slug;
    expect(findLabel(store, 'tag', slug)).toMatchObject({ name: 'Amerika Serikat', count: 2 });
    expect(listByLabel(store, { kind: 'tag', slug, year: '2018' })).toHaveLength(1);
    expect(problems()).toEqual([]);
  });

  test('counts no label of an article that is held back', async () => {
    write('a.md', 'title: A\ndate: 2017-11-06\ntags: [x]\ndraft: true');
    await sync();
    expect(listLabels(store, 'tag')).toEqual([]);
  });
});

test('cuts days in the archive’s time zone', async () => {
  write('a.md', 'title: A\ndate: 2017-11-06T23:30:00Z');
  await sync();
  expect(listBySpan(store, '2017-11-07')).toHaveLength(1);
  expect(listBySpan(store, '2017-11-06')).toHaveLength(0);
  expect(listBySpan(store, '2017')).toHaveLength(1);
});

test('an author in two spellings is listed once, as in an index that is built anew', async () => {
  write('a.md', 'title: A\ndate: 2017-11-06\nauthors: [Ann Weling, Bob Roe, ann weling]');
  write('b.md', 'title: B\ndate: 2017-11-07\nauthor: Ann Weling');
  await sync();
  const [, listed] = listNewest(store, 2);
  expect(listed?.authors.map(({ name }) => name)).toEqual(['Ann Weling', 'Bob Roe']);
});
