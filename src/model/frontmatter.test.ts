import { describe, expect, test } from 'vitest';
import { splitFrontmatter } from './frontmatter.ts';

const split = (text: string) => splitFrontmatter(text, 'a.md');

function problemsOf(text: string): string[] {
  return split(text).diagnostics.map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`);
}

describe('splitFrontmatter', () => {
  test.each([
    ['YAML', '---\ntitle: Banjir\n---\nIsi\n', 'yaml'],
    ['YAML by name', '---yaml\ntitle: Banjir\n---\nIsi\n', 'yaml'],
    ['YAML that dots end', '---\ntitle: Banjir\n...\nIsi\n', 'yaml'],
    ['TOML', '+++\ntitle = "Banjir"\n+++\nIsi\n', 'toml'],
    ['TOML between dashes', '---toml\ntitle = "Banjir"\n---\nIsi\n', 'toml'],
    ['JSON', '---json\n{"title": "Banjir"}\n---\nIsi\n', 'json'],
    ['JSON without fences', '{\n  "title": "Banjir"\n}\nIsi\n', 'json'],
    ['a byte order mark', '\uFEFF---\ntitle: Banjir\n---\nIsi\n', 'yaml'],
    ['blank lines before the fence', '\n\n  \n---\ntitle: Banjir\n---\nIsi\n', 'yaml'],
    ['CRLF', '---\r\ntitle: Banjir\r\n---\r\nIsi\n', 'yaml'],
    ['CRLF in TOML', '+++\r\ntitle = "Banjir"\r\n+++\r\nIsi\n', 'toml'],
    [
      'no-break spaces around the fences',
      '\u00A0---\u00A0\ntitle: Banjir\n\u00A0---\u00A0\nIsi\n',
      'yaml',
    ],
    [
      'zero-width spaces around the fences',
      '\u200B---\u200B\ntitle: Banjir\n\u200B---\nIsi\n',
      'yaml',
    ],
  ])('reads %s', (_, text, language) => {
    const { data, body, diagnostics, ...rest } = split(text);
    expect(diagnostics).toEqual([]);
    expect(data).toEqual({ title: 'Banjir' });
    expect(body).toBe('Isi\n');
    expect(rest.language).toBe(language);
  });

  test('says on which line of the file the text begins', () => {
    expect(split('---\na: 1\n---\nIsi').bodyLine).toBe(4);
    expect(split('\n\n---\r\na: 1\r\n---\r\n\r\nIsi').bodyLine).toBe(7);
    expect(split('{"a": 1}\n\nIsi').bodyLine).toBe(2);
    expect(split('---\na: 1\n---').bodyLine).toBe(3);
  });

  test('finds values and keys at their line and column of the file', () => {
    const { findPosition } = split(
      '\n---\ntitle: Banjir\nimage:\n  alt: Air\ntags:\n  - a\n  - b\nauthor:\n---\n',
    );
    expect(findPosition(['title'])).toEqual({ line: 3, column: 8 });
    expect(findPosition(['title'], 'key')).toEqual({ line: 3, column: 1 });
    expect(findPosition(['image', 'alt'])).toEqual({ line: 5, column: 8 });
    expect(findPosition(['image', 'credit'])).toEqual({ line: 5, column: 3 });
    expect(findPosition(['tags', 1])).toEqual({ line: 8, column: 5 });
    expect(findPosition(['author'])).toEqual({ line: 9, column: 1 });
    expect(findPosition(['slug'])).toEqual({ line: 2, column: 1 });
  });

  test('finds keys of TOML, in tables and lists of tables too', () => {
    const { findPosition } = split(
      '+++\ntitle = "Banjir"\n[image]\n  alt = "Air"\n[[corrections]]\nat = 2017-01-01\n[[corrections]]\nat = 1\n+++\n',
    );
    expect(findPosition(['title'])).toEqual({ line: 2, column: 9 });
    expect(findPosition(['image', 'alt'])).toEqual({ line: 4, column: 9 });
    expect(findPosition(['image', 'alt'], 'key')).toEqual({ line: 4, column: 3 });
    expect(findPosition(['corrections', 1, 'at'])).toEqual({ line: 8, column: 6 });
    expect(findPosition(['corrections', 1, 'text'])).toEqual({ line: 7, column: 1 });
  });

  test('keeps dates and odd numbers as written, and types the rest', () => {
    const { data } = split(
      '---\na: 2017-11-06\nb: 007\nc: 1.0\nd: 42\ne: true\nf: 12:30\ng: 0x1F\nh: ~\ni: No\n---\n',
    );
    expect(data).toEqual({
      a: '2017-11-06',
      b: '007',
      c: '1.0',
      d: 42,
      e: true,
      f: '12:30',
      g: '0x1F',
      h: null,
      i: 'No',
    });
  });

  test('keeps the dates and large numbers of TOML as text', () => {
    const { data } = split(
      '+++\na = 2017-11-06\nb = 2017-11-06T08:15:00+07:00\nc = 2017-11-06 08:15:00\nd = 12345678901234567890\n+++\n',
    );
    expect(data).toEqual({
      a: '2017-11-06',
      b: '2017-11-06T08:15:00+07:00',
      c: '2017-11-06T08:15:00',
      d: '12345678901234567890',
    });
  });

  test('reads texts and lists whose further lines are not indented, as Jekyll does', () => {
    const text =
      '---\ntitle: "Banjir\nmelanda\n\nkota"\nimage:\n  alt: \'Air\ndi jalan\'\ntags: [a,\nb,\n  {x: 1}\n]\ndate: 2017-11-06\n---\n';
    const { data, diagnostics, findPosition } = split(text);
    expect(diagnostics).toEqual([]);
    expect(data).toEqual({
      title: 'Banjir melanda\nkota',
      image: { alt: 'Air di jalan' },
      tags: ['a', 'b', { x: 1 }],
      date: '2017-11-06',
    });
    expect(findPosition(['tags', 1])).toEqual({ line: 10, column: 1 });
    expect(findPosition(['date'])).toEqual({ line: 13, column: 7 });
  });

  test('takes a file without a fence for text', () => {
    for (const text of [
      'Isi',
      '# Judul',
      '----\na: 1\n----\n',
      '{{< figure >}}',
      '{% if %}',
      'Isi\n---\na: 1\n---\n',
    ]) {
      expect(split(text)).toMatchObject({ language: 'none', body: text, bodyLine: 1 });
      expect(problemsOf(text)).toEqual(['1:1 frontmatter-missing']);
    }
  });

  test.each([
    ['never closed', '---\ntitle: a\n', '1:1'],
    ['a lone fence', '---', '1:1'],
    ['TOML never closed', '\n+++\ntitle = "a"\n---\n', '2:1'],
    ['JSON never closed', '{"title": "a"\n', '1:1'],
    ['an unknown language', '---lua\nx = 1\n---\n', '1:1'],
    ['a colon in a text', '---\nlayout: a\ntitle: Banjir: kota lumpuh\n---\n', '3:8'],
    ['a quote never closed', '---\ntitle: "Banjir\ndate: 2017-01-01\n---\n', '2:8'],
    ['a tab as indent', '---\nimage:\n\talt: x\n---\n', '3:1'],
    ['a list', '---\n- a\n---\n', '2:1'],
    ['an anchor that is not there', '---\ntitle: *Penting\n---\n', '2:8'],
    ['an anchor within itself', '---\na: &a [*a]\n---\n', '1:1'],
    ['TOML that is none', '+++\ntitle = Banjir\n+++\n', '2:9'],
    ['a key given twice in TOML', '+++\na = 1\na = 1\n+++\n', '3:1'],
    ['brackets without end', `---\na: ${'['.repeat(20_000)}\n---\n`, '1:1'],
  ])('reports %s at its place', (_, text, place) => {
    const [first] = problemsOf(text);
    expect(first).toMatch(/ frontmatter-unreadable$/);
    if (!text.includes('[[[')) expect(first).toBe(`${place} frontmatter-unreadable`);
    expect(problemsOf(text)).toHaveLength(1);
  });

  test('stops at values that repeat each other without end', () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x,x]'];
    for (let index = 1; index < 9; index++) {
      const [name, last] = ['abcdefghi'[index], 'abcdefghi'[index - 1]];
      bomb.push(`${name}: &${name} [${Array(10).fill(`*${last}`).join(',')}]`);
    }
    expect(problemsOf(`---\n${bomb.join('\n')}\n---\n`)).toEqual(['1:1 frontmatter-unreadable']);
  });

  test.each(['js', 'javascript', 'coffee', 'JS', 'cson', ' js'])('never runs ---%s', (language) => {
    Reflect.deleteProperty(globalThis, 'wasRun');
    const text = `---${language}\n{ title: (globalThis.wasRun = true) }\n---\nIsi\n`;
    expect(problemsOf(text)).toEqual(['1:1 frontmatter-executable']);
    expect(split(text).body).toBe('Isi\n');
    expect(globalThis).not.toHaveProperty('wasRun');
  });

  test.each([
    ["run: !!js/function 'function () {}'", '3:1', { title: 'a' }],
    ['run: !!js/function >\n  function () {}', '3:1', { title: 'a' }],
    ['tags: [a, !!python/object/apply:os.system b]', '3:43', { title: 'a', tags: ['a'] }],
    ['x:\n  y: !ruby/object:File { path: a }\n  z: 1', '4:3', { title: 'a', x: { z: 1 } }],
  ])('leaves a program out: %s', (lines, place, data) => {
    const text = `---\ntitle: a\n${lines}\n---\n`;
    expect(problemsOf(text)).toEqual([`${place} frontmatter-executable`]);
    expect(split(text).data).toEqual(data);
  });

  test('keeps a value whose tag only names its kind', () => {
    expect(split('---\na: !str 1\nb: !note x\n---\n').data).toEqual({ a: '1', b: 'x' });
    expect(problemsOf('---\na: !note x\n---\n')).toEqual([]);
  });

  test('tells duplicate keys apart by whether their values differ', () => {
    expect(problemsOf('---\ntitle: a\ntags: [x]\ntitle: b\ntags: [x]\n---\n')).toEqual([
      '4:1 duplicate-key',
      '5:1 duplicate-key-same',
    ]);
    expect(problemsOf('---\nimage:\n  alt: a\n  alt: b\n---\n')).toEqual(['4:3 duplicate-key']);
    expect(problemsOf('{"title": "a",\n"title": "b"}')).toEqual(['2:1 duplicate-key']);
  });

  test('takes __proto__ for a key like any other', () => {
    const { data } = split('---\n__proto__:\n  draft: true\n---\n');
    expect(Object.keys(data)).toEqual(['__proto__']);
    expect(data).not.toHaveProperty('draft', true);
  });

  test('gives a file that was broken the same problems again', () => {
    const text = '---\ntitle: a: b\n---\n';
    expect(problemsOf(text)).toEqual(problemsOf(text));
  });
});
