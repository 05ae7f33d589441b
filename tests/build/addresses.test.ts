import { XMLParser } from 'fast-xml-parser';
import { afterAll, describe, expect, test } from 'vitest';
import { createLinkCheck } from '../links.ts';
import { type Files, site } from '../site.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>\n';

const article = (lines: string, body = 'Rain fell.') => `---\n${lines}\n---\n\n${body}\n`;

/** A small archive with every kind of link between its pages. */
const ARCHIVE: Files = {
  'content/flood.md': article(
    'title: The Flood\npublished: 2017-11-06\nauthor: Ann Lee\nsection: City\ntags: [river]\nimage: { src: river.svg, alt: A river. }\naliases: [/old/flood]\ncorrections: [{ at: 2017-11-07, text: It fell on Monday. }]',
    'It rained.[^1]\n\n![The quay](/quay.svg)\n\n<!--nextpage-->\n\n## After\n\nSee [the bridge](more/bridge.md#dry) and [the tag](/tags/river/).\n\n[^1]: At noon.',
  ),
  'content/more/bridge.md': article(
    'title: The Bridge\npublished: 2018-02-03\nauthor: Ann Lee\nsection: City\ntags: [river]',
    'See [the flood](../flood.md#part-2).\n\n## Dry\n\nDry land.',
  ),
  'content/river.svg': SVG,
  'public/quay.svg': SVG,
};

const pagesOf = (files: string[]) => files.filter((file) => file.endsWith('.html'));

