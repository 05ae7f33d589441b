import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { site } from '../site.ts';

const article = (lines: string, body = 'Rain fell.') => `---\n${lines}\n---\n\n${body}\n`;

const built = await site({
  'content/archive.yaml':
    'title: The Test Archive\ntimeZone: UTC\nsite: https://archive.example\nlicence: { name: CC BY 4.0, url: https://licence.example }\ndata: { markdown: true }\n',
  'content/a.md': article(
    'title: "=SUM(A1), \\"x\\""\npublished: 2016-02-01\ntags: [a, "@b"]\nnote: kept',
  ),
  'content/b.md': article(
    'title: The ferry\npublished: 2017-11-06 08:15\nauthors: [Ann, Bob]\ncorrections: { at: 2017-11-07, text: The pump was new. }',
    'First.\n\nSecond, with a "quote".',
  ),
  'content/c.md': article('title: Fog\npublished: 2017-11-08\npermalink: /fog/'),
});
afterAll(() => built[Symbol.asyncDispose]());

const hashOf = (file: string) =>
  createHash('sha256')
    .update(readFileSync(join(built.dist, file)))
    .digest('hex');
const readLines = (year: string) =>
  built
    .read(`data/${year}.jsonl`)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('the archive as data', () => {
  test('has a line of JSON an article, oldest first, which fits the schema', () => {
    const lines = [...readLines('2016'), ...readLines('2017')];
    expect(lines.map(({ url }) => url)).toEqual([
      'https://archive.example/2016/02/01/a.html',
      'https://archive.example/2017/11/06/b.html',
      'https://archive.example/fog/',
    ]);
    expect(lines[1]).toEqual({
      url: 'https://archive.example/2017/11/06/b.html',
      title: 'The ferry',
      published: '2017-11-06T08:15:00+00:00',
      authors: ['Ann', 'Bob'],
      tags: [],
      language: 'en',
      corrections: [{ at: '2017-11-07', type: 'correction', text: 'The pump was new.' }],
      text: 'First.\nSecond, with a "quote".',
    });
    const schema = z.fromJSONSchema(built.json('data/schema.json') as z.core.JSONSchema.JSONSchema);
    for (const line of lines) expect(schema.safeParse(line).error).toBeUndefined();
    expect(schema.safeParse({ ...lines[0], tags: 'a' }).success).toBe(false);
  });

  test('has the same as CSV, in which nothing is a formula', () => {
    const [header, row] = built.read('data/2016.csv').split('\r\n');
    expect(header).toMatch(/^url,title,published,updated,authors,.*,text$/);
    expect(row).toContain(`,"'=SUM(A1), ""x""",2016-02-01,`);
    expect(row).toContain(',a; @b,');
    expect(built.read('data/2017.csv')).toContain('"First.\nSecond, with a ""quote""."');
  });

  test('has the hash of every file', () => {
    const files = built.files().filter((file) => /^data\/.*\.(jsonl|csv|json)$/.test(file));
    expect(files).toHaveLength(5);
    expect(built.read('data/manifest-sha256.txt')).toBe(
      files.map((file) => `${hashOf(file)}  ${file.slice('data/'.length)}\n`).join(''),
    );
  });

  test('has a page that leads to all of it, and describes it as a Dataset under its licence', () => {
    const $ = built.html('data/index.html');
    const hrefs = $('main a')
      .toArray()
      .map((node) => $(node).attr('href'));
    const files = built.files().filter((file) => /^data\/.*\.(jsonl|csv|json|txt)$/.test(file));
    expect(hrefs).toEqual(expect.arrayContaining(files.map((file) => `/${file}`)));
    expect(JSON.parse($('script[type="application/ld+json"]').text())).toMatchObject({
      '@type': 'Dataset',
      license: 'https://licence.example',
      temporalCoverage: '2016/2017',
      distribution: { length: 4 },
    });
  });
});

test('each article’s own file lies beside its page, which leads to it', () => {
  expect(built.read('2016/02/01/a.md')).toContain('note: kept');
  expect(built.read('fog/index.md')).toContain('title: Fog');
  const $ = built.html('2016/02/01/a.html');
  expect($('.facts a[type="text/markdown"]').attr('href')).toBe('/2016/02/01/a.md');
});

test('another text makes the files of its year anew, and the manifest', async () => {
  const files = built.files().filter((file) => file.startsWith('data/'));
  const times = () => files.map((file) => statSync(join(built.dist, file)).mtimeMs);
  const before = times();
  await built.rebuild({ 'content/c.md': article('title: Fog\npublished: 2017-11-08', 'Sun.') });
  const after = times();
  expect(files.filter((_, index) => before[index] !== after[index])).toEqual([
    'data/2017.csv',
    'data/2017.jsonl',
    'data/manifest-sha256.txt',
  ]);
  expect(built.read('data/manifest-sha256.txt')).toContain(hashOf('data/2017.jsonl'));
  expect(built.read('data/manifest-sha256.txt')).toContain(hashOf('data/2016.jsonl'));
});

test('an archive that does not want it has neither', async () => {
  await using closed = await site({
    'content/archive.yaml': 'title: T\nsite: https://a.example\ndata: { publish: false }\n',
    'content/a.md': article('title: A\npublished: 2016-02-01'),
  });
  expect(closed.files().filter((file) => /^data\/|\.md$/.test(file))).toEqual([]);
  expect(closed.read('index.html')).not.toContain('/data/');
});
