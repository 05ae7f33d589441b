import { describe, expect, test } from 'vitest';
import { cutLexicon } from '../cut-lexicon.ts';
import { loadWordForms } from '../word-forms.ts';
import { createLexicon } from './lexicon.ts';

const text = [
  'kementerian\t:B',
  'makan\t:D',
  'makan\t=1D',
  'makan\t>memakan,pemakan',
  'memakan\t:B',
  'menteri\t:C',
  'menteri\t=A',
  'menteri\t>kementerian',
  'menulis\t:A',
  'pakan\t:A',
  'pakan\t=C',
  'pakan\t>memakan,pemakan',
  'pemakan\t:A',
  'teri\t=2B',
  'tulis\t:C',
  'tulis\t=B',
  'tulis\t>menulis',
  'ulis\t=1A',
]
  .map((line) => `${line}\n`)
  .join('');

async function open(limit = 60) {
  const parts = cutLexicon(text, limit);
  const asked: string[] = [];
  const lexicon = createLexicon({
    manifest: { language: 'id', files: parts.map(({ start }) => [start, start]) },
    forms: await loadWordForms('id'),
    load: async (name) => {
      asked.push(name);
      return parts.find(({ start }) => start === name)?.text ?? '';
    },
  });
  return { lexicon, asked };
}

describe('a lexicon', () => {
  test('knows the volumes of a word in every form, from one file', async () => {
    const { lexicon, asked } = await open();
    expect(await lexicon.findVolumes('Makanan')).toEqual(new Map([[1, 4]]));
    expect(asked).toHaveLength(1);
    expect(await lexicon.findVolumes('zebra')).toEqual(new Map());
  });

  test.each([
    ['makan', ['memakan']],
    ['memakan', ['makan']],
    ['pakan', []],
    ['tulis', ['menulis']],
    ['menulis', ['tulis']],
    ['menteri', ['kementerian']],
    ['kementerian', ['menteri']],
    ['zebra', []],
  ])('knows what belongs to %s', async (word, related) => {
    const { lexicon } = await open();
    expect(await lexicon.listRelated(word)).toEqual(related);
  });

  test.each([60, 9999])(
    'lists the words that begin with some letters, in parts of %i',
    async (limit) => {
      const { lexicon } = await open(limit);
      expect(await lexicon.listWords('me')).toEqual(
        new Map([
          ['memakan', 2],
          ['menteri', 3],
          ['menulis', 1],
        ]),
      );
      expect(await lexicon.listWords('kementer')).toEqual(new Map([['kementerian', 2]]));
      expect(await lexicon.listWords('x')).toEqual(new Map());
    },
  );
});
