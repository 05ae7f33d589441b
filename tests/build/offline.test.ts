import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { findHeadEnd, LENGTH_BYTES, locateFiles, parsePackHead } from '../../src/offline/pack.ts';
import type { PacksIndex } from '../../src/offline/packs-index.ts';
import { hashFiles } from '../hash-files.ts';
import { type BuiltSite, sampleSite, site } from '../site.ts';

/** The files of a pack with their bytes. */
function unpack(dist: string, name: string): Map<string, Buffer> {
  const pack = readFileSync(join(dist, 'offline/packs', name));
  const end = findHeadEnd(new Uint8Array(pack).buffer);
  const head = parsePackHead(pack.toString('utf8', LENGTH_BYTES, end));
  const behind = pack.subarray(end);
  const body = head.encoding === 'gzip' ? gunzipSync(behind) : behind;
  return new Map(
    Array.from(locateFiles(head), ([file, { start, end: last }]) => [
      file,
      body.subarray(start, last),
    ]),
  );
}

const readIndex = (built: BuiltSite) => built.json('offline/packs.json') as PacksIndex;
const listPacks = (built: BuiltSite) => readIndex(built).packs.map(({ id }) => id);

/** What the build tells its service worker. */
function readSettings(built: BuiltSite): { shell: { url: string }[]; edition: string } {
  const [, json = ''] = /^self\.arsipSettings=(.*);$/m.exec(built.read('sw.js')) ?? [];
  return JSON.parse(json);
}

describe('the packs of the sample', () => {
  const sample = sampleSite();
  const { packs, groups } = readIndex(sample);
  const files = packs.flatMap(({ name }) => [...unpack(sample.dist, name)]);

  test('hold the files of the site as they are, each once', () => {
    const names = files.map(([file]) => file);
    expect(new Set(names).size).toBe(names.length);
    for (const [file, bytes] of files)
      expect(bytes.equals(readFileSync(join(sample.dist, file))), file).toBe(true);
  });

  test('hold every page but those that every browser keeps', () => {
    const packed = new Set(files.map(([file]) => file));
    const shell = new Set(['404.html', 'index.html', 'search/index.html']);
    const missing = sample
      .files()
      .filter((file) => file.endsWith('.html') && !packed.has(file) && !shell.has(file))
      .filter((file) => !sample.read(file).includes('http-equiv="refresh"'));
    expect(missing).toEqual(['offline/index.html', 'offline/not-kept.html']);
  });

  test('are as large as their list says, and are all in a group', () => {
    const named = groups.flatMap(({ text, photos, search }) => [...text, ...photos, ...search]);
    expect(packs.map(({ id }) => id).toSorted()).toEqual([...new Set(named)].sort());
    for (const { name, bytes } of packs) {
      const pack = readFileSync(join(sample.dist, 'offline/packs', name));
      expect(pack.length, name).toBe(bytes);
    }
  });

  test('have one size of each photo', () => {
    const photos = files.flatMap(([file]) => (file.startsWith('_images/') ? [file] : []));
    const stems = photos.map((file) => file.replace(/-\d+\.\w+$/, ''));
    expect(photos.length).toBeGreaterThan(10);
    expect(new Set(stems).size).toBe(stems.length);
  });

  test('come with a shell whose files are there', () => {
    for (const { url } of readSettings(sample).shell)
      expect(sample.has(url.endsWith('/') ? `${url}index.html` : url), url).toBe(true);
  });
});

const article = (title: string, published: string, more = '') =>
  `---\ntitle: ${title}\npublished: ${published}\n${more}---\nRain fell on ${title}.\n`;

describe('a build', () => {
  const content = {
    'content/a.md': article('A', '2015-01-10'),
    'content/b.md': article('B', '2017-02-10'),
    'content/c.md': article('C', '2017-05-20'),
  };

  test('makes anew only the packs that hold a page that changed, and names its edition after all texts', async () => {
    await using built = await site(content);
    const before = { files: hashFiles(built.dist), edition: readSettings(built).edition };
    const changed = await built.rebuild({
      'content/c.md': article('C', '2017-05-20', 'tags: []\n'),
    });
    expect(readSettings(changed).edition).toBe(before.edition);
    expect(hashFiles(changed.dist)).toEqual(before.files);
    await changed.rebuild({ 'content/c.md': article('New C', '2017-05-20') });
    const packs = (listed: Record<string, string>) =>
      Object.keys(listed).filter((file) => /^offline\/packs\/\d{4}\./.test(file));
    const [old15, old17] = packs(before.files);
    const [new15, new17] = packs(hashFiles(changed.dist));
    expect(new15).toBe(old15);
    expect(new17).not.toBe(old17);
    expect(readSettings(changed).edition).not.toBe(before.edition);
  });

  test('has in its packs what lies in public/ in the place of a page, for as long as it is there', async () => {
    await using built = await site(content);
    const before = hashFiles(built.dist);
    const file = '2017/05/20/c.html';
    for (const text of ['<p>Ours.', '<p>Ours, changed.']) {
      const changed = await built.rebuild({ [`public/${file}`]: text });
      const packed = readIndex(changed).packs.flatMap(({ name }) => [
        ...unpack(changed.dist, name),
      ]);
      expect(String(new Map(packed).get(file))).toBe(text);
      expect(changed.read(file)).toBe(text);
    }
    await built.rebuild({ [`public/${file}`]: null });
    expect(hashFiles(built.dist)).toEqual(before);
  });

  test('leaves nothing of a withdrawn text in any pack', async () => {
    const withdrawn = 'withdrawn: { at: 2017-06-01, reason: It was wrong. }\n';
    await using built = await site(content);
    const rebuilt = await built.rebuild({
      'content/c.md': article('C', '2017-05-20', withdrawn),
    });
    const texts = readIndex(rebuilt).packs.flatMap(({ name, id }) =>
      /^\d|^lists/.test(id) ? [...unpack(rebuilt.dist, name).values()].map(String) : [],
    );
    expect(texts.some((text) => text.includes('It was wrong.'))).toBe(true);
    expect(texts.filter((text) => text.includes('Rain fell on C'))).toEqual([]);
  });

  test('makes what archive.yaml wants of it', async () => {
    const settings = (offline: string) => ({
      'content/archive.yaml': `title: T\nsite: https://a.example\noffline: ${offline}\n`,
    });
    await using built = await site({ ...content, ...settings('{ years: false }') });
    expect(built.files().filter((file) => file.startsWith('offline/'))).toEqual([
      'offline/index.html',
      'offline/not-kept.html',
    ]);
    expect(built.has('sw.js')).toBe(true);
    const none = await built.rebuild(settings('{ publish: false }'));
    expect(none.files().filter((file) => file.startsWith('offline/'))).toEqual([]);
    expect(none.html('index.html')('link[rel=manifest]').attr('data-worker')).toBeUndefined();
    expect(none.read('sw.js')).toContain('unregister');
    const own = await built.rebuild({ ...settings('{}'), 'public/sw.js': '// mine\n' });
    expect(own.read('sw.js')).toBe('// mine\n');
    expect(listPacks(own)).toContain('2017');
  });

  test('packs no search that it does not make', async () => {
    await using built = await site(content, { args: ['--no-search'] });
    expect(listPacks(built)).toEqual(['2015', '2017', 'lists-00']);
  });
});
