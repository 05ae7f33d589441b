import { describe, expect, test } from 'vitest';
import type { WordForms } from '../word-forms.ts';
import type { Lexicon } from './lexicon.ts';
import { type AskedTerms, planQuery } from './plan-query.ts';

const forms: WordForms = {
  stem: (word) => word,
  stopWords: new Set(['yang', 'as']),
  isKnown: true,
};

/** Articles by volume, for each word. */
type Spreads = Record<string, Record<number, number>>;

const toLexicon = (spreads: Spreads): Lexicon => ({
  findVolumes: async (word) =>
    new Map(Object.entries(spreads[word] ?? {}).map(([volume, count]) => [Number(volume), count])),
  listRelated: async (word) => (word === 'makan' ? ['memakan'] : []),
  listWords: async () => new Map(),
});

const plan = async (asked: Partial<AskedTerms>, spreads: Spreads = {}, isKnown = true) => {
  const language = { forms: { ...forms, isKnown }, lexicon: toLexicon(spreads) };
  const plans = await planQuery(
    { words: [], abbreviations: [], phrases: [], excluded: [], ...asked },
    {
      languages: new Map([['id', language]]),
      aliases: [['Amerika Serikat', 'AS']],
      articles: 1000,
    },
  );
  const found = plans.get('id');
  if (!found) throw new Error('The language is missing.');
  const texts = found.terms.map(({ variants }) => variants.map(({ text }) => text));
  return { ...found, texts };
};

describe('the terms of a query', () => {
  test.each([
    ['stop words are dropped', { words: ['yang', 'uji'] }, [['uji']]],
    ['not if there is nothing else', { words: ['yang'] }, [['yang']]],
    ['not in a phrase', { words: ['yang'], phrases: ['uji yang'] }, [['uji yang']]],
    ['a name has its other names', { words: ['uji', 'AS'] }, [['uji'], ['AS', 'Amerika Serikat']]],
    [
      'not an abbreviation',
      { words: ['uji', 'yang'], abbreviations: ['yang'] },
      [['uji'], ['yang']],
    ],
    ['a stop word that looks like it has not', { words: ['uji', 'as'] }, [['uji']]],
    [
      'a name of several words',
      { words: ['amerika', 'serikat'] },
      [
        ['amerika', 'AS'],
        ['serikat', 'AS'],
      ],
    ],
    ['a phrase', { phrases: ['Amerika Serikat'] }, [['Amerika Serikat', 'AS']]],
    ['words that belong together', { words: ['makan'] }, [['makan', 'memakan']]],
  ])('%s', async (_, asked, expected) => {
    expect((await plan(asked)).texts).toEqual(expected);
  });

  test('what nearly every article holds is dropped beside others', async () => {
    const spreads = { kata: { 0: 900 }, uji: { 0: 9 } };
    expect((await plan({ words: ['kata', 'uji'] }, spreads)).texts).toEqual([['uji']]);
    expect((await plan({ words: ['kata'] }, spreads)).texts).toEqual([['kata']]);
  });

  test('weigh the more the rarer they are in all volumes together', async () => {
    const spreads = { uji: { 0: 9, 3: 1 }, coba: { 1: 100 } };
    const { terms } = await plan({ words: ['uji', 'coba'] }, spreads);
    expect(terms.map(({ weight }) => weight)).toEqual([
      Math.log(1 + 990.5 / 10.5) ** 1.5,
      Math.log(1 + 900.5 / 100.5) ** 1.5,
    ]);
  });
});

describe('the volumes that a query needs', () => {
  const spreads = { uji: { 0: 9, 3: 1 }, coba: { 3: 2, 4: 2 }, memakan: { 2: 1 }, makan: { 1: 1 } };

  test('are those that hold a word, or one that is as good', async () => {
    const { find } = await plan({ words: ['uji', 'makan'] }, spreads);
    expect([0, 1, 2, 3, 4].map((volume) => [...find(volume).keys()])).toEqual([
      [0],
      [1],
      [1],
      [0],
      [],
    ]);
  });

  test('for a phrase are those that hold all of its words', async () => {
    const { find } = await plan({ phrases: ['uji coba'] }, spreads);
    expect([0, 3, 4].map((volume) => find(volume).size)).toEqual([0, 1, 0]);
  });

  test('are all of them in a language whose stems are not known', async () => {
    const { find } = await plan({ words: ['zebra'] }, spreads, false);
    expect(find(4).size).toBe(1);
  });
});
