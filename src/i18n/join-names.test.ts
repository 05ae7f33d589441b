import { expect, test } from 'vitest';
import { joinNames, joinNamesToParts } from './join-names.ts';

test.each([
  ['id', [], ''],
  ['id', ['Sari'], 'Sari'],
  ['id', ['Sari', 'Budi'], 'Sari dan Budi'],
  ['id', ['Sari', 'Budi', 'Tono'], 'Sari, Budi, dan Tono'],
  ['en', ['Sari', 'Budi', 'Tono'], 'Sari, Budi and Tono'],
  ['en-US', ['Sari', 'Budi', 'Tono'], 'Sari, Budi, and Tono'],
  ['ar', ['سارة', 'بدر'], 'سارة وبدر'],
  ['bad_tag', ['Sari', 'Budi'], 'Sari and Budi'],
])('in %s, %j are listed as "%s"', (language, names, expected) => {
  expect(joinNames(names, language)).toBe(expected);
});

test('the runs of a list are its names in order and what stands between them', () => {
  expect(joinNamesToParts(['Sari', 'Budi'], 'id')).toEqual([
    { type: 'element', value: 'Sari' },
    { type: 'literal', value: ' dan ' },
    { type: 'element', value: 'Budi' },
  ]);
});
