import { describe, expect, test } from 'vitest';
import type { ImportedArticle, ReadOptions } from './imported-article.ts';
import { readTable } from './read-table.ts';
import { readFiles, valuesOf } from './test-reading.ts';

const read = (text: string | Uint8Array, options: Partial<ReadOptions> = {}) =>
  readFiles(readTable, { table: text }, options);

describe('a table', () => {
  test('in CSV gives each row as an article', async () => {
    const { articles, rules, notes } = await read(
      [
        'judul,penulis,tanggal,isi,kategori,tag,link,sentimen',
        '"Kapal kembali, dermaga ramai","Penulis: Sari Wulan, Editor: Budi Raya","Rabu, 18 Jun 2025 07:30 WIB","KUPANG, KOMPAS.com - Kapal itu kembali.',
        '',
        'Baca juga: Dermaga baru',
        '',
        'Orang menyambutnya.",Ekonomi,"kapal, dermaga",https://koran.example/read/1,positif',
      ].join('\n'),
    );
    expect(rules).toEqual([]);
    expect(notes[0]).toContain('title ← judul');
    expect(notes[0]).toContain('kept as they are: sentimen');
    expect(articles.map(valuesOf)).toEqual([
      {
        title: 'Kapal kembali, dermaga ramai',
        authors: ['Sari Wulan'],
        published: { iso: '2025-06-18T07:30:00+07:00', zone: 'Asia/Jakarta' },
        section: 'Ekonomi',
        tags: ['kapal', 'dermaga'],
        dateline: 'KUPANG, KOMPAS.com',
        source: { url: 'https://koran.example/read/1' },
        aliases: ['https://koran.example/read/1'],
      },
    ]);
    expect(articles[0]).toMatchObject({
      id: 'https://koran.example/read/1',
      line: 2,
      body: 'Kapal itu kembali.\n\nOrang menyambutnya.\n',
      extra: { sentimen: 'positif', editor: 'Budi Raya' },
      removed: [{ text: 'Baca juga: Dermaga baru' }],
    });
  });

  test.each([
    ['18/06/2025, 21:35 WIB', '2025-06-18T21:35:00+07:00'],
    ['Kompas.com - 18/06/2025, 21:35 WIB', '2025-06-18T21:35:00+07:00'],
    ['Kompas.com, 18 Juni 2025, 21:35 WIB', '2025-06-18T21:35:00+07:00'],
    ['18 Juni 2025 | 20.04 WIB', '2025-06-18T20:04:00+07:00'],
    ['Rabu, 18 Juni 2025 20:04 WIT', '2025-06-18T20:04:00+09:00'],
    ['2025-06-18 20:04:11', '2025-06-18T20:04:11+07:00'],
    ['2025-06-18T20:04:11.000Z', '2025-06-18T20:04:11+00:00'],
    ['1750251851', '2025-06-18T20:04:11+07:00'],
    ['18/06/2025', '2025-06-18'],
  ])('reads the time %s', async (written, iso) => {
    const { articles } = await read(JSON.stringify([{ title: 'a', date: written, content: 'b' }]));
    expect(articles[0]?.fields.published?.value.iso).toBe(iso);
  });

  test('takes the hour from a column of its own', async () => {
    const { articles } = await read('judul\ttanggal\tjam\tisi\nA\t18 Juni 2025\t21.35 WITA\tb');
    expect(articles[0]?.fields.published?.value.iso).toBe('2025-06-18T21:35:00+08:00');
    expect(articles[0]?.extra).toBeUndefined();
  });

  test.each([
    ['Sari Wulan; Budi Raya', ['Sari Wulan', 'Budi Raya']],
    ['Sari Wulan, Budi Raya', ['Sari Wulan', 'Budi Raya']],
    ["['Sari Wulan', 'Budi']", ['Sari Wulan', 'Budi']],
    ['Pewarta: Sari Wulan / Editor: Budi', ['Sari Wulan']],
    ['Editor: Budi', ['Budi']],
    ['CNN Indonesia', ['CNN Indonesia']],
    ['Oleh: Tim Redaksi', ['Tim Redaksi']],
    [
      ['Sari', 'Budi'],
      ['Sari', 'Budi'],
    ],
    [[{ name: 'Sari' }], ['Sari']],
  ])('reads the authors %j', async (author, authors) => {
    const { articles } = await read(JSON.stringify({ judul: 'a', penulis: author, isi: 'c' }));
    expect(articles[0]?.fields.authors?.value).toEqual(authors);
  });

  test.each([
    ['JSON', '[{"title":"a","text":"x"},\n{"title":"b","text":"y"}]'],
    [
      'JSON inside an object',
      '{"count":2,"articles":[{"title":"a","text":"x","tags":[{"name":"t"}]},{"title":"b","text":"y"}]}',
    ],
    ['JSON Lines', '{"title":"a","text":"x"}\n\n{"title":"b","text":"y"}'],
    [
      'objects over several lines',
      '{"data":[\n{"title":"a",\n"text":"x"},\n{"title":"b","text":"y"}\n]}',
    ],
    ['semicolons', 'title;text\na;x\nb;y'],
    ['bars', 'title|text\na|x\nb|y'],
    ['UTF-16', Buffer.from('\uFEFFtitle\ttext\r\na\tx\r\nb\ty', 'utf16le')],
  ])('may be %s', async (_, text) => {
    const { articles } = await read(text);
    expect(articles.map(({ fields }) => fields.title?.value)).toEqual(['a', 'b']);
    expect(articles.map(({ body }) => body)).toEqual(['x\n', 'y\n']);
    expect(new Set(articles.map(({ id }) => id)).size).toBe(2);
  });

  test('keeps what a programme counted as what tells its rows apart', async () => {
    const { articles } = await read(',judul,isi\n17,a,b');
    expect(articles).toMatchObject([{ id: '17', fields: { title: { value: 'a' } } }]);
    expect(articles[0]?.extra).toBeUndefined();
  });

  test('may be one object over several lines', async () => {
    const { articles } = await read('{\n "judul": "a",\n "isi": ["x", "y"]\n}');
    expect(articles).toMatchObject([{ fields: { title: { value: 'a' } }, body: 'x\n\ny\n' }]);
  });

  test('guesses columns that are named strangely, and says so', async () => {
    const body = 'Kapal itu kembali ke dermaga. '.repeat(20);
    const { articles, notes } = await read(
      JSON.stringify([
        {
          f1: 'https://a.example/1',
          f2: '18/06/2025 21:35',
          f3: body,
          f4: 'Kapal itu telah kembali',
        },
      ]),
    );
    expect(notes[0]).toContain('published ← f2 (by its values)');
    expect(articles[0]?.fields).toMatchObject({
      title: { value: 'Kapal itu telah kembali', confidence: 0.6 },
      published: { confidence: 0.6 },
    });
    expect(articles[0]?.body).toContain('Kapal itu kembali');
  });

  test('follows the mapping that a person gives', async () => {
    const { articles } = await read('title,nama,isi\na,b,c', {
      map: { judul: 'nama', description: 'title' },
    });
    expect(valuesOf(articles[0] as ImportedArticle)).toMatchObject({
      title: 'b',
      description: 'a',
    });
  });

  test('writes HTML and lines as paragraphs', async () => {
    const bodies = ['<p>a <b>b</b></p><p>c</p>', 'a\nb', 'a\\n\\nb', '1. a * b', '<b>a</b>\nb'];
    const { articles } = await read(
      JSON.stringify(bodies.map((isi, id) => ({ id, judul: 'a', isi }))),
    );
    expect(articles.map(({ body }) => body)).toEqual([
      'a **b**\n\nc\n',
      'a\n\nb\n',
      'a\n\nb\n',
      '1\\. a \\* b\n',
      '**a**\n\nb\n',
    ]);
  });
});

