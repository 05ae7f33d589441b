import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { XMLParser } from 'fast-xml-parser';
import { afterAll, describe, expect, test } from 'vitest';
import { createLinkCheck } from '../links.ts';
import { type BuiltSite, site } from '../site.ts';

const article = (lines: string, body = 'Rain fell.') => `---\n${lines}\n---\n\n${body}\n`;

const FERRY = `title: The ferry is back
published: 2017-11-06 08:15
updated: 2017-11-09 10:00
tags: [ferry]
corrections:
  - { at: 2017-11-07 19:00, type: ralat, text: The pump was new. }
  - { at: 2017-11-09 09:00, type: hak jawab, text: The authority disagrees. }`;

const CAPTAIN = `title: The captain speaks
published: 2017-11-08
tags: [ferry]
series: The strait
description: secretword in the standfirst
dateline: Secretword
image: { src: secretword.svg, alt: secretword, title: secretword, caption: secretword, credit: secretword }
source: { name: Secretword Wire, url: https://secretword.example }
corrections: { at: 2017-11-09, text: It said secretword. }
note: secretword`;

const WITHDRAWN = `${CAPTAIN}\nwithdrawn: { at: 2018-02-01 10:00, reason: His words were made up. }`;

const built = await site({
  'content/archive.yaml':
    'title: The Test Archive\ntimeZone: UTC\nsite: https://archive.example\nlists: { size: 3 }\ndata: { publish: true, markdown: true }\n',
  'content/ferry.md': article(FERRY),
  'content/captain.md': article(CAPTAIN, 'He told us secretword.'),
  'content/secretword.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>',
  'content/plain.md': article('title: Fog\npublished: 2017-11-10\ntags: [ferry]'),
});
afterAll(() => built[Symbol.asyncDispose]());

/** The files of a site whose name or text, decompressed, holds a word. */
function findWord(word: string): string[] {
  return built.files().filter((file) => {
    const bytes = readFileSync(join(built.dist, file));
    const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
    const text = (isCompressed ? gunzipSync(bytes) : bytes).toString('utf8');
    return `${file}\n${text}`.toLowerCase().includes(word);
  });
}

const wordsBefore = findWord('secretword');

const textOf = ({ html }: BuiltSite, file: string, selector: string) =>
  html(file)(selector)
    .toArray()
    .map((node) => html(file)(node).text().replace(/\s+/g, ' ').trim());

test('before it is withdrawn, an article’s words are all over the site', () => {
  expect(built.exitCode).toBe(0);
  const expected = ['2017/11/08/captain.html', 'feed.xml', 'tags/ferry/index.html'];
  expect(wordsBefore).toEqual(expect.arrayContaining(expected));
  expect(wordsBefore.some((file) => file.endsWith('.pf_fragment'))).toBe(true);
  expect(wordsBefore.some((file) => file.startsWith('_images/'))).toBe(true);
});

describe('once it is withdrawn', async () => {
  const rebuilt = await built.rebuild({ 'content/captain.md': article(WITHDRAWN, 'Secretword.') });

  test('no file of the site holds a word of its text', () => {
    expect(rebuilt.exitCode).toBe(0);
    expect(findWord('secretword')).toEqual([]);
  });

  test('its page says when and why, and lists mark it', () => {
    const [notice] = textOf(rebuilt, '2017/11/08/captain.html', 'section.notice');
    expect(notice).toContain('1 February 2018');
    expect(notice).toContain('His words were made up.');
    expect(textOf(rebuilt, 'tags/ferry/index.html', '.mark')).toEqual(['Withdrawn', 'Corrected']);
  });

  test('the record of corrections has it, with those of other articles, newest first', () => {
    const notes = textOf(rebuilt, 'corrections/index.html', '.headline');
    expect(notes).toEqual([
      expect.stringMatching(/^The captain speaks Withdrawn 1 February 2018.*made up\.$/),
      expect.stringMatching(/^The ferry is back Right of reply 9 November 2017.*disagrees\.$/),
      expect.stringMatching(/^The ferry is back Erratum 7 November 2017.*new\.$/),
    ]);
    const { listBroken } = createLinkCheck(rebuilt);
    expect(listBroken().filter((line) => line.startsWith('corrections/'))).toEqual([]);
  });

  test('the record has a feed in each format, each entry with an id of its own', () => {
    const { feed } = new XMLParser().parse(rebuilt.read('corrections/feed.xml'));
    expect(feed.entry.map(({ id }: { id: string }) => id)).toEqual([
      'https://archive.example/2017/11/08/captain.html#withdrawal-2018-02-01T10:00:00+00:00',
      'https://archive.example/2017/11/06/ferry.html#right-of-reply-2017-11-09T09:00:00+00:00',
      'https://archive.example/2017/11/06/ferry.html#erratum-2017-11-07T19:00:00+00:00',
    ]);
    expect(feed.entry[0]).toMatchObject({
      title: 'Withdrawn: The captain speaks',
      summary: 'His words were made up.',
      updated: '2018-02-01T10:00:00+00:00',
    });
    expect(rebuilt.json('corrections/feed.json')).toMatchObject({ items: { length: 3 } });
    expect(rebuilt.has('corrections/rss.xml')).toBe(true);
  });

  test('more corrections than a page holds get a page for each year', async () => {
    expect(rebuilt.has('corrections/2017/index.html')).toBe(false);
    const more = FERRY.replace('corrections:', 'corrections:\n  - { at: 2019-01-01, text: More. }');
    const { html, has } = await built.rebuild({ 'content/ferry.md': article(more) });
    const hrefs = html('corrections/index.html')('.years a, .group h2 a')
      .toArray()
      .map((node) => node.attribs.href);
    expect(new Set(hrefs)).toEqual(
      new Set(['/corrections/2017/', '/corrections/2018/', '/corrections/2019/']),
    );
    expect(has('corrections/2017/index.html')).toBe(true);
    expect(textOf(built, 'corrections/2017/index.html', '.headline')).toHaveLength(2);
  });
});
