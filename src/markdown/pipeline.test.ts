import { expect, test } from 'vitest';
import { pipeline } from './pipeline.ts';

const order = pipeline.map((plugin) => (typeof plugin === 'function' ? plugin.name : ''));

test('names every step', () => {
  expect(order).toEqual([
    'remarkTaskLists',
    'remarkHeadingIds',
    'remarkToRehype',
    'rehypeComments',
    'rehypeCloseRawText',
    'rehypeRaw',
    'rehypeUnknownTags',
    'rehypeActiveContent',
    'rehypeEmbeds',
    'rehypeObsoleteHtml',
    'rehypeAlignment',
    'rehypeSanitizeArticle',
    'rehypeSafeUrls',
    'rehypeMendNesting',
    'rehypeParts',
    'rehypeFigures',
    'rehypeImages',
    'rehypeMedia',
    'rehypeLinks',
    'rehypeLinkNames',
    'rehypePruneEmpty',
    'rehypeHeadings',
    'rehypeTables',
    'rehypeLanguages',
    'rehypeIds',
    'rehypeStringify',
  ]);
});

test.each([
  ['rehypeComments', 'rehypeRaw', 'only what is not a comment needs the HTML parser'],
  ['rehypeActiveContent', 'rehypeSanitizeArticle', 'what the sanitiser drops is not reported'],
  ['rehypeObsoleteHtml', 'rehypeAlignment', 'a center becomes a class'],
  ['rehypeAlignment', 'rehypeSanitizeArticle', 'the sanitiser drops align'],
  ['rehypeSafeUrls', 'rehypeImages', 'no unsafe address is looked for on disk'],
  ['rehypeSafeUrls', 'rehypeLinks', 'a link without an address gives way to its words'],
  ['rehypeFigures', 'rehypeImages', 'a missing image leaves its caption'],
  ['rehypeImages', 'rehypeLinks', 'links to missing images give way to their words'],
  ['rehypeLinks', 'rehypePruneEmpty', 'nothing empty is left behind'],
  ['rehypePruneEmpty', 'rehypeHeadings', 'a heading without words has no level'],
  ['rehypeParts', 'rehypeIds', 'the ids of parts come first'],
])('%s comes before %s: %s', (first, second) => {
  expect(order).toContain(first);
  expect(order.indexOf(first)).toBeLessThan(order.indexOf(second));
});
