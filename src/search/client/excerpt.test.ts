import { describe, expect, test } from 'vitest';
import { createExcerpt } from './excerpt.ts';

const show = (...args: Parameters<typeof createExcerpt>) =>
  createExcerpt(...args)
    .map(({ text, hit }) => (hit ? `[${text}]` : text))
    .join('');

describe('createExcerpt', () => {
  const content = 'Judul utama. satu dua tiga empat lima enam tujuh delapan';
  const headline = 'Judul utama';

  test.each([
    ['begins behind the headline where nothing was found', [], 'satu dua tiga …'],
    ['does not show hits in the headline', [0, 1], 'satu dua tiga …'],
    ['sets a hit in the middle', [5], '… tiga [empat] lima …'],
    ['ends with the text', [9], '… enam tujuh [delapan]'],
    ['begins with the text', [2], '[satu] dua tiga …'],
    ['chooses the words with the most hits', [2, 7, 8], '… [enam] [tujuh] delapan'],
    ['counts a word found twice as two', [2, 3, 9, 9, 9], '… enam tujuh [delapan]'],
    ['passes over places that do not exist', [99], 'satu dua tiga …'],
  ])('%s', (_, locations, expected) => {
    expect(show(content, { locations, headline, length: 3 })).toBe(expected);
  });

  test('shows a short text whole, without marks of omission', () => {
    expect(show('Judul. satu dua', { locations: [2], headline: 'Judul' })).toBe('satu [dua]');
    expect(show('Judul.', { locations: [0], headline: 'Judul' })).toBe('');
  });

  test('marks words without the signs around them', () => {
    const text = 'Judul. “Feri, ke Kelapis-Lama (feri).” — x';
    expect(show(text, { locations: [1, 3, 4, 5], headline: 'Judul' })).toBe(
      '“[Feri], ke [Kelapis-Lama] ([feri]).” — x',
    );
  });

  test('gives markup back as text', () => {
    expect(show('A. x &lt;b&gt; y', { locations: [], headline: 'A' })).toBe('x <b> y');
  });

  test('joins the words of unspaced languages without spaces', () => {
    const words = '東京\u200B.\u200B会議\u200Bが\u200B開催\u200Bされた';
    expect(show(words, { locations: [4], headline: '東京' })).toBe('会議が[開催]された');
  });
});
