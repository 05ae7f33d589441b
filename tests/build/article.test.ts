import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { site } from '../site.ts';

const photo = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#468' } })
  .jpeg()
  .toBuffer();

/** An article with the given lines of frontmatter. */
const article = (lines: string, body = 'Air naik sejak subuh.') =>
  `---\n${lines}\n---\n\n${body}\n`;

const FULL = `
title: Pasar Terapung Pindah ke Hulu
published: 2017-11-06 08:15 WIB
updated: 2017-11-07 19:05 WIB
authors: [Sari Melati, Joko Lelono]
description: Pedagang menyusul air yang kian dalam.
section: Ekonomi
tags: [pasar, sungai, Korea Utara]
dateline: Selasih
image:
  src: perahu.jpg
  alt: Dua perahu bermuatan pisang.
  title: Pasar pagi
  caption: Perahu pertama tiba pukul lima.
  credit: Foto Dewan/Tirta
source: { name: Kantor Tirta, url: https://tirta.example/asli }
corrections:
  - { at: 2017-11-07 19:00 WIB, type: ralat, text: Jumlah perahu semula tertulis dua belas. }
  - { at: 2017-11-09, type: hak jawab, text: Dinas Pasar menyatakan izinnya lengkap. }
aliases: [/berita/123, https://lama.example/2017/pasar-terapung.html]
slug: pasar-terapung`.trim();

const PARTS = `Kalimat **pertama** tentang pasar.

Lihat [kabar banjir](banjir.md) dan [situs luar](https://luar.example/).

<!--nextpage-->

## Siapa yang pindah

Bagian kedua.

<!--nextpage-->

## Apa kata dinas

Bagian ketiga.`;

const built = await site(
  {
    'content/archive.yaml': [
      'title: Kabar Uji',
      'language: id',
      'timeZone: Asia/Jakarta',
      'site: https://archive.example',
      'tags: { korea-utara: { name: Korea Utara, aliases: [Korut] } }',
    ].join('\n'),
    'content/2017/pasar.md': article(FULL, PARTS),
    'content/2017/perahu.jpg': photo,
    'content/2017/banjir.md': article('title: Banjir\ndate: 2017-11-05\nbyline: Oleh Sari Melati'),
    'content/equal.md': article(
      'title: Sama\npublished: 2017-11-06 08:15 WIB\nupdated: 2017-11-06T01:15:00Z',
    ),
    'content/central.md': article('title: Makassar\npublished: 2018-01-02 00:30 WITA'),
    'content/eastern.md': article('title: Jayapura\npublished: 2018-01-02 09:00 WIT'),
    'content/offset.md': article('title: Delhi\npublished: 2018-01-02T09:00:00+05:30'),
    'content/late.md': article('title: London\npublished: 2018-03-04T20:00:00Z'),
    'content/day.md': article('title: Sehari\npublished: 2018-05-06'),
    'content/2018-07-08-nama-berkas.md': article('title: Dari Nama Berkas'),
    'content/toml.md': '+++\ntitle = "Dari TOML"\ndate = 2018-09-10T08:00:00+07:00\n+++\n\nIsi.\n',
    'content/json.md': '{ "title": "Dari JSON", "pubDate": "2018-09-11" }\n\nIsi.\n',
    'content/windows.md':
      '\uFEFF\r\n---\r\ntitle: Dari Windows\r\ndate: 2018-09-12\r\n---\r\n\r\nIsi.\r\n',
    'content/lost-photo.md': article(
      'title: Foto Hilang\ndate: 2018-10-01\nimage: { src: hilang.jpg, alt: Perahu., caption: Sisa keterangan., credit: Sisa kredit }',
    ),
    'content/withdrawn.md': article(
      [
        'title: Tambak Dituduh',
        'published: 2018-11-01',
        'description: Tuduhanrahasia dalam pengantar.',
        'image: { src: 2017/perahu.jpg, caption: Tuduhanrahasia dalam foto. }',
        'tags: [tambak]',
        'withdrawn: { at: 2018-11-03 10:00 WIB, reason: Sumbernya keliru. }',
      ].join('\n'),
      'Tuduhanrahasia dalam badan berita.',
    ),
    'content/draft.md': article('title: Rancanganrahasia\ndate: 2018-12-01\ndraft: true'),
    'content/future.md': article('title: Esokrahasia\npublished: 2026-01-02 07:00 WIB'),
    'content/active.md': article(
      'title: Tidak Aktif\ndate: 2018-12-02',
      '<script>alert(1)</script><p onclick="alert(2)">Tetap ada.</p>\n\n[jebakan](javascript:alert(3))',
    ),
  },
  // A minute before the article of tomorrow comes.
  { args: ['--now', '2026-01-02T06:59+07:00'] },
);
afterAll(() => built[Symbol.asyncDispose]());

