import { describe, expect, test } from 'vitest';
import type { Article, ContentPath } from './article.ts';
import { parseArticle } from './parse-article.ts';

const ARCHIVE = { timeZone: 'Asia/Jakarta', language: 'id' };
const HEAD = 'title: Banjir\ndate: 2017-11-06\n';

function parse(text: string, path = 'a.md') {
  return parseArticle({ text, path: path as ContentPath }, ARCHIVE);
}

/** Reads frontmatter that must be sound. */
function read(yaml: string, path?: string): Article {
  const { article, diagnostics } = parse(`---\n${yaml}\n---\nIsi\n`, path);
  expect(diagnostics.map(String)).toEqual([]);
  if (article === undefined) throw new Error('No article');
  return article;
}

function problemsOf(text: string, path?: string): string[] {
  return parse(text, path).diagnostics.map(
    ({ line, column, ruleId }) => `${line}:${column} ${ruleId}`,
  );
}

describe('parseArticle', () => {
  test('reads every field of the contract', () => {
    const article = read(
      `title: Banjir Melanda Kota
published: 6 November 2017, 08.15 WIB
updated: 2017-11-07 10:00
author: Sari Dewi
description: Air naik sejak dini hari.
section: Nasional
tags: [Banjir, Jakarta, Banjir]
dateline: Suara Kota, Jakarta
image: { src: banjir.jpg, alt: Jalan, title: Air, caption: Jalan tergenang., credit: Antara/Budi }
source: { name: Kantor Berita, url: "https://berita.example/1" }
lang: id_ID
series: Musim Hujan
slug: banjir-kota
permalink: /{section}/{slug}/
aliases: [/lama/banjir, /lama/banjir]
corrections: [{ at: 2017-11-08, type: ralat, text: Angka diperbaiki. }]
withdrawn: { at: 2018-01-01, reason: Atas permintaan narasumber. }
bobot: 3`,
      '2017/banjir.md',
    );
    expect(article).toEqual({
      path: '2017/banjir.md',
      title: 'Banjir Melanda Kota',
      published: { iso: '2017-11-06T08:15:00+07:00', zone: 'Asia/Jakarta' },
      updated: { iso: '2017-11-07T10:00:00+07:00', zone: 'Asia/Jakarta' },
      authors: ['Sari Dewi'],
      description: 'Air naik sejak dini hari.',
      section: 'Nasional',
      tags: ['Banjir', 'Jakarta'],
      dateline: 'Suara Kota, Jakarta',
      image: {
        src: 'banjir.jpg',
        alt: 'Jalan',
        title: 'Air',
        caption: 'Jalan tergenang.',
        credit: 'Antara/Budi',
      },
      source: { name: 'Kantor Berita', url: 'https://berita.example/1' },
      language: 'id-ID',
      series: 'Musim Hujan',
      slug: 'banjir-kota',
      permalink: '/{section}/{slug}/',
      aliases: ['/lama/banjir/'],
      draft: false,
      corrections: [{ at: { iso: '2017-11-08' }, type: 'erratum', text: 'Angka diperbaiki.' }],
      withdrawn: { at: { iso: '2018-01-01' }, reason: 'Atas permintaan narasumber.' },
      extra: { bobot: 3 },
    });
  });

  test('needs no more than a title and a date', () => {
    expect(read('title: Banjir\npublished: 2017-11-06', 'banjir.md')).toEqual({
      path: 'banjir.md',
      title: 'Banjir',
      published: { iso: '2017-11-06' },
      authors: [],
      tags: [],
      language: 'id',
      slug: 'banjir',
      aliases: [],
      draft: false,
      corrections: [],
      extra: {},
    });
  });

  test('reads the same article from YAML, TOML and JSON', () => {
    const fromYaml = parse(
      '---\ntitle: "7"\ndate: 2017-11-06T08:15:00+07:00\ntags: [a]\nn: 1\n---\nIsi',
    );
    const fromToml = parse(
      '+++\ntitle = "7"\ndate = 2017-11-06T08:15:00+07:00\ntags = ["a"]\nn = 1\n+++\nIsi',
    );
    const fromJson = parse(
      '{"title": "7", "date": "2017-11-06T08:15:00+07:00", "tags": ["a"], "n": 1}\nIsi',
    );
    expect(fromToml.article).toEqual(fromYaml.article);
    expect(fromJson.article).toEqual(fromYaml.article);
    expect([fromYaml.body, fromToml.body, fromJson.body]).toEqual(['Isi', 'Isi', 'Isi']);
  });

  test('returns the text and the line on which it begins', () => {
    expect(parse(`---\n${HEAD}---\n\nIsi\n`)).toMatchObject({ body: 'Isi\n', bodyLine: 6 });
  });
});

