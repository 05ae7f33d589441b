import { expect, test } from 'vitest';
import { type PackSources, planPacks } from './plan-packs.ts';

const NONE: PackSources = {
  months: new Map(),
  pages: [],
  photos: new Map(),
  volumes: [],
  engine: [],
  words: new Map(),
};

const idsOf = (plan: ReturnType<typeof planPacks>) =>
  Object.fromEntries(plan.packs.map(({ id, holds }) => [id, holds]));

test('a small year is one pack', () => {
  const plan = planPacks({
    ...NONE,
    months: new Map([
      ['2017-11', 1],
      ['2017-12', 1],
    ]),
    pages: ['2017/index.html', '2017/11/index.html'],
    photos: new Map([
      ['2017-11', ['_images/a.webp', '_images/b.webp']],
      ['2017-12', ['_images/b.webp']],
    ]),
  });
  expect(idsOf(plan)).toEqual({
    '2017': { months: ['2017-11', '2017-12'], files: ['2017/11/index.html', '2017/index.html'] },
    '2017-photos': { months: [], files: ['_images/a.webp', '_images/b.webp'] },
  });
  expect(plan.groups.at(-1)).toMatchObject({ text: ['2017'], photos: ['2017-photos'] });
});

test('articles of a larger year travel with the days of their month', () => {
  const plan = planPacks({
    ...NONE,
    months: new Map([
      ['2017-10', 120],
      ['2017-11', 2],
      ['2017-12', 1],
    ]),
    pages: ['2017/index.html', '2017/11/index.html', '2017/11/06/index.html'],
  });
  expect(idsOf(plan)).toEqual({
    '2017': { months: [], files: ['2017/index.html'] },
    '2017-10': { months: ['2017-10'], files: [] },
    '2017-11': { months: ['2017-11'], files: ['2017/11/06/index.html', '2017/11/index.html'] },
    '2017-12': { months: ['2017-12'], files: [] },
  });
  expect(plan.groups.at(-1)).toEqual({
    id: '2017',
    articles: 123,
    text: ['2017', '2017-10', '2017-11', '2017-12'],
    photos: [],
    search: [],
  });
});

test('lists are spread by their address over as many packs as they need', () => {
  const pages = Array.from({ length: 300 }, (_, index) => `tags/tag-${index}/index.html`);
  const { packs, groups } = planPacks({ ...NONE, pages });
  expect(packs.map(({ id }) => id)).toEqual(['lists-00', 'lists-01', 'lists-02', 'lists-03']);
  const files = packs.flatMap(({ holds }) => ('files' in holds ? holds.files : []));
  expect(files.toSorted()).toEqual(pages.toSorted());
  expect(groups).toMatchObject([{ id: 'lists', text: packs.map(({ id }) => id) }]);
  const more = planPacks({ ...NONE, pages: [...pages, 'tags/one-more/index.html'] });
  const changed = more.packs.filter(
    ({ holds }, at) => JSON.stringify(holds) !== JSON.stringify(packs[at]?.holds),
  );
  expect(changed).toHaveLength(1);
});

test('a year needs the volumes that hold days of it, and the words of their languages', () => {
  const plan = planPacks({
    ...NONE,
    months: new Map([
      ['2009-05', 1],
      ['2017-05', 1],
    ]),
    photos: new Map([['2017-05', ['_images/b.webp']]]),
    volumes: [
      { id: 'id-2009-2016', language: 'id', from: '2009-01-01', to: '2016-12-31', key: 'v' },
      { id: 'id-2017', language: 'id', from: '2017-01-01', to: '2017-12-31', key: 'w' },
      { id: 'en-2017', language: 'en', from: '2017-01-01', to: '2017-12-31', key: 'x' },
    ],
    engine: ['pagefind/engine/pagefind.js'],
    words: new Map([['id', ['pagefind/lexicon/1']]]),
  });
  expect(plan.groups.map(({ id, photos, search }) => [id, photos, search])).toEqual([
    ['lists', [], []],
    ['2009', [], ['engine', 'words-id', 'volume-id-2009-2016']],
    ['2017', ['2017-photos'], ['engine', 'words-id', 'volume-id-2017', 'volume-en-2017']],
  ]);
  expect(plan.packs.filter(({ isText }) => isText).map(({ id }) => id)).toEqual(['2009', '2017']);
});