const textOf = (file: string, selector: string) => built.html(file)(selector).text().trim();
const ARTICLE = '2017/11/06/pasar-terapung.html';

test('a build with warnings alone ends well, and names them', () => {
  expect(built.exitCode).toBe(0);
  expect(built.stdout).toMatch(/lost-photo\.md:4:\d+ warning image-missing/);
  expect(built.stdout).toMatch(/active\.md:\d+:\d+ warning active-content/);
});

describe('an article’s page', () => {
  const $ = built.html(ARTICLE);
  const text = (selector: string) => $(selector).text().replace(/\s+/g, ' ').trim();
  const texts = (selector: string) =>
    $(selector)
      .toArray()
      .map((node) => $(node).text().trim());
  /** What a link within the page leads to. */
  const follow = (href: string | undefined) =>
    $('[id]').filter((_, node) => `#${$(node).attr('id')}` === href);

  test('shows headline, standfirst and section', () => {
    expect(text('h1')).toBe('Pasar Terapung Pindah ke Hulu');
    expect(text('article header .standfirst')).toBe('Pedagang menyusul air yang kian dalam.');
    expect($('.kicker a').attr('href')).toBe('/sections/ekonomi/');
  });

  test('names its authors, each with a link', () => {
    expect(text('.byline')).toBe('oleh Sari Melati dan Joko Lelono');
    expect(
      $('.byline a')
        .toArray()
        .map((node) => $(node).attr('href')),
    ).toEqual(['/authors/sari-melati/', '/authors/joko-lelono/']);
  });

  test('says when it appeared and when it was changed, in words and for machines', () => {
    expect(texts('.times > *').map((line) => line.replace(/\s+/g, ' '))).toEqual([
      'Diterbitkan 6 November 2017, 08.15 WIB',
      'Diperbarui 7 November 2017, 19.05 WIB',
    ]);
    expect(
      $('.times time')
        .toArray()
        .map((node) => $(node).attr('datetime')),
    ).toEqual(['2017-11-06T08:15:00+07:00', '2017-11-07T19:05:00+07:00']);
  });

  test('sets the dateline before the first sentence', () => {
    expect(text('.text > p:first-child')).toMatch(/^Selasih — Kalimat pertama tentang pasar\.$/);
  });

  test('shows the photo with its title, caption and credit, and keeps its room free', () => {
    const img = $('.lead-photo img');
    expect(img.attr()).toMatchObject({
      alt: 'Dua perahu bermuatan pisang.',
      width: '30',
      height: '20',
    });
    expect(img.attr('src')).toMatch(/^\/_images\/perahu\.[0-9a-f]+-30\.jpg$/);
    expect(built.has(img.attr('src')?.slice(1) ?? '')).toBe(true);
    expect(text('.lead-photo figcaption')).toBe(
      'Pasar pagi Perahu pertama tiba pukul lima. Kredit foto: (Foto Dewan/Tirta)',
    );
  });

  test('keeps its parts on one page, each with its heading, and lists them', () => {
    const contents = $('.contents a').toArray();
    expect(contents.map((node) => $(node).text())).toEqual([
      'Bagian 1',
      'Siapa yang pindah',
      'Apa kata dinas',
    ]);
    expect(contents.slice(1).map((node) => $(node).attr('href'))).toEqual(['#part-2', '#part-3']);
    expect(follow($('.contents a').attr('href')).text()).toContain(
      'Kalimat pertama tentang pasar.',
    );
    expect(text('#part-2 h2')).toContain('Siapa yang pindah');
    expect(text('#part-3 h2')).toContain('Apa kata dinas');
    expect(text('.text')).toMatch(/Bagian kedua\..*Bagian ketiga\./);
  });

  test('leads to its tags, under the name that the archive gives them', () => {
    expect(
      $('.tags a')
        .toArray()
        .map((node) => [$(node).attr('href'), $(node).text()]),
    ).toEqual([
      ['/tags/pasar/', 'pasar'],
      ['/tags/sungai/', 'sungai'],
      ['/tags/korea-utara/', 'Korea Utara'],
    ]);
  });

  test('shows every correction with its kind and date, and says so above the text', () => {
    const shown = follow($('.corrected a').attr('href')).text().replace(/\s+/g, ' ');
    expect(shown).toContain(
      'Ralat 7 November 2017, 19.00 WIB Jumlah perahu semula tertulis dua belas.',
    );
    expect(shown).toContain('Hak jawab 9 November 2017 Dinas Pasar menyatakan izinnya lengkap.');
  });

  test('names where it first appeared', () => {
    expect(text('.source')).toContain('Kantor Tirta');
    expect($('.source a').attr('href')).toBe('https://tirta.example/asli');
  });

  test('links to another article by the address of its page, and marks a link that leads out', () => {
    expect($('.text a[href="/2017/11/05/banjir.html"]').text()).toBe('kabar banjir');
    expect($('.text a[href="https://luar.example/"]').attr('rel')).toContain('external');
  });

  test('leads to the articles before and after it', () => {
    const hrefs = $('a[href$=".html"]')
      .toArray()
      .map((node) => $(node).attr('href'));
    expect(hrefs).toContain('/2017/11/05/banjir.html');
    expect(hrefs).toContain('/2017/11/06/equal.html');
  });

  test('describes itself as a NewsArticle with all of that', () => {
    expect(JSON.parse($('script[type="application/ld+json"]').text())).toMatchObject({
      headline: 'Pasar Terapung Pindah ke Hulu',
      description: 'Pedagang menyusul air yang kian dalam.',
      datePublished: '2017-11-06T08:15:00+07:00',
      // The right of reply came after the update.
      dateModified: '2017-11-09',
      inLanguage: 'id',
      articleSection: 'Ekonomi',
      dateline: 'Selasih',
      keywords: ['pasar', 'sungai', 'Korea Utara'],
      author: [{ name: 'Sari Melati' }, { name: 'Joko Lelono' }],
      image: { caption: 'Perahu pertama tiba pukul lima.', creditText: 'Foto Dewan/Tirta' },
      isBasedOn: { url: 'https://tirta.example/asli' },
      correction: [
        { '@type': 'CorrectionComment', datePublished: '2017-11-07T19:00:00+07:00' },
        { '@type': 'CorrectionComment', datePublished: '2017-11-09' },
      ],
    });
  });

  test.each(['berita/123/index.html', '2017/pasar-terapung.html'])(
    'leaves a redirect at its former address %s',
    (file) => {
      const redirect = built.html(file);
      expect(redirect('meta[http-equiv="refresh"]').attr('content')).toBe(`0; url=/${ARTICLE}`);
      expect(redirect('link[rel=canonical]').attr('href')).toBe(
        `https://archive.example/${ARTICLE}`,
      );
    },
  );
});

