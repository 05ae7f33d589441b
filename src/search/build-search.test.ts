import { createHash } from 'node:crypto';
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { IsoDate, Pathname, Slug } from '../model/article.ts';
import { buildSearch } from './build-search.ts';
import type { PagefindModule } from './client/pagefind-module.ts';
import { openPagefindVolume } from './client/pagefind-volume.ts';
import { routeFetch } from './client/route-fetch.ts';
import type { SearchRecord } from './search-record.ts';
import type { BuiltVolume, Volume, VolumesManifest } from './volume.ts';

const record = (day: string, headline: string, text: string, language = 'id'): SearchRecord => ({
  pathname:
    `/${day.replaceAll('-', '/')}/${headline.toLowerCase().replaceAll(' ', '-')}.html` as Pathname,
  language,
  day: day as IsoDate,
  headline,
  standfirst: 'Ringkasan & latar',
  blocks: text.split('\n'),
  byline: 'Sari Hartati',
  section: { slug: 'global' as Slug, name: 'Global' },
  tagSlugs: ['padi' as Slug],
  authorSlugs: ['sari-hartati' as Slug],
  date: day,
  at: `${day}T01:00:00.000Z`,
});

const volume = (id: string, from: string, to: string): Volume => ({
  id,
  language: id.slice(0, 2),
  from: from as IsoDate,
  to: to as IsoDate,
  articles: 1,
});

const contents: ReadonlyMap<Volume, readonly SearchRecord[]> = new Map([
  [
    volume('id-2015-2016', '2015-01-01', '2016-12-31'),
    [
      record(
        '2015-01-02',
        'Panen raya',
        'Petani memanen padi di utara.\nKorea tidak disebut di Padiharja.',
      ),
      record('2016-03-04', 'Sidang nuklir', 'Utusan Korea Utara hadir di sidang nuklir.'),
      { ...record('2016-05-06', 'Kabar', 'Nuklir lagi.'), pathname: '/kabar ñ/' as Pathname },
    ],
  ],
  [volume('en-2017', '2017-01-01', '2017-12-31'), [record('2017-11-06', 'Harvest', 'Rice.', 'en')]],
]);

let dir: string;
const build = (name: string, options: Partial<Parameters<typeof buildSearch>[0]> = {}) =>
  buildSearch({
    volumes: [...contents.keys()],
    records: (one) => contents.get(one) ?? [],
    scratchDir: join(dir, 'scratch'),
    spareDir: join(dir, 'spare'),
    outDir: join(dir, name),
    wordsDir: join(dir, `${name}-words`),
    concurrency: 2,
    ...options,
  });
const list = (name: string) =>
  readdirSync(join(dir, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dir, name).length + 1))
    .sort();
const hashes = (name: string) =>
  list(name).map((file) => [
    file,
    createHash('sha256')
      .update(readFileSync(join(dir, name, file)))
      .digest('hex'),
  ]);

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'arsip-search-'));
  await build('first');
});
afterAll(() => {
  vi.unstubAllGlobals();
  rmSync(dir, { recursive: true });
});

