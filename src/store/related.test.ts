import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Pathname } from '../model/article.ts';
import { parseArchive } from '../model/parse-archive.ts';
import { findSeriesSteps } from './articles.ts';
import { saveBody } from './bodies.ts';
import { openStore, type Store } from './open-store.ts';
import { listRelated } from './related.ts';
import { RELATED_TAGS, RELATED_WINDOW, weighTag } from './related-index.ts';
import { numberOf } from './rows.ts';
import { sumArticles } from './sum-articles.ts';
import { syncStore } from './sync.ts';

const { archive } = parseArchive('title: T\npermalink: /{slug}.html\n', 'archive.yaml');

let folder: string;
let store: Store;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arsip-related-'));
  store = openStore(join(folder, 'store.sqlite')).store;
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

/** Indexes articles, each of them a name, a day and further lines. */
async function index(articles: readonly Sample[]) {
  const contentDir = join(folder, 'content');
  rmSync(contentDir, { recursive: true, force: true });
  mkdirSync(contentDir);
  for (const [name, day, lines] of articles)
    writeFileSync(
      join(contentDir, `${name}.md`),
      `---\ntitle: ${name}\ndate: ${day}\n${lines}\n---\n`,
    );
  await syncStore(store, { contentDir, archive, fingerprint: 'one', now: Date.now() });
  const body = { html: '', text: '', parts: [] };
  for (const row of store.db.prepare('SELECT id FROM article').all())
    saveBody(store, 'key', { id: numberOf(row, 'id'), body, dependencies: [], diagnostics: [] });
}

const related = (name: string, limit = 4) =>
  listRelated(store, `/${name}.html` as Pathname, limit).map(({ title }) => title);

type Sample = readonly [name: string, day: string, lines: string];

const tagged = (name: string, day: string, ...tags: string[]): Sample => [
  name,
  day,
  `tags: [${tags.join(', ')}]`,
];

/** Days of 2010, in order. */
const day = (number: number) => new Date(Date.UTC(2010, 0, 1 + number)).toISOString().slice(0, 10);

describe('related articles', () => {
  test('are those that share a tag, and no others', async () => {
    await index([
      tagged('a', '2017-11-06', 'rain'),
      tagged('b', '2017-11-07', 'rain'),
      tagged('c', '2017-11-06', 'wind'),
    ]);
    expect(related('a')).toEqual(['b']);
    expect(related('c')).toEqual([]);
  });

  test('come first by what they share, rare tags before common ones', async () => {
    const common = Array.from({ length: 20 }, (_, n) => tagged(`n${n}`, day(n), 'city'));
    await index([
      ...common,
      tagged('a', day(20), 'city', 'eclipse', 'fog'),
      tagged('both', day(22), 'eclipse', 'fog'),
      tagged('rare', day(400), 'eclipse'),
    ]);
    expect(related('a', 3)).toEqual(['both', 'rare', 'n19']);
  });

  test('come nearest in time first where they share the same', async () => {
    await index([
      tagged('old', '2001-01-01', 'rain'),
      tagged('before', '2017-11-04', 'rain'),
      tagged('a', '2017-11-06', 'rain'),
      tagged('after', '2017-11-07', 'rain'),
    ]);
    expect(related('a')).toEqual(['after', 'before', 'old']);
  });

  test('are not those that were withdrawn', async () => {
    const withdrawn = 'tags: [rain]\nwithdrawn: { at: 2018-01-01, reason: Wrong. }';
    await index([tagged('a', '2017-11-06', 'rain'), ['b', '2017-11-07', withdrawn]]);
    expect(related('a')).toEqual([]);
    expect(related('b')).toEqual(['a']);
  });

  test('are looked for among so many before and after, and by so many tags', async () => {
    const many = Array.from({ length: RELATED_WINDOW * 3 }, (_, n) => tagged(`n${n}`, day(n), 'x'));
    const tags = Array.from({ length: RELATED_TAGS }, (_, n) => `own${n}`);
    await index([...many, tagged('a', day(99), ...tags, 'x'), tagged('b', day(98), 'x')]);
    expect(related('a')).toEqual([]);
    expect(related('b', 99)).toHaveLength(RELATED_WINDOW + 1);
  });
});

test.each([
  [1, 9],
  [2, 8],
  [3, 8],
  [4, 7],
  [255, 2],
  [256, 1],
  [100_000, 1],
])('a tag of %i articles weighs %i', (count, weight) => {
  expect(weighTag(count)).toBe(weight);
});

describe('the digest of what is related', () => {
  const archiveOf = (size: number) =>
    Array.from({ length: size }, (_, n) => tagged(`n${n}`, day(n), 'x', n % 2 ? 'odd' : 'even'));

  /** The articles whose digest, and those whose answer, another archive changes. */
  async function compare(before: Sample[], after: Sample[]) {
    const read = () => {
      const digests = sumArticles(store);
      return before.map(([name]) => ({
        name,
        digest: digests.find(`surroundings:/${name}.html`),
        answer: JSON.stringify(listRelated(store, `/${name}.html` as Pathname, 6)),
      }));
    };
    await index(before);
    const known = read();
    await index(after);
    const now = read();
    const differing = (key: 'digest' | 'answer') =>
      known.flatMap((one, at) => (one[key] === now[at]?.[key] ? [] : one.name));
    return { digests: differing('digest'), answers: differing('answer') };
  }

  test.each([
    ['one more at the end', (all: Sample[]) => [...all, tagged('new', day(500), 'x', 'odd')]],
    ['one more in the middle', (all) => [...all, tagged('new', '2010-03-01', 'x', 'odd', 'even')]],
    ['one of them gone', (all) => all.filter(([name]) => name !== 'n50')],
    [
      'another tag on one',
      (all) => all.map((one) => (one[0] === 'n60' ? tagged('n60', one[1], 'x', 'odd') : one)),
    ],
    [
      'another standfirst',
      (all) =>
        all.map((one) =>
          one[0] === 'n70' ? ['n70', one[1], 'tags: [x, even]\ndescription: Other'] : one,
        ),
    ],
  ] satisfies [string, (all: Sample[]) => Sample[]][])(
    'changes with the answer, and only near it: %s',
    async (_, change) => {
      // Neither tag's weight changes on the way.
      const before = archiveOf(400).filter(([name]) => name !== 'n399');
      const { digests, answers } = await compare(before, change(before));
      expect(answers.length).toBeGreaterThan(0);
      expect(answers.filter((name) => !digests.includes(name))).toEqual([]);
      expect(digests.length).toBeLessThan(6 * RELATED_WINDOW);
    },
  );
});

describe('the parts of a series', () => {
  const part = (name: string, published: string) =>
    [name, published, 'series: The strait'] as const;
  const steps = (name: string) => {
    const { earlier, later } = findSeriesSteps(store, `/${name}.html` as Pathname);
    return [earlier?.title, later?.title];
  };

  test('lead to one another in order of time', async () => {
    await index([
      part('two', '2017-11-06'),
      part('one', '2017-11-05'),
      tagged('between', '2017-11-06', 'x'),
      part('three', '2018-01-01'),
    ]);
    expect(steps('one')).toEqual([undefined, 'two']);
    expect(steps('two')).toEqual(['one', 'three']);
    expect(steps('three')).toEqual(['two', undefined]);
    expect(steps('between')).toEqual([undefined, undefined]);
  });
});
