import { readFileSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashFiles } from '../hash-files.ts';
import { runArsip } from '../run-arsip.ts';

/** A folder in which every format that can be imported has one article, of the same day. */
const SOURCES: Readonly<Record<string, string | Uint8Array>> = {
  'in/ekspor.xml': `<?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Koran</title><link>https://koran.example</link>
<item><title>Dari ekspor</title><link>https://koran.example/2017/11/06/dari-ekspor/</link><dc:creator>sari</dc:creator><content:encoded><![CDATA[Satu.

[caption]<img src="https://koran.example/wp-content/uploads/foto.png" alt="F"> Dermaga[/caption]

<!--nextpage-->

Dua.]]></content:encoded><wp:post_id>1</wp:post_id><wp:post_date>2017-11-06 08:15:00</wp:post_date><wp:post_date_gmt>2017-11-06 01:15:00</wp:post_date_gmt><wp:post_name>dari-ekspor</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item></channel></rss>`,
  'in/umpan.rss':
    '<rss version="2.0"><channel><title>Koran</title><item><title>Dari umpan</title><link>https://koran.example/u/dari-umpan</link><guid>u1</guid><pubDate>Mon, 06 Nov 2017 08:15:00 +0700</pubDate><description>&lt;p&gt;Satu &lt;b&gt;dua&lt;/b&gt;.&lt;/p&gt;</description></item></channel></rss>',
  'in/tabel.csv':
    'judul,penulis,tanggal,isi\nDari tabel,"Penulis: Sari Wulan, Editor: Budi","Senin, 06 Nov 2017 08:15 WIB","Satu.\n\nDua."\n',
  'in/baris.jsonl':
    '{"title":"Dari baris","date":"06/11/2017, 08:15 WIB","content":"<p>Satu.</p>"}\n',
  'in/_posts/2017-11-06-dari-jekyll.md':
    '---\ntitle: Dari Jekyll\nauthor: sari\n---\n{% include figure.html src="/uploads/foto.png" alt="F" %}\n\n[Satu]({% post_url 2017-11-06-dari-hugo %}).\n',
  'in/_posts/2017-11-06-dari-hugo.md':
    '+++\ntitle = "Dari Hugo"\n+++\nSatu {{< youtube abcdef >}}\n',
  'in/halaman.html':
    '<!doctype html><html lang="id"><head><title>Dari halaman</title><meta property="article:published_time" content="2017-11-06T08:15:00+07:00"></head><body><article><h1>Dari halaman</h1><p>Kapal itu kembali ke dermaga setelah sebelas hari di galangan, dan orang menyambutnya dengan musik.</p><p>Wali kota datang pula, dan berbicara panjang tentang laut, angin, dan harga solar di pelabuhan kecil itu.</p></article></body></html>',
  'in/uploads/foto.png': readFileSync(
    new URL('../../content/images/pasar-malam.png', import.meta.url),
  ),
  'content/archive.yaml':
    'title: Arsip\nlanguage: id\ntimeZone: Asia/Jakarta\nsite: https://arsip.example\n',
};

const TITLES = ['ekspor', 'umpan', 'tabel', 'baris', 'jekyll', 'hugo', 'halaman'].map(
  (name) => `dari-${name}`,
);

describe('every format in one folder', () => {
  let dir = '';
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'arsip-import-'));
    for (const [path, content] of Object.entries(SOURCES)) {
      await mkdir(dirname(join(dir, path)), { recursive: true });
      await writeFile(join(dir, path), content);
    }
  });
  afterAll(() => rmSync(dir, { recursive: true }));

  test('is imported, and builds without a word to say', async () => {
    const imported = await runArsip(['import', 'in', '--json'], dir);
    const { diagnostics, ...counts } = JSON.parse(imported.stdout);
    expect(diagnostics).toEqual([]);
    expect(imported.exitCode).toBe(0);
    expect(counts).toMatchObject({ new: 7, unchanged: 0, errors: 0 });
    const built = await runArsip(['build', '--no-search', '--json'], dir);
    expect(JSON.parse(built.stdout)).toMatchObject({ articles: 7, diagnostics: [] });
    const day = readFileSync(join(dir, 'dist/2017/11/06/index.html'), 'utf8');
    for (const title of TITLES) expect(day).toContain(`/2017/11/06/${title}.html`);
  });

  test('is left alone the second time', async () => {
    const before = hashFiles(join(dir, 'content/2017'));
    const { stdout } = await runArsip(['import', 'in', '--json'], dir);
    expect(JSON.parse(stdout)).toMatchObject({ new: 0, updated: 0, unchanged: 7 });
    expect(hashFiles(join(dir, 'content/2017'))).toEqual(before);
  });
});
