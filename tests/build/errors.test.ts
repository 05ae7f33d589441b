import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runArsip } from '../run-arsip.ts';
import { type BuiltSite, site } from '../site.ts';

const article = (title: string, lines = 'published: 2017-11-06') =>
  `---\ntitle: ${title}\n${lines}\n---\n\nRain fell.\n`;

/** What a site consists of, down to the bytes. */
const hashOf = (built: BuiltSite) => {
  const hash = createHash('sha256');
  for (const file of built.files())
    hash.update(`${file}\0`).update(readFileSync(join(built.dist, file)));
  return hash.digest('hex');
};

const NO_SEARCH = { args: ['--no-search'] };

describe('an article with an error', async () => {
  const built = await site({ 'content/sound.md': article('Sound') }, NO_SEARCH);
  afterAll(() => built[Symbol.asyncDispose]());
  const sound = hashOf(built);
  const builtAt = statSync(built.dist).ino;
  const broken = {
    'content/1987/strike.md': article('Strike', 'published: 1987-13-02'),
    'content/other.md': article('Other'),
  };

  test('ends the build with 1, path, line, column, rule and mend, and leaves the last site alone', async () => {
    const failed = await built.rebuild(broken, NO_SEARCH);
    expect(failed.exitCode).toBe(1);
    expect(failed.stdout).toMatch(
      /^content\/1987\/strike\.md:3:12 error date-invalid {2}"1987-13-02" is not a date.* Write it as YYYY-MM-DD/m,
    );
    expect(failed.stdout).toContain('1 error in 1 file.');
    expect(failed.stderr).toContain('Nothing was published');
    expect(hashOf(built)).toBe(sound);
    expect(statSync(built.dist).ino).toBe(builtAt);
  });

  test('is held back with --keep-going, which publishes the rest and still ends with 1', async () => {
    const published = await built.rebuild({}, { args: ['--no-search', '--keep-going'] });
    expect(published.exitCode).toBe(1);
    expect(published.stdout).toContain('content/1987/strike.md:3:12 error');
    expect(published.html('2017/11/06/other.html')('h1').text()).toBe('Other');
    expect(published.files().filter((file) => file.includes('strike'))).toEqual([]);
  });

  test('is published when it is mended, and the build ends well', async () => {
    const mended = await built.rebuild(
      { 'content/1987/strike.md': article('Strike', 'published: 1987-12-02') },
      NO_SEARCH,
    );
    expect(mended.exitCode).toBe(0);
    expect(mended.html('1987/12/02/strike.html')('h1').text()).toBe('Strike');
  });
});

