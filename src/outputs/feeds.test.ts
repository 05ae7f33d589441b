/** The three formats carry the same entries, so they are held to the same facts. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import type { Archive } from '../model/archive.ts';
import type { Pathname } from '../model/article.ts';
import { articleToFeedEntry } from './article-to-feed-entry.ts';
import { createFeed } from './feed.ts';
import { renderAtom } from './render-atom.ts';
import { renderJsonFeed } from './render-json-feed.ts';
import { renderRss } from './render-rss.ts';
import {
  arabicDayArticle,
  archive,
  article,
  correctedArticle,
  unplacedArchive,
  withdrawnArticle,
} from './test-samples.ts';

const corrected = { ...correctedArticle, pathname: '/2017/11/06/ralat.html' as Pathname };
const withdrawn = { ...withdrawnArticle, pathname: '/2017/11/06/cabut.html' as Pathname };
const articles = [article, corrected, withdrawn, arabicDayArticle];
const TITLE = 'Dermaga <baru> & "lama" ]]> 🚢';
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/;
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  htmlEntities: true,
  isArray: (name) => ['entry', 'item', 'author', 'category', 'dc:creator', 'link'].includes(name),
});

function feedOf(format: 'atom' | 'rss' | 'json', inArchive: Archive = archive) {
  const entries = articles.map((each) => articleToFeedEntry(each, inArchive, { full: true }));
  return createFeed({ list: '/' as Pathname, format, entries }, inArchive);
}

function parseXml(xml: string) {
  expect(XMLValidator.validate(xml)).toBe(true);
  return parser.parse(xml);
}

describe('Atom', () => {
  const { feed } = parseXml(renderAtom(feedOf('atom')));
  const [entry, correctedEntry, withdrawnEntry, arabicEntry] = feed.entry;

  test('has what RFC 4287 requires of a feed', () => {
    expect(feed['@xmlns']).toBe('http://www.w3.org/2005/Atom');
    expect(feed['@xml:lang']).toBe('id');
    expect(feed.id).toBe('https://arsip.example/warta/feed.xml');
    expect(feed.title).toBe('Warta Pesisir & Kepulauan');
    expect(feed.updated).toBe('2018-01-02T09:00:00+07:00');
    expect(feed.author).toEqual([{ name: 'Yayasan Warta', uri: 'https://yayasan.example' }]);
    expect(feed.link.map((link: Record<string, string>) => [link['@rel'], link['@href']])).toEqual([
      ['self', 'https://arsip.example/warta/feed.xml'],
      ['alternate', 'https://arsip.example/warta/'],
    ]);
    expect(feed.icon).toBe('https://arsip.example/warta/logo.svg');
    expect(feed.rights).toBe('CC BY 4.0, https://creativecommons.org/licenses/by/4.0/');
  });

  test('has what RFC 4287 requires of an entry, each with an id of its own', () => {
    for (const each of feed.entry) {
      expect(each.id).toMatch(/^https:\/\/arsip\.example\/warta\//);
      expect(each.link[0]['@href']).toMatch(/^https:\/\/arsip\.example\/warta\//);
      expect(each.published).toMatch(RFC_3339);
      expect(each.updated).toMatch(RFC_3339);
    }
    expect(new Set(feed.entry.map(({ id }: { id: string }) => id)).size).toBe(articles.length);
  });

  test('keeps a title whole, but for what XML forbids', () => {
    expect(entry.title).toBe(TITLE);
  });

  test('names authors with their pages, section and tags', () => {
    expect(entry.author).toEqual([
      { name: 'Sari Dewi', uri: 'https://arsip.example/warta/authors/sari-dewi/' },
      { name: 'Budi', uri: 'https://arsip.example/warta/authors/budi/' },
    ]);
    expect(entry.category.map((each: Record<string, string>) => each['@term'])).toEqual([
      'Ekonomi',
      'Pelabuhan',
      'R&D',
    ]);
  });

  test('tells publication from change', () => {
    expect(entry.updated).toBe(entry.published);
    expect(correctedEntry.published).toBe('2017-11-06T08:15:00+07:00');
    expect(correctedEntry.updated).toBe('2017-11-08T00:00:00+07:00');
  });

  test('begins a day in the archive’s zone, and marks another language', () => {
    expect(arabicEntry.published).toBe('2017-11-05T00:00:00+07:00');
    expect(arabicEntry['@xml:lang']).toBe('ar');
    expect(arabicEntry.title).toBe('ميناء “جديد”');
    expect(arabicEntry.id).toBe(
      `https://arsip.example/warta/2017/11/05/${encodeURIComponent('ميناء')}.html`,
    );
    expect(entry['@xml:lang']).toBeUndefined();
  });

  test('carries the text with full addresses, and the photo with its caption and credit', () => {
    const html = entry.content['#text'];
    expect(entry.content['@type']).toBe('html');
    expect(html).toContain('href="https://arsip.example/warta/2017/11/05/kapal.html"');
    expect(html).toContain('href="https://arsip.example/warta/2017/11/06/dermaga.html#part-2"');
    expect(html).toContain(
      'srcset="https://arsip.example/warta/a.jpg 1x, https://arsip.example/warta/2017/11/06/b.jpg 2x"',
    );
    expect(html).toContain(']]> &#x26;');
    expect(html).toContain('Dermaga utara Kapal bersandar (Warta/Budi)');
    const media = entry['media:content'];
    expect(media['@url']).toBe('https://arsip.example/warta/_images/dermaga.3f9a.jpg');
    expect(media['@width']).toBe('800');
    expect(media['media:credit']).toBe('(Warta/Budi)');
  });

  test('carries corrections with their kind and time', () => {
    const html = correctedEntry.content['#text'];
    expect(html).toContain('<strong>Hak jawab</strong>');
    expect(html).toContain('<time datetime="2017-11-08">8 November 2017</time>');
    expect(html).toContain('90 meter &#x26; bukan 80');
  });

  test('of a withdrawn article tells that and why, and nothing of what it told', () => {
    expect(withdrawnEntry.summary).toBe('Artikel ini telah dicabut. Melindungi korban.');
    expect(withdrawnEntry.category).toEqual([{ '@term': 'Ekonomi' }]);
    expect(withdrawnEntry).not.toHaveProperty(['content']);
    expect(withdrawnEntry).not.toHaveProperty(['media:content']);
  });

  test('without entries was updated when time began', () => {
    const empty = createFeed({ list: '/' as Pathname, format: 'atom', entries: [] }, archive);
    expect(parseXml(renderAtom(empty)).feed.updated).toBe('1970-01-01T00:00:00Z');
  });

  test('keeps its ids when the style of addresses changes', () => {
    const other = { ...archive, addresses: 'extensionless' as const };
    const changed = articleToFeedEntry(article, other);
    expect(changed.id).toBe(entry.id);
    expect(changed.url).toBe('https://arsip.example/warta/2017/11/06/dermaga');
  });

  test('without a site is well-formed, with URNs for ids', () => {
    const unplaced = parseXml(renderAtom(feedOf('atom', unplacedArchive))).feed;
    expect(unplaced.id).toBe('urn:x-arsip:feed.xml');
    expect(unplaced.entry[0].id).toBe('urn:x-arsip:2017:11:06:dermaga.html');
    expect(unplaced.entry[0].link[0]['@href']).toBe('/warta/2017/11/06/dermaga.html');
    expect(unplaced.entry[0].content['#text']).toContain('href="../05/kapal.html"');
  });
});

describe('RSS', () => {
  const { rss } = parseXml(renderRss(feedOf('rss')));
  const [item, , withdrawnItem, arabicItem] = rss.channel.item;

  test('has what RSS 2.0 requires of a channel', () => {
    expect(rss['@version']).toBe('2.0');
    expect(rss.channel.title).toBe('Warta Pesisir & Kepulauan');
    expect(rss.channel.link).toEqual(['https://arsip.example/warta/']);
    expect(rss.channel.description).toBe('Berita pelabuhan');
    expect(rss.channel['atom:link']['@href']).toBe('https://arsip.example/warta/rss.xml');
    expect(rss.channel.lastBuildDate).toBe('Tue, 02 Jan 2018 09:00:00 +0700');
  });

  test('dates an item as RFC 822 does, with the writer’s offset', () => {
    expect(item.pubDate).toBe('Mon, 06 Nov 2017 08:15:00 +0700');
    expect(arabicItem.pubDate).toBe('Sun, 05 Nov 2017 00:00:00 +0700');
    const utc = { ...article, published: { iso: '2017-11-06T01:15:00.250Z', zone: 'UTC' } };
    const feed = createFeed(
      { list: '/' as Pathname, format: 'rss', entries: [articleToFeedEntry(utc, archive)] },
      archive,
    );
    expect(renderRss(feed)).toContain('<pubDate>Mon, 06 Nov 2017 01:15:00 +0000</pubDate>');
  });

  test('identifies an item by its address, and names its writers', () => {
    expect(item.guid).toEqual({
      '#text': 'https://arsip.example/warta/2017/11/06/dermaga.html',
      '@isPermaLink': 'true',
    });
    expect(item['dc:creator']).toEqual(['Sari Dewi', 'Budi']);
    expect(item.category).toEqual(['Ekonomi', 'Pelabuhan', 'R&D']);
  });

  test('keeps title, summary and text apart and whole', () => {
    expect(item.title).toBe(TITLE);
    expect(item.description).toBe('Kapal & nelayan');
    expect(item['content:encoded']).toContain('https://arsip.example/warta/2017/11/05/kapal.html');
    expect(withdrawnItem['content:encoded']).toBeUndefined();
  });

  test('without a site does not call a URN a permanent link', () => {
    const unplaced = parseXml(renderRss(feedOf('rss', unplacedArchive))).rss;
    expect(unplaced.channel.item[0].guid['@isPermaLink']).toBe('false');
  });
});

describe('JSON Feed', () => {
  const feed = JSON.parse(renderJsonFeed(feedOf('json')));
  const [item, correctedItem, withdrawnItem, arabicItem] = feed.items;

  test('has what JSON Feed 1.1 asks of a feed', () => {
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Warta Pesisir & Kepulauan',
      home_page_url: 'https://arsip.example/warta/',
      feed_url: 'https://arsip.example/warta/feed.json',
      language: 'id',
      authors: [{ name: 'Yayasan Warta', url: 'https://yayasan.example' }],
    });
  });

  test('gives every item an id of its own, a content and a date', () => {
    for (const each of feed.items) {
      expect(each.content_html ?? each.content_text).toBeTruthy();
      expect(each.date_published).toMatch(RFC_3339);
    }
    expect(new Set(feed.items.map(({ id }: { id: string }) => id)).size).toBe(articles.length);
  });

  test('says when an item changed only if it did', () => {
    expect(item).not.toHaveProperty('date_modified');
    expect(correctedItem.date_modified).toBe('2017-11-08T00:00:00+07:00');
  });

  test('carries authors, tags, image and language', () => {
    expect(item).toMatchObject({
      image: 'https://arsip.example/warta/_images/dermaga.3f9a.jpg',
      tags: ['Ekonomi', 'Pelabuhan', 'R&D'],
      summary: 'Kapal & nelayan',
    });
    expect(item.authors[0].name).toBe('Sari Dewi');
    expect(arabicItem.language).toBe('ar');
  });

  test('of a withdrawn article has the notice as its text', () => {
    expect(withdrawnItem.content_text).toBe('Artikel ini telah dicabut. Melindungi korban.');
  });
});

test('a label’s feed names the label and the archive', () => {
  const list = '/tags/pelabuhan/' as Pathname;
  const feed = createFeed({ list, format: 'rss', name: 'Pelabuhan', entries: [] }, archive);
  expect(feed.title).toBe('Pelabuhan – Warta Pesisir & Kepulauan');
  expect(feed.homeUrl).toBe('https://arsip.example/warta/tags/pelabuhan/');
  expect(feed.selfUrl).toBe('https://arsip.example/warta/tags/pelabuhan/rss.xml');
  expect(feed.subtitle).toBeUndefined();
});

test('a listed article has a summary and no text', () => {
  const { article: _, tags: __, photo: ___, body: ____, ...listed } = article;
  const entry = articleToFeedEntry(listed, archive, { full: true });
  expect(entry.summary).toBe('Kapal & nelayan');
  expect(entry.contentHtml).toBeUndefined();
});