describe('buildSearch', () => {
  test('writes an index a volume, what they share once, and the list of volumes', () => {
    const kinds = list('first').map((file) =>
      file.replace(/_[0-9a-f]+\.|(?<=^lexicon.)[0-9a-f]+$/, (part) =>
        part.startsWith('_') ? '_*.' : '*',
      ),
    );
    expect([...new Set(kinds)]).toEqual([
      'en-2017/filter/en_*.pf_filter',
      'en-2017/fragment/en_*.pf_fragment',
      'en-2017/index/en_*.pf_index',
      'en-2017/pagefind-entry.json',
      'en-2017/pagefind.en_*.pf_meta',
      'engine/pagefind.js',
      'engine/wasm.en.pagefind',
      'engine/wasm.id.pagefind',
      'id-2015-2016/filter/id_*.pf_filter',
      'id-2015-2016/fragment/id_*.pf_fragment',
      'id-2015-2016/index/id_*.pf_index',
      'id-2015-2016/pagefind-entry.json',
      'id-2015-2016/pagefind.id_*.pf_meta',
      'labels.json',
      'lexicon/*',
      'volumes.json',
    ]);
    const manifest = readManifest('first');
    expect(manifest.format).toBe(2);
    expect(manifest.volumes.map(({ id }) => id)).toEqual(['id-2015-2016', 'en-2017']);
    expect(manifest.volumes[0]).toMatchObject({
      from: '2015-01-01',
      to: '2016-12-31',
      articles: 3,
      words: 10,
    });
    expect(manifest.volumes[0]?.version).toMatch(/^id_[0-9a-f]+$/);
  });

  test('keeps what is only shown out of the searched text', () => {
    const folder = join(dir, 'first/en-2017/fragment');
    const [file = ''] = readdirSync(folder);
    expect(readFragment(join(folder, file))).toMatchObject({
      url: '/2017/11/06/harvest.html',
      content: 'Harvest. Ringkasan & latar. Rice.',
      meta: { title: 'Harvest', byline: 'Sari Hartati', section: 'Global' },
      filters: {
        section: ['global'],
        month: ['2017-11'],
        tag: ['padi'],
        at: ['2017-11-06T01:00:00.000Z'],
      },
    });
  });

  test('writes the same bytes again', async () => {
    await build('second', { concurrency: 1 });
    expect(hashes('second')).toEqual(hashes('first'));
  });

  test('builds only stale or missing volumes, and removes those that are gone', async () => {
    await build('third');
    writeFileSync(join(dir, 'third/id-2015-2016/index/old.pf_index'), '');
    writeFileSync(join(dir, 'third/en-2017/kept'), '');
    rmSync(join(dir, 'third/volumes.json'));
    const report = await build('third', { isStale: ({ language }) => language === 'id' });
    expect(report).toEqual({ volumes: 2, built: ['id-2015-2016'], articles: 2 });
    expect(list('third').filter((file) => /old|kept|volumes/.test(file))).toEqual([
      'en-2017/kept',
      'volumes.json',
    ]);
    const volumes = [...contents.keys()].slice(0, 1);
    expect(await build('third', { volumes, isStale: () => false })).toMatchObject({ built: [] });
    expect(list('third').filter((file) => /en/.test(file.slice(0, 2)))).toEqual([
      'engine/pagefind.js',
      'engine/wasm.id.pagefind',
    ]);
    await build('third', { volumes: [] });
    expect(list('third')).toEqual(['labels.json', 'volumes.json']);
  });

  test.each(['', '{"version":"1', '{}'])('builds a volume whose entry is %j', async (text) => {
    await build('entry');
    const before = hashes('entry');
    writeFileSync(join(dir, 'entry/en-2017/pagefind-entry.json'), text);
    expect((await build('entry', { isStale: () => false })).built).toEqual(['en-2017']);
    expect(hashes('entry')).toEqual(before);
  });

  test('builds volumes that turn out to be damaged after the stale ones, each once', async () => {
    await build('damaged');
    const before = hashes('damaged');
    rmSync(join(dir, 'damaged/en-2017/fragment'), { recursive: true });
    const report = await build('damaged', {
      isStale: ({ language }) => language === 'id',
      listDamaged: async () => {
        rmSync(join(dir, 'damaged/id-2015-2016/fragment'), { recursive: true });
        return ['en-2017'];
      },
    });
    expect(report.built).toEqual(['id-2015-2016', 'en-2017']);
    const lost = (file: unknown) => /^id.*\/fragment\//.test(String(file));
    expect(hashes('damaged')).toEqual(before.filter(([file]) => !lost(file)));
    const other = await build('damaged', {
      isStale: () => false,
      listDamaged: async () => ['id-2015-2016'],
    });
    expect(other.built).toEqual(['id-2015-2016']);
    expect(hashes('damaged')).toEqual(before);
  });

  describe('where a volume changes', () => {
    const [[first, records] = raise()] = contents;
    const edited = [...records.slice(1), record('2016-07-08', 'Banjir', 'Sungai meluap.')];
    const volumes = [first];
    const filesOf = (name: string) => Object.fromEntries(hashes(name));
    const fragmentsOf = (name: string) => list(name).filter((file) => file.includes('/fragment/'));
    const inodeOf = (name: string, file: string) => statSync(join(dir, name, file)).ino;
    const buildEdited = (name: string, isSound = () => true) =>
      build(name, { volumes, records: () => edited, isSound });

    test('keeps the files of articles that did not, and has what a new one would have', async () => {
      await build('clean', { volumes, records: () => edited });
      await build('kept', { volumes });
      const before = new Map(fragmentsOf('kept').map((file) => [file, inodeOf('kept', file)]));
      await buildEdited('kept');
      expect(filesOf('kept')).toEqual(filesOf('clean'));
      const kept = fragmentsOf('kept').filter((file) => before.get(file) === inodeOf('kept', file));
      expect(kept).toHaveLength(2);
    });

    test.each([
      ['that is gone', 0],
      ['that stays', 2],
    ])('is built anew where a new text has the name of an article %s', async (_, other) => {
      await build('clash', { volumes });
      const find = (name: string, article: SearchRecord | undefined) =>
        fragmentsOf(name).find(
          (file) => readFragment(join(dir, name, file)).url === encodeURI(article?.pathname ?? ''),
        );
      const [old, added] = [find('clash', records[other]), find('clean', edited.at(-1))];
      copyFileSync(join(dir, `clash/${old}`), join(dir, `clash/${added}`));
      await buildEdited('clash');
      expect(filesOf('clash')).toEqual(filesOf('clean'));
    });

    test('is built anew where one of its files cannot be read', async () => {
      await build('unreadable', { volumes });
      for (const file of fragmentsOf('unreadable'))
        writeFileSync(join(dir, 'unreadable', file), 'x');
      await buildEdited('unreadable');
      expect(filesOf('unreadable')).toEqual(filesOf('clean'));
    });

    test('is built anew where its files are not as they were made', async () => {
      await build('unsound', { volumes });
      for (const file of fragmentsOf('unsound')) writeFileSync(join(dir, 'unsound', file), 'x');
      await buildEdited('unsound', () => false);
      expect(filesOf('unsound')).toEqual(filesOf('clean'));
    });
  });

  test('leaves out articles without a word, and a volume of nothing else', async () => {
    const wordless = { ...record('2017-01-01', '???', '—'), standfirst: '' };
    await build('wordless', { records: () => [wordless] });
    expect(list('wordless')).toEqual(['labels.json', 'volumes.json']);
    expect(readManifest('wordless').volumes).toEqual([]);
  });

  test('throws where a volume cannot be built, and begins no further one', async () => {
    const begun: string[] = [];
    const records = ({ id }: Volume) => {
      begun.push(id);
      throw new Error('unreadable');
    };
    const volumes = ['2015', '2016', '2017', '2018'].map((year) =>
      volume(`id-${year}`, `${year}-01-01`, `${year}-12-31`),
    );
    const failed = build('failed', { volumes, records, concurrency: 1 });
    await expect(failed).rejects.toThrow('unreadable');
    // One to be indexed, and the next.
    expect(begun).toEqual(['id-2015', 'id-2016']);
  });
});

