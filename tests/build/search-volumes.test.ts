import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { measureRanking } from '../../bench/relevance/measure-ranking.ts';
import { readCollection } from '../../bench/relevance/read-collection.ts';
import { openSite, storeFile } from '../../src/engine/open-site.ts';
import { buildSearch } from '../../src/search/build-search.ts';
import { createSearcher } from '../../src/search/client/create-searcher.ts';
import { createOpenLanguage } from '../../src/search/client/open-language.ts';
import type { PagefindModule } from '../../src/search/client/pagefind-module.ts';
import { readSearch } from '../../src/search/client/read-search.ts';
import { routeFetch } from '../../src/search/client/route-fetch.ts';
import type { SearchResult } from '../../src/search/client/search-result.ts';
import type { Hit } from '../../src/search/client/search-volume.ts';
import { type SearchedArchive, startSearch } from '../../src/search/client/start-search.ts';
import { planVolumes } from '../../src/search/plan-volumes.ts';
import { toSearchRecord } from '../../src/search/search-record.ts';
import type { VolumesManifest } from '../../src/search/volume.ts';
import { walkArticles } from '../../src/store/articles.ts';
import { countByLanguageAndDay } from '../../src/store/count-by-time.ts';
import { openSnapshot } from '../../src/store/open-store.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const { queries, judgements } = readCollection(join(ROOT, 'bench', 'relevance', 'sample'));

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'arsip-search-volumes-'));
});
afterAll(() => {
  vi.unstubAllGlobals();
  rmSync(dir, { recursive: true });
});

test('searches of the sample find what is relevant, in one volume a language as in many', async () => {
  const whole = await measureVolumes(3000);
  const halves = await measureVolumes(50);
  const tens = await measureVolumes(10);
  expect([whole.volumes < halves.volumes, halves.volumes < tens.volumes]).toEqual([true, true]);
  expect(whole.ndcg).toBeGreaterThan(0.8);
  expect(Math.abs(halves.ndcg - whole.ndcg)).toBeLessThanOrEqual(0.01);
  expect(Math.abs(tens.ndcg - whole.ndcg)).toBeLessThanOrEqual(0.01);
});

/** The mean nDCG@10 of the sample's queries, with volumes of so many articles. */
async function measureVolumes(limit: number): Promise<{ ndcg: number; volumes: number }> {
  const outDir = join(dir, String(limit));
  await buildIndex(limit, outDir);
  const archive = openIndex(outDir);
  const gains: number[] = [];
  for (const { id, text } of queries) {
    const found = await search(text, archive);
    gains.push(measureRanking(found, judgements.get(id) ?? new Map()).ndcg);
  }
  const ndcg = gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
  return { ndcg, volumes: archive.index.volumes.length };
}

async function buildIndex(limit: number, outDir: string): Promise<void> {
  const cacheDir = join(dirname(inject('sampleSite').dist), 'cache');
  const settings = { contentDir: join(ROOT, 'content'), publicDir: '', themeDir: '', cacheDir };
  const { site } = openSite({ ...settings, now: 0 });
  site.store.close();
  const store = openSnapshot(storeFile({ cacheDir }));
  await buildSearch({
    volumes: planVolumes(countByLanguageAndDay(store), limit),
    records: function* records({ language, from, to }) {
      for (const article of walkArticles(store, { from, to, language })) {
        yield toSearchRecord(article, site.archive);
      }
    },
    scratchDir: `${outDir}-scratch`,
    spareDir: `${outDir}-spare`,
    wordsDir: `${outDir}-words`,
    outDir,
  });
  store.close();
}

/** The index as the page opens it, with files in place of the network. */
function openIndex(outDir: string): SearchedArchive {
  const index = JSON.parse(readFileSync(join(outDir, 'volumes.json'), 'utf8')) as VolumesManifest;
  const folder = `${pathToFileURL(outDir).href}/`;
  const { fetch, takeFailure } = routeFetch(async (address) => {
    const file = new URL(String(address));
    file.search = '';
    return new Response(new Uint8Array(await readFile(file)));
  });
  vi.stubGlobal('fetch', fetch);
  const openLanguage = createOpenLanguage(index, async (name) =>
    inflateSync(await readFile(join(outDir, 'lexicon', name))).toString(),
  );
  const searchers = new Map<string, ReturnType<typeof createSearcher>>();
  const findSearcher = (language: string) => {
    // A copy of the script for each language, as each has a worker of its own on the page.
    const loadPagefind = async (): Promise<PagefindModule> =>
      import(/* @vite-ignore */ `${folder}engine/pagefind.js?${language}`);
    const searcher = searchers.get(language) ?? createSearcher({ loadPagefind, takeFailure });
    searchers.set(language, searcher);
    return searcher;
  };
  const open: SearchedArchive['open'] = (volume) => {
    const ask = findSearcher(volume.language);
    return {
      search: async (request) =>
        (await ask({ volume, folder, ask: { search: request } })) as readonly Hit[],
      load: async (id) => (await ask({ volume, folder, ask: { load: id } })) as SearchResult,
      countFacets: () => Promise.reject(new Error('Nothing is counted here.')),
    };
  };
  return { index, open, openLanguage };
}

/** The addresses of the first ten results, once every volume has answered. */
async function search(text: string, archive: SearchedArchive): Promise<string[]> {
  const { request } = await readSearch(
    { text, order: 'relevance' },
    {
      operators: new Map(),
      languages: [],
      loadLabels: () => Promise.reject(new Error('No query names a label.')),
    },
  );
  const session = startSearch(request, archive);
  await session.settle();
  return (await session.next(10)).map(({ pathname }) => pathname);
}
