import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { findAuthors } from './find-authors.ts';
import { readJsonLd } from './read-json-ld.ts';
import { readPageFacts } from './read-page-facts.ts';

const ld = (value: unknown) =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

function authorsOf(html: string, site?: string) {
  const tree = unified().use(rehypeParse).parse(html);
  return findAuthors(readPageFacts(tree), { ld: readJsonLd(tree), site })?.value;
}

test.each([
  [
    'a reference in a JSON-LD graph',
    ld({
      '@graph': [
        { '@type': 'NewsArticle', headline: 'A', author: { '@id': '#ana' } },
        { '@type': 'Person', '@id': '#ana', name: 'Ana Diaz' },
      ],
    }),
  ],
  [
    'the author of the page that JSON-LD describes',
    ld({
      '@graph': [
        { '@type': 'Article', headline: 'A' },
        { '@type': 'WebPage', author: { '@id': '/author/ana/#author' } },
        { '@type': 'Person', '@id': '/author/ana/#author', name: 'Ana Diaz' },
      ],
    }),
  ],
  [
    'a byline where JSON-LD has only the organisation',
    `${ld({ '@type': 'NewsArticle', headline: 'A', author: { '@type': 'Organization', name: 'Suara' } })}<p class="byline">By Ana Diaz</p>`,
  ],
  ['a link to an author’s page', '<p>Text</p><a href="/penulis/ana-diaz">Ana Diaz</a>'],
  ['a line that announces a name', '<p>Blog Beitrag von Ana Diaz</p>'],
  ['the first line of a byline', '<p>By Ana Diaz<br>Suara.example<br><a href="/a">Archive</a></p>'],
  ['a name with its role below', '<p class="byline">Ana Diaz<br>Who writes on harbours</p>'],
  ['the licence', '<a rel="cc:attributionURL" href="/">Ana Diaz</a>'],
  [
    'the byline, not the site’s own name above it',
    '<h1 class="vcard author"><a class="fn" href="/">Suara</a></h1><h2>Ferry</h2><h4 class="vcard author">by <span class="fn">Ana Diaz</span></h4>',
  ],
])('finds %s', (_, html) => {
  expect(authorsOf(html, 'Suara')).toEqual(['Ana Diaz']);
});

test('finds all of several JSON-LD authors, and of several meta elements', () => {
  const authors = [{ name: 'Ana Diaz' }, 'Ben Roe'];
  expect(authorsOf(ld({ '@type': 'Article', headline: 'A', author: authors }))).toEqual([
    'Ana Diaz',
    'Ben Roe',
  ]);
  const metas = '<meta name="author" content="Ana Diaz"><meta name="author" content="Ben Roe">';
  expect(authorsOf(metas)).toEqual(['Ana Diaz', 'Ben Roe']);
});

test('takes no reader’s comment for the article', () => {
  const comment =
    '<ol class="commentlist"><li id="comment-7" class="comment"><cite class="fn">Ben Roe</cite> says</li></ol>';
  expect(authorsOf(`<p>Text</p>${comment}`)).toBeUndefined();
});

test('takes the site for its writer only where nobody else is named', () => {
  const meta = '<meta name="author" content="www.ana-diaz.id">';
  expect(authorsOf(`${meta}<p class="author">Ben Roe</p>`, 'Ana Diaz')).toEqual(['Ben Roe']);
  expect(authorsOf('<meta name="author" content="Ana Diaz">', 'Ana Diaz')).toEqual(['Ana Diaz']);
});