describe('a hostile table', () => {
  test('keeps formulas as text and says so', async () => {
    const { articles, rules } = await read(
      'judul,isi\n"=HYPERLINK(""http://a"")",b\n"-5 derajat di Dieng",b',
    );
    expect(articles.map(({ fields }) => fields.title?.value)).toEqual([
      '=HYPERLINK("http://a")',
      '-5 derajat di Dieng',
    ]);
    expect(rules).toContain('2 source-formula');
    expect(rules.filter((rule) => rule.endsWith('formula'))).toHaveLength(1);
  });

  test('says so of a formula in a text, behind a tab too', async () => {
    const { articles, rules } = await read('judul,isi\na,=1+1\nb,"\t=1+1"\nc,1=1');
    expect(articles.map(({ body }) => body.trim())).toEqual(['\\=1+1', '\\=1+1', '1=1']);
    expect(rules.filter((rule) => rule.endsWith('formula'))).toEqual([
      '2 source-formula',
      '3 source-formula',
    ]);
  });

  test.each([
    ['a broken line', '{"title":"a"}\n{"title":\n{"title":"c"}', ['a', 'c'], '2 record-broken'],
    [
      'a broken object',
      '[{"title":"a"},{"title" "b"},\n{"title":"c"}]',
      ['a', 'c'],
      '1 record-broken',
    ],
    [
      'lists in ten thousand layers',
      `[{"title":"a","b":${'['.repeat(10_000)}${']'.repeat(10_000)}},{"title":"c"}]`,
      ['c'],
      '1 record-broken',
    ],
    ['an end too early', '[{"title":"a"},{"title":"b', ['a'], '1 source-truncated'],
    ['a quote that is never closed', 'title,text\na,b\n"c,d', ['a'], '3 source-truncated'],
    ['NUL bytes', 'title\n\0a', ['a'], ' source-encoding'],
    ['Windows-1252', Buffer.from('title\ncaf\xe9', 'latin1'), ['café'], ' source-encoding'],
    ['a table of nothing', '', [], ' source-empty'],
    [
      'scripts',
      '[{"title":"a","isi":"<p onclick=x>a<script>b</script></p>"}]',
      ['a'],
      '1 source-active',
    ],
  ])('reads around %s', async (_, text, titles, rule) => {
    const { articles, rules } = await read(text);
    expect(articles.map(({ fields }) => fields.title?.value)).toEqual(titles);
    expect(rules).toContain(rule);
  });

  test('passes over a record of more than 16 MB', async () => {
    const giant = 'x'.repeat(17 * 1024 * 1024);
    for (const text of [
      `[{"title":"a"},{"title":"${giant}"},{"title":"c"}]`,
      `{"title":"a"}\n{"title":"${giant}"}\n{"title":"c"}`,
    ]) {
      const { articles, rules } = await read(text);
      expect(articles.map(({ fields }) => fields.title?.value)).toEqual(['a', 'c']);
      expect(rules.some((rule) => rule.endsWith('source-too-large'))).toBe(true);
    }
  });

  test('reads a CSV up to a row of more than 16 MB', async () => {
    const { articles, rules } = await read(
      `title,text\na,b\n"${'x'.repeat(17 * 1024 * 1024)}",b\nc,d`,
    );
    expect(articles.map(({ fields }) => fields.title?.value)).toEqual(['a']);
    expect(rules).toContain('3 source-too-large');
  });

  test('gives records of one id ids of their own', async () => {
    const { articles } = await read('id,judul\n1,a\n1,b');
    expect(articles.map(({ id }) => id)).toEqual(['1', '1 2']);
  });
});