describe('the times of an article', () => {
  test('are one line where the update is the same instant as the publication', () => {
    expect(textOf('2017/11/06/equal.html', '.times')).toBe(
      'Diterbitkan 6 November 2017, 08.15 WIB',
    );
    expect(built.read('2017/11/06/equal.html')).not.toMatch(/Diperbarui|modified/i);
  });

  test.each([
    ['2018/01/01/central.html', '2 Januari 2018, 00.30 WITA', '2018-01-02T00:30:00+08:00'],
    ['2018/01/02/eastern.html', '2 Januari 2018, 09.00 WIT', '2018-01-02T09:00:00+09:00'],
    ['2018/01/02/offset.html', '2 Januari 2018, 09.00 UTC+05:30', '2018-01-02T09:00:00+05:30'],
    ['2018/03/05/late.html', '4 Maret 2018, 20.00 UTC', '2018-03-04T20:00:00+00:00'],
    ['2018/05/06/day.html', '6 Mei 2018', '2018-05-06'],
    ['2018/07/08/nama-berkas.html', '8 Juli 2018', '2018-07-08'],
  ])('at %s are in their own zone, on the archive’s day', (file, words, iso) => {
    expect(textOf(file, '.times')).toBe(`Diterbitkan ${words}`);
    expect(built.html(file)('.times time').attr('datetime')?.replace('Z', '+00:00')).toBe(iso);
  });
});

