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
  ['Ana Diaz @ana_diaz', ['Ana Diaz']],
  ['Ana Diaz @ana_diaz, Ben Roe @ben', ['Ana Diaz', 'Ben Roe']],
  ['Dr. Ana Diaz', ['Ana Diaz']],
  ['Prof. Dr. Ana Diaz and Mrs. Ben Roe', ['Ana Diaz', 'Ben Roe']],
  ['Drs. H. Sari Wulan', ['Sari Wulan']],
  ['H. G. Wells', ['H. G. Wells']],
  ['Drew Ingram', ['Drew Ingram']],
  ['By Senior Staff Writer Ana Diaz', ['Ana Diaz']],
  ['Ana Diaz. All rights reserved.', ['Ana Diaz']],
  ['Ana Diaz | © 2017 Harbour Post', ['Ana Diaz']],
  ['© 2017 Ana Diaz', ['Ana Diaz']],
  ['Copyright 2015-2017 by Ana Diaz. Alle Rechte vorbehalten', ['Ana Diaz']],
  ['Ana Diaz Senior Washington Correspondent', ['Ana Diaz']],
  ['Ana Diaz CNBC Executive News Editor', ['Ana Diaz']],
  ['ANA DIAZ and BEN ROE - AP Technology Writers', ['ANA DIAZ', 'BEN ROE']],
  ['Par Ana Diaz, Ben Roe Envoyés spéciaux à Kupang', ['Ana Diaz', 'Ben Roe']],
  ['By Ana Diaz posted Aug 18th 2010 7:30PM', ['Ana Diaz']],
  ['Ana Diaz, USA TODAY 8:42 a.m. EDT', ['Ana Diaz']],
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
  'Bluesky',
  'All Rights Reserved',
  'Copyright © 2017. All rights reserved',
  '2017',
  's',
  '9:39AM BST',
  "Account You're logged in as",
])('finds nobody in "%s"', (text) => {
  expect(cleanAuthorNames([text])).toEqual([]);
});

test('hears a name announced only by words for it', () => {
  expect(isAnnounced('Blog Beitrag von Ana Diaz')).toBe(true);
  expect(isAnnounced('Gesammelte Briefe von Soldaten')).toBe(false);
});
