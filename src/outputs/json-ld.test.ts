import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { createBreadcrumbs } from './create-breadcrumbs.ts';
import { newsArticleJsonLd } from './news-article-json-ld.ts';
import { serializeJsonLd } from './serialize-json-ld.ts';
import {
  arabicDayArticle,
  archive,
  article,
  correctedArticle,
  withdrawnArticle,
} from './test-samples.ts';
import { websiteJsonLd } from './website-json-ld.ts';

const URL = 'https://arsip.example/warta/2017/11/06/dermaga.html';

describe('a NewsArticle', () => {
  test('says all that the archive knows of an article', () => {
    expect(newsArticleJsonLd(article, archive)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: article.title,
      description: 'Kapal & nelayan',
      url: URL,
      mainEntityOfPage: {
        '@type': 'WebPage',
        '@id': URL,
        breadcrumb: createBreadcrumbs(article, archive),
      },
      inLanguage: 'id',
      datePublished: '2017-11-06T08:15:00+07:00',
      author: [
        {
          '@type': 'Person',
          name: 'Sari Dewi',
          url: 'https://arsip.example/warta/authors/sari-dewi/',
          sameAs: 'https://sari.example',
        },
        { '@type': 'Person', name: 'Budi', url: 'https://arsip.example/warta/authors/budi/' },
      ],
      publisher: {
        '@type': 'Organization',
        name: 'Yayasan Warta',
        url: 'https://yayasan.example',
        logo: { '@type': 'ImageObject', url: 'https://arsip.example/warta/logo.svg' },
      },
      image: {
        '@type': 'ImageObject',
        url: 'https://arsip.example/warta/_images/dermaga.3f9a.jpg',
        width: '800',
        height: '600',
        name: 'Dermaga utara',
        caption: 'Kapal bersandar',
        creditText: '(Warta/Budi)',
      },
      articleSection: 'Ekonomi',
      keywords: ['Pelabuhan', 'R&D'],
      dateline: 'Tuban',
      isPartOf: {
        '@type': 'WebSite',
        name: 'Warta Pesisir & Kepulauan',
        url: 'https://arsip.example/warta/',
      },
      isBasedOn: {
        '@type': 'CreativeWork',
        url: 'https://laut.example/1',
        publisher: { '@type': 'Organization', name: 'Harian Laut' },
      },
      license: 'https://creativecommons.org/licenses/by/4.0/',
    });
  });

  test('has a time of change and its corrections where there are any', () => {
    expect(newsArticleJsonLd(correctedArticle, archive)).toMatchObject({
      dateModified: '2017-11-08',
      correction: [
        { '@type': 'CorrectionComment', name: 'Ralat', datePublished: '2017-11-08' },
        { '@type': 'CorrectionComment', name: 'Hak jawab', text: 'Jawaban.' },
      ],
    });
  });

  test('says that and why it is withdrawn, and nothing of what it told', () => {
    const withdrawn = newsArticleJsonLd(withdrawnArticle, archive);
    expect(withdrawn).toMatchObject({
      headline: article.title,
      creativeWorkStatus: 'Withdrawn',
      dateModified: '2018-01-02T09:00:00+07:00',
      correction: [{ text: 'Melindungi korban.', datePublished: '2018-01-02T09:00:00+07:00' }],
    });
    for (const gone of ['description', 'image', 'keywords', 'dateline', 'articleBody']) {
      expect(withdrawn).not.toHaveProperty(gone);
    }
  });

  test('keeps a day a day, and has no author where none is named', () => {
    const { authors: _, ...rest } = arabicDayArticle;
    const json = newsArticleJsonLd({ ...rest, authors: [] }, archive);
    expect(json).toMatchObject({ datePublished: '2017-11-05', inLanguage: 'ar' });
    expect(json).not.toHaveProperty('author');
  });
});

test('the archive is a WebSite that can be searched', () => {
  expect(websiteJsonLd(archive)).toMatchObject({
    '@type': 'WebSite',
    url: 'https://arsip.example/warta/',
    potentialAction: {
      '@type': 'SearchAction',
      target: { urlTemplate: 'https://arsip.example/warta/search/?q={search_term_string}' },
      'query-input': 'required name=search_term_string',
    },
  });
});

test('breadcrumbs lead by the section, or by the year where there is none', () => {
  const { section: _, ...loose } = article;
  const list = (published: typeof article) => createBreadcrumbs(published, archive).itemListElement;
  expect(list(article)).toMatchObject([
    { position: 1, item: 'https://arsip.example/warta/' },
    { position: 2, name: 'Ekonomi', item: 'https://arsip.example/warta/sections/ekonomi/' },
    { position: 3, item: URL },
  ]);
  expect(list(loose)).toMatchObject([
    {},
    { position: 2, name: '2017', item: 'https://arsip.example/warta/2017/' },
    {},
  ]);
});

test.each(['</script><script>alert(1)</script>', '<!-- <script>', '\u2028 & "quotes" 🚢'])(
  'a script element ends where it should with %j in it',
  (headline) => {
    const json = serializeJsonLd({ headline });
    const $ = load(`<script type="application/ld+json">${json}</script><p>after</p>`);
    expect($('script')).toHaveLength(1);
    expect($('p').text()).toBe('after');
    expect(JSON.parse($('script').text())).toEqual({ headline });
  },
);
