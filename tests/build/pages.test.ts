import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { createLinkCheck } from '../links.ts';
import { sampleSite } from '../site.ts';
import { weighPage } from '../weigh-page.ts';

const ORIGIN = 'https://suara-selasih.example';
const site = sampleSite();
const files = site.files();
const links = createLinkCheck(site, { origin: ORIGIN });

const pages = files.filter((file) => file.endsWith('.html'));
const redirects = pages.filter((file) => site.html(file)('meta[http-equiv="refresh"]').length > 0);
const whole = pages.filter((file) => !redirects.includes(file));

const like = (shape: RegExp) => pages.filter((file) => shape.test(file));

const own = like(/^(about|man-nahnu|tentang)\/index\.html$/);
const articles = whole.filter(
  (file) => !own.includes(file) && site.html(file)('article.article').length > 0,
);

/** The pages of each kind that the sample has. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  article: articles,
  'page of its own': own,
  redirect: redirects,
  'front page': like(/^index\.html$/),
  year: like(/^\d{4}\/index\.html$/),
  month: like(/^\d{4}\/\d\d\/index\.html$/),
  day: like(/^\d{4}\/\d\d\/\d\d\/index\.html$/),
  'all tags': like(/^tags\/index\.html$/),
  tag: like(/^tags\/[^/]+\/index\.html$/),
  'a year of a tag': like(/^tags\/[^/]+\/\d{4}\/index\.html$/),
  'all authors': like(/^authors\/index\.html$/),
  author: like(/^authors\/[^/]+\/index\.html$/),
  'all sections': like(/^sections\/index\.html$/),
  section: like(/^sections\/[^/]+\/index\.html$/),
  'days of the year': like(/^on-this-day\/index\.html$/),
  'day of the year': like(/^on-this-day\/\d\d-\d\d\/index\.html$/),
  data: like(/^data\/index\.html$/),
  corrections: like(/^corrections\/index\.html$/),
  search: like(/^search\/index\.html$/),
  offline: like(/^offline\/index\.html$/),
  'not kept': like(/^offline\/not-kept\.html$/),
  'not found': like(/^404\.html$/),
};

/** The address of a page, as its canonical link must have it. */
const toUrl = (file: string) => ORIGIN + encodeURI(`/${file.replace(/(^|\/)index\.html$/, '$1')}`);

describe('the sample archive', () => {
  test.each(Object.entries(KINDS))('has a page of the kind “%s”', (_, found) => {
    expect(found).not.toEqual([]);
  });

  test('has no page of a kind that is not listed here', () => {
    const known = Object.values(KINDS).flat();
    expect(pages.filter((file) => !known.includes(file))).toEqual([]);
  });
});

describe('every link of the sample archive', () => {
  test('leads to a file of the site, and to an anchor that is there', () => {
    expect(links.listBroken()).toEqual([]);
  });

  test('together with the others leads from the front page to every page', () => {
    const targets = new Map<string, string[]>();
    for (const { from, file } of links.links())
      if (file !== undefined) targets.set(from, [...(targets.get(from) ?? []), file]);
    const reached = new Set(['index.html']);
    for (const page of reached) for (const next of targets.get(page) ?? []) reached.add(next);
    const unlinked = ['404.html', 'offline/not-kept.html'];
    expect(whole.filter((file) => !reached.has(file))).toEqual(unlinked);
  });

  test('is found where it is broken', () => {
    expect(links.findProblem('/nowhere/')).toBe('is no file');
    expect(links.findProblem('/#nowhere')).toBe('has no such anchor in index.html');
    expect(links.findProblem('/2017')).toBe('is no file');
    expect(links.findProblem('https://elsewhere.example/')).toBeUndefined();
  });
});

test('a page that is not there asks what was looked for', () => {
  const form = site.html('404.html')('main form');
  expect(form.attr('action')).toBe('/search/');
  expect(form.find('input').attr('name')).toBe('q');
});

test('the key to a year’s shades begins with one article', () => {
  const words = (path: string) =>
    site
      .html(path)('.shade-key')
      .text()
      .trim()
      .split(/\s{2,}/);
  expect(words('2017/index.html')).toEqual(['1 artikel', '3 artikel']);
  expect(words('2010/index.html')).toEqual(['1 artikel']);
});

