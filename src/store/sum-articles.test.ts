import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listPathnames } from './articles.ts';
import { openStore, type Store } from './open-store.ts';
import { sumArticles } from './sum-articles.ts';
import { indexArticles } from './test-articles.ts';

let folder: string;
let store: Store;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arsip-sums-'));
  store = openStore(join(folder, 'store.sqlite')).store;
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

const ARTICLES = {
  'a.md': 'title: A\ndate: 2016-11-06\ntags: [Rain, Sea]\nauthor: Ana Diaz\nsection: Town',
  'b.md': 'title: B\ndate: 2017-11-06\ntags: [Rain]\nauthor: Ana Diaz',
  'c.md': 'title: C\ndate: 2017-11-07\nsection: Town',
};

const LABELS = ['author/ana-diaz', 'section/town', 'tag/rain', 'tag/sea'];
const YEARS = ['2015', '2016', '2017', '2018'];

/** The digests of an archive, by name; each text is its article's name. */
async function sum(changes: Record<string, string> = {}): Promise<Map<string, string>> {
  await indexArticles(store, { folder, language: 'en', articles: { ...ARTICLES, ...changes } });
  const { find, months } = sumArticles(store);
  const names = [
    ...listPathnames(store).flatMap((pathname) => [
      `article:${pathname}`,
      `surroundings:${pathname}`,
    ]),
    ...LABELS.flatMap((label) => [label, ...YEARS.map((year) => `${label}/${year}`)]).map(
      (label) => `label:${label}`,
    ),
    ...YEARS.map((year) => `year-texts:${year}`),
    ...[...months.keys()].map((month) => `month-pages:${month}`),
  ];
  return new Map(
    names.flatMap((name) => {
      const digest = find(name);
      return digest === undefined ? [] : [[name, digest] as const];
    }),
  );
}

/** The names, of those that a pattern fits, whose digests differ. */
function compare(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  names = /^(article|label):/,
) {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((name) => names.test(name) && before.get(name) !== after.get(name))
    .sort();
}

test('each label has a digest, and each of its years', async () => {
  const labels = [...(await sum()).keys()].filter((name) => name.startsWith('label:')).sort();
  expect(labels).toEqual([
    'label:author/ana-diaz',
    'label:author/ana-diaz/2016',
    'label:author/ana-diaz/2017',
    'label:section/town',
    'label:section/town/2016',
    'label:section/town/2017',
    'label:tag/rain',
    'label:tag/rain/2016',
    'label:tag/rain/2017',
    'label:tag/sea',
    'label:tag/sea/2016',
  ]);
});

test.each([
  ['nothing', {}, []],
  [
    'the headline of an article',
    { 'b.md': 'title: B2\ndate: 2017-11-06\ntags: [Rain]\nauthor: Ana Diaz' },
    [
      'article:/2017/11/06/b.html',
      'label:author/ana-diaz',
      'label:author/ana-diaz/2017',
      'label:tag/rain',
      'label:tag/rain/2017',
    ],
  ],
  [
    'a tag of an article',
    { 'a.md': 'title: A\ndate: 2016-11-06\ntags: [Rain]\nauthor: Ana Diaz\nsection: Town' },
    ['article:/2016/11/06/a.html', 'label:tag/sea', 'label:tag/sea/2016'],
  ],
  [
    'the name that a tag is shown under',
    {
      'd.md': 'title: D\ndate: 2018-01-01\ntags: [SEA]',
      'e.md': 'title: E\ndate: 2018-01-01\ntags: [SEA]',
    },
    [
      'article:/2016/11/06/a.html',
      'article:/2018/01/01/d.html',
      'article:/2018/01/01/e.html',
      'label:tag/sea',
      'label:tag/sea/2018',
    ],
  ],
])('with %s another, only what shows it has another digest', async (_, changes, names) => {
  const before = await sum();
  expect(compare(before, await sum(changes))).toEqual(names);
});

test.each([
  [
    'an article',
    { 'b.md': 'title: B2\ndate: 2017-11-06' },
    // The one before it and the one after.
    ['/2016/11/06/a.html', '/2017/11/07/c.html'],
  ],
  [
    'a part of a series',
    {
      'd.md': 'title: D\ndate: 2015-01-01\nseries: Rain',
      'e.md': 'title: E2\ndate: 2018-01-01\nseries: Rain',
    },
    // The part before it, and the one published before it.
    ['/2015/01/01/d.html', '/2017/11/07/c.html'],
  ],
])(
  'with another headline of %s, what stands beside it has another digest',
  async (_, changes, names) => {
    const untouched = Object.entries(changes).map(
      ([path, text]) => [path, text.replace('2\n', '\n')] as const,
    );
    const before = await sum(Object.fromEntries(untouched));
    const differing = compare(before, await sum(changes), /^surroundings:/);
    expect(differing).toEqual(names.map((pathname) => `surroundings:${pathname}`));
  },
);

test.each([
  [
    'the headline of an article',
    { 'b.md': 'title: B2\ndate: 2017-11-06\ntags: [Rain]\nauthor: Ana Diaz' },
    // The page of the article before it shows it too.
    ['month-pages:2016-11', 'month-pages:2017-11', 'year-texts:2017'],
  ],
  [
    'a month that is new',
    { 'd.md': 'title: D\ndate: 2018-01-01' },
    ['month-pages:2017-11', 'month-pages:2018-01', 'year-texts:2018'],
  ],
])('with %s, the months and years that show it have another digest', async (_, changes, names) => {
  const before = await sum();
  expect(compare(before, await sum(changes), /^(month-pages|year-texts):/)).toEqual(names);
});

test('months are counted', async () => {
  await sum();
  expect([...sumArticles(store).months]).toEqual([
    ['2016-11', 1],
    ['2017-11', 2],
  ]);
});

test.each([
  'article:/none.html',
  'surroundings:/none.html',
  'label:tag/none',
  'label:tag/rain/1999',
])('nothing is known of %s', async (name) => {
  await sum();
  expect(sumArticles(store).find(name)).toBeUndefined();
});