test.each([
  ['2018/09/10/toml.html', 'Dari TOML'],
  ['2018/09/11/json.html', 'Dari JSON'],
  ['2018/09/12/windows.html', 'Dari Windows'],
])('%s comes from another form of frontmatter', (file, title) => {
  expect(textOf(file, 'h1')).toBe(title);
  expect(textOf(file, '.text')).toBe('Isi.');
});

test('a byline in the words of another generator names its author', () => {
  expect(textOf('2017/11/05/banjir.html', '.byline')).toMatch(/Sari Melati$/);
  expect(textOf('authors/sari-melati/index.html', 'main')).toContain('Banjir');
});

test('a photo that is missing leaves its caption and credit', () => {
  const $ = built.html('2018/10/01/lost-photo.html');
  expect($('.lead-photo img').length).toBe(0);
  expect($('.lead-photo').text()).toContain('Sisa keterangan.');
  expect($('.lead-photo').text()).toContain('Sisa kredit');
  expect($('meta[property="og:image"]').length).toBe(0);
});

test('nothing active of a text reaches its page', () => {
  const $ = built.html('2018/12/02/active.html');
  expect($('.text').text()).toContain('Tetap ada.');
  expect($('article').html()).not.toMatch(/<script|onclick|javascript:|alert/);
});

describe('a withdrawn article', () => {
  const $ = built.html('2018/11/01/withdrawn.html');

  test('keeps its address and headline, and says when and why it was withdrawn', () => {
    expect($('h1').text()).toBe('Tambak Dituduh');
    const notice = $('article section.notice').text().replace(/\s+/g, ' ');
    expect(notice).toContain('3 November 2018, 10.00 WIB');
    expect(notice).toContain('Sumbernya keliru.');
    expect($('.text, .lead-photo').length).toBe(0);
  });

  test('is kept from search engines, and is withdrawn in its JSON-LD', () => {
    expect($('meta[name=robots]').attr('content')).toBe('noindex');
    expect(JSON.parse($('script[type="application/ld+json"]').text())).toMatchObject({
      creativeWorkStatus: 'Withdrawn',
    });
  });

  test('is marked where it is listed', () => {
    expect(textOf('tags/tambak/index.html', 'main')).toMatch(/Dicabut/);
  });
});

describe('what is not published', () => {
  test.each([
    ['the text of a withdrawn article', 'tuduhanrahasia'],
    ['a draft', 'rancanganrahasia'],
    ['an article dated in the future', 'esokrahasia'],
  ])('%s is in no file of the site', (_, word) => {
    expect(built.files().filter((file) => readWords(file).includes(word))).toEqual([]);
  });

  test('would be found in the pages, feeds and search volumes', () => {
    const found = built.files().filter((file) => readWords(file).includes('pasar terapung'));
    expect(found).toEqual(expect.arrayContaining([ARTICLE, 'feed.xml', 'feed.json', 'rss.xml']));
    expect(found.some((file) => file.endsWith('.pf_fragment'))).toBe(true);
  });

  test('comes with its day', async () => {
    const later = await built.rebuild(
      {},
      { args: ['--now', '2026-01-02T07:00+07:00', '--no-search'] },
    );
    expect(textOf('2026/01/02/future.html', 'h1')).toBe('Esokrahasia');
    expect(later.has('2018/12/01/draft.html')).toBe(false);
  });
});

/** A file's text in lower case; the search volumes are compressed. */
function readWords(file: string): string {
  const bytes = readFileSync(join(built.dist, file));
  const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (isCompressed ? gunzipSync(bytes) : bytes).toString('utf8').toLowerCase();
}
