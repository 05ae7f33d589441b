import { describe, expect, test } from 'vitest';
import { cutLexicon } from './cut-lexicon.ts';

const lexicon = (...words: string[]) => words.map((word) => `${word}\t:A\n`).join('');
const starts = (text: string, limit: number) => cutLexicon(text, limit).map(({ start }) => start);

describe('cutLexicon', () => {
  test('keeps a small lexicon whole', () => {
    expect(cutLexicon(lexicon('ada', 'kapal'))).toEqual([
      { start: '', text: lexicon('ada', 'kapal') },
    ]);
    expect(cutLexicon('')).toEqual([]);
  });

  test('cuts a large one by as many letters as it takes, and leaves small neighbours together', () => {
    const text = lexicon('ada', 'beda', 'ka', 'kapal', 'kapan', 'kata', 'kayu', 'sapi', 'tapi');
    expect(starts(text, 24)).toEqual(['a', 'ka', 'kat', 's']);
    expect(
      cutLexicon(text, 24)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });

  test('moves no cut in other letters when words come to one', () => {
    const words = ['ada', 'kapal', 'kata', 'nasi', 'sapi', 'tapi'];
    const more = [...words, 'kapan', 'kapas', 'kasih'].sort();
    expect(starts(lexicon(...words), 24)).toEqual(['a', 'n']);
    expect(starts(lexicon(...more), 24)).toEqual(['a', 'kapal', 'kapas', 'kas', 'n']);
  });

  test('keeps the lines of one word together, however long they are', () => {
    expect(starts(`kapal\t:A\nkapal\t=${'A'.repeat(99)}\n`, 24)).toEqual(['']);
  });
});