describe('names of other generators', () => {
  test('lets our own name win, and keeps what it displaces', () => {
    const article = read(`${HEAD}excerpt: Dua\ndescription: Satu\nsummary: Tiga`);
    expect(article.description).toBe('Satu');
    expect(article.extra).toEqual({ excerpt: 'Dua', summary: 'Tiga' });
  });

  test('passes over names without a value', () => {
    const article = read(
      'title: Banjir\npublished:\ndate: 2017-11-06\ntags: []\ntopics: [Air]\nhero: false\nimage: a.jpg',
    );
    expect(article).toMatchObject({
      published: { iso: '2017-11-06' },
      tags: ['Air'],
      image: { src: 'a.jpg' },
      extra: {},
    });
  });

  test('takes a boolean published for a mark of drafts', () => {
    expect(read(`${HEAD}published: true`)).toMatchObject({
      draft: false,
      published: { iso: '2017-11-06' },
    });
    expect(read(`${HEAD}published: false`)).toMatchObject({
      draft: true,
      published: { iso: '2017-11-06' },
    });
    expect(read(`${HEAD}draft: yes`).draft).toBe(true);
  });

  test('keeps the texts of a photo whose file was never there', () => {
    const image = { title: 'Air', caption: 'Jalan', credit: 'Budi' };
    expect(read(`${HEAD}image: {title: Air, caption: Jalan, credit: Budi}`).image).toEqual(image);
    expect(read(`${HEAD}image: {alt: Jalan}`).image).toBeUndefined();
  });

  test('gathers a photo from keys beside each other or within one', () => {
    const photo = { src: 'a.jpg', alt: 'Air', credit: 'Budi', caption: 'Jalan' };
    expect(
      read(`${HEAD}image: a.jpg\nimage_alt: Air\nimage-credit: Budi\nimage_figcaption: Jalan`)
        .image,
    ).toEqual(photo);
    expect(
      read(`${HEAD}cover: {image: a.jpg, alt: Air, caption: Jalan}\ncover_credit: Budi`).image,
    ).toEqual(photo);
    expect(
      read(
        `${HEAD}featured_image: {path: a.jpg, alt_text: Air}\nimage_credit: Budi\nimage_caption: Jalan`,
      ).image,
    ).toEqual(photo);
    expect(read(`${HEAD}images: [a.jpg]\nimages_alt: Air`).image).toEqual({
      src: 'a.jpg',
      alt: 'Air',
    });
  });

  test('does not mix the texts of two photos, and keeps the other photo', () => {
    const article = read(`${HEAD}image: a.jpg\nhero: b.jpg\nhero_alt: Laut`);
    expect(article.image).toEqual({ src: 'a.jpg' });
    expect(article.extra).toEqual({ hero: 'b.jpg', hero_alt: 'Laut' });
  });

  test('keeps a photo of another system as it is', () => {
    const article = read(`${HEAD}featured_image: {uid: banjir, alt: Air}`);
    expect(article.image).toBeUndefined();
    expect(article.extra).toEqual({ featured_image: { uid: 'banjir', alt: 'Air' } });
  });

  test('takes the first category for the section where none is named, and the rest for tags', () => {
    expect(read(`${HEAD}categories: [Nasional, Cuaca]`)).toMatchObject({
      section: 'Nasional',
      tags: ['Cuaca'],
    });
    expect(read(`${HEAD}category: Nasional`)).toMatchObject({ section: 'Nasional', tags: [] });
    expect(read(`${HEAD}section: Kota\ncategories: [Nasional, Kota]\ntags: [Air]`)).toMatchObject({
      section: 'Kota',
      tags: ['Air', 'Nasional'],
    });
    expect(read(`${HEAD}categories: Uncategorized`).section).toBeUndefined();
  });

  test('keeps a value that does not fit under another generator’s name without a word', () => {
    const article = read(
      `${HEAD}lead: {a: 1}\nurl: https://other.example/x\ncover: 3\nthumbnail: "data:x"`,
    );
    expect(article.permalink).toBeUndefined();
    expect(article.extra).toMatchObject({
      lead: { a: 1 },
      url: 'https://other.example/x',
      thumbnail: 'data:x',
    });
  });
});