describe('every unsound file', async () => {
  const marker = 'ran.txt';
  const unsound: Record<string, [content: string | Uint8Array, rule: string]> = {
    'no-title.md': ['---\npublished: 2017-11-06\n---\nText.', 'title-missing'],
    'no-date.md': ['---\ntitle: No Date\n---\nText.', 'date-missing'],
    'bad-date.md': [article('Bad', 'published: 2017-02-30'), 'date-invalid'],
    'unclosed.md': ['---\ntitle: Unclosed\npublished: 2017-11-06\n', 'frontmatter-unreadable'],
    'bad-yaml.md': [
      '---\ntitle: [Bad\npublished: 2017-11-06\n---\nText.',
      'frontmatter-unreadable',
    ],
    'bad-toml.md': ['+++\ntitle = Bad\n+++\nText.', 'frontmatter-unreadable'],
    'no-frontmatter.md': ['Only text.', 'frontmatter-missing'],
    'program.md': [
      `---js\nrequire('node:fs').writeFileSync('${marker}', ''); ({ title: 'Ran', published: '2017-11-06' })\n---\nText.`,
      'frontmatter-executable',
    ],
    'twice.md': [article('Twice', 'published: 2017-11-06\ntitle: Again'), 'duplicate-key'],
    'empty.md': ['', 'file-empty'],
    'binary.md': [Uint8Array.of(0xff, 0xfe, 0x00, 0x80, 0x81), 'file-unreadable'],
    'draft.md': [article('Draft', 'published: 2017-11-06\ndraft: perhaps'), 'draft-invalid'],
    'taken.md': [article('Taken', 'published: 2017-11-06\nslug: sound'), 'address-taken'],
    'corrected.md': [
      article('Corrected', 'published: 2017-11-06\ncorrections: [{ text: Undated. }]'),
      'correction-invalid',
    ],
    'withdrawn.md': [
      article('Withdrawn', 'published: 2017-11-06\nwithdrawn: { at: someday }'),
      'withdrawal-invalid',
    ],
  };
  const files = Object.entries(unsound).map(([name, [content]]) => [`content/${name}`, content]);
  const built = await site(
    {
      ...Object.fromEntries(files),
      'content/sound.md': article('Sound'),
      'content/odd.md': article(
        '"<b>Fish</b> &amp; chips {{ title }} <%= title %>"',
        'published: 2017-11-06\nstrange: { deep: [1, 2] }',
      ),
    },
    { args: ['--no-search', '--keep-going'] },
  );
  afterAll(() => built[Symbol.asyncDispose]());

  test.each(Object.entries(unsound))('such as %s is named with its rule', (name, [, rule]) => {
    const lines = built.stdout
      .split('\n')
      .filter((line) => /^\S+/.exec(line)?.[0].startsWith(`content/${name}`));
    expect(lines.some((line) => line.includes(` error ${rule}  `))).toBe(true);
  });

  test('is held back, and nothing else is', () => {
    expect(built.exitCode).toBe(1);
    const titles = ['2017/11/06/sound.html', '2017/11/06/odd.html'];
    const articles = built
      .files()
      .filter((file) => file.endsWith('.html') && built.html(file)('article.article').length > 0);
    expect(articles.sort()).toEqual(titles.sort());
    expect(built.html('2017/11/06/odd.html')('h1').text()).toBe(
      'Fish & chips {{ title }} <%= title %>',
    );
  });

  test('names both articles that want one address', () => {
    expect(built.stdout).toMatch(/content\/taken\.md:\S+ error address-taken .*sound\.md/);
  });

  test('is never run as a program', () => {
    expect(existsSync(join(built.dir, marker))).toBe(false);
    expect(existsSync(marker)).toBe(false);
  });

  test('is listed by check, which publishes nothing', async () => {
    const before = hashOf(built);
    const checked = await runArsip(
      ['check', '--content', 'content', '--cache', '.arsip'],
      built.dir,
    );
    expect(checked.exitCode).toBe(1);
    const problems = (text: string) =>
      text.split('\n').filter((line) => / (error|warning) /.test(line));
    expect(problems(checked.stdout)).toEqual(problems(built.stdout));
    expect(hashOf(built)).toBe(before);
  });

  test('is an object of check --json', async () => {
    const args = ['check', '--json', '--content', 'content', '--cache', 'elsewhere'];
    const { exitCode, stdout } = await runArsip(args, built.dir);
    expect(exitCode).toBe(1);
    const problems = JSON.parse(stdout) as { path: string; rule: string }[];
    for (const [path, [, rule]] of Object.entries(unsound)) {
      const texts = { reason: expect.any(String), mend: expect.any(String) };
      const problem = expect.objectContaining({ path, severity: 'error', rule, ...texts });
      expect(problems).toContainEqual(problem);
    }
    expect(readdirSync(built.dir).sort()).toEqual(['.arsip', 'content', 'dist', 'elsewhere']);
  });

  test('is in the summary of build --json', async () => {
    const { exitCode, stdout } = await built.rebuild(
      {},
      { args: ['--json', '--keep-going', '--no-search'] },
    );
    expect(exitCode).toBe(1);
    const summary = JSON.parse(stdout);
    expect(summary).toMatchObject({ files: 17, articles: 2, sound: false });
    const entries = readdirSync(built.dist, { recursive: true, withFileTypes: true });
    expect(summary.siteFiles).toBe(entries.filter((entry) => entry.isFile()).length);
    expect(summary.diagnostics.length).toBeGreaterThanOrEqual(Object.keys(unsound).length);
  });
});

