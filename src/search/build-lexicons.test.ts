import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildLexicons, countsName } from './build-lexicons.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'arsip-lexicon-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

/** Builds from counts by volume, as a build does that changed those in `before`. */
function build(name: string, counts: Record<string, string>, before: Record<string, string> = {}) {
  const [wordsDir, outDir] = [join(dir, `${name}-words`), join(dir, name)];
  for (const [id, text] of Object.entries(counts)) {
    mkdirSync(wordsDir, { recursive: true });
    writeFileSync(join(wordsDir, countsName(id)), text);
  }
  const volumes = Object.keys(counts).map((id) => ({ id, language: id.slice(0, 2) }));
  return buildLexicons({ volumes, wordsDir, outDir, before: new Map(Object.entries(before)) });
}

const read = (name: string) =>
  readdirSync(join(dir, name)).map((file) => [
    file,
    inflateSync(readFileSync(join(dir, name, file))).toString(),
  ]);

const first = '\t#9\nkapal\t:2\nkapal\t=2\n';
const second = '\t#9\nkapal\t:1\nkapal\t=1\nubi\t:1\nubi\t=1\n';

describe('buildLexicons', () => {
  test('makes one of each language, and says where its files begin', () => {
    const manifests = build('out', { 'id-2014': first, 'id-2015': second, 'en-2014': first });
    expect(manifests).toEqual([
      { language: 'id', files: [['', expect.any(String)]] },
      { language: 'en', files: [['', expect.any(String)]] },
    ]);
    const texts = new Map(read('out') as [string, string][]);
    expect(texts.get(manifests[0]?.files[0]?.[1] ?? '')).toBe(
      'kapal\t:C\nkapal\t=BA\nubi\t:A\nubi\t=1A\n',
    );
  });

  test.each([
    ['a changed volume', { 'id-2014': first, 'id-2015': first }, { 'id-2015': second }],
    ['a changed volume of which nothing is known', { 'id-2014': first, 'id-2015': first }, {}],
    ['an added volume', { 'id-2014': first, 'id-2015': second, 'id-2016': first }, {}],
    ['an inserted volume', { 'id-2014': first, 'id-2014-b': first, 'id-2015': second }, {}],
    ['a removed volume', { 'id-2015': second }, {}],
  ])('comes to what a clean build gives: %s', (_, counts, before) => {
    build('kept', { 'id-2014': first, 'id-2015': second });
    expect(build('kept', counts, before)).toEqual(build('clean', counts));
    expect(read('kept')).toEqual(read('clean'));
    expect(readdirSync(join(dir, 'kept-words'))).toEqual(readdirSync(join(dir, 'clean-words')));
  });

  test('leaves a file alone whose words are the same', () => {
    const [manifest] = build('out', { 'id-2014': first });
    const file = join(dir, 'out', manifest?.files[0]?.[1] ?? '');
    utimesSync(file, 1, 1);
    build('out', { 'id-2014': first.replace('#9', '#10') }, { 'id-2014': first });
    expect(statSync(file).mtimeMs).toBe(1000);
  });
});
