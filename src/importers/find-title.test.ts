import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { findTitle } from './find-title.ts';
import { readJsonLd } from './read-json-ld.ts';
import { readPageFacts } from './read-page-facts.ts';

function titleOf(html: string, site?: string) {
  const tree = unified().use(rehypeParse).parse(html);
  return findTitle(readPageFacts(tree), readJsonLd(tree), site)?.value;
}

test.each([
  ['<title>Ferry is back - Suara - Berita Pulau</title>', 'Suara - Berita Pulau', 'Ferry is back'],
  ['<title>Ferry is back | Suara</title>', undefined, 'Ferry is back'],
  ['<title>Suara: Ferry is back</title><h1>Ferry is&shy; back</h1>', 'Suara', 'Ferry is back'],
  [
    '<title>Ferry back (Selasih)</title><h1>Ferry, boats back at last (Selasih)</h1>',
    undefined,
    'Ferry, boats back at last (Selasih)',
  ],
  [
    '<meta property="og:title" content="Ferry is back"><h1>27.01.2022 Ferry is back</h1>',
    undefined,
    'Ferry is back',
  ],
  ['<title>Ferry is back</title><h1>Ferry<br>is back</h1>', undefined, 'Ferry is back'],
  [
    '<title>Ferry is back</title><h1><a href="/">Suara</a></h1><h2>Something else</h2>',
    'Suara',
    'Ferry is back',
  ],
])('reads the headline of %s', (html, site, title) => {
  expect(titleOf(html, site)).toBe(title);
});
