import { load } from 'cheerio';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parseFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { createLinkCheck } from '../links.ts';
import { sampleSite } from '../site.ts';

const ORIGIN = 'https://suara-selasih.example';
const site = sampleSite();
const files = site.files();
const links = createLinkCheck(site, { origin: ORIGIN });

/** RFC 3339 with seconds and offset. */
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
/** RFC 822 as RSS wants it, with four digits of a year. */
const RFC_822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d [+-]\d{4}$/;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  htmlEntities: true,
  isArray: (name) => ['entry', 'item', 'link', 'author', 'category', 'dc:creator'].includes(name),
});

interface Link {
  readonly '@rel': string;
  readonly '@href': string;
}
interface AtomEntry {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly published: string;
  readonly link: readonly Link[];
  readonly author?: readonly { readonly name: string }[];
  readonly content?: { readonly '@type': string; readonly '#text': string };
}
interface AtomFeed extends Omit<AtomEntry, 'content' | 'published'> {
  readonly '@xmlns': string;
  readonly entry: readonly AtomEntry[];
}
interface RssItem {
  readonly title: string;
  readonly link: readonly string[];
  readonly guid: { readonly '#text': string; readonly '@isPermaLink': string };
  readonly pubDate: string;
}
interface RssChannel {
  readonly title: string;
  readonly link: readonly string[];
  readonly description: string;
  readonly lastBuildDate: string;
  readonly 'atom:link': Link;
  readonly item: readonly RssItem[];
}
interface JsonItem {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly content_html?: string;
  readonly content_text?: string;
  readonly date_published: string;
  readonly date_modified?: string;
  readonly authors?: readonly { readonly name: string }[];
}
interface JsonFeed {
  readonly version: string;
  readonly title: string;
  readonly home_page_url: string;
  readonly feed_url: string;
  readonly items: readonly JsonItem[];
}

const readAtom = (list: string): AtomFeed => parser.parse(site.read(`${list}feed.xml`)).feed;
const readRss = (list: string): RssChannel => parser.parse(site.read(`${list}rss.xml`)).rss.channel;
const readJson = (list: string) => site.json(`${list}feed.json`) as JsonFeed;

/** The folders of all pages with feeds: the site itself, each tag, author and section. */
const lists = files
  .filter((file) => /(^|\/)feed\.xml$/.test(file))
  .map((file) => file.slice(0, -'feed.xml'.length))
  .sort();

/** One list of each kind. */
const samples = ['', 'tags/', 'authors/', 'sections/'].map(
  (kind) => lists.find((list) => list.startsWith(kind)) ?? kind,
);

const rels = (link: readonly Link[]) =>
  Object.fromEntries(link.map((one) => [one['@rel'], one['@href']]));
const isUnique = (ids: readonly string[]) => new Set(ids).size === ids.length;
const toPage = (url: string) => site.html(decodeURI(url.slice(ORIGIN.length + 1)));

test('the archive, its corrections, and each of its tags, authors and sections, has a feed in three formats', () => {
  const labels = files.filter((file) => /^(tags|authors|sections)\/[^/]+\/index\.html$/.test(file));
  const folders = labels.map((file) => file.slice(0, -'index.html'.length));
  expect(lists).toEqual(['', 'corrections/', ...folders].sort());
  for (const list of lists) {
    expect(site.has(`${list}rss.xml`)).toBe(true);
    expect(site.has(`${list}feed.json`)).toBe(true);
  }
});

test('every feed is well-formed, and leads to its own page and to articles that are there', () => {
  for (const list of lists) {
    expect(XMLValidator.validate(site.read(`${list}feed.xml`))).toBe(true);
    expect(XMLValidator.validate(site.read(`${list}rss.xml`))).toBe(true);
    const { home_page_url, feed_url, items } = readJson(list);
    const urls = [home_page_url, feed_url, ...items.map(({ url }) => url)];
    expect(urls.filter((url) => !url.startsWith(`${ORIGIN}/`) || links.findProblem(url))).toEqual(
      [],
    );
  }
});

test('a parser of feed readers finds in every feed what is in its JSON', () => {
  for (const list of lists) {
    const expected = readJson(list).items.map(({ id, title }) => ({ id, title }));
    const read = (file: string) => parseFeed(site.read(list + file));
    const [atom, rss, json] = [read('feed.xml'), read('rss.xml'), read('feed.json')];
    if (atom.format !== 'atom' || rss.format !== 'rss' || json.format !== 'json')
      throw new Error(`A feed of “/${list}” is taken for another format.`);
    const found = [
      atom.feed.entries?.map(({ id, title }) => ({ id, title: title?.value })),
      rss.feed.items?.map(({ guid, title }) => ({ id: guid?.value, title })),
      json.feed.items?.map(({ id, title }) => ({ id, title })),
    ];
    expect(found).toEqual([expected, expected, expected]);
  }
});

