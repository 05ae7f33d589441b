import { describe, expect, test } from 'vitest';
import type { Lexicon } from './lexicon.ts';
import { countSteps, suggestWords } from './suggest-words.ts';

test.each([
  ['peskov', 'peskov', 0],
  ['pekov', 'peskov', 1],
  ['pseskov', 'peskov', 1],
  ['pesokv', 'peskov', 1],
  ['epskov', 'peskov', 1],
  ['pezkof', 'peskov', 2],
  ['', 'abc', 3],
])('from %j to %j it takes %i', (a, b, steps) => {
  expect(countSteps(a, b)).toBe(steps);
  expect(countSteps(b, a)).toBe(steps);
});

describe('suggestWords', () => {
  const known = new Map([
    ['peskov', 40],
    ['pesta', 900],
    ['petang', 5],
    ['moskow', 30],
    ['pesan', 9],
  ]);
  const lexicon: Lexicon = {
    findVolumes: async (word) =>
      known.has(word) ? new Map([[0, known.get(word) ?? 0]]) : new Map(),
    listRelated: async () => [],
    listWords: async (beginning) =>
      new Map([...known].filter(([word]) => word.startsWith(beginning))),
  };
  const forms = { stem: (word: string) => word, stopWords: new Set<string>(), isKnown: true };
  const suggest = (...words: string[]) =>
    suggestWords({ words }, new Map([['id', { forms, lexicon }]]));

  test.each([
    ['a letter left out', 'Pekov', ['peskov']],
    ['two swapped at the front', 'epskov', ['peskov']],
    ['the first one left out', 'oskow', ['moskow']],
    ['the more frequent of two as near', 'pesto', ['pesta', 'peskov', 'pesan']],
  ])('mends %s', async (_, word, instead) => {
    expect(await suggest(word)).toEqual([{ word, instead }]);
  });

  test('leaves alone what exists, and what is like nothing', async () => {
    expect(await suggest('peskov', 'xylofon', 'qq')).toEqual([]);
  });
});
