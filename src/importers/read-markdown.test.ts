import { describe, expect, test } from 'vitest';
import { readMarkdown } from './read-markdown.ts';
import { readFiles, valuesOf } from './test-reading.ts';

const read = (files: Record<string, string | Uint8Array>, path?: string) =>
  readFiles(readMarkdown, files, path === undefined ? {} : { path });

describe('a page of a content folder', () => {
  test('of Jekyll has its day from its name and its people from the site’s data', async () => {
    const { articles, rules } = await read({
      '_posts/2014-03-12-kapal.md':
        '---\nlayout: post\ntitle: Kapal\nauthor: sari\ntags: [feri]\nredirect_from: /kapal-lama/\n---\n# Kapal\n\nTeks.\n\n<!-- more -->\n\nLagi.\n',
      '_data/authors.yml': 'sari:\n  name: Sari Wulan\n',
    });
    expect(rules).toEqual([]);
    expect(articles.map(valuesOf)).toEqual([
      {
        title: 'Kapal',
        published: { iso: '2014-03-12' },
        authors: ['Sari Wulan'],
        tags: ['feri'],
        slug: 'kapal',
        aliases: ['/kapal-lama/'],
      },
    ]);
    expect(articles[0]).toMatchObject({
      id: '',
      extra: { layout: 'post' },
      removed: [{ text: 'Kapal', why: 'headline' }],
      fields: { published: { confidence: 0.9, from: 'name of the file' } },
    });
    expect(articles[0]?.body.trim().split(/\n+/)).toEqual(['Teks.', 'Lagi.']);
  });

  test('of Hugo brings the images of its bundle, and finds other pages', async () => {
    const image = Buffer.from('89504e470d0a1a0a', 'hex');
    const { articles, rules } = await read({
      'content/news/kapal/index.md':
        '+++\ntitle = "Kapal"\ndate = 2015-07-14T10:00:00+07:00\ndraft = true\n[cover]\nimage = "lead.png"\n+++\n![a](foto.png) ![b](/img/umum.png) ![c](tiada.png)\n\n[d]({{< ref "dermaga.md#a" >}}) [e](../dermaga.md) [f](tiada.md)\n',
      'content/news/kapal/foto.png': image,
      'content/news/kapal/lead.png': image,
      'static/img/umum.png': image,
      'content/news/dermaga.md': '---\ntitle: Dermaga\ndate: 2016-02-01\n---\nx',
    });
    expect(rules).toEqual([]);
    expect(articles[0]?.fields).toMatchObject({
      draft: { value: true },
      image: { value: { src: 'lead.png' } },
    });
    expect(
      articles[0]?.images.map(({ src, file }) => [src, file.split('/').slice(-3).join('/')]),
    ).toEqual([
      ['lead.png', 'news/kapal/lead.png'],
      ['foto.png', 'news/kapal/foto.png'],
      ['/img/umum.png', 'static/img/umum.png'],
    ]);
    expect(articles[0]?.body).toContain(
      '[d](../../2016/02/dermaga.md#a) [e](../../2016/02/dermaga.md) f\n',
    );
    expect(articles[0]?.unplaced).toEqual([
      { text: 'tiada.md', why: expect.stringContaining('does not have') },
    ]);
  });

  test.each([
    [
      'Pelican',
      'Title: Kapal: kembali\nDate: 2015-07-14 10:00\nTags: a, b\nAuthors: Sari Wulan, Budi Raya\nStatus: draft\n\nTeks.',
    ],
    [
      'JSON',
      '{"title": "Kapal: kembali", "date": "2015-07-14 10:00", "tags": ["a", "b"], "authors": ["Sari Wulan", "Budi Raya"], "draft": true}\n\nTeks.',
    ],
  ])('may begin as %s has it', async (_, text) => {
    const { articles, rules } = await read({ 'a.md': text });
    expect(rules).toEqual([]);
    expect(articles.map(valuesOf)).toEqual([
      {
        title: 'Kapal: kembali',
        published: { iso: '2015-07-14T10:00:00+07:00', zone: 'Asia/Jakarta' },
        tags: ['a', 'b'],
        authors: ['Sari Wulan', 'Budi Raya'],
        draft: true,
        slug: 'a',
      },
    ]);
    expect(articles[0]?.body.trim()).toBe('Teks.');
  });

  test('in HTML becomes Markdown', async () => {
    const { articles, rules } = await read({
      '2014-03-12-a.html': '---\ntitle: A\n---\n<p>a <b>b</b><script>c</script></p>',
    });
    expect(articles[0]?.body.trim()).toBe('a **b**');
    expect(rules).toEqual([' source-active']);
  });

  test('keeps corrections, withdrawals and keys that nobody knows', async () => {
    const { articles } = await read({
      'a.md':
        '---\ntitle: A\ndate: 2015-07-14\nkota: Kupang\nralat:\n  - {tanggal: 2015-07-15, isi: Salah.}\n---\nx',
    });
    expect(articles[0]?.extra).toEqual({
      kota: 'Kupang',
      ralat: [{ tanggal: '2015-07-15', isi: 'Salah.' }],
    });
  });

  test.each([
    ['content/news/_index.md', '---\ntitle: Berita\n---\n'],
    ['README.md', '# Situs kami\n'],
    ['content/authors/sari/index.md', '---\ntitle: Sari\n---\nMenulis.'],
  ])('is no article in %s', async (path, text) => {
    const { articles, notes } = await read({ [path]: text });
    expect(articles).toEqual([]);
    expect(notes).toEqual([expect.stringContaining('Not imported')]);
  });
});

describe('a hostile page', () => {
  test.each([
    [
      'programs as frontmatter',
      '---js\n{title: process.exit()}\n---\nx',
      '1 frontmatter-executable',
    ],
    [
      'a program as a value',
      "---\ntitle: a\ndate: 2015-01-01\nrun: !!js/function 'x'\n---\nx",
      '4 frontmatter-executable',
    ],
    ['frontmatter without end', '---\ntitle: a\n', '1 frontmatter-unreadable'],
    ['a date that is none', '---\ntitle: a\ndate: 2015-13-40\n---\nx', '3 date-invalid'],
    ['a key given twice', '---\ntitle: a\ntitle: b\ndate: 2015-01-01\n---\nx', '3 duplicate-key'],
    ['NUL bytes', '---\ntitle: a\0\ndate: 2015-01-01\n---\nx', ' source-encoding'],
    [
      'Windows-1252',
      Buffer.from('---\ntitle: caf\xe9\ndate: 2015-01-01\n---\nx', 'latin1'),
      ' source-encoding',
    ],
    [
      'a bomb of anchors',
      `---\ntitle: a\ndate: 2015-01-01\na: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
        .split('')
        .map((name, index) => `${name}: &${name} [${`*${'abcdefgh'[index]},`.repeat(9)}]`)
        .join('\n')}\n---\nx`,
      undefined,
    ],
    ['nothing', ' \n', ' source-empty'],
  ])('with %s is told, and read as far as it goes', async (_, text, rule) => {
    const { rules } = await read({ 'a.md': text });
    if (rule === undefined) expect(rules).not.toEqual([]);
    else expect(rules).toContain(rule);
  });

  test('reads nothing outside of the source’s folder', async () => {
    const { articles } = await read({
      'a.md':
        '---\ntitle: a\ndate: 2015-01-01\n---\n![b](../../../../etc/passwd.png) [c](../../../etc/hosts.md)',
    });
    expect(articles[0]?.images).toEqual([]);
    expect(articles[0]?.unplaced).toHaveLength(1);
  });
});
