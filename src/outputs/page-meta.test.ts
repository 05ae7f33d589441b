import { describe, expect, test } from 'vitest';
import type { Pathname } from '../model/article.ts';
import { pageMeta } from './page-meta.ts';
import { archive, unplacedArchive } from './test-samples.ts';

const TAG = {
  title: 'Pelabuhan',
  description: '12 artikel.',
  pathname: '/tags/pelabuhan/' as Pathname,
};
const logo = { ...archive, publisher: { ...archive.publisher, logo: '/logo.png' } };

describe('a list’s meta tags', () => {
  test('say what it is, where, and under whose sign', () => {
    expect(pageMeta(TAG, logo)).toEqual([
      { property: 'og:type', content: 'website' },
      { property: 'og:title', content: 'Pelabuhan' },
      { property: 'og:description', content: '12 artikel.' },
      { property: 'og:url', content: 'https://arsip.example/warta/tags/pelabuhan/' },
      { property: 'og:site_name', content: archive.title },
      { property: 'og:locale', content: 'id_ID' },
      { name: 'twitter:card', content: 'summary' },
      { property: 'og:image', content: 'https://arsip.example/warta/logo.png' },
    ]);
  });

  test.each([
    [
      'a portrait before the logo',
      { ...TAG, image: '/sari.jpg' },
      logo,
      'https://arsip.example/warta/sari.jpg',
    ],
    ['no drawing, which networks do not show', TAG, archive, undefined],
    [
      'no image that means nothing elsewhere',
      TAG,
      { ...unplacedArchive, publisher: logo.publisher },
      undefined,
    ],
  ])('have %s', (_, card, ofArchive, url) => {
    const image = pageMeta(card, ofArchive).find(
      (tag) => 'property' in tag && tag.property === 'og:image',
    );
    expect(image?.content).toBe(url);
  });
});
