/** The documentation can be followed: its links lead somewhere, its commands and examples are right. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { CommanderError } from 'commander';
import { parse as parseToml } from 'smol-toml';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import packageJson from '../package.json' with { type: 'json' };
import { listCommands } from '../scripts/reference-command-line.ts';
import type { ContentPath } from '../src/model/article.ts';
import { FIELD_NAMES } from '../src/model/field-names.ts';
import { parseArchive } from '../src/model/parse-archive.ts';
import { parseArticle } from '../src/model/parse-article.ts';
import { type DocsPage, type Fence, isCommands, readDocs } from './read-docs.ts';

const ROOT = join(import.meta.dirname, '..');
const pages = new Map<string, DocsPage>(
  globSync(['*.md', 'docs/**/*.md'], { cwd: ROOT })
    .toSorted()
    .map((path) => [path, readDocs(readFileSync(join(ROOT, path), 'utf8'))]),
);
const guide = [...pages].flatMap(([path, page]) => (path.startsWith('docs/guide/') ? page : []));

test.each([...pages])('the links of %s lead to files and headings that are there', (path, page) => {
  const lost = page.links.filter((link) => !/^[a-z]+:/.test(link) && !leadsSomewhere(path, link));
  expect(lost).toEqual([]);
});

function leadsSomewhere(path: string, link: string): boolean {
  const [file = '', anchor] = link.split('#');
  const target = file === '' ? path : relative(ROOT, join(ROOT, dirname(path), file));
  if (anchor === undefined) return existsSync(join(ROOT, target));
  return pages.get(target)?.anchors.includes(anchor) ?? false;
}

describe('commands', () => {
  // All that commands work with is loaded with the first list of them.
  beforeAll(async () => void (await listCommands()), 60_000);
  const calls = [...pages].flatMap(([path, { code }]) =>
    code.flatMap((line) => line.split(/ && | > /)).map((call) => [path, call.trim()] as const),
  );
  const ofArsip = calls.filter(([, call]) => /^(npx )?arsip [a-z]/.test(call));
  const ofNpm = calls.filter(([, call]) => /^npm (start|test|run [a-z])/.test(call));

  test.each(ofArsip)('%s: %s', async (_, call) => {
    expect(await findMistake(splitCall(call).slice(1))).toBeUndefined();
  });

  test.each(ofNpm)('%s: %s', (_, call) => {
    const [, script = ''] = /^npm (?:run )?(\S+)/.exec(call) ?? [];
    expect(Object.keys(packageJson.scripts)).toContain(script);
  });

  test('have every option that the guide names alone', async () => {
    const named = guide.flatMap(({ code }) => code).filter((line) => /^--[a-z]/.test(line));
    const known = (await listCommands()).flatMap(({ options }) =>
      options.map(({ long }) => long ?? ''),
    );
    expect(named.filter((line) => !known.includes(line.split(' ')[0] ?? ''))).toEqual([]);
  });

  test('are each shown in the guide', async () => {
    const shown = guide.flatMap(({ code }) => code).join('\n');
    const missing = (await listCommands()).filter(
      (command) => !shown.includes(`arsip ${command.name()}`),
    );
    expect(missing.map((command) => command.name())).toEqual([]);
  });
});

/** The words of a call, as a shell gives them on; those in quotes are one. */
function splitCall(call: string): string[] {
  return Array.from(
    call.replace(/^npx /, '').matchAll(/"([^"]*)"|\S+/g),
    ([word, quoted]) => quoted ?? word,
  );
}

/** What the command line would refuse in a call; `arsip build --help` is one too. */
async function findMistake([name, ...words]: string[]): Promise<string | undefined> {
  const command = (await listCommands()).find((known) => known.name() === name);
  if (command === undefined) return `"${name}" is not a command`;
  try {
    const { operands, unknown } = command
      .exitOverride()
      .configureOutput({ writeErr: () => {} })
      .parseOptions(words);
    const surplus = command.registeredArguments.length > 0 ? [] : operands;
    const wrong = [...surplus, ...unknown].filter((word) => word !== '--help');
    return wrong.length === 0 ? undefined : `${name} does not take ${wrong.join(' ')}`;
  } catch (error) {
    if (error instanceof CommanderError) return error.message;
    throw error;
  }
}

