import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { findDates } from './find-dates.ts';
import { readJsonLd } from './read-json-ld.ts';
import { readPageFacts } from './read-page-facts.ts';

function datesOf(html: string, address?: string) {
  const tree = unified().use(rehypeParse).parse(html);
  const { published, updated } = findDates(readPageFacts(tree), {
    ld: readJsonLd(tree),
    address,
    time: { timeZone: 'Asia/Jakarta' },
  });
  return { published: published?.value.iso, updated: updated?.value.iso };
}

test.each([
  ['<p class="meta">26 Mai, 2008 | Ana</p>', '2008-05-26'],
  ['<p class="date">Mai 26, 2008</p>', '2008-05-26'],
  ['<p class="date">1er janvier 2015</p>', '2015-01-01'],
  ['<p class="date">26 de mayo de 2008</p>', '2008-05-26'],
  ['<p class="date">2008年5月26日</p>', '2008-05-26'],
  ['<p class="date">Rabu, 18 Jun 2025 07:30 WIB</p>', '2025-06-18T07:30:00+07:00'],
  [
    `<div class="sidebar"><p>${'Dieser Artikel steht in vielen Listen. '.repeat(4)}Er wurde am 19. Mai 2010 um 23:03 gepostet.</p></div>`,
    '2010-05-19',
  ],
])('reads %s as %s', (html, published) => {
  expect(datesOf(html).published?.slice(0, published.length)).toBe(published);
});

test('believes an address before a date that is shown, and takes the hour of its day', () => {
  const address = 'https://example.org/2017/11/06/ferry/';
  const other = '<span class="date">5 Mei 2017</span>';
  expect(datesOf(other, address).published).toBe('2017-11-06');
  const shown = `${other}<span class="date">6 November 2017 08:15 WIB</span>`;
  expect(datesOf(shown, address).published).toBe('2017-11-06T08:15:00+07:00');
});

test('prefers the time below the headline to one in the site’s header', () => {
  const ticker = `<div>${'<p>Lain</p>'.repeat(15)}<time datetime="2020-01-01">1</time>${'<p>Lain</p>'.repeat(15)}</div>`;
  const page = `${ticker}<h1>Ferry</h1><time datetime="2017-11-06">6</time>`;
  expect(datesOf(page).published).toBe('2017-11-06');
});

test('prefers a line beside the headline to dates of other pages', () => {
  const text = `<p>${'The ferry is back in the harbour. '.repeat(9)}</p>`;
  const page = (line: string) =>
    `<div><p>${line}</p></div><h1>Ferry</h1>${text}<aside><a href="/x"><time datetime="2020-01-01">1</time> A storm</a></aside>`;
  expect(datesOf(page('6 November 2017')).published).toBe('2017-11-06');
  expect(datesOf(page('News')).published).toBe('2020-01-01');
});

test.each([
  ['2017/sport/11/06', '2017-11-06'],
  ['20171106-ferry', '2017-11-06'],
  ['2017/sport/ferry', undefined],
])('reads the day in /%s', (path, day) => {
  expect(datesOf('<p>Text</p>', `https://example.org/${path}/`).published).toBe(day);
});

test('takes no day that a sentence tells of', () => {
  const line = (words: string) => datesOf(`<ul><li>${words} August 14, 1935</li></ul>`).published;
  expect(line('The act on harbours was signed into law by the governor on the day of')).toBe(
    undefined,
  );
  expect(line('Kupang,')).toBe('1935-08-14');
});

test('keeps published and updated apart', () => {
  const html =
    '<p class="date">Updated: 7 May 2017. Published: 6 May 2017</p><meta property="article:modified_time" content="2017-05-07">';
  expect(datesOf(html)).toEqual({ published: '2017-05-06', updated: '2017-05-07' });
});
