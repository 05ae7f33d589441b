import { expect, test } from 'vitest';
import { nameLanguage } from './name-language.ts';

test.each([
  ['en', 'id', 'Inggris'],
  ['id', 'en', 'Indonesian'],
  ['ar', 'ar', 'العربية'],
  ['en-GB', 'en', 'British English'],
  ['xzq', 'en', 'xzq'],
  ['not a language', 'id', 'not a language'],
])('names %s in %s', (named, language, name) => {
  expect(nameLanguage(named, language)).toBe(name);
});
