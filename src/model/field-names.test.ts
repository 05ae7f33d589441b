import { describe, expect, test } from 'vitest';
import { FIELD_NAMES, PART_NAMES } from './field-names.ts';
import { findMeaning, findPart, normaliseKey } from './find-meaning.ts';

describe('the tables of names', () => {
  test('give no name to two fields', () => {
    const names = Object.entries(FIELD_NAMES)
      .flatMap(([field, others]) => [field, ...others])
      .map(normaliseKey);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test.each(Object.entries(PART_NAMES))('give no name to two parts of %s', (_, parts) => {
    const names = Object.entries<readonly string[]>(parts)
      .flatMap(([part, others]) => [part, ...others])
      .map(normaliseKey);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});

describe('findMeaning', () => {
  test.each([
    ['title', 'title'],
    ['headline', 'title'],
    ['pubDate', 'published'],
    ['publishDate', 'published'],
    ['date_published', 'published'],
    ['Date', 'published'],
    ['lastmod', 'updated'],
    ['updatedDate', 'updated'],
    ['last_modified_at', 'updated'],
    ['byline', 'authors'],
    ['author', 'authors'],
    ['dek', 'description'],
    ['summary', 'description'],
    ['topics', 'tags'],
    ['categories', 'categories'],
    ['locale', 'lang'],
    ['redirect_from', 'aliases'],
    ['url', 'permalink'],
  ])('takes %s for %s', (key, field) => {
    expect(findMeaning(key)).toMatchObject({ field });
    expect(findMeaning(key)).not.toHaveProperty('part');
  });

  test.each([
    ['image-credit', 'image', 'credit'],
    ['image_caption', 'image', 'caption'],
    ['imageAlt', 'image', 'alt'],
    ['image_figcaption', 'image', 'caption'],
    ['featured-image-alt', 'image', 'alt'],
    ['cover_caption', 'image', 'caption'],
    ['photo_by', 'image', 'credit'],
    ['thumbnail_url', 'image', 'src'],
    ['source_url', 'source', 'url'],
    ['source_link', 'source', 'url'],
    ['withdrawn_reason', 'withdrawn', 'reason'],
  ])('takes %s for a part of %s, its %s', (key, field, part) => {
    expect(findMeaning(key)).toMatchObject({ field, part });
  });

  test.each(['weight', 'layout', 'primary_image', 'correctionsdate', 'constructor', '__proto__'])(
    'does not know %s',
    (key) => {
      expect(findMeaning(key)).toBeUndefined();
    },
  );
});

test('findPart knows the parts of a field by their other names', () => {
  expect(findPart('image', 'photographer')).toBe('credit');
  expect(findPart('corrections', 'jenis')).toBe('type');
  expect(findPart('source', 'uid')).toBeUndefined();
});
