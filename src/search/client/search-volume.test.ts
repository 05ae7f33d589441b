import { describe, expect, test } from 'vitest';
import type { PagefindFound, PagefindInstance } from './pagefind-module.ts';
import type { Term } from './query-plan.ts';
import { searchVolume, type VolumeRequest } from './search-volume.ts';

const found = (id: string, score = 1, words: number[] = [50]): PagefindFound => ({
  id,
  score,
  words,
  data: () => Promise.reject(new Error('Not loaded in this test.')),
});

/** Answers each question with what stands beside it, and notes what it was asked. */
function fakeInstance(answers: Record<string, PagefindFound[]>) {
  const asked: unknown[] = [];
  const search: PagefindInstance['search'] = async (term, options) => {
    asked.push([term, options]);
    const results = answers[String(term)] ?? [];
    return { results, unfilteredResultCount: results.length };
  };
  return { instance: { search }, asked };
}

/** A word is searched exactly and loosely; here both find the same. */
const words = (answers: Record<string, PagefindFound[]>) =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([word, all]) => [
      [word, all],
      [`"${word}"`, all],
    ]),
  );

const term = (text: string, weight = 1, others: Term['variants'][number][] = []): Term => ({
  variants: [{ text, weight: 1 }, ...others],
  weight,
  isRequired: text.includes(' '),
});

const run = async (
  answers: Record<string, PagefindFound[]>,
  parts: Partial<VolumeRequest>,
  language = 'id',
) => {
  const { instance, asked } = fakeInstance(answers);
  const toFrequency = (score: number) => score;
  const hits = await searchVolume(
    { instance, language, toFrequency },
    { terms: [], excluded: [], filters: {}, order: 'relevance', needsAll: false, ...parts },
  );
  return { hits: hits.map(({ id, score, missing }) => [id, score, missing]), asked };
};

describe('searchVolume', () => {
  test('adds up what the terms weigh, and says how many are missing', async () => {
    const answers = words({
      uji: [found('a', 2), found('b', 1)],
      coba: [found('b', 1), found('c', 1)],
    });
    const terms = [term('uji', 3), term('coba', 2)];
    const { hits } = await run(answers, { terms });
    expect(hits).toEqual([
      ['a', 6, 1],
      ['b', 5, 0],
      ['c', 2, 1],
    ]);
    expect((await run(answers, { terms, needsAll: true })).hits).toEqual([['b', 5, 0]]);
  });

  test('leaves out what the index only takes for the word', async () => {
    const { hits } = await run(
      { uji: [found('a'), found('b')], '"uji"': [found('b')] },
      { terms: [term('uji')] },
    );
    expect(hits).toEqual([['b', 1, 0]]);
  });

  test('ranks higher what has the words side by side', async () => {
    const answers = {
      ...words({ korea: [found('apart', 1, [10]), found('beside', 1, [20])] }),
      ...words({ utara: [found('apart', 1, [90]), found('beside', 1, [21])] }),
    };
    const { hits } = await run(answers, { terms: [term('korea'), term('utara')] });
    expect(hits.map(([id]) => id)).toEqual(['beside', 'apart']);
  });

  test('takes the best of the variants of a term, by what each is worth', async () => {
    const answers = words({ tulis: [found('a', 1)], menulis: [found('a', 1), found('b', 1)] });
    const { hits } = await run(answers, {
      terms: [term('tulis', 1, [{ text: 'menulis', weight: 0.5 }])],
    });
    expect(hits).toEqual([
      ['a', 1, 0],
      ['b', 0.5, 0],
    ]);
  });

  test('finds nothing without the phrases, and nothing that is excluded', async () => {
    const answers = {
      ...words({ nuklir: [found('a', 1), found('b', 1), found('c', 1)] }),
      '"Korea Utara"': [found('b'), found('c')],
      '"Wina"': [found('c')],
    };
    const terms = [term('nuklir'), term('Korea Utara')];
    const { hits } = await run(answers, { terms, excluded: ['Wina'] });
    expect(hits.map(([id]) => id)).toEqual(['b']);
  });

  test('a phrase in the headline counts more', async () => {
    const answers = { '"a b"': [found('text', 1, [90, 91]), found('headline', 1, [2, 3])] };
    const { hits } = await run(answers, { terms: [term('a b')] });
    expect(hits.map(([id]) => id)).toEqual(['headline', 'text']);
  });

  test('orders by time, and hands the filters to what finds', async () => {
    const filters = { section: { any: ['bola'] } };
    const answers = {
      ...words({ uji: [found('a'), found('b')] }),
      null: [found('b'), found('c'), found('a')],
    };
    const { hits, asked } = await run(answers, { terms: [term('uji')], order: 'oldest', filters });
    expect(hits.map(([id]) => id)).toEqual(['b', 'a']);
    expect(asked).toEqual([
      ['"uji"', { filters }],
      ['uji', { filters }],
      [null, { filters, sort: { date: 'asc' } }],
    ]);
  });

  test('lists all that the filters leave where there are no terms', async () => {
    const { hits } = await run({ null: [found('b'), found('a')] }, { order: 'newest' });
    expect(hits.map(([id]) => id)).toEqual(['b', 'a']);
  });

  test('cuts the words of unspaced languages, and does not ask for them exactly', async () => {
    const { asked } = await run({}, { terms: [term('東京会議')] }, 'ja');
    expect(asked).toEqual([['東京 会議', { filters: {} }]]);
  });
});