describe('a warning', async () => {
  const files = { 'content/a.md': article('A', 'published: 2017-11-06\nupdated: 2017-11-05') };
  const built = await site(files, NO_SEARCH);
  afterAll(() => built[Symbol.asyncDispose]());

  test('leaves its article published', () => {
    expect(built.exitCode).toBe(0);
    expect(built.stdout).toContain('content/a.md:4:10 warning updated-before-published');
    expect(built.has('2017/11/06/a.html')).toBe(true);
  });

  test('is an error with --strict', async () => {
    const before = hashOf(built);
    const strict = await built.rebuild({}, { args: ['--strict', '--no-search'] });
    expect(strict.exitCode).toBe(1);
    expect(strict.stdout).toContain('content/a.md:4:10 error updated-before-published');
    expect(hashOf(built)).toBe(before);
    const checked = await runArsip(['check', '--strict', '--content', 'content'], built.dir);
    expect(checked.exitCode).toBe(1);
  });
});

describe('the index between builds', async () => {
  const built = await site({ 'content/a.md': article('A') }, NO_SEARCH);
  afterAll(() => built[Symbol.asyncDispose]());
  const before = hashOf(built);
  const store = join(built.dir, '.arsip', 'store.sqlite');

  test('is built anew where it is damaged, and one line says so', async () => {
    for (const name of readdirSync(dirname(store)))
      if (name.startsWith(basename(store)))
        writeFileSync(join(dirname(store), name), 'This is no database. '.repeat(500));
    const rebuilt = await built.rebuild({}, NO_SEARCH);
    expect(rebuilt.exitCode).toBe(0);
    const lines = rebuilt.stderr.split('\n').filter((line) => line.includes('index'));
    expect(lines).toEqual([expect.stringContaining('built anew')]);
    expect(hashOf(built)).toBe(before);
    expect(readFileSync(store).subarray(0, 15).toString()).toBe('SQLite format 3');
  });

  test('is used again without a word where it is sound', async () => {
    const rebuilt = await built.rebuild({}, NO_SEARCH);
    expect(rebuilt.stderr).toMatch(/Reading\s+1 file, 0 of them/);
    expect(rebuilt.stderr).not.toContain('anew');
  });

  test('is forgotten with --force', async () => {
    const rebuilt = await built.rebuild({}, { args: ['--force', '--no-search'] });
    expect(rebuilt.stderr).toMatch(/Reading\s+1 file, 1 of them/);
    expect(hashOf(built)).toBe(before);
  });

  test('forgets what is gone', async () => {
    const changed = await built.rebuild(
      { 'content/a.md': null, 'content/b.md': article('B') },
      NO_SEARCH,
    );
    expect(changed.has('2017/11/06/a.html')).toBe(false);
    expect(changed.read('index.html')).not.toContain('a.html');
  });
});

