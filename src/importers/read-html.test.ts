import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { createChromeTable } from './chrome-table.ts';
import type { ImportedArticle } from './imported-article.ts';
import { readHtml } from './read-html.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const PARAGRAPHS = [
  'Dermaga lama dibuka kembali pada hari Rabu, dua tahun setelah badai menutupnya untuk semua kapal.',
  'Kapal pertama sandar pada sore hari dengan muatan beras, semen, dan empat puluh penumpang dari pulau.',
  'Kepala pelabuhan mengatakan bahwa lampu dermaga akan dipasang sebelum akhir bulan ini juga.',
];
const LD = {
  '@type': 'NewsArticle',
  headline: 'Dermaga Lama Dibuka',
  datePublished: '2025-06-18T07:30:00+07:00',
  dateModified: '2025-06-18T09:00:00+07:00',
  author: [{ '@type': 'Person', name: 'Ratri Handaru' }],
};
const PAGE = `<!doctype html><html lang="id"><head><meta charset="utf-8">
<title>Dermaga Lama Dibuka - Suara Selasih</title>
<link rel="canonical" href="https://selasih.example/read/12/dermaga-lama-dibuka">
<meta property="og:site_name" content="Suara Selasih"><meta property="article:tag" content="pelabuhan">
<script type="application/ld+json">${JSON.stringify(LD)}</script></head><body>
<nav><a href="/">Beranda</a> <a href="/kota">Kota</a></nav><main><article><h1>Dermaga Lama Dibuka</h1>
<figure><img src="a_files/dermaga.jpg" alt="Dermaga"><figcaption>Dermaga lama. (Foto: Markus)</figcaption></figure>
<p>${PARAGRAPHS[0]}</p><p>Baca juga: <a href="/x">Ombak Tinggi</a></p><p>${PARAGRAPHS[1]}</p><p>${PARAGRAPHS[2]}</p>
</article></main><footer>Hak cipta Suara Selasih</footer></body></html>`;

async function read(
  page: string | Uint8Array,
): Promise<{ article: ImportedArticle; rules: string[] }> {
  const root = mkdtempSync(join(tmpdir(), 'arsip-html-'));
  folders.push(root);
  const file = join(root, 'a.html');
  writeFileSync(file, page);
  const source = { file, root, path: 'a.html', size: Buffer.byteLength(page) };
  const chrome = createChromeTable();
  const options = { timeZone: 'Asia/Jakarta', language: 'id', chrome, map: {}, pages: false };
  const rules: string[] = [];
  let article: ImportedArticle | undefined;
  for await (const event of readHtml(source, options)) {
    if ('problem' in event) rules.push(event.problem.ruleId ?? '');
    if ('article' in event) article = event.article;
  }
  if (article === undefined) throw new Error(`There is no article: ${rules}`);
  return { article, rules };
}

describe('a saved page', () => {
  test('gives its facts, each with where it was found', async () => {
    const { fields } = (await read(PAGE)).article;
    expect(fields.title).toMatchObject({ value: 'Dermaga Lama Dibuka', from: '<h1>' });
    expect(fields.published).toMatchObject({
      value: { iso: '2025-06-18T07:30:00+07:00' },
      from: 'JSON-LD',
    });
    expect(fields.updated?.value.iso).toBe('2025-06-18T09:00:00+07:00');
    expect(fields.authors?.value).toEqual(['Ratri Handaru']);
    expect(fields.tags?.value).toEqual(['pelabuhan']);
    expect(fields.source?.value).toEqual({
      name: 'Suara Selasih',
      url: 'https://selasih.example/read/12/dermaga-lama-dibuka',
    });
  });

  test('gives its text without what belongs to the site', async () => {
    const { body, removed } = (await read(PAGE)).article;
    for (const paragraph of PARAGRAPHS) expect(body).toContain(paragraph);
    expect(body).not.toMatch(/Beranda|Hak cipta|Baca juga|# Dermaga/);
    expect(removed).toContainEqual({ text: 'Baca juga: Ombak Tinggi', why: 'Baca juga' });
  });

  test('is read in the encoding that it declares', async () => {
    const page = PAGE.replace('utf-8', 'iso-8859-1').replace('Ratri', 'Ratr\u00ed');
    const { article, rules } = await read(Buffer.from(page, 'latin1'));
    expect(article.fields.authors?.value).toEqual(['Ratr\u00ed Handaru']);
    expect(rules).toEqual([]);
  });

  test('runs nothing, and says what was in the text', async () => {
    const page = PAGE.replace('<p>Dermaga', '<p onclick="x()">Dermaga').replace(
      '</article>',
      '<script>throw 1</script></article>',
    );
    const { article } = await read(page);
    expect(article.body).not.toMatch(/onclick|throw/);
  });

  test('knows from where a browser saved it', async () => {
    const page = PAGE.replace(/<link[^>]*>/, '').replace(
      '<html',
      '<!-- saved from url=(0030)https://old.example/kapal -->\n<html',
    );
    const { fields } = (await read(page)).article;
    expect(fields.source?.value.url).toBe('https://old.example/kapal');
  });
});
