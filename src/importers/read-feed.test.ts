import { describe, expect, test } from 'vitest';
import { readFeed } from './read-feed.ts';
import { readFiles, valuesOf } from './test-reading.ts';

const read = (text: string | Uint8Array) => readFiles(readFeed, { feed: text });

const RSS = (items: string, before = '') => `<?xml version="1.0"?>${before}
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Koran &amp; Kopi</title><link>https://koran.example</link><language>id</language>
${items}
</channel></rss>`;

const ITEM = `<item>
  <title>Rock &amp;#8217;n&amp;#8217; Roll</title>
  <link>https://koran.example/read/1</link>
  <guid isPermaLink="false">berita-1</guid>
  <dc:creator>Sari Wulan</dc:creator>
  <category>Ekonomi</category><category>Kapal</category>
  <pubDate>Wed, 18 Jun 2025 07:30:00 +0700</pubDate>
  <description>Standfirst tulisan ini.</description>
  <content:encoded><![CDATA[<p>Kapal <b>itu</b> kembali.</p><p>Baca Juga: Dermaga</p><img src="/a.jpg" alt="A">]]></content:encoded>
  <enclosure url="https://koran.example/a.mp3" type="audio/mpeg" length="1"/>
  <media:content url="https://koran.example/m.jpg" medium="image"><media:credit>AFP</media:credit><media:description>Dermaga lama</media:description></media:content>
</item>`;

describe('a feed', () => {
  test('in RSS gives each item as an article', async () => {
    const { articles, rules } = await read(RSS(ITEM));
    expect(rules).toEqual([]);
    expect(articles.map(valuesOf)).toEqual([
      {
        title: 'Rock ’n’ Roll',
        published: { iso: '2025-06-18T07:30:00+07:00', zone: 'Asia/Jakarta' },
        authors: ['Sari Wulan'],
        tags: ['Ekonomi', 'Kapal'],
        description: 'Standfirst tulisan ini.',
        image: { src: 'https://koran.example/m.jpg', caption: 'Dermaga lama', credit: 'AFP' },
        source: { name: 'Koran & Kopi', url: 'https://koran.example/read/1' },
        lang: 'id',
        aliases: ['https://koran.example/read/1'],
      },
    ]);
    expect(articles[0]).toMatchObject({
      id: 'berita-1',
      line: 4,
      body: 'Kapal **itu** kembali.\n\n![A](https://koran.example/a.jpg)\n',
      removed: [{ text: 'Baca Juga: Dermaga' }],
      unplaced: [{ text: 'https://koran.example/a.mp3' }],
    });
  });

  test.each([
    [
      'Atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>K</title><author><name>Sari</name></author>
       <entry><id>urn:1</id><title type="html">A &lt;b&gt;B&lt;/b&gt;</title><link href="https://k.example/1"/>
       <published>2025-06-18T00:30:00Z</published><updated>2025-06-19T00:30:00Z</updated>
       <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>a <i>b</i></p></div></content></entry></feed>`,
    ],
    [
      'JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'K',
        items: [
          {
            id: 'urn:1',
            url: 'https://k.example/1',
            title: 'A B',
            authors: [{ name: 'Sari' }],
            date_published: '2025-06-18T00:30:00Z',
            date_modified: '2025-06-19T00:30:00Z',
            content_html: '<p>a <i>b</i></p>',
          },
        ],
      }),
    ],
  ])('may be %s', async (_, text) => {
    const { articles, rules } = await read(text);
    expect(rules).toEqual([]);
    expect(articles.map(valuesOf)).toEqual([
      {
        title: 'A B',
        published: expect.objectContaining({ iso: '2025-06-18T00:30:00+00:00' }),
        updated: expect.objectContaining({ iso: '2025-06-19T00:30:00+00:00' }),
        authors: ['Sari'],
        source: { name: 'K', url: 'https://k.example/1' },
        aliases: ['https://k.example/1'],
      },
    ]);
    expect(articles.map(({ id, body }) => [id, body])).toEqual([['urn:1', 'a _b_\n']]);
  });

  test('that repeats its first words has no standfirst', async () => {
    const { articles } = await read(
      RSS(ITEM.replace('Standfirst tulisan ini.', '&lt;p&gt;Kapal itu […]')),
    );
    expect(articles[0]?.fields.description).toBeUndefined();
  });

  test('that has only a description has it as its text', async () => {
    const { articles } = await read(
      RSS('<item><title>a</title><description>b &lt;i&gt;c&lt;/i&gt;</description></item>'),
    );
    expect(articles[0]?.body).toBe('b _c_\n');
    expect(articles[0]?.fields.description).toBeUndefined();
  });
});

describe('a hostile feed', () => {
  const bomb = `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">${['b', 'c', 'd', 'e', 'f', 'g', 'h']
    .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefg'[index]};`.repeat(10)}">`)
    .join('')}<!ENTITY x SYSTEM "file:///etc/passwd">]>`;

  test('never has its entities expanded or opened', async () => {
    const { articles, rules } = await read(
      RSS('<item><title>A &h; &x;</title><description>b</description></item>', bomb),
    );
    expect(articles.map(({ fields }) => fields.title?.value)).toEqual(['A &h; &x;']);
    expect(rules).toContain('1 source-entities');
  });

  test.each([
    [
      'an end too early',
      RSS(`${ITEM}<item><title>b`).replace('</channel></rss>', ''),
      1,
      'source-truncated',
    ],
    ['tags that do not match', RSS(`<item><title>a</b></item>${ITEM}`), 1, 'record-broken'],
    [
      'a title with signs of its own',
      RSS('<item><title>a & b < c</title></item>'),
      1,
      'record-broken',
    ],
    ['no entries', RSS(''), 0, 'source-empty'],
    ['nothing', '', 0, 'source-empty'],
    ['a comment without end', RSS(`${ITEM}<!-- ${'x'.repeat(1_000_000)}`), 1, 'source-truncated'],
    ['NUL bytes', RSS(`\0${ITEM}`), 1, 'source-encoding'],
    [
      'Windows-1252',
      Buffer.from(RSS(ITEM.replace('itu', 'caf\xe9')), 'latin1'),
      1,
      'source-encoding',
    ],
    ['handlers', RSS(ITEM.replace('<b>', '<b onclick="x()">')), 1, 'source-active'],
    [
      'an entry of 17 MB',
      RSS(`${ITEM}<item><title>${'x'.repeat(17_000_000)}</title></item>${ITEM}`),
      2,
      'source-too-large',
    ],
    ['tags without end', RSS(`${ITEM}<item>${'<a>'.repeat(50_000)}`), 1, 'record-broken'],
  ])('is read around %s', async (_, text, count, rule) => {
    const { articles, rules } = await read(text);
    expect(articles).toHaveLength(count);
    expect(rules.map((found) => found.split(' ')[1])).toContain(rule);
  });

  test.each([
    ['a comment', `<!-- ${'long '.repeat(60_000)} -->`, []],
    ['an attribute', `<x y="${'long '.repeat(60_000)}"/>`, ['record-broken']],
  ])('goes on after %s of 300 KB', async (_, long, expected) => {
    const { articles, rules } = await read(RSS(ITEM + long + ITEM));
    expect(articles).toHaveLength(2);
    expect(rules.map((rule) => rule.replace(/^\d+ /, ''))).toEqual(expected);
  });
});
