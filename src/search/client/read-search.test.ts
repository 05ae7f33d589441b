import { describe, expect, test } from 'vitest';
import type { LabelNames } from '../volume.ts';
import { OPERATOR_NAMES } from './query.ts';
import { readSearch } from './read-search.ts';
import type { SearchState } from './search-state.ts';

const labels: LabelNames = {
  sections: [['kota', 'Kota']],
  authors: [['ratri-handaru', 'Ratri Handaru']],
  tags: [
    ['korea-utara', 'Korea Utara'],
    ['as', 'Amerika Serikat'],
  ],
};

async function read(text: string, chosen: Partial<SearchState> = {}) {
  let loads = 0;
  const result = await readSearch(
    { text, order: 'relevance', ...chosen },
    {
      operators: new Map(OPERATOR_NAMES.map((name) => [name, name])),
      languages: ['id', 'en-gb'],
      loadLabels: async () => {
        loads += 1;
        return labels;
      },
    },
  );
  return { ...result, loads };
}

describe('readSearch', () => {
  test('reads words, dates, labels and languages, by slug or name', async () => {
    const { request, problems } = await read(
      'uji from:2017-11 to:2018 tag:"korea utara" author:ratri-handaru section:KOTA lang:en -wina',
    );
    expect(problems).toEqual([]);
    expect(request).toEqual({
      words: ['uji'],
      abbreviations: [],
      phrases: [],
      excluded: ['wina'],
      from: '2017-11-01',
      to: '2018-12-31',
      tags: ['korea-utara'],
      authors: ['ratri-handaru'],
      sections: ['kota'],
      languages: ['en'],
      order: 'relevance',
    });
  });

  test('takes what is chosen as it takes what is typed; the narrower dates hold', async () => {
    const chosen = { from: '2016', to: '2017-06', tag: 'Amerika Serikat', lang: 'id' };
    const { request } = await read('from:2017 to:2018 tag:korea-utara', chosen);
    expect(request).toMatchObject({ from: '2017-01-01', to: '2017-06-30', languages: ['id'] });
    expect(request.tags).toEqual(['korea-utara', 'as']);
  });

  test('loads the names of labels only where one is named', async () => {
    expect((await read('uji from:2017 lang:id')).loads).toBe(0);
    expect((await read('tag:as')).loads).toBe(1);
  });

  test.each([
    ['uji from:abc', 'date', []],
    ['uji to:2017-13', 'date', []],
    ['uji tag:', 'empty', []],
    ['uji -tag:as', 'excluded', []],
    ['uji tag:"korea utra"', 'tag', ['Korea Utara']],
    ['uji author:ratri', 'author', ['Ratri Handaru']],
    ['uji section:dunia', 'section', []],
    ['uji lang:nl', 'lang', ['id', 'en-gb']],
  ])('says that it leaves out the filter of %j', async (text, kind, instead) => {
    const { request, problems } = await read(text);
    expect(problems).toMatchObject([{ kind, text: text.replace(/^uji /, ''), instead }]);
    expect(request).toMatchObject({ words: ['uji'], tags: [], authors: [], sections: [] });
    expect([request.from, request.to, request.languages]).toEqual([undefined, undefined, []]);
  });

  test.each([
    ['from:2018 to:2017', 'order'],
    ['-uji', 'bare'],
  ])('says that nothing can match %j', async (text, kind) => {
    expect((await read(text)).problems).toMatchObject([{ kind }]);
  });
});