describe('the index, searched', () => {
  test.each<[string, string, string[]]>([
    ['a word', 'nuklir', ['/2016/03/04/sidang-nuklir.html', '/kabar ñ/']],
    ['another form of a word', 'panenan', ['/2015/01/02/panen-raya.html']],
    ['all words', 'utara nuklir', ['/2016/03/04/sidang-nuklir.html']],
    ['no word that is not there', 'nuklir nusantara', []],
    ['no beginning of a word', 'nuklirisasi', []],
    ['a phrase', '"korea utara"', ['/2016/03/04/sidang-nuklir.html']],
    ['a phrase among words', 'hadir "Korea Utara"', ['/2016/03/04/sidang-nuklir.html']],
    ['an author', '"Sari Hartati" panen', ['/2015/01/02/panen-raya.html']],
    ['no date that is only shown', '2016', []],
  ])('finds %s', async (_, text, expected) => {
    const { search } = await openFirst();
    expect((await search(text)).map(({ pathname }) => pathname).sort()).toEqual(expected);
  });

  test('in order of time, filtered, and with the marks of words and phrase in the excerpt', async () => {
    const { search } = await openFirst();
    const newest = await search('nuklir', { order: 'newest' });
    expect(newest.map(({ at }) => at.slice(0, 10))).toEqual(['2016-05-06', '2016-03-04']);
    expect(await search('nuklir', { filters: { any: [{ month: { any: ['2015-01'] } }] } })).toEqual(
      [],
    );
    const [hit] = await search('sidang "Korea Utara"');
    const marked = hit?.excerpt.filter((part) => part.hit).map((part) => part.text);
    expect(marked).toEqual(['Korea', 'Utara', 'sidang']);
    expect(hit).toMatchObject({ headline: 'Sidang nuklir', date: '2016-03-04', section: 'Global' });
  });

  test('marks the word in all its forms, and no other that only begins like it', async () => {
    const { search } = await openFirst();
    const [hit] = await search('panen padi');
    expect(hit?.excerpt.filter((part) => part.hit).map(({ text }) => text)).toEqual([
      'memanen',
      'padi',
    ]);
    expect(hit?.marks).toEqual(['panen', 'memanen padi']);
  });

  test('counts months, sections, authors and tags of what was found', async () => {
    const { find, countFacets } = await openFirst();
    const ids = await find('nuklir');
    expect(await countFacets(ids)).toEqual({
      month: new Map([
        ['2016-03', 1],
        ['2016-05', 1],
      ]),
      section: new Map([['global', 2]]),
      author: new Map([['sari-hartati', 2]]),
      tag: new Map([['padi', 2]]),
    });
    expect((await countFacets([])).month).toEqual(new Map());
  });

  test('fails rather than finding too little when a part of the index is missing', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { search } = await openFirst((address) => address.endsWith('.pf_index'));
    await expect(search('nuklir')).rejects.toThrow('could not be loaded');
  });
});

