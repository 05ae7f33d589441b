import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { createRandom } from '../../tests/soak/random.ts';
import { parseFlatYaml } from './parse-flat-yaml.ts';
import { parseYaml } from './parse-yaml.ts';
import type { KeyPath, KeySource } from './parsed-keys.ts';
import { readFlatYaml } from './read-flat-yaml.ts';

const SOURCE: KeySource = { path: 'a.md', linesBefore: 2, unreadable: 'frontmatter-unreadable' };

test.each([
  'a: B',
  '\n\na:   B c \nb-c_d: e\n',
  'a: "B: \\"c\\" \\\\ # d"',
  "a: 'it''s'",
  'a: ""\nb: \'\'\nc:\nd:  \n',
  'a: null\nb: ~\nc: true\nd: false\ne: Null\nf: True\ng: yes\nh: Infinity',
  'a: 42\nb: 007\nc: 1.5\nd: 1.0\ne: 1e21\nf: 1e+21\ng: 0x1F\nh: 0o7\ni: .5\nj: .inf\nk: +5\nl: 1_000\nm: 12345678901234567890',
  'a: 2017-11-06\nb: 2017-11-06T08:00:00+07:00\nc: 2017-11-06 08:00\nd: 20:15:30',
  'a: b:c\nd: e#f\ng: http://h.example/#i\nj: k "l" \'m\' [n] {o}, p & q',
  'tags:\n  - a b\n  - "c: d"\n  - \'e\'\n  - 42\nb: c',
  'tags:\n- a\n\n# b\n- c\n-   d\nb: c',
  'image:\n  src: a.jpg\n  alt:\n  title: "b"\nc: d',
  'tags: []\na: [b]\nc: [ d e , "f: g", \'h\', 1, 1.0, true, null ]',
  '# a\nb: c\n  # d\n',
  'constructor: a\ntoString: b',
  'a: b\u00A0',
  'judul: “Kapal” – é',
])('reads %j itself', (text) => {
  expect(readFlatYaml(text)).toBeDefined();
  expectSame(text);
});

test.each([
  '',
  '# a',
  'a',
  '- a',
  '{ "a": 1 }',
  ' a: b',
  'a: b\nc',
  'a: b\n  c',
  'a: b\n  c: d',
  'a: b\n  - c',
  'a: b\na: c',
  'a:\n  b: c\n  b: d',
  'a:\n  b: c\n   d: e',
  'a:\n  - b\n - c',
  'a:\n  - b\n  c: d',
  'a:\n  b: c\n  - d',
  'a:\n  b:\n    c: d',
  'a:\n  b:\n  - c',
  'a:\n  - b: c',
  'a:\n  - - b',
  'a:\n  -',
  'a:\n  b',
  'a: b: c',
  'a: b:',
  'a: b # c',
  'a: \u00A0b',
  'a: # b',
  'a: |\n  b',
  'a: >\n  b',
  'a: "b',
  'a: "b\n  c"',
  'a: "b\\n"',
  'a: "b" # c',
  "a: 'b'c'",
  'a: [b, c',
  'a: [b: c]',
  'a: [b, [c]]',
  'a: [b,]',
  'a: {b: c}',
  'a: &b c',
  'a: *b',
  'a: !!str b',
  'a: @b',
  'a: `b`',
  'a: %b',
  'a: - b',
  'a: ? b',
  'a:\tb',
  'a: b\r\n',
  'a : b',
  '"a": b',
  '1: a',
  '<<: a',
  '__proto__: a',
  '? a\n: b',
  '%YAML 1.1\n---\na: b',
  'a: b\n---\nc: d',
  'a: b\n...\n',
  '\uFEFFa: b',
])('leaves %j to the parser', (text) => {
  expect(readFlatYaml(text)).toBeUndefined();
  expectSame(text);
});

test('leaves what is longer than frontmatter ever is to the parser', () => {
  const text = `a:\n${'- b\n'.repeat(25_001)}`;
  expect(readFlatYaml(text)).toBeUndefined();
  expectSame(text);
});

const PLAIN =
  'a: B c|tags:|  - d|  - e f|- g|image:|  src: h.jpg|  alt: "i"|j: "k: l"|m: 42|n: 1.0|o: [p, q r]|published: 2017-11-06T08:00:00+07:00||# s|t: \'u\'|v:'.split(
    '|',
  );
const NASTY =
  ' a: b|   - c|    d: e|  f|g: h: i|j: k # l|m: "n|o: |  |p: >-|- |-|- q: r|: s|t:u|v: [w|x: *y|z: true|a: ~|b: -1|c: \u00A0|d: "e\\"f"|---|g: [h, "i, j"]|k: \'l\'\'m\'|n: “o”|p: .5|\u00A0|é: q|r: s  |t: 0x1F|u: [1, ~]|w: {}'.split(
    '|',
  );

test('gives what the parser gives, whatever it is made of', () => {
  let taken = 0;
  for (const lines of randomLines([PLAIN, PLAIN, PLAIN, PLAIN, PLAIN, NASTY].flat(), 1500)) {
    const text = lines.join('\n');
    if (readFlatYaml(text) !== undefined) taken += 1;
    expectSame(text);
  }
  expect(taken).toBeGreaterThan(300);
});

/** Compares data, problems and places with what the parser finds. */
function expectSame(text: string): void {
  const [flat, parsed] = [parseFlatYaml(text, SOURCE), parseYaml(text, SOURCE)];
  expect(isDeepStrictEqual(flat.data, parsed.data), text).toBe(true);
  expect(Object.keys(flat.data), text).toEqual(Object.keys(parsed.data));
  expect(flat.diagnostics, text).toEqual(parsed.diagnostics);
  for (const keyPath of listKeyPaths(parsed.data)) {
    for (const part of ['key', 'value', undefined] as const) {
      const place = `${keyPath.join('.')} in ${text}`;
      expect(flat.findPosition(keyPath, part), place).toEqual(parsed.findPosition(keyPath, part));
    }
  }
}

function listKeyPaths(data: Readonly<Record<string, unknown>>): KeyPath[] {
  const inner = Object.keys(data).flatMap((key) => [[key], [key, 0], [key, 1], [key, 'src']]);
  return [[], ['absent'], ['absent', 0], ...inner];
}

/** Up to six lines each, the same in every run. */
function* randomLines(lines: readonly string[], count: number): Generator<string[]> {
  const random = createRandom(7);
  for (let round = 0; round < count; round++) {
    yield Array.from({ length: 1 + random.number(6) }, () => random.pick(lines));
  }
}