describe('texts', () => {
  test('reads a number or a truth value as the title that it is', () => {
    expect(read('title: 1984\ndate: 2017-11-06').title).toBe('1984');
    expect(read('title: 007\ndate: 2017-11-06').title).toBe('007');
    expect(read('title: true\ndate: 2017-11-06').title).toBe('true');
  });

  test('makes entities, markup and odd spaces plain text', () => {
    const article = read(
      'title: "Q&amp;A &#8211; Air\u00A0naik"\ndate: 2017-11-06\ndescription: <b>Kota</b> lumpuh\ntags: ["Korea\u200B Utara", Korea Utara]',
    );
    expect(article).toMatchObject({
      title: 'Q&A – Air naik',
      description: 'Kota lumpuh',
      tags: ['Korea Utara'],
    });
  });

  test.each([
    ['author: Ana Diaz & Ben Roe', ['Ana Diaz', 'Ben Roe']],
    ['author: Ana Diaz and Ben Roe', ['Ana Diaz and Ben Roe']],
    ['authors: [Ana Diaz, {name: Ben Roe}, "", null]', ['Ana Diaz', 'Ben Roe']],
    ['byline: Oleh Ana Diaz', ['Ana Diaz']],
    ['author: {name: Ana Diaz}', ['Ana Diaz']],
  ])('reads the byline of %j', (yaml, authors) => {
    expect(read(HEAD + yaml).authors).toEqual(authors);
  });

  test.each([
    ['source: Kantor Berita', { name: 'Kantor Berita' }],
    [
      'source: https://www.berita.example/1',
      { name: 'berita.example', url: 'https://www.berita.example/1' },
    ],
    [
      'source: Kantor\nsource_url: https://berita.example/1',
      { name: 'Kantor', url: 'https://berita.example/1' },
    ],
    [
      'source_url: https://berita.example/1',
      { name: 'berita.example', url: 'https://berita.example/1' },
    ],
  ])('reads the source of %j', (yaml, source) => {
    expect(read(HEAD + yaml).source).toEqual(source);
  });

  test('keeps what an author has beside a name', () => {
    const article = read(`${HEAD}author: {name: Ana Diaz, url: "https://ana.example"}`);
    expect(article.authors).toEqual(['Ana Diaz']);
    expect(article.extra).toEqual({ author: { name: 'Ana Diaz', url: 'https://ana.example' } });
  });

  test('gathers the corrections under every name', () => {
    const { corrections } = read(
      `${HEAD}errata: {date: 2017-11-08, note: Dua}\ncorrections: [{at: 2017-11-07, text: Satu}]`,
    );
    expect(corrections.map(({ text }) => text)).toEqual(['Satu', 'Dua']);
  });

  test('keeps paragraphs of a right of reply', () => {
    const { corrections } = read(
      `${HEAD}ralat:\n  tanggal: 2017-11-07\n  jenis: Hak Jawab\n  isi: |\n    Satu.\n\n    Dua.`,
    );
    expect(corrections).toEqual([
      { at: { iso: '2017-11-07' }, type: 'right-of-reply', text: 'Satu.\nDua.' },
    ]);
  });
});

describe('dates', () => {
  test('come from the file’s name where no field gives one', () => {
    expect(read('title: Banjir', '2014-03-12-banjir.md').published).toEqual({ iso: '2014-03-12' });
    expect(read('title: Banjir', '2017/11/06/banjir.md').published).toEqual({ iso: '2017-11-06' });
    expect(read(HEAD, '2014-03-12-banjir.md').published).toEqual({ iso: '2017-11-06' });
  });

  test.each([
    ['2017-11-06 08:15', '2017-11-06T01:15:00Z'],
    ['2017-11-06', '2017-11-06'],
    ['2017-11-06 08:15', '2017-11-06'],
  ])('show no update when %s is the same as %s', (published, updated) => {
    expect(read(`title: a\npublished: ${published}\nupdated: ${updated}`).updated).toBeUndefined();
  });

  test('keep an update later on the day', () => {
    expect(read('title: a\npublished: 2017-11-06\nupdated: 2017-11-06 10:00').updated?.iso).toBe(
      '2017-11-06T10:00:00+07:00',
    );
  });
});