describe('the HTML', () => {
  const validator = new HtmlValidate(
    new StaticConfigLoader({
      root: true,
      extends: ['html-validate:recommended'],
      rules: {
        // Matters of taste: how templates break lines, how a serializer writes the doctype.
        'no-trailing-whitespace': 'off',
        'doctype-style': 'off',
        // HTML lets an id begin with a digit, as a heading may.
        'valid-id': ['error', { relaxed: true }],
        // Headlines are as long as their writers made them.
        'long-title': 'off',
        // WebKit takes a list without bullets for no list: https://bugs.webkit.org/show_bug.cgi?id=170179
        'no-redundant-role': 'off',
      },
    }),
  );

  async function listProblems(file: string): Promise<string[]> {
    const report = await validator.validateString(site.read(file), file);
    return report.results.flatMap(({ messages }) =>
      messages.map(
        ({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`,
      ),
    );
  }

  test.each(Object.entries(KINDS))(
    'of a page of the kind “%s” is valid',
    async (_, [page = '']) => {
      expect(await listProblems(page)).toEqual([]);
    },
  );

  test('of every article is valid', async () => {
    const problems = await Promise.all(
      articles.map(async (file) => (await listProblems(file)).map((line) => `${file}:${line}`)),
    );
    expect(problems.flat()).toEqual([]);
  });
});

describe('every page', () => {
  /** The pages for which something does not hold. */
  const failing = (holds: ($: ReturnType<typeof site.html>, file: string) => boolean) =>
    whole.filter((file) => !holds(site.html(file), file));

  test('has one headline of the first level, and it says something', () => {
    expect(failing(($) => $('h1').length === 1 && $('h1').text().trim() !== '')).toEqual([]);
  });

  test('says its language and direction', () => {
    expect(failing(($) => $('html').is('[lang="id"][dir="ltr"]'))).toEqual([]);
  });

  test('has a title that begins with its headline', () => {
    expect(failing(($) => $('title').text().startsWith($('h1').text().trim()))).toEqual([]);
  });

  test('names its own full address as the canonical one', () => {
    expect(failing(($, file) => $('link[rel=canonical]').attr('href') === toUrl(file))).toEqual([]);
  });

  test('says in a sentence what it holds, and no two say the same', () => {
    const told = whole.map((file) => site.html(file)('meta[name=description]').attr('content'));
    const known = whole.filter((_, index) => told[index] !== undefined);
    // The text of a withdrawn article is not told.
    const silent = whole.filter((file) => !known.includes(file));
    expect(silent.map((file) => site.html(file)('meta[name=robots]').attr('content'))).toEqual([
      'noindex',
    ]);
    expect(new Set(told).size).toBe(whole.length);
  });

  test('tells social networks what it is, under the publisher’s sign or its own photo', () => {
    expect(
      failing(($, file) => {
        const meta = (name: string) => $(`meta[property="${name}"]`).attr('content');
        const isSaid = meta('og:title') === $('h1').text().trim() && meta('og:url') === toUrl(file);
        return isSaid && meta('og:image')?.startsWith(`${ORIGIN}/`) === true;
      }),
    ).toEqual([]);
  });

  test('offers the archive’s feed, search and manifest', () => {
    const offers = ['alternate', 'search', 'manifest'].map((rel) => `link[rel=${rel}]`);
    expect(failing(($) => offers.every((offer) => $(offer).length > 0))).toEqual([]);
  });

  test('leads past the navigation, to its main part', () => {
    expect(
      failing(($) => $('body > :first-child').is('a[href="#main"]') && $('main#main').length === 1),
    ).toEqual([]);
  });

  test('has no script or style within the HTML', () => {
    const inline = ($: ReturnType<typeof site.html>) =>
      $('script:not([src]):not([type="application/ld+json"]), style, [style]').length +
      $('*').filter((_, node) => Object.keys($(node).attr() ?? {}).some((name) => /^on/.test(name)))
        .length;
    expect(pages.filter((file) => inline(site.html(file)) > 0)).toEqual([]);
  });

  test('loads the script of every page alone; the search, articles and what is offline have one of their own', () => {
    const own = new Set([...articles, 'search/index.html', 'offline/index.html']);
    const odd = whole.filter((file) => {
      const scripts = site.html(file)('script[src]');
      return scripts.length !== (own.has(file) ? 2 : 1) || !scripts.is('[type=module]');
    });
    expect(odd).toEqual([]);
  });

  test.each([
    ['an article', articles, 20],
    ['a page of any kind', whole, 25],
  ])(
    'comes as %s to at most as many KB with its styles as readers were promised',
    (_, of, kilobytes) => {
      expect(of.filter((file) => weighPage(site, file) > kilobytes * 1024)).toEqual([]);
    },
  );

  test('loads nothing from another host', () => {
    const loaded = ($: ReturnType<typeof site.html>) =>
      $('[src], link[rel=stylesheet]').map(
        (_, node) => $(node).attr('src') ?? $(node).attr('href'),
      );
    expect(
      failing(($) =>
        loaded($)
          .toArray()
          .every((address) => /^\/(?!\/)/.test(address)),
      ),
    ).toEqual([]);
  });
});

describe('a redirect page', () => {
  test.each(redirects)('%s leads on without a script, and is not indexed', (file) => {
    const $ = site.html(file);
    const target = $('meta[http-equiv="refresh"]').attr('content')?.replace('0; url=', '') ?? '';
    expect(articles).toContain(target.slice(1));
    expect($('a[href]').attr('href')).toBe(target);
    expect($('link[rel=canonical]').attr('href')).toBe(ORIGIN + target);
    expect($('meta[name=robots]').attr('content')).toBe('noindex');
  });
});

describe('every article', () => {
  const read = (file: string) => {
    const $ = site.html(file);
    const [jsonLd] = $('script[type="application/ld+json"]')
      .toArray()
      .map((node) => JSON.parse($(node).text()));
    const meta = (name: string) =>
      $(`meta[property="${name}"], meta[name="${name}"]`).attr('content');
    return { $, jsonLd, meta };
  };

  test.each(articles)('%s is a NewsArticle that says what the page says', (file) => {
    const { $, jsonLd } = read(file);
    expect(jsonLd).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: $('h1').text(),
      url: toUrl(file),
      datePublished: $('.times time').attr('datetime'),
      publisher: { '@type': 'Organization', name: 'Suara Selasih' },
    });
    const authors: { name: string }[] = jsonLd.author ?? [];
    const byline = $('.byline a')
      .map((_, node) => $(node).text())
      .toArray();
    expect(authors.map(({ name }) => name)).toEqual(byline);
  });

  test.each(articles)('%s tells social networks the same', (file) => {
    const { $, meta } = read(file);
    expect(meta('og:type')).toBe('article');
    expect(meta('og:title')).toBe($('h1').text());
    expect(meta('og:url')).toBe(toUrl(file));
    expect(meta('og:site_name')).toBe('Suara Selasih');
    expect(meta('article:published_time')).toBe($('.times time').attr('datetime'));
    const hasPhoto = $('.lead-photo img').length > 0;
    expect(meta('twitter:card')).toBe(hasPhoto ? 'summary_large_image' : 'summary');
    const image = hasPhoto ? $('.lead-photo img').attr('src') : '/logo.png';
    expect(meta('og:image')).toBe(ORIGIN + image);
  });

  test('that is there in another language leads to it, and from there back', () => {
    const alternates = (file: string) =>
      site
        .html(file)('link[hreflang]')
        .toArray()
        .map(({ attribs }) => [attribs.hreflang, attribs.href]);
    const [one = '', other = '', ...more] = articles.filter((file) => alternates(file).length > 0);
    expect(more).toEqual([]);
    expect(alternates(one)).toEqual([
      ['id', toUrl(one)],
      ['en', toUrl(other)],
    ]);
    expect(alternates(other).sort()).toEqual(alternates(one).sort());
    const link = site.html(one)('.translations a');
    expect([link.text(), link.attr('href')]).toEqual(['Baca dalam bahasa Inggris', `/${other}`]);
    expect(site.html(other)('.translations a').text()).toBe('Read this in Indonesian');
  });

  test('in a language of its own says so, with its direction', () => {
    const languages = articles.map((file) => {
      const $ = site.html(file);
      return `${$('article').attr('lang') ?? 'the archive’s'} ${$('article').attr('dir') ?? ''}`;
    });
    expect(new Set(languages)).toEqual(new Set(['the archive’s ', 'en ltr', 'ar rtl']));
  });
});

test('the front page is a WebSite that can be searched', () => {
  const text = site.html('index.html')('script[type="application/ld+json"]').text();
  expect(JSON.parse(text)).toMatchObject({
    '@type': 'WebSite',
    url: `${ORIGIN}/`,
    potentialAction: { target: { urlTemplate: `${ORIGIN}/search/?q={search_term_string}` } },
  });
});