describe('a wrong call', async () => {
  const built = await site({ 'content/a.md': article('A') }, NO_SEARCH);
  afterAll(() => built[Symbol.asyncDispose]());
  const before = hashOf(built);
  const call = (...args: string[]) => runArsip(args, built.dir);

  test('for a folder that is not there ends with 2 and names it', async () => {
    const { exitCode, stderr } = await call('build', '--content', 'nowhere');
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/nowhere/);
    expect(stderr).toContain('--content');
  });

  test.each([
    [['build', '--keep-goin'], '--keep-going'],
    [['buld'], 'build'],
    [['check', '--contnet', 'x'], '--content'],
  ])('%j ends with 2 and suggests what was meant', async (args, meant) => {
    const { exitCode, stderr } = await call(...args);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`Did you mean ${meant}?`);
  });

  test('with a time that is none ends with 2 and says how to write it', async () => {
    const { exitCode, stderr } = await call('build', '--now', 'tomorrow');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('2026-11-22');
  });

  test.each(['content', '.', 'papers'])(
    'to publish into %s, where other files are, destroys none of them',
    async (out) => {
      mkdirSync(join(built.dir, 'papers'), { recursive: true });
      writeFileSync(join(built.dir, 'papers', 'letter.txt'), 'Dear reader');
      const { exitCode, stderr } = await call('build', '--content', 'content', '--out', out);
      expect(exitCode).toBe(2);
      expect(stderr).toContain('--out');
      expect(existsSync(join(built.dir, 'content', 'a.md'))).toBe(true);
      expect(existsSync(join(built.dir, 'papers', 'letter.txt'))).toBe(true);
    },
  );

  test('leaves the site as it was', () => {
    expect(hashOf(built)).toBe(before);
  });

  test('is what no call for help is', async () => {
    for (const args of [['--help'], ['build', '--help'], ['--version']])
      expect(await call(...args)).toMatchObject({ exitCode: 0, stderr: '' });
  });
});

describe('settings', () => {
  test('that are missing leave every default, with a warning', async () => {
    await using built = await site(
      { 'content/archive.yaml': null, 'content/a.md': article('A') },
      NO_SEARCH,
    );
    expect(built.exitCode).toBe(0);
    expect(built.stdout).toContain('warning config-missing');
    expect(built.has('2017/11/06/a.html')).toBe(true);
  });

  test('that cannot be read end the build, with their line', async () => {
    await using built = await site({
      'content/archive.yaml': 'title: The Archive\ntimeZone: Mars/Olympus\nlists: { size: none }\n',
      'content/a.md': article('A'),
    });
    expect(built.exitCode).toBe(1);
    expect(built.stdout).toMatch(/content\/archive\.yaml:2:\d+ error config-invalid/);
    expect(built.stdout).toMatch(/content\/archive\.yaml:3:\d+ error config-invalid/);
    expect(existsSync(built.dist)).toBe(false);
  });

  test('with a key that is misspelt suggest the right one', async () => {
    await using built = await site(
      {
        'content/archive.yaml': 'title: The Archive\nlangauge: id\n',
        'content/a.md': article('A'),
      },
      NO_SEARCH,
    );
    expect(built.stdout).toMatch(/archive\.yaml:2:1 warning key-unknown .*language/);
  });
});

test('the front page of few articles has no list without entries', async () => {
  const files = { 'content/a.md': '---\ntitle: Rain\npublished: 2017-11-06\n---\n\nRain fell.\n' };
  await using built = await site(files, { args: ['--no-search'] });
  const lists = built.html('index.html')('main .latest :is(ol, ul)').toArray();
  expect(lists.map(({ children }) => children.length > 0)).toEqual([true]);
});

test('an archive without articles is a site that says so', async () => {
  await using built = await site({});
  expect(built.exitCode).toBe(0);
  expect(built.html('index.html')('main').text()).toContain('No articles.');
  expect(built.html('index.html')('.latest :is(ol, ul)')).toHaveLength(0);
});

test('what lies oddly in the content folder does no harm', async () => {
  await using built = await site({ 'content/a.md': article('A') }, NO_SEARCH);
  mkdirSync(join(built.dir, 'content', 'folder.md'));
  writeFileSync(join(built.dir, 'content', 'notes.txt'), 'Not an article.');
  symlinkSync(join(built.dir, 'content'), join(built.dir, 'content', 'loop'));
  symlinkSync(join(built.dir, 'nowhere.md'), join(built.dir, 'content', 'gone.md'));
  const rebuilt = await built.rebuild({}, { args: ['--no-search', '--keep-going'] });
  expect(rebuilt.exitCode).toBe(1);
  expect(rebuilt.stdout).toMatch(/content\/gone\.md\S* error file-unreadable/);
  expect(rebuilt.stdout).toContain('1 error');
  expect(rebuilt.has('2017/11/06/a.html')).toBe(true);
});