describe('examples', () => {
  const fences = [...pages.values()].flatMap((page) => page.fences);
  const listUses = (use: string) =>
    fences.filter((fence) => fence.use === use).map(({ text }) => text);

  test.each([...listUses('article'), ...listUses('frontmatter').map(toArticle)])(
    'the article %#: %s',
    (text) => {
      const archive = { timeZone: 'Asia/Jakarta', language: 'en' };
      const parsed = parseArticle({ text, path: '2017/ferry.md' as ContentPath }, archive);
      expect(parsed.diagnostics.map(String)).toEqual([]);
      expect(parsed.article?.extra).toEqual({});
    },
  );

  test.each(listUses('page'))('the page %#: %s', (lines) => {
    const text = `---\n${lines}\n---\n`;
    const archive = { timeZone: 'Asia/Jakarta', language: 'en' };
    const { article, diagnostics } = parseArticle(
      { text, path: 'pages/about.md' as ContentPath },
      archive,
    );
    expect([article?.page, diagnostics]).toEqual([true, []]);
  });

  test.each(listUses('archive.yaml'))('the archive.yaml %#: %s', (text) => {
    const whole = addMissing(text, ['title: A', 'site: https://a.example']);
    expect(parseArchive(whole, 'archive.yaml').diagnostics.map(String)).toEqual([]);
  });

  test('show every field', () => {
    const shown = [...listUses('article'), ...listUses('frontmatter')].join('\n');
    const fields = Object.keys(FIELD_NAMES);
    expect(fields.filter((field) => !new RegExp(`^${field}:`, 'm').test(shown))).toEqual([]);
  });
});

describe('settings of hosts', () => {
  const readExample = (page: string, use: string) =>
    pages.get(page)?.fences.find((fence) => fence.use === use)?.text ?? '';

  test('GitHub’s workflow calls commands that there are', async () => {
    const { jobs } = parse(readExample('docs/deploy/github-pages.md', 'publish.yml'));
    const runs = jobs.publish.steps.flatMap(({ run }: { run?: string }) => run ?? []);
    expect(runs).toEqual(['npm ci', 'npx arsip build', 'npx arsip check --host github-pages']);
    const calls = runs.slice(1).map((run: string) => splitCall(run).slice(1));
    expect((await Promise.all(calls.map(findMistake))).filter(Boolean)).toEqual([]);
  });

  test('Netlify’s settings call a command that there is', async () => {
    const settings = parseToml(readExample('docs/deploy/netlify.md', 'netlify.toml'));
    expect(settings).toMatchObject({ build: { command: 'npx arsip build', publish: 'dist' } });
  });
});

test('a style sheet of the guide names custom properties that there are', () => {
  const tokens = readFileSync(join(ROOT, 'src/styles/tokens.css'), 'utf8');
  const sheets = guide.flatMap(({ fences }) => fences).filter(({ use }) => use === 'own.css');
  const named = sheets.flatMap(({ text }) => text.match(/--[a-z-]+(?=:)/g) ?? []);
  expect(named).not.toEqual([]);
  expect(named.filter((name) => !tokens.includes(`  ${name}:`))).toEqual([]);
});

/**
 * Tests that try a block, by what stands behind its language. `text` alone is what is shown and not tried: folders,
 * addresses, what is printed. So is what is named here.
 */
describe('every block of code', () => {
  const SHOWN = ['brotli_static on;'];
  const OF_CONTENT = ['archive.yaml', 'article', 'frontmatter', 'page'];
  const HERE = [...OF_CONTENT, 'netlify.toml', 'own.css', 'publish.yml'];
  const inBuild = ['docs', 'docs-scene', 'server', 'servers']
    .flatMap((name) => globSync(`tests/build/${name}{,.test}.ts`, { cwd: ROOT }))
    .map((path) => readFileSync(join(ROOT, path), 'utf8'))
    .join('\n');
  const isTried = ({ language, use, text }: Fence) =>
    HERE.includes(use) ||
    (use !== '' && inBuild.includes(`'${use}'`)) ||
    (use === '' && language === 'text') ||
    SHOWN.includes(text);

  // The reference is made from the code, its examples by tests/reference.test.ts.
  const written = [...pages].filter(([path]) => !/^(docs\/reference|CONTRIBUTING)/.test(path));
  test.each(written)('of %s is tried, or for a shell', (_, { fences }) => {
    const rest = fences.filter((fence) => !isCommands(fence) && !isTried(fence));
    expect(rest.map(({ text }) => text)).toEqual([]);
  });
});

function toArticle(lines: string): string {
  return `---\n${addMissing(lines, ['title: A', 'published: 2017-11-06'])}\n---\n`;
}

/** Puts lines before a text that does not have their keys. */
function addMissing(text: string, lines: readonly string[]): string {
  const keys = new Set(text.split('\n').map((line) => line.split(':')[0]));
  return [...lines.filter((line) => !keys.has(line.split(':')[0] ?? '')), text].join('\n');
}
