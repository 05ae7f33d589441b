/** What an editor is told by the JSON Schemas of `schemas/`: the sample is right, and mistakes are found. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ErrorObject, Ajv2020 as JsonSchemas } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { splitFrontmatter } from '../src/model/frontmatter.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
// A schema that names a keyword or a form that is none is refused.
const schemas = new JsonSchemas({ strict: true, allErrors: true, allowUnionTypes: true });
const validators = {
  archive: schemas.compile(JSON.parse(read('schemas/archive.schema.json'))),
  frontmatter: schemas.compile(JSON.parse(read('schemas/frontmatter.schema.json'))),
};

/** What is wrong, each with its place: `/lists/size must be integer`. */
function listMistakes(schema: keyof typeof validators, value: unknown): string[] {
  const validate = validators[schema];
  validate(value);
  return (validate.errors ?? []).map(describeMistake);
}

function describeMistake({ instancePath, message, params }: ErrorObject): string {
  return [instancePath, message, params.additionalProperty].filter(Boolean).join(' ');
}

const articles = globSync('content/**/*.md', { cwd: ROOT });

test('has articles to hold against the schema', () => {
  expect(articles.length).toBeGreaterThan(60);
});

test.each(articles)('%s is right', (path) => {
  const { data } = splitFrontmatter(read(path), path);
  // Dates of TOML are objects here, and texts where an editor reads them.
  expect(listMistakes('frontmatter', JSON.parse(JSON.stringify(data)))).toEqual([]);
});

test('content/archive.yaml is right', () => {
  expect(listMistakes('archive', parse(read('content/archive.yaml')))).toEqual([]);
});

describe('finds in archive.yaml', () => {
  test.each([
    ['no title', 'language: id', "must have required property 'title'"],
    ['a key that is none', 'titel: A', 'must NOT have additional properties titel'],
    ['a form of address that is none', 'addresses: short', '/addresses must be equal to one'],
    ['a number in words', 'lists: { size: many }', '/lists/size must be'],
    ['a key of a part that is none', 'publisher: { nam: A }', '/publisher must NOT have'],
    ['an answer that is neither yes nor no', 'data: { markdown: perhaps }', '/data/markdown'],
    ['a menu without texts', 'menu: [{ href: /about/ }]', '/menu/0 must have required property'],
  ])('%s', (_, text, mistake) => {
    expect(listMistakes('archive', parse(text)).join('\n')).toContain(mistake);
  });
});

describe('finds in frontmatter', () => {
  test.each([
    ['no title', 'published: 2017-11-06', "must have required property 'title'"],
    ['a date that is a list', 'published: [2017, 11]', '/published must be string'],
    ['tags that are a record', 'tags: { ferry: yes }', '/tags must'],
    [
      'a correction without its text',
      'corrections: [{ at: 2017-11-07 }]',
      '/corrections/0 must have',
    ],
    ['a withdrawal that is a list', 'withdrawn: [2018-02-01]', '/withdrawn must'],
    ['a draft that is a list', 'draft: [true]', '/draft must'],
    ['an image that is a number', 'image: 7', '/image must'],
  ])('%s', (_, text, mistake) => {
    expect(listMistakes('frontmatter', parse(text)).join('\n')).toContain(mistake);
  });
});
