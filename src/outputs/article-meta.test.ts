import { describe, expect, test } from 'vitest';
import { articleMeta } from './article-meta.ts';
import type { MetaTag } from './meta-tag.ts';
import {
  archive,
  article,
  correctedArticle,
  unplacedArchive,
  withdrawnArticle,
} from './test-samples.ts';

function find(tags: readonly MetaTag[], name: string): string[] {
  return tags
    .filter((tag) => ('name' in tag ? tag.name : tag.property) === name)
    .map((tag) => tag.content);
}

describe('an article’s meta tags', () => {
  const tags = articleMeta(article, archive);

  test('make Zotero file it as a newspaper article', () => {
    expect(find(tags, 'DC.type')).toEqual(['newspaperArticle']);
    expect(find(tags, 'og:type')).toEqual(['article']);
    expect(tags.filter((tag) => 'name' in tag && tag.name.startsWith('citation_'))).toEqual([]);
  });

  test.each([
    ['DC.creator', ['Sari Dewi', 'Budi']],
    ['DC.date', ['2017-11-06']],
    ['DC.source', ['Harian Laut']],
    ['DC.publisher', ['Yayasan Warta']],
    ['og:url', ['https://arsip.example/warta/2017/11/06/dermaga.html']],
    ['og:locale', ['id_ID']],
    ['og:image', ['https://arsip.example/warta/_images/dermaga.3f9a.jpg']],
    ['og:image:alt', ['Dermaga']],
    ['article:published_time', ['2017-11-06T08:15:00+07:00']],
    ['article:modified_time', []],
    ['article:tag', ['Pelabuhan', 'R&D']],
    ['twitter:card', ['summary_large_image']],
    ['robots', []],
  ])('have for %s %j', (name, contents) => {
    expect(find(tags, name)).toEqual(contents);
  });

  test('are written as Open Graph and Dublin Core want them: property and name', () => {
    for (const tag of tags) {
      const isProperty = 'property' in tag;
      const name = isProperty ? tag.property : tag.name;
      expect(isProperty, name).toBe(/^(og|article):/.test(name));
    }
  });

  test('tell of a change', () => {
    expect(find(articleMeta(correctedArticle, archive), 'article:modified_time')).toEqual([
      '2017-11-08',
    ]);
  });

  test('of a withdrawn article keep it out of indexes and tell nothing of it but the headline', () => {
    const withdrawn = articleMeta(withdrawnArticle, archive);
    expect(find(withdrawn, 'robots')).toEqual(['noindex']);
    expect(find(withdrawn, 'og:title')).toEqual([article.title]);
    for (const gone of ['og:description', 'og:image', 'article:tag']) {
      expect(find(withdrawn, gone)).toEqual([]);
    }
  });

  test('without a site hold no address that means nothing elsewhere', () => {
    const unplaced = articleMeta(article, unplacedArchive);
    expect(unplaced.filter((tag) => tag.content.startsWith('/'))).toEqual([]);
    expect(find(unplaced, 'og:url')).toEqual([]);
  });

  test('of an article in a malformed language have no locale', () => {
    expect(
      find(articleMeta({ ...article, language: 'not_a_language' }, archive), 'og:locale'),
    ).toEqual([]);
  });
});
