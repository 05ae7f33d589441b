/** What the command line answers to those who are just beginning, and to files from other systems. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runArsip } from '../run-arsip.ts';
import { site } from '../site.ts';

const BIN = join(import.meta.dirname, '../../bin/arsip.mjs');
const NO_SEARCH = { args: ['--no-search'] };
const dir = await mkdtemp(join(tmpdir(), 'arsip-friendly-'));
afterAll(() => rm(dir, { recursive: true }));

test.each([
  [['chek'], "unknown command 'chek'", 'Did you mean check?'],
  [['build', '--keepgoing'], "unknown option '--keepgoing'", 'Did you mean --keep-going?'],
  [['completion', 'tcsh'], "'tcsh' is invalid", 'bash, zsh, fish'],
  [['build', '--site', 'foo'], '"foo" is not', 'must be an address such as https://'],
  [['build', '--base', 'a b'], '"a b" is not', 'must be a path such as /news/'],
  [['check', '--content', BIN], 'is a file', 'Name the folder of your articles'],
  [['check', '--quiet', '--verbose'], "cannot be used with option '--quiet'", '--help'],
])('answers %j with what was meant, and 2', async (words, wrong, near) => {
  const { exitCode, stdout, stderr } = await runArsip(words, dir);
  expect([exitCode, stdout]).toEqual([2, '']);
  expect(stderr).toContain(wrong);
  expect(stderr).toContain(near);
});

test('goes on without a word when nobody reads what it prints any more', () => {
  const call = `{ "${process.execPath}" "${BIN}" build --help; echo "ended with $?" >&2; } | true`;
  expect(spawnSync('sh', ['-c', call], { encoding: 'utf8' }).stderr).toBe('ended with 0\n');
});

test('says how to begin where there is no content folder', async () => {
  const { exitCode, stderr } = await runArsip(['check'], dir);
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/There is no folder .*content\./);
  expect(stderr).toContain('arsip new "Title"');
  expect(stderr).toContain('arsip import SOURCE');
});

test('says how to begin where the folder is empty, quiet or not', async () => {
  await using built = await site({}, { args: ['--no-search', '--quiet'] });
  expect(built.exitCode).toBe(0);
  expect(built.stderr).toMatch(/^There are no articles in .*content yet\. .*arsip new "Title"/);
});

describe('a report', () => {
  const content = join(import.meta.dirname, '../fixtures/rules/site-missing/content');
  const options = ['--quiet', '--content', content, '--cache', join(dir, 'cache')];
  const call = [process.execPath, BIN, 'check', ...options].map((word) => `'${word}'`).join(' ');
  const run = (command: string, words: readonly string[], env: Record<string, string>) =>
    spawnSync(command, words, {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, TERM: 'xterm-256color', ...env },
    }).stdout;
  const hasTerminal = spawnSync('script', ['--version']).status === 0;

  test.each([
    ['plain where it is no terminal that shows it', {}, 'warning site-missing'],
    ['coloured where FORCE_COLOR asks for it', { FORCE_COLOR: '1' }, '\u001b[36msite-missing'],
  ])('is %s', (_, env, expected) => {
    expect(run('sh', ['-c', call], env)).toContain(expected);
  });

  // The program `script` is a terminal.
  test.skipIf(!hasTerminal).each([
    ['coloured on a terminal', {}, '\u001b[36msite-missing'],
    ['plain where NO_COLOR is set', { NO_COLOR: '1' }, 'warning site-missing'],
  ])('is %s', (_, env, expected) => {
    expect(run('script', ['-qec', call, '/dev/null'], env)).toContain(expected);
  });
});

describe('a build', async () => {
  const article = '---\ntitle: Rain\npublished: 2017-11-06\n---\n\nRain fell.\n';
  const built = await site({ 'content/a.md': article }, NO_SEARCH);
  afterAll(() => built[Symbol.asyncDispose]());

  test('tells nothing of progress with --quiet', async () => {
    const { exitCode, stderr } = await built.rebuild({}, { args: ['--no-search', '--quiet'] });
    expect([exitCode, stderr]).toEqual([0, '']);
  });

  test('tells when steps begin and what memory they take with --verbose', async () => {
    const { exitCode, stderr } = await built.rebuild({}, { args: ['--no-search', '--verbose'] });
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(/^Reading …/);
    expect(stderr).toMatch(/^Reading .*\d MB in use$/m);
  });
});

test('reads files of Windows and macOS: byte order marks, CRLF, decomposed names', async () => {
  const windows = (...lines: string[]) => `\uFEFF${lines.join('\r\n')}\r\n`;
  await using built = await site(
    {
      'content/archive.yaml': windows('title: Arsip', 'site: https://a.example'),
      [`content/2017/${'café'.normalize('NFD')}.md`]: windows(
        ...[
          '---',
          'title: Café',
          'published: 2017-11-06',
          '---',
          '',
          `[Menu](${'é'.normalize('NFC')}.pdf)`,
        ],
      ),
      [`content/2017/${'é'.normalize('NFD')}.pdf`]: 'A menu.',
      'content/other.md': `---\ntitle: Other\npublished: 2017-11-07\n---\n\n[Café](2017/${'café'.normalize('NFC')}.md)\n`,
    },
    NO_SEARCH,
  );
  expect([built.exitCode, built.stdout.match(/warning.*/)?.[0]]).toEqual([0, undefined]);
  expect(built.html('2017/11/06/cafe.html')('h1').text()).toBe('Café');
  expect(built.html('2017/11/07/other.html')('.text a[href="/2017/11/06/cafe.html"]')).toHaveLength(
    1,
  );
});
