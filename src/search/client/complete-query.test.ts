import { describe, expect, test } from 'vitest';
import { type Completion, completeQuery } from './complete-query.ts';
import type { Lexicon } from './lexicon.ts';
import type { OperatorNames } from './query.ts';

const operators: OperatorNames = new Map([
  ['tag', 'tag'],
  ['dari', 'from'],
]);
const WORDS: readonly [string, number][] = [
  ['nelayan', 9],
  ['nelangsa', 2],
];
const lexicon: Lexicon = {
  findVolumes: async () => new Map(),
  listRelated: async () => [],
  listWords: async (beginning) => new Map(WORDS.filter(([word]) => word.startsWith(beginning))),
};
const forms = { stem: (word: string) => word, stopWords: new Set<string>(), isKnown: true };

function complete(text: string): Promise<Completion[]> {
  return completeQuery(text, {
    operators,
    loadLabels: async () => ({
      sections: [],
      authors: [],
      tags: [
        ['korea-utara', 'Korea Utara'],
        ['tuna', 'tuna'],
      ],
    }),
    openLanguages: async () => [{ forms, lexicon }],
  });
}

describe('completeQuery', () => {
  test.each([
    ['nel', ['nelayan', 'nelangsa']],
    ['tuna nelay', ['tuna nelayan']],
    ['tuna -nelay', ['tuna -nelayan']],
    ['tuna "nelay', ['tuna "nelayan']],
    ['nelay ', []],
    ['nelay "', []],
    ['', []],
  ])('completes the last word of %j', async (text, completed) => {
    expect((await complete(text)).map((each) => each.text)).toEqual(completed);
  });

  test.each([
    ['nelayan tag:ut', 'nelayan tag:"Korea Utara"'],
    ['tag:"korea u', 'tag:"Korea Utara"'],
    ['TAG:tun', 'TAG:tuna'],
  ])('completes the name in %j', async (text, completed) => {
    expect((await complete(text)).map((each) => each.text)).toEqual([completed]);
  });

  test.each(['tag:', 'tag:nelay', 'dari:nel', 'tag:"Korea Utara"'])(
    'has nothing to add to %j',
    async (text) => {
      expect(await complete(text)).toEqual([]);
    },
  );
});
