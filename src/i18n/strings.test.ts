import { describe, expect, test } from 'vitest';
import { findStrings, type PluralForms, STRINGS, type StringKey, type Strings } from './strings.ts';

const keys = Object.keys(STRINGS.en) as StringKey[];
const translations = Object.entries(STRINGS) as [keyof typeof STRINGS, Strings][];

function listForms(string: string | PluralForms): string[] {
  return typeof string === 'string' ? [string] : Object.values(string);
}

function listPlaceholders(string: string | PluralForms): string[] {
  const found = listForms(string).flatMap((form) => form.match(/\{\w+\}/g) ?? []);
  return [...new Set(found)].sort();
}

describe.each(translations)('the strings of %s', (language, strings) => {
  test('have the keys of English in the same order', () => {
    expect(Object.keys(strings)).toEqual(keys);
  });

  test('are nowhere empty', () => {
    expect(keys.filter((key) => listForms(strings[key]).some((form) => !form.trim()))).toEqual([]);
  });

  test('have the placeholders of English', () => {
    for (const key of keys) {
      expect(listPlaceholders(strings[key]), key).toEqual(listPlaceholders(STRINGS.en[key]));
    }
  });

  test('have a plural where English has one, with every form the language needs', () => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories.sort();
    for (const key of keys) {
      const string = strings[key];
      expect(typeof string, key).toBe(typeof STRINGS.en[key]);
      if (typeof string === 'object') expect(Object.keys(string).sort(), key).toEqual(needed);
    }
  });
});

test.each([
  ['id', 'id', STRINGS.id],
  ['id-ID', 'id-ID', STRINGS.id],
  ['AR-eg', 'AR-eg', STRINGS.ar],
  ['nl', 'en', STRINGS.en],
  ['constructor', 'en', STRINGS.en],
  ['', 'en', STRINGS.en],
])('the strings nearest to "%s" are those of "%s"', (language, found, strings) => {
  expect(findStrings(language)).toEqual({ language: found, strings });
});
