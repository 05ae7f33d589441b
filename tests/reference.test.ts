/** The reference says what the code does: its files are made from the code, its examples by the real check. */
import { existsSync, globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SETTING_EXAMPLES } from '../scripts/reference-archive-yaml.ts';
import { listCommands } from '../scripts/reference-command-line.ts';
import { checkExamples, EXAMPLES_DIR } from '../scripts/reference-examples.ts';
import { renderReferenceFiles } from '../scripts/reference-files.ts';
import { FIELD_EXAMPLES } from '../scripts/reference-frontmatter.ts';
import { listParts, type SchemaPart } from '../scripts/reference-schema.ts';
import { diagnosticToJson } from '../src/diagnostics/diagnostic.ts';
import { type RuleId, rules } from '../src/diagnostics/rules.ts';
import type { ContentPath } from '../src/model/article.ts';
import { archiveToJsonSchema, frontmatterToJsonSchema } from '../src/model/json-schema.ts';
import { parseArchive } from '../src/model/parse-archive.ts';
import { parseArticle } from '../src/model/parse-article.ts';

const ROOT = join(import.meta.dirname, '..');
const UPDATE = process.env.UPDATE === '1';
const ids = Object.keys(rules) as RuleId[];
const examples = await checkExamples();

function readOrUpdate(file: string, text: string): string {
  if (UPDATE) writeFileSync(file, text);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

test.each([...(await renderReferenceFiles(examples))])(
  '%s is what the code gives',
  (path, text) => {
    expect(readOrUpdate(join(ROOT, path), text), 'Run: npm run reference').toBe(text);
  },
);

describe('the example of the rule', () => {
  test.each(ids)('%s is found where expected.json says', (rule) => {
    const found = (examples.get(rule) ?? [])
      .map(diagnosticToJson)
      .map(({ rule, path, line }) => ({ rule, path, ...(line !== undefined && { line }) }));
    const file = join(EXAMPLES_DIR, rule, 'expected.json');
    const expected = readOrUpdate(file, `${JSON.stringify(found, undefined, 2)}\n`);
    expect(expected, `There is no ${file}; UPDATE=1 writes it`).not.toBe('');
    expect(found).toEqual(JSON.parse(expected));
    expect(found.map((problem) => problem.rule)).toEqual([rule]);
  });

  test('is there for every rule and for nothing else', () => {
    expect(readdirSync(EXAMPLES_DIR).toSorted()).toEqual(ids.toSorted());
  });
});

test('every rule is named where src/ reports problems', () => {
  const sources = globSync('src/**/*.ts', { cwd: ROOT })
    .filter((path) => !path.endsWith('.test.ts') && basename(path) !== 'rules.ts')
    .map((path) => readFileSync(join(ROOT, path), 'utf8'))
    .join('\n');
  expect(ids.filter((rule) => !sources.includes(`'${rule}'`))).toEqual([]);
});

test('every command of src/cli is in the reference', async () => {
  const files = globSync('src/cli/*-command.ts', { cwd: ROOT });
  const commands = files.map((path) => basename(path, '-command.ts'));
  expect((await listCommands()).map((command) => command.name()).toSorted()).toEqual(
    commands.toSorted(),
  );
});

test.each([
  ['setting', archiveToJsonSchema()],
  ['field', frontmatterToJsonSchema()],
])('every %s and each of its parts is described', (_, schema) => {
  const all = listParts(schema).flatMap((part) => [part, ...listParts(part.node, part.path)]);
  const isNameInList = ({ path }: SchemaPart) => /^(authors|tags|categories)\.\w+$/.test(path);
  const silent = all.filter((part) => !part.node.description && !isNameInList(part));
  expect(silent.map(({ path }) => path)).toEqual([]);
});

describe('what the reference shows as right is right', () => {
  test.each(Object.entries(FIELD_EXAMPLES))('the field %s', (field, example) => {
    const base = { title: 'title: A', published: 'published: 2017-11-06' };
    const text = `---\n${Object.values({ ...base, [field]: example }).join('\n')}\n---\n`;
    const archive = { timeZone: 'UTC', language: 'en' };
    const { article, diagnostics } = parseArticle({ text, path: 'a.md' as ContentPath }, archive);
    expect(diagnostics.map(String)).toEqual([]);
    expect(article?.extra).toEqual({});
  });

  test.each(Object.entries(SETTING_EXAMPLES))('the setting %s', (setting, example) => {
    const base = { title: 'title: A', site: 'site: https://a.example' };
    const text = Object.values({ ...base, [setting]: example }).join('\n');
    expect(parseArchive(text, 'archive.yaml').diagnostics.map(String)).toEqual([]);
  });
});