/** The first volume, opened as the worker opens it, with files in place of the network. */
async function openFirst(isMissing = (_: string) => false) {
  const folder = `${pathToFileURL(join(dir, 'first')).href}/`;
  const { fetch, takeFailure } = routeFetch(async (address) => {
    const file = new URL(String(address));
    file.search = '';
    if (isMissing(file.href)) return new Response('', { status: 404 });
    return new Response(new Uint8Array(await readFile(file)));
  });
  vi.stubGlobal('fetch', fetch);
  const script = `${folder}engine/pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ script)) as PagefindModule;
  const [first] = readManifest('first').volumes;
  if (!first) throw new Error('The index has no volume.');
  const volume = { ...first, meanWords: first.words };
  const opened = await openPagefindVolume(pagefind, { volume, folder, takeFailure });
  type Request = Parameters<typeof opened.search>[0];
  const find = async (text: string, request: Partial<Request> = {}) => {
    const phrases = [...text.matchAll(/"(.*?)"/g)].map(([, phrase = '']) => phrase);
    const words = text.replace(/".*?"/g, '').split(' ');
    const terms = [...words.filter((word) => word !== ''), ...phrases].map((each) => ({
      variants: [{ text: each, weight: 1 }] as const,
      weight: 1,
      isRequired: phrases.includes(each),
    }));
    const asked = { terms, excluded: [], filters: {}, order: 'relevance', needsAll: true } as const;
    return (await opened.search({ ...asked, ...request })).map(({ id }) => id);
  };
  const search = async (text: string, request: Partial<Request> = {}) =>
    Promise.all((await find(text, request)).map((id) => opened.load(id)));
  return { find, search, countFacets: opened.countFacets };
}

function readFragment(file: string): { readonly url: string } {
  const text = gunzipSync(readFileSync(file)).toString('utf8');
  return JSON.parse(text.slice('pagefind_dcd'.length));
}

function raise(): never {
  throw new Error('There are no contents.');
}

function readManifest(
  name: string,
): VolumesManifest & { readonly volumes: readonly BuiltVolume[] } {
  return JSON.parse(readFileSync(join(dir, name, 'volumes.json'), 'utf8'));
}