describe('slugs', () => {
  test.each([
    ['slug: Banjir Besar', '2017-11-06-air.md', 'banjir-besar'],
    ['', '2017-11-06-air.md', 'air'],
    ['', 'berita/air/index.md', 'air'],
    ['', '2017-11-06.md', 'banjir'],
    ['slug: ""', 'index.md', 'banjir'],
  ])('%j in %s gives %s', (yaml, path, slug) => {
    expect(read(HEAD + yaml, path).slug).toBe(slug);
  });
});

describe('problems', () => {
  test('are collected in one go and hold the article back', () => {
    const text =
      '---\ndate: 1987-13-02\nupdated: kemarin\ndraft: mungkin\ncorrections:\n  - text: Salah\ntags: {a: 1}\n---\nIsi';
    expect(problemsOf(text).toSorted()).toEqual([
      '1:1 title-missing',
      '2:7 date-invalid',
      '3:10 date-invalid',
      '4:8 draft-invalid',
      '6:5 correction-invalid',
      '7:7 field-invalid',
    ]);
    expect(parse(text).article).toBeUndefined();
  });

  test('of one item leave the rest of its list', () => {
    const { article } = parse(
      `---\n${HEAD}tags: [Air, [x], Kota]\nimage: {src: a.jpg, alt: {x: 1}}\naliases: [/a/, /?p=1]\n---\n`,
    );
    expect(article).toMatchObject({
      tags: ['Air', 'Kota'],
      image: { src: 'a.jpg' },
      aliases: ['/a/'],
    });
    expect(article?.image).not.toHaveProperty('alt');
  });

  test('name the key as the file has it', () => {
    const { diagnostics } = parse(
      `---\n${HEAD}image_alt: {x: 1}\nimage: a.jpg\ncorrections: [{at: 2017-11-07}]\n---\n`,
    );
    expect(diagnostics.map(({ reason }) => reason).toSorted()).toEqual([
      '"corrections" item 1 "text" is missing',
      '"image_alt" must be text',
    ]);
  });

  test('of a date under any name are errors', () => {
    expect(problemsOf('---\ntitle: a\npubDate: besok\n---\n')).toEqual(['3:10 date-invalid']);
    expect(problemsOf('---\ntitle: a\npubDate: [1]\n---\n')).toEqual(['3:10 date-invalid']);
  });

  test('never come from keys that the archive does not know', () => {
    const article = read(
      `${HEAD}weight: 3\n"<p>A paragraph of HTML": null\n__proto__: {draft: true}`,
    );
    expect(Object.keys(article.extra)).toEqual(['weight', '<p>A paragraph of HTML', '__proto__']);
    expect(article.draft).toBe(false);
  });

  test('of an unreadable file are that one alone', () => {
    expect(problemsOf('---\ntitle: a: b\n---\n')).toHaveLength(1);
    expect(problemsOf('Isi')).toEqual(['1:1 frontmatter-missing']);
  });

  test('never are exceptions', () => {
    const scraps = [
      '---',
      '\n',
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      'title:',
      ' a',
      ': ',
      '- ',
      '*a',
      '&a',
      '!!x ',
      '|',
      '+++',
      '=',
      '\u0000',
      '\uFEFF',
      '\t',
      '2017-01-01',
      'date: ',
      'image: ',
      'corrections: ',
      'tags: ',
    ];
    let seed = 1;
    const next = () => (seed = (seed * 48_271) % 2_147_483_647);
    for (let round = 0; round < 3000; round++) {
      const middle = Array.from({ length: next() % 14 }, () => scraps[next() % scraps.length]).join(
        '',
      );
      const fence = ['---\n', '+++\n', '---json\n', '{', ''][next() % 5];
      expect(() => parse(`${fence}${middle}\n${fence}Isi`)).not.toThrow();
    }
  });
});
