import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterEach, describe, expect, test } from 'vitest';
import type { ContentPath } from '../model/article.ts';
import { parseArticle } from '../model/parse-article.ts';
import { createChromeTable } from './chrome-table.ts';
import { guessFormat } from './formats.ts';
import { type ImportOptions, importSources } from './import-sources.ts';
import type { RecordReport } from './report-record.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A folder with the files, and an import of its `in` into its `out`. */
function world(files: Readonly<Record<string, string | Uint8Array>>) {
  const root = mkdtempSync(join(tmpdir(), 'arsip-import-'));
  folders.push(root);
  const write = (path: string, text: string | Uint8Array) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    // The time of a file is the time of its fetch.
    utimesSync(join(root, path), 1_500_000_000, 1_500_000_000);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  mkdirSync(join(root, 'out'), { recursive: true });
  const run = async (options: Partial<ImportOptions> = {}, sources = [join(root, 'in')]) => {
    const records: RecordReport[] = [];
    const problems: string[] = [];
    const counts = await importSources(sources, {
      into: join(root, 'out'),
      timeZone: 'Asia/Jakarta',
      language: 'id',
      chrome: createChromeTable(),
      map: {},
      pages: false,
      confidence: 0.5,
      isDry: false,
      keepOriginals: false,
      onRecord: (record) => records.push(record),
      onProblem: (problem) => problems.push(`${problem.file} ${problem.ruleId}`),
      onNote: () => {},
      onProgress: () => {},
      ...options,
    });
    return { counts, records, problems };
  };
  const read = (path: string) => readFileSync(join(root, 'out', path), 'utf8');
  const list = () =>
    readdirSync(join(root, 'out'), { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => /\.\w+$/.test(path) && !path.startsWith('.import'))
      .toSorted();
  return { root, write, run, read, list };
}

const PAGE = `Dermaga Lama Dibuka

oleh Ratri Handaru
Diterbitkan 18 Jun 2025, 07:30 WIB

Selasih - Pemerintah kota membuka kembali dermaga lama pada hari Rabu ini.

Kapal pertama sandar pada sore hari, dengan muatan beras dan semen.
`;
const FILE = '2025/06/dermaga-lama-dibuka.md';

describe('an import', () => {
  test('writes an article that the archive reads without a word to say', async () => {
    const { run, read, list } = world({ 'in/a.txt': PAGE });
    const { counts } = await run();
    expect(counts).toMatchObject({ sources: 1, new: 1, errors: 0, warnings: 0 });
    expect(list()).toEqual([FILE]);
    const file = { path: FILE as ContentPath, text: read(FILE) };
    const { article, diagnostics } = parseArticle(file, {
      timeZone: 'Asia/Jakarta',
      language: 'id',
    });
    expect(diagnostics).toEqual([]);
    expect(article).toMatchObject({
      title: 'Dermaga Lama Dibuka',
      authors: ['Ratri Handaru'],
      dateline: 'Selasih',
      published: { iso: '2025-06-18T07:30:00+07:00' },
    });
  });

  test('names the original, its hash and the time of the fetch', async () => {
    const { run, read } = world({ 'in/deep/a.txt': PAGE });
    await run();
    expect(read(FILE)).toContain(
      'file: deep/a.txt\n  fetched: 2017-07-14T09:40:00+07:00\n  sha256: ',
    );
  });

  test('changes nothing the second time, even where files were touched', async () => {
    const { run, read, write } = world({ 'in/a.txt': PAGE });
    await run();
    const before = read(FILE);
    write('in/a.txt', PAGE);
    const { counts } = await run();
    expect(counts).toMatchObject({ new: 0, updated: 0, unchanged: 1 });
    expect(read(FILE)).toBe(before);
  });

  test('takes over what has changed in the source', async () => {
    const { run, read, write, list } = world({ 'in/a.txt': PAGE });
    await run();
    write('in/a.txt', PAGE.replace('semen', 'garam'));
    const { counts } = await run();
    expect(counts).toMatchObject({ updated: 1 });
    expect(read(FILE)).toContain('garam');
    expect(list()).toEqual([FILE]);
  });

  test('leaves what a person has edited since, and says so', async () => {
    const { run, read, write } = world({ 'in/a.txt': PAGE });
    await run();
    write(`out/${FILE}`, read(FILE).replace('sore', 'malam'));
    expect((await run()).counts).toMatchObject({ unchanged: 1 });
    write('in/a.txt', PAGE.replace('semen', 'garam'));
    const { counts, problems } = await run();
    expect(counts).toMatchObject({ edited: 1 });
    expect(problems).toEqual(['a.txt edited-since']);
    expect(read(FILE)).toContain('malam');
  });

  test('numbers what would have one name, and never takes a file that is not its own', async () => {
    const other = PAGE.replace('semen', 'garam').replace('18 Jun', '19 Jun');
    const files = { 'in/a.txt': PAGE, 'in/b.txt': other, [`out/${FILE}`]: 'mine' };
    const { run, list } = world(files);
    const result = await run();
    expect(result.problems).toEqual(['a.txt address-numbered', 'b.txt address-numbered']);
    expect(list()).toEqual([FILE.replace('.md', '-2.md'), FILE.replace('.md', '-3.md'), FILE]);
  });

  test('keeps two articles apart whose files have one name in two folders', async () => {
    const other = PAGE.replace('Dermaga Lama Dibuka', 'Tanggul Baru Rampung').replace(
      '18 Jun',
      '20 Jun',
    );
    const { root, run, list } = world({ 'one/a.txt': PAGE, 'two/a.txt': other });
    await run({}, [join(root, 'one')]);
    await run({}, [join(root, 'two')]);
    expect(list()).toEqual([FILE, '2025/06/tanggul-baru-rampung.md']);
  });

  test('leaves doubtful fields as comments that are YAML without their sign', async () => {
    const { run, read } = world({ 'in/a.txt': PAGE });
    const { records, problems } = await run({ confidence: 0.93 });
    expect(records[0]?.doubtful).toEqual(['published', 'dateline']);
    expect(problems).toEqual(['a.txt field-doubtful', 'a.txt field-doubtful']);
    expect(read(FILE)).toContain(
      '# In doubt (0.90, line of times):\n#published: 2025-06-18 07:30 WIB',
    );
  });

  test('writes nothing when it is dry', async () => {
    const { root, run, list } = world({ 'in/a.txt': PAGE });
    const { counts } = await run({ isDry: true, keepOriginals: true });
    expect(counts).toMatchObject({ new: 1 });
    expect(list()).toEqual([]);
    expect(existsSync(join(root, 'out/.import'))).toBe(false);
  });

  test('keeps originals under their hash', async () => {
    const { root, run } = world({ 'in/a.txt': PAGE });
    await run({ keepOriginals: true });
    const kept = readdirSync(join(root, 'out/.import/originals'), {
      recursive: true,
      encoding: 'utf8',
    });
    const name = kept.find((path) => path.endsWith('-a.txt')) ?? '';
    expect(readFileSync(join(root, 'out/.import/originals', name), 'utf8')).toBe(PAGE);
  });

  test('quotes every line that was taken out', async () => {
    const { run } = world({ 'in/a.txt': `${PAGE}\nBaca juga: Ombak Tinggi\n` });
    const { records } = await run();
    expect(records[0]?.removed).toEqual([{ text: 'Baca juga: Ombak Tinggi', why: 'Baca juga' }]);
  });

  test('tells how far it is within a source, and never less than before', async () => {
    const rows = Array.from(
      { length: 120 },
      (_, i) => `Kapal ${i},2017-11-06,${'Satu. '.repeat(500)}`,
    );
    const table = `judul,tanggal,isi\n${rows.join('\n')}\n`;
    const { run } = world({ 'in/a.csv': table, 'in/b.txt': PAGE });
    const told: number[] = [];
    const all = table.length + PAGE.length;
    const onProgress = (done: number, total: number) => {
      told.push(done);
      expect(total).toBe(all);
    };
    await run({ isDry: true, onProgress });
    expect(told.filter((done) => done > 0 && done < table.length).length).toBeGreaterThan(2);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(all);
  });

  test('knows its own file after a death between the ledger and the file', async () => {
    const { root, run, write, read, list } = world({ 'in/a.txt': PAGE });
    const ledger = () => readFileSync(join(root, 'out/.import/ledger.jsonl'), 'utf8');
    await run();
    const first = ledger();
    rmSync(join(root, 'out', FILE));
    expect((await run()).counts).toMatchObject({ new: 1 });
    write('in/a.txt', PAGE.replace('semen', 'garam'));
    await run();
    write('out/.import/ledger.jsonl', first);
    expect((await run()).counts).toMatchObject({ updated: 1, edited: 0 });
    expect(read(FILE)).toContain('garam');
    expect((await run()).counts).toMatchObject({ unchanged: 1 });
    expect(list()).toEqual([FILE]);
  });

  test('goes on where a ledger was cut off', async () => {
    const { root, run, write, list } = world({ 'in/a.txt': PAGE });
    await run();
    const ledger = readFileSync(join(root, 'out/.import/ledger.jsonl'), 'utf8');
    write('out/.import/ledger.jsonl', `${ledger}{"key":"b.tx`);
    expect((await run()).counts).toMatchObject({ unchanged: 1 });
    expect(list()).toEqual([FILE]);
  });
});

describe('a hostile source', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['nothing', '', 'source-empty'],
    ['a program', new Uint8Array(2000).map((_, index) => index % 7), 'source-unknown'],
    [
      'bytes of another encoding',
      Buffer.from(PAGE.replace('sore', 's\xf6re'), 'latin1'),
      'source-encoding',
    ],
    ['NUL characters', PAGE.replace('sore', 's\0ore'), 'source-encoding'],
    [
      'a page that is cut off',
      '<html><head></head><body><h1>Kapal</h1><p>Kapal itu <b',
      'source-truncated',
    ],
    ['a page of 17 MB', Buffer.alloc(17 * 1024 * 1024, '<p>kapal '), 'source-too-large'],
    ['a page of tags', `<html><body>${'<b>'.repeat(250_000)}`, 'source-too-large'],
  ])('gives a problem for %s, and the next source is imported', async (_, bytes, rule) => {
    const { run, list } = world({ 'in/a.html': bytes, 'in/b.txt': PAGE });
    const format =
      rule === 'source-encoding' && String(bytes).startsWith('Dermaga') ? 'text' : undefined;
    const { problems } = await run({ format });
    expect(problems.map((problem) => problem.split(' ')[1])).toContain(rule);
    expect(list().length).toBeGreaterThan(0);
  });

  test('writes an image that a page holds as text into a file', async () => {
    const png = await sharp(
      Buffer.from(Array.from({ length: 64 * 64 * 3 }, (_, i) => (i * 7919) % 251)),
      {
        raw: { width: 64, height: 64, channels: 3 },
      },
    )
      .png()
      .toBuffer();
    const paragraph = `<p>${'Dermaga lama dibuka kembali setelah dua tahun. '.repeat(6)}</p>`;
    const image = `<img alt="Kapal" src="data:image/png;base64,${png.toString('base64')}">`;
    const page = `<html><head><title>Dermaga Dibuka</title><meta property="article:published_time" content="2025-06-18"></head><body><article><h1>Dermaga Dibuka</h1>${paragraph}<p>${image}</p>${paragraph}</article></body></html>`;
    const { root, run, list } = world({ 'in/a.html': page });
    await run();
    const written = list().find((path) => path.endsWith('.png')) ?? '';
    expect(readFileSync(join(root, 'out', written))).toEqual(png);
  }, 60_000);

  test('reads nothing through a link that leads out of its folder', async () => {
    const { root, run, list } = world({
      'in/b.txt': PAGE,
      'secret.txt': PAGE.replace('Lama', 'Rahasia'),
    });
    symlinkSync(join(root, 'secret.txt'), join(root, 'in/a.txt'));
    const { problems } = await run();
    expect(problems).toEqual(['a.txt source-missing']);
    expect(list()).toEqual([FILE]);
  });

  test('cannot name a file outside of the content folder', async () => {
    const title = '../../../../etc/passwd CON aux.md';
    const { run, list } = world({ 'in/a.txt': PAGE.replace('Dermaga Lama Dibuka', title) });
    await run();
    expect(list()).toEqual(['2025/06/etc-passwd-con-aux-md.md']);
  });

  test('says that a source is not there', async () => {
    const { root, run } = world({});
    const { counts } = await run({}, [join(root, 'nowhere')]);
    expect(counts).toMatchObject({ errors: 1, new: 0 });
  });
});

test('knows a table by its head, though its cells have lines of their own', () => {
  const text = 'judul\treporter\ttanggal\tisi\nKapal tiba\tSari\t18/06/2025\t"Satu\n\nDua\n"\n';
  expect(guessFormat({ text, extension: '.txt' })).toBe('table');
});
