import { describe, expect, test } from 'vitest';
import {
  listKeptVolumes,
  listMissing,
  listNeedless,
  listUpdates,
  measureArrival,
} from './choose-packs.ts';
import type { PacksIndex } from './packs-index.ts';

const pack = (id: string, version = 'a', bytes = 10) => ({
  ...{ id, bytes, below: '' },
  name: `${id}.${version}.pack`,
});
const names = (packs: readonly { readonly name: string }[]) => packs.map(({ name }) => name);
const group = (id: string, text: string[], search: string[] = [], photos: string[] = []) => ({
  ...{ id, articles: 1, text, search, photos },
});

const INDEX: PacksIndex = {
  format: 1,
  packs: ['2016-01', '2017-01', '2017-02', '2017-01-photos', 'engine', 'words-id', 'volume-id']
    .map((id) => pack(id))
    .concat([pack('lists-00')]),
  groups: [
    group('lists', ['lists-00']),
    group('2016', ['2016-01'], ['engine', 'words-id', 'volume-id']),
    group('2017', ['2017-01', '2017-02'], ['engine', 'words-id', 'volume-id'], ['2017-01-photos']),
  ],
};
const NOTHING = new Set<string>();
const wish = (photos = false, isWhole = false) => ({ photos, isWhole });

describe('what is fetched', () => {
  test('is all text and search before any photo, and what two years share once', () => {
    const missing = listMissing(INDEX, { '2017': wish(true), '2016': wish() }, NOTHING);
    expect(missing.map(({ id }) => id)).toEqual([
      ...['2016-01', 'engine', 'words-id', 'volume-id', '2017-01', '2017-02', '2017-01-photos'],
    ]);
  });

  test('is only what has not arrived', () => {
    const kept = new Set(['2017-01.a.pack', 'engine.a.pack', 'words-id.a.pack']);
    expect(names(listMissing(INDEX, { '2017': wish() }, kept))).toEqual([
      '2017-02.a.pack',
      'volume-id.a.pack',
    ]);
  });

  test('is nothing of a year that the archive no longer has', () => {
    expect(listMissing(INDEX, { '1999': wish() }, NOTHING)).toEqual([]);
  });
});

describe('an update', () => {
  const next: PacksIndex = {
    ...INDEX,
    packs: INDEX.packs
      .map((old) => (old.id === '2017-01' ? pack('2017-01', 'b') : old))
      .concat([pack('2017-03')]),
    groups: INDEX.groups.map((old) =>
      old.id === '2017' ? { ...old, text: [...old.text, '2017-03'] } : old,
    ),
  };

  test('fetches what takes the place of a kept pack', () => {
    const kept = new Set(['2017-01.a.pack']);
    expect(names(listUpdates(next, { '2017': wish() }, kept))).toEqual(['2017-01.b.pack']);
  });

  test('fetches what is new in a year that was whole', () => {
    const kept = new Set(names(INDEX.packs));
    expect(names(listUpdates(next, { '2017': wish(false, true) }, kept))).toEqual([
      '2017-01.b.pack',
      '2017-03.a.pack',
    ]);
  });

  test('leaves nothing of the old build behind, nor what nobody wants', () => {
    const kept = new Set(['2017-01.a.pack', '2017-01.b.pack', '2016-01.a.pack', 'engine.a.pack']);
    expect(listNeedless(next, { '2017': wish() }, kept)).toEqual([
      '2017-01.a.pack',
      '2016-01.a.pack',
    ]);
  });
});

test('what two years share stays when one of them goes', () => {
  const kept = new Set(names(INDEX.packs));
  expect(listNeedless(INDEX, { '2016': wish() }, kept)).toEqual([
    ...['2017-01.a.pack', '2017-02.a.pack', '2017-01-photos.a.pack', 'lists-00.a.pack'],
  ]);
});

test('a volume is searched only with the engine and the words', () => {
  const volume = ['volume-id.a.pack', 'engine.a.pack'];
  expect(listKeptVolumes(INDEX, new Set(volume))).toEqual([]);
  expect(listKeptVolumes(INDEX, new Set([...volume, 'words-id.a.pack']))).toEqual(['id']);
});

test('an arrival is measured in bytes', () => {
  expect(measureArrival([pack('a'), pack('b', 'a', 5)], new Set(['b.a.pack']))).toEqual({
    bytes: 15,
    kept: 5,
  });
});
