import { describe, expect, test } from 'vitest';
import { readWxr } from './read-wxr.ts';
import { readFiles, valuesOf } from './test-reading.ts';

const CHANNEL = (items: string, before = '') => `<?xml version="1.0" encoding="UTF-8"?>${before}
<!-- an export -->
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Koran Pelabuhan</title><link>https://koran.example</link><language>id-ID</language>
<wp:author><wp:author_login><![CDATA[sari]]></wp:author_login><wp:author_display_name><![CDATA[Sari Wulan]]></wp:author_display_name></wp:author>
${items}
</channel></rss>`;

interface PostParts {
  readonly body?: string;
  readonly more?: string;
  readonly type?: string;
  readonly status?: string;
}

const POST = ({
  body = 'Teks.',
  more = '',
  type = 'post',
  status = 'publish',
}: PostParts = {}) => `<item>
<title>Kapal &amp; dermaga</title><link>https://koran.example/2013/01/11/kapal/</link>
<dc:creator><![CDATA[sari]]></dc:creator><guid isPermaLink="false">https://koran.example/?p=5</guid>
<content:encoded><![CDATA[${body}]]></content:encoded><excerpt:encoded><![CDATA[Sebuah <i>ringkasan</i>.]]></excerpt:encoded>
<wp:post_id>5</wp:post_id><wp:post_date>2013-01-11 20:22:19</wp:post_date><wp:post_date_gmt>2013-01-11 13:22:19</wp:post_date_gmt>
<wp:post_modified>2013-01-12 20:22:19</wp:post_modified><wp:post_modified_gmt>2013-01-12 13:22:19</wp:post_modified_gmt>
<wp:post_name>kapal</wp:post_name><wp:status>${status}</wp:status><wp:post_type>${type}</wp:post_type>
<category domain="category" nicename="ekonomi"><![CDATA[Ekonomi]]></category><category domain="category" nicename="laut"><![CDATA[Laut]]></category>
<category domain="post_tag" nicename="feri"><![CDATA[feri]]></category>
<wp:postmeta><wp:meta_key>_wp_old_slug</wp:meta_key><wp:meta_value><![CDATA[perahu]]></wp:meta_value></wp:postmeta>
<wp:postmeta><wp:meta_key>kota</wp:meta_key><wp:meta_value><![CDATA[Kupang]]></wp:meta_value></wp:postmeta>
${more}</item>`;

const IMAGE = `<item><title>Foto</title><wp:post_id>7</wp:post_id><wp:post_parent>5</wp:post_parent><wp:post_type>attachment</wp:post_type>
<excerpt:encoded><![CDATA[Dermaga <b>lama</b>]]></excerpt:encoded>
<wp:attachment_url>https://koran.example/wp-content/uploads/2013/01/foto.jpg</wp:attachment_url>
<wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>Kapal putih</wp:meta_value></wp:postmeta></item>`;

const read = (text: string | Uint8Array, options = {}) =>
  readFiles(readWxr, { 'a.xml': text }, options);

