import { expect, test } from 'vitest';
import { cleanAuthorNames, isAnnounced } from './clean-author-names.ts';

test.each([
  ['By Ana Diaz and Ben Roe, 6 November 2017', ['Ana Diaz', 'Ben Roe']],
  ['Posted by Ana Diaz on Monday', ['Ana Diaz']],
  ['Ein Beitrag von Ursula von der Halde', ['Ursula von der Halde']],
  ['Ursula von der Halde', ['Ursula von der Halde']],
  ['Penulis: Sari Wulan', ['Sari Wulan']],
  ['Ana Diaz / Ben Roe', ['Ana Diaz', 'Ben Roe']],
  ['Ana Diaz; Ben Roe', ['Ana Diaz', 'Ben Roe']],
  ['Ana Diaz, Reuters', ['Ana Diaz']],
  ['Ana Diaz, Senior Staff Writer', ['Ana Diaz']],
  ['Ana Diaz November 6, 2017', ['Ana Diaz']],
  ['Ana Diaz (ana@example.org)', ['Ana Diaz']],
  ['~ Ana Diaz –', ['Ana Diaz']],
  ['@ana_diaz', ['ana_diaz']],
  ['Ana Diaz a.k.a. Ana D.', ['Ana Diaz']],
  ['Institut für Wald und Wasser', ['Institut für Wald und Wasser']],
])('reads "%s" as %j', (text, names) => {
  expect(cleanAuthorNames([text])).toEqual(names);
});

test.each([
  'admin',
  'https://example.org/ana',
  'Leave a comment',
  'Name *',
  'Ben Roe says',
  '2017',
])('finds nobody in "%s"', (text) => {
  expect(cleanAuthorNames([text])).toEqual([]);
});

test('hears a name announced only by words for it', () => {
  expect(isAnnounced('Blog Beitrag von Ana Diaz')).toBe(true);
  expect(isAnnounced('Gesammelte Briefe von Soldaten')).toBe(false);
});