test.each([
  ['Sari Wulan/Budi Raya', ['Sari Wulan', 'Budi Raya']],
  ['Sari Wulan dan Budi Raya', ['Sari Wulan', 'Budi Raya']],
  ['swn/bry', ['swn', 'bry']],
  ['(abc)', ['(abc)']],
  ["['Sari Wulan', 'Budi Raya']", ['Sari Wulan', 'Budi Raya']],
  ['Dinas Kota dan Desa', ['Dinas Kota dan Desa']],
  ['Penulis: Sari Wulan | Editor: Budi Raya', ['Sari Wulan']],
])('reads the authors of "%s"', async (reporter, authors) => {
  const row = JSON.stringify({ judul: 'Kapal tiba', reporter, isi: 'Kapal itu tiba.' });
  const { articles } = await readFiles(readTable, { 'a.jsonl': `${row}\n` });
  expect(articles.map(({ fields }) => fields.authors?.value)).toEqual([authors]);
});

test('reads fields that stand in objects', async () => {
  const row = JSON.stringify({
    _id: { $oid: '5f1' },
    article: { title: 'Kapal tiba', content: 'Kapal itu tiba pagi ini.' },
    meta: { author: { name: 'Sari Wulan' } },
    date: { published: 'Rabu, 18 Jun 2025 07:30 WIB' },
  });
  const { articles } = await readFiles(readTable, { 'a.jsonl': `${row}\n` });
  const [article] = articles;
  expect(article && valuesOf(article)).toMatchObject({
    title: 'Kapal tiba',
    authors: ['Sari Wulan'],
    published: { iso: '2025-06-18T07:30:00+07:00' },
  });
  expect(article?.id).toBe('5f1');
  expect(article?.body.trim()).toBe('Kapal itu tiba pagi ini.');
});

test('keeps a time that cannot be known as it is, and says so', async () => {
  const { articles, rules } = await read(
    'judul,isi,tanggal\nKapal kembali,Kapal itu kembali.,2 jam yang lalu',
  );
  expect(articles[0]?.extra).toEqual({ tanggal: '2 jam yang lalu' });
  expect(articles[0]?.fields.published).toBeUndefined();
  expect(rules).toEqual([]);
});
