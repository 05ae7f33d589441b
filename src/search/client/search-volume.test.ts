import { describe, expect, test } from 'vitest';
import type { PagefindFound, PagefindInstance } from './pagefind-module.ts';
import { parseQuery } from './query.ts';
import { searchVolume } from './search-volume.ts';

const found = (id: string, score: number, words: number[] = []): PagefindFound => ({
  id,
  score,
  words,
  data: () => Promise.reject(new Error('Not loaded in this test.')),
});

/** Answers each term with what stands beside it, and notes what it was asked. */
function fakeInstance(answers: Record<string, PagefindFound[]>) {
  const asked: unknown[] = [];
  const search: PagefindInstance['search'] = async (term, options) => {
    asked.push([term, options]);
    return { results: answers[String(term)] ?? [] };
  };
  return { instance: { search }, asked };
}

const run = async (
  text: string,
  answers: Record<string, PagefindFound[]>,
  order: 'relevance' | 'newest' | 'oldest' = 'relevance',
  language = 'id',
) => {
  const { instance, asked } = fakeInstance(answers);
  const request = { query: parseQuery(text), filters: { section: 'bola' }, order };
  const hits = await searchVolume(instance, request, language);
  return { hits: hits.map(({ id, score, locations }) => ({ id, score, locations })), asked };
};

describe('searchVolume', () => {
  test('keeps of a loose search what really holds every word', async () => {
    const { hits } = await run('uji coba', {
      'uji coba': [found('a', 3, [1]), found('b', 2, [4]), found('c', 1, [7])],
      '"uji"': [found('a', 1, [1]), found('b', 1, [4])],
      '"coba"': [found('b', 1, [5]), found('c', 1, [7])],
    });
    expect(hits).toEqual([{ id: 'b', score: 2, locations: [4, 4, 5] }]);
  });

  test('finds nothing where the index lacks a word, though the loose search passes over it', async () => {
    const { hits } = await run('uji nusantara', {
      'uji nusantara': [found('a', 3)],
      '"uji"': [found('a', 1)],
    });
    expect(hits).toEqual([]);
  });

  test('joins words and phrases, in the order of the loose search', async () => {
    const { hits, asked } = await run('nuklir "Korea Utara"', {
      'nuklir Korea Utara': [found('a', 3), found('b', 2), found('c', 1)],
      '"nuklir"': [found('c', 1), found('a', 1)],
      '"Korea Utara"': [found('a', 1), found('c', 1)],
    });
    expect(hits.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(asked).toHaveLength(3);
  });

  test('hands on filters to every search, and the order of time to the one that orders', async () => {
    const { asked } = await run('uji', {}, 'oldest');
    const filters = { section: 'bola' };
    expect(asked).toEqual([
      ['uji', { filters, sort: { date: 'asc' } }],
      ['"uji"', { filters }],
    ]);
  });

  test('lists all that the filters leave where there are no words', async () => {
    const { hits, asked } = await run('', { null: [found('a', 1)] }, 'newest');
    expect(hits).toHaveLength(1);
    expect(asked).toEqual([[null, { filters: { section: 'bola' }, sort: { date: 'desc' } }]]);
  });

  test('cuts the words of unspaced languages, and does not ask for each of them exactly', async () => {
    const { asked } = await run('東京会議', {}, 'relevance', 'ja');
    expect(asked).toEqual([['東京 会議', { filters: { section: 'bola' } }]]);
  });
});
