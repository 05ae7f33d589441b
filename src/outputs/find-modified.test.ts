import { expect, test } from 'vitest';
import { findModified } from './find-modified.ts';
import { archive, article, correctedArticle, withdrawnArticle } from './test-samples.ts';

const { timeZone } = archive;

test('an article that never changed has no time of change', () => {
  expect(findModified(article, timeZone)).toBeUndefined();
});

test('the latest of updates, corrections and a withdrawal counts, whatever their order', () => {
  expect(findModified(correctedArticle, timeZone)).toEqual({ iso: '2017-11-08' });
  expect(findModified(withdrawnArticle, timeZone)?.iso).toBe('2018-01-02T09:00:00+07:00');
  const updated = { ...correctedArticle, updated: { iso: '2019-01-01' } };
  expect(findModified(updated, timeZone)).toEqual({ iso: '2019-01-01' });
});

test('times are compared as instants, not as texts', () => {
  const updated = { iso: '2017-11-06T02:00:00Z', zone: 'UTC' };
  expect(findModified({ ...article, updated }, timeZone)).toEqual(updated);
});

test('an update before the publication is none', () => {
  expect(findModified({ ...article, updated: { iso: '2016-01-01' } }, timeZone)).toBeUndefined();
});