describe('a WordPress export', () => {
  test('gives posts with all that it says of them', async () => {
    const more =
      '<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>7</wp:meta_value></wp:postmeta><wp:comment><wp:comment_content>Bagus</wp:comment_content></wp:comment>';
    const { articles, rules, notes } = await read(CHANNEL(POST({ more }) + IMAGE));
    expect(rules).toEqual([]);
    expect(notes).toEqual(['Not imported: 1 comments by readers, 1 files of the library']);
    expect(articles.map(valuesOf)).toEqual([
      {
        title: 'Kapal & dermaga',
        published: { iso: '2013-01-11T20:22:19+07:00', zone: 'Asia/Jakarta' },
        updated: { iso: '2013-01-12T20:22:19+07:00', zone: 'Asia/Jakarta' },
        authors: ['Sari Wulan'],
        description: 'Sebuah ringkasan.',
        section: 'Ekonomi',
        tags: ['feri', 'Laut'],
        image: {
          src: 'https://koran.example/wp-content/uploads/2013/01/foto.jpg',
          alt: 'Kapal putih',
          caption: 'Dermaga lama',
        },
        source: { name: 'Koran Pelabuhan', url: 'https://koran.example/2013/01/11/kapal/' },
        lang: 'id-ID',
        slug: 'kapal',
        aliases: [
          'https://koran.example/2013/01/11/kapal/',
          'https://koran.example/2013/01/11/perahu/',
        ],
      },
    ]);
    expect(articles[0]).toMatchObject({
      id: '5',
      line: 6,
      body: 'Teks.\n',
      extra: { kota: 'Kupang' },
    });
  });

  test('takes pages where they are asked for, and never menus or what was thrown away', async () => {
    const text = CHANNEL(
      POST({ type: 'page' }) + POST({ type: 'nav_menu_item' }) + POST({ status: 'trash' }),
    );
    expect((await read(text)).articles).toEqual([]);
    expect((await read(text, { pages: true })).articles).toHaveLength(1);
  });

  test('keeps drafts and secrets as drafts', async () => {
    const more = '<wp:post_password>rahasia</wp:post_password>';
    const { articles } = await read(CHANNEL(POST() + POST({ status: 'private' }) + POST({ more })));
    expect(articles.map(({ fields }) => fields.draft?.value)).toEqual([undefined, true, true]);
  });

  test('finds the copies of images that lie beside it', async () => {
    const image = Buffer.from('89504e470d0a1a0a', 'hex');
    const { articles } = await readFiles(readWxr, {
      'a.xml': CHANNEL(
        POST({
          body: '[gallery]\n\n<img src="https://koran.example/wp-content/uploads/lain.png" alt="">',
        }) + IMAGE,
      ),
      'uploads/2013/01/foto.jpg': image,
    });
    expect(articles[0]?.images).toEqual([
      {
        src: 'https://koran.example/wp-content/uploads/2013/01/foto.jpg',
        file: expect.stringMatching(/uploads\/2013\/01\/foto\.jpg$/),
      },
    ]);
    expect(articles[0]?.body).toContain(
      '![Kapal putih](https://koran.example/wp-content/uploads/2013/01/foto.jpg "Dermaga lama")',
    );
  });

  test('tells shortcodes that it does not know', async () => {
    const { articles } = await read(CHANNEL(POST({ body: 'a [poll id="1"]' })));
    expect(articles[0]?.unplaced).toEqual([
      { text: '[poll id="1"]', why: expect.stringContaining('shortcode') },
    ]);
    expect(articles[0]?.body).toContain('poll');
  });
});

describe('a hostile export', () => {
  test.each([
    [
      'entities',
      CHANNEL(POST(), '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
      1,
      'source-entities',
    ],
    ['an end too early', CHANNEL(POST() + POST()).slice(0, -400), 1, 'source-truncated'],
    [
      'a post of 17 MB',
      CHANNEL(POST({ body: 'x'.repeat(17_000_000) }) + POST()),
      1,
      'source-too-large',
    ],
    ['a sign that XML does not have', CHANNEL(POST().replace('&amp;', '&')), 1, undefined],
    [
      'tags that do not match',
      CHANNEL(POST().replace('</wp:post_name>', '</b></wp:post_name>') + POST()),
      2,
      'record-broken',
    ],
    [
      'scripts',
      CHANNEL(POST({ body: '<p onclick="x">a<script>b</script></p>' })),
      1,
      'source-active',
    ],
    ['NUL bytes', CHANNEL(POST({ body: 'a\0b' })), 1, 'source-encoding'],
    [
      'Windows-1252',
      Buffer.from(CHANNEL(POST({ body: 'caf\xe9' })), 'latin1'),
      1,
      'source-encoding',
    ],
    [
      'tags in a thousand layers',
      CHANNEL(POST({ body: '<div>'.repeat(20_000) })),
      1,
      'record-broken',
    ],
  ])('is read around %s', async (_, text, count, rule) => {
    const { articles, rules } = await read(text);
    expect(articles).toHaveLength(count);
    if (rule !== undefined) expect(rules.map((found) => found.split(' ')[1])).toContain(rule);
  });

  test.each([
    ['a comment between items', `<!-- ${'long '.repeat(60_000)} -->`, []],
    ['an attribute', `<x y="${'long '.repeat(60_000)}"/>`, ['record-broken']],
    ['a CDATA section', `<x><![CDATA[${'long '.repeat(60_000)}]]></x>`, []],
    ['an instruction', `<?x ${'long '.repeat(60_000)}?>`, []],
  ])('goes on after %s of 300 KB', async (_, long, expected) => {
    const { articles, rules } = await read(CHANNEL(POST() + long + POST() + long));
    expect(articles).toHaveLength(2);
    expect(rules.map((rule) => rule.replace(/^\d+ /, ''))).toEqual(expected);
  });

  test('keeps a text of 300 KB whole, beside a comment as long', async () => {
    const body = 'Kapal itu kembali ke pelabuhan. '.repeat(9000);
    const more = `<!-- ${'long '.repeat(60_000)} -->`;
    const { articles, rules } = await read(CHANNEL(POST({ body, more })));
    expect(articles[0]?.body.trim()).toBe(body.trim());
    expect(rules).toEqual([]);
  });
});