describe.each(samples)('the feeds of “/%s”', (list) => {
  const atom = readAtom(list);
  const rss = readRss(list);
  const json = readJson(list);

  test('have in Atom what RFC 4287 requires', () => {
    expect(atom['@xmlns']).toBe('http://www.w3.org/2005/Atom');
    expect(atom.id).toBe(`${ORIGIN}/${list}feed.xml`);
    expect(atom.title).not.toBe('');
    expect(atom.updated).toMatch(RFC_3339);
    expect(atom.author?.[0]?.name).toBe('Suara Selasih');
    expect(rels(atom.link)).toEqual({
      self: `${ORIGIN}/${list}feed.xml`,
      alternate: `${ORIGIN}/${list}`,
    });
    for (const entry of atom.entry) {
      expect(entry.title).not.toBe('');
      expect(entry.updated).toMatch(RFC_3339);
      expect(entry.published).toMatch(RFC_3339);
      expect(Object.keys(rels(entry.link))).toEqual(['alternate']);
    }
    expect(isUnique(atom.entry.map(({ id }) => id))).toBe(true);
  });

  test('have in RSS what RSS 2.0 requires', () => {
    const { title, link, description } = rss;
    expect([title, link, description]).toEqual([
      atom.title,
      [`${ORIGIN}/${list}`],
      expect.any(String),
    ]);
    expect(rss['atom:link']['@href']).toBe(`${ORIGIN}/${list}rss.xml`);
    expect(rss.lastBuildDate).toMatch(RFC_822);
    for (const { pubDate, guid, link: itemLink } of rss.item) {
      expect(pubDate).toMatch(RFC_822);
      const weekday = new Date(`${pubDate.slice(5, 16)} UTC`).toUTCString().slice(0, 3);
      expect(pubDate.slice(0, 3)).toBe(weekday);
      expect(guid['@isPermaLink']).toBe(String(guid['#text'] === itemLink[0]));
    }
    expect(isUnique(rss.item.map(({ guid }) => guid['#text']))).toBe(true);
  });

  test('have in JSON what JSON Feed 1.1 requires', () => {
    expect(json).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: atom.title,
      home_page_url: `${ORIGIN}/${list}`,
      feed_url: `${ORIGIN}/${list}feed.json`,
    });
    for (const item of json.items) {
      expect(item.id).toEqual(expect.any(String));
      expect(item.content_html ?? item.content_text).toEqual(expect.any(String));
      expect(item.date_published).toMatch(RFC_3339);
      if (item.date_modified) expect(item.date_modified).toMatch(RFC_3339);
      for (const { name } of item.authors ?? []) expect(name).not.toBe('');
    }
  });

  test('carry the same articles, newest first, at the same instants', () => {
    const entries = json.items.map(({ id, url, title, date_published }) => ({
      id,
      url,
      title,
      at: Date.parse(date_published),
    }));
    expect(entries).not.toEqual([]);
    expect(
      atom.entry.map(({ id, link, title, published }) => ({
        id,
        url: rels(link).alternate,
        title,
        at: Date.parse(published),
      })),
    ).toEqual(entries);
    expect(
      rss.item.map(({ guid, link, title, pubDate }) => ({
        id: guid['#text'],
        url: link[0],
        title,
        at: Date.parse(pubDate),
      })),
    ).toEqual(entries);
    const times = entries.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
  });

  test('lead to articles of the site that have these titles, and belong here', () => {
    for (const { url, title } of json.items) {
      expect(links.findProblem(url)).toBeUndefined();
      const $ = toPage(url);
      expect($('h1').text()).toBe(title);
      if (list !== '') expect($(`article a[href="/${encodeURI(list)}"]`).length).toBeGreaterThan(0);
    }
  });
});

describe('the feed of the archive', () => {
  const atom = readAtom('');

  test('begins with the newest article of the front page', () => {
    const newest = site.html('index.html')('main a[href$=".html"]').attr('href');
    expect(rels(atom.entry[0]?.link ?? []).alternate).toBe(ORIGIN + newest);
  });

  test('was updated when its newest entry was', () => {
    const times = atom.entry.map(({ updated }) => Date.parse(updated));
    expect(Date.parse(atom.updated)).toBe(Math.max(...times));
  });

  test('carries whole texts, whose links and images are full addresses that are there', () => {
    const texts = atom.entry.flatMap(({ content }) => (content ? [content] : []));
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.every((text) => text['@type'] === 'html')).toBe(true);
    const addresses = texts.flatMap((text) => {
      const $ = load(text['#text']);
      expect($('script, style, iframe, [onclick]').length).toBe(0);
      return $('[href], [src]')
        .toArray()
        .map((node) => $(node).attr('href') ?? $(node).attr('src') ?? '');
    });
    expect(addresses.length).toBeGreaterThan(20);
    expect(addresses.filter((address) => !/^https?:\/\//.test(address))).toEqual([]);
    expect(addresses.filter((address) => links.findProblem(address))).toEqual([]);
  });

  test('says of a withdrawn article that it is withdrawn, and nothing that it told', () => {
    const withdrawn = readJson('').items.filter(
      ({ url }) => toPage(url)('meta[name=robots]').attr('content') === 'noindex',
    );
    expect(withdrawn.length).toBe(1);
    expect(withdrawn[0]?.content_text).toMatch(/^Artikel ini telah dicabut\./);
    expect(withdrawn[0]?.content_html).toBeUndefined();
  });
});