describe('a site in a folder of its host', async () => {
  const built = await site(ARCHIVE, {
    args: ['--base', 'news/archive', '--site', 'https://x.example'],
  });
  afterAll(() => built[Symbol.asyncDispose]());
  const options = { origin: 'https://x.example', base: '/news/archive/' };

  test('has no link that leads nowhere or out of the folder', () => {
    expect(built.exitCode).toBe(0);
    const links = createLinkCheck(built, options);
    expect(links.listBroken()).toEqual([]);
    expect(links.findProblem('/tags/')).toBe('leaves /news/archive/');
  });

  test('names full addresses in the folder as the canonical ones', () => {
    const canonical = (file: string) => built.html(file)('link[rel=canonical]').attr('href');
    expect(canonical('index.html')).toBe('https://x.example/news/archive/');
    expect(canonical('tags/river/index.html')).toBe('https://x.example/news/archive/tags/river/');
    const flood = 'https://x.example/news/archive/2017/11/06/flood.html';
    expect(canonical('2017/11/06/flood.html')).toBe(flood);
    expect(canonical('old/flood/index.html')).toBe(flood);
  });

  test('names the folder in its feeds, sitemaps, search and manifest', () => {
    const feed = built.json('feed.json');
    expect(feed).toMatchObject({
      home_page_url: 'https://x.example/news/archive/',
      feed_url: 'https://x.example/news/archive/feed.json',
    });
    expect(built.json('manifest.webmanifest')).toMatchObject({
      scope: '/news/archive/',
      start_url: '/news/archive/',
    });
    const sitemap = new XMLParser().parse(built.read('sitemaps/2017.xml'));
    expect(sitemap.urlset.url.loc).toBe('https://x.example/news/archive/2017/11/06/flood.html');
    expect(built.read('robots.txt')).toContain(
      'Sitemap: https://x.example/news/archive/sitemap-index.xml',
    );
    expect(built.read('opensearch.xml')).toContain('https://x.example/news/archive/search/?q=');
    const form = built.html('search/index.html')('form[data-search]');
    expect(form.attr('action')).toBe('/news/archive/search/');
    expect(form.attr('data-base')).toBe('/news/archive/');
  });

  test('loads its scripts, styles and images from the folder', () => {
    const $ = built.html('search/index.html');
    expect($('script[src]').attr('src')).toMatch(/^\/news\/archive\/_astro\//);
    const flood = built.html('2017/11/06/flood.html');
    const images = flood('img')
      .toArray()
      .map((node) => flood(node).attr('src'));
    expect(images.length).toBe(2);
    for (const src of images) expect(src).toMatch(/^\/news\/archive\/_images\//);
  });
});

describe('a site with extensionless addresses', async () => {
  const built = await site(
    {
      ...ARCHIVE,
      'content/archive.yaml':
        'title: Bare\nsite: https://archive.example\naddresses: extensionless\n',
    },
    { args: ['--no-search'] },
  );
  afterAll(() => built[Symbol.asyncDispose]());

  test('has the same files, and links without their endings', () => {
    expect(built.has('2017/11/06/flood.html')).toBe(true);
    const links = createLinkCheck(built, { extensionless: true });
    expect(links.listBroken()).toEqual([]);
    const written = links.links().filter(({ address }) => !/^https?:\/\/(?!archive)/.test(address));
    expect(written.filter(({ address }) => /\.html\b/.test(address))).toEqual([]);
    expect(written.map(({ address }) => address)).toContain('/2017/11/06/flood#part-2');
  });

  test('names the addresses that it links to as the canonical ones', () => {
    const $ = built.html('2017/11/06/flood.html');
    const address = 'https://archive.example/2017/11/06/flood';
    expect($('link[rel=canonical]').attr('href')).toBe(address);
    expect($('meta[property="og:url"]').attr('content')).toBe(address);
    expect(built.read('sitemaps/2017.xml')).toContain(`<loc>${address}</loc>`);
  });
});

describe('a pattern of addresses', async () => {
  const yaml =
    'title: Patterns\nsite: https://archive.example\npermalink: /{section}/{year}/{slug}/\nlists: { size: 2, smallTags: 2 }\n';
  const built = await site(
    {
      'content/archive.yaml': yaml,
      'content/блог-о-погоде.md': article(
        'title: Блог о погоде\npublished: 2017-01-02\nsection: Город\ntags: [река, редкость]\nauthor: Дмитрий',
      ),
      'content/洪水の記録.md': article(
        'title: 洪水の記録\npublished: 2018-01-02\nsection: Город\ntags: [река]\nauthor: 山田',
      ),
      'content/Café déjà-vu.md': article(
        'title: Café – “déjà vu”\npublished: 2018-02-02\nsection: Город\ntags: [река]\nlang: fr',
        'Voir [le blog](<блог-о-погоде.md>).',
      ),
      'content/own.md': article(
        'title: Own\npublished: 2018-03-02\npermalink: /cuttings/1 + [2] (a & b)/it’s “here”.html\ntags: [река]',
      ),
      'content/own-pattern.md': article(
        'title: Own Pattern\npublished: 2018-04-02\npermalink: /{year}-{month}/{slug}.html',
      ),
      'content/percent.md': article('title: Percent\npublished: 2018-05-01\npermalink: /100%25/'),
      'content/no-section.md': article('title: No Section\npublished: 2018-05-02'),
    },
    { args: ['--no-search'] },
  );
  afterAll(() => built[Symbol.asyncDispose]());

  test('decides where articles lie, unless they say otherwise', () => {
    expect(built.exitCode).toBe(0);
    const articles = pagesOf(built.files()).filter(
      (file) => built.html(file)('article').length > 0,
    );
    expect(articles).toEqual(
      [
        'город/2017/блог-о-погоде/index.html',
        'город/2018/洪水の記録/index.html',
        'город/2018/cafe-deja-vu/index.html',
        'cuttings/1 + [2] (a & b)/it’s “here”.html',
        '2018-04/own-pattern.html',
        '2018/percent/index.html',
        '2018/no-section/index.html',
      ].sort(),
    );
  });

  test('is percent-encoded in links and plain in the names of files', () => {
    expect(createLinkCheck(built).listBroken()).toEqual([]);
    const canonical = (file: string) => built.html(file)('link[rel=canonical]').attr('href');
    expect(canonical('город/2017/блог-о-погоде/index.html')).toBe(
      `https://archive.example/${encodeURI('город/2017/блог-о-погоде/')}`,
    );
    expect(canonical('cuttings/1 + [2] (a & b)/it’s “here”.html')).toBe(
      `https://archive.example/${encodeURI('cuttings/1 + [2] (a & b)/it’s “here”.html')}`,
    );
    expect(built.html('город/2018/cafe-deja-vu/index.html')('.text a').attr('href')).toBe(
      encodeURI('/город/2017/блог-о-погоде/'),
    );
  });

  test('leaves labels in every script their pages', () => {
    expect(built.has('tags/река/index.html')).toBe(true);
    expect(built.has('authors/山田/index.html')).toBe(true);
    expect(built.has('sections/город/feed.xml')).toBe(true);
  });

  test('gives a label a page for each of its years when it has more articles than a list holds', () => {
    expect(built.has('tags/река/2017/index.html')).toBe(true);
    const titlesOn = (file: string) =>
      ['Блог о погоде', '洪水の記録', 'déjà vu', 'Own'].filter((title) =>
        built.html(file)('main').text().includes(title),
      );
    expect(titlesOn('tags/река/2018/index.html')).toEqual(['洪水の記録', 'déjà vu', 'Own']);
    expect(titlesOn('tags/река/index.html')).toEqual(['déjà vu', 'Own']);
    const tag = built.html('tags/река/index.html');
    const hrefs = tag('main a')
      .toArray()
      .map((node) => tag(node).attr('href'));
    expect(hrefs).toEqual(
      expect.arrayContaining([encodeURI('/tags/река/2017/'), encodeURI('/tags/река/2018/')]),
    );
    expect(built.has('authors/山田/2018/index.html')).toBe(false);
  });

  test('gives a tag that is rare no page, and no link to one', () => {
    expect(built.has('tags/редкость/index.html')).toBe(false);
    const $ = built.html('город/2017/блог-о-погоде/index.html');
    expect(
      $('.tags li')
        .toArray()
        .map((node) => [$(node).text(), $(node).find('a').length]),
    ).toEqual([
      ['река', 1],
      ['редкость', 0],
    ]);
  });
});

describe('an address that cannot be given', async () => {
  const built = await site(
    {
      'content/a.md': article('title: A\npublished: 2017-01-02\npermalink: /same/'),
      'content/b.md': article('title: B\npublished: 2017-01-02\npermalink: /same.html'),
      'content/c.md': article('title: C\npublished: 2017-01-02\npermalink: /tags.html'),
      'content/d.md': article('title: D\npublished: 2017-01-02\npermalink: /2017/01/'),
      'content/e.md': article('title: E\npublished: 2017-01-02\npermalink: /2017/01.html'),
      'content/f.md': article('title: F\npublished: 2017-01-02\npermalink: /feed.xml'),
      'content/g.md': article('title: G\npublished: 2017-01-02\nslug: index'),
      'content/h.md': article(
        'title: H\npublished: 2017-01-02\naliases: [/search/, /same/, /was/]',
      ),
    },
    { args: ['--no-search', '--keep-going'] },
  );
  afterAll(() => built[Symbol.asyncDispose]());

  test.each(['b', 'c', 'd', 'e', 'f', 'g'])('holds %s.md back, and names it', (name) => {
    expect(built.stdout).toMatch(new RegExp(`${name}\\.md:1:1 error address-taken  The address /`));
    const titles = pagesOf(built.files()).map((file) => built.html(file)('article h1').text());
    expect(titles).not.toContain(name.toUpperCase());
  });

  test('leaves the pages that had it before', () => {
    expect(built.exitCode).toBe(1);
    expect(built.html('same/index.html')('h1').text()).toBe('A');
    expect(built.html('tags/index.html')('h1').text()).toBe('All tags');
    expect(built.html('2017/01/index.html')('h1').text()).toContain('January 2017');
  });

  test('as a former one is passed over with a warning, and the others get their redirects', () => {
    expect(built.stdout.match(/h\.md:\S+ warning alias-taken/g)?.length).toBe(2);
    expect(built.html('search/index.html')('meta[http-equiv=refresh]').length).toBe(0);
    expect(built.html('was/index.html')('meta[http-equiv=refresh]').length).toBe(1);
    expect(createLinkCheck(built).listBroken()).toEqual([]);
  });
});

test('a site without an address of its own has no canonical links and no sitemaps, and still works', async () => {
  await using built = await site(
    { ...ARCHIVE, 'content/archive.yaml': 'title: Nowhere\n' },
    { args: ['--no-search'] },
  );
  expect(built.exitCode).toBe(0);
  expect(built.stdout).toMatch(/archive\.yaml\S* warning site-missing/);
  expect(createLinkCheck(built).listBroken()).toEqual([]);
  expect(built.html('index.html')('link[rel=canonical]').length).toBe(0);
  expect(built.files().filter((file) => file.startsWith('sitemap'))).toEqual([]);
  expect(built.read('robots.txt')).not.toContain('Sitemap');
});
