import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { sampleSite } from '../site.ts';

/** Where the compiler believes the checked file to be, so that it finds the vocabulary's types. */
const FILE = join(import.meta.dirname, 'every-json-ld.ts');
/** 11,000 lines of types; a busy machine takes its time over them. */
const TIMEOUT = 120_000;

interface Described {
  readonly page: string;
  readonly json: string;
}

/**
 * Holds JSON-LD to the vocabulary of schema.org, as `schema-dts` has it from there: types, properties, and the
 * types of their values. Written as literals, an unknown property is an error. Returns what is wrong, by page.
 */
function listMisfits(described: readonly Described[]): string[] {
  const types = described.map(({ json }) => /"@type":"(\w+)"/.exec(json)?.[1] ?? 'none');
  const lines = described.map(
    ({ json }, index) => `(${json}) satisfies WithContext<${types[index]}>;`,
  );
  const imports = [...new Set(types), 'WithContext'].join(', ');
  const text = [`import type { ${imports} } from 'schema-dts';`, ...lines].join('\n');
  const options: ts.CompilerOptions = {
    ...{ strict: true, noEmit: true, skipLibCheck: true, types: [] },
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2024,
  };
  const host = ts.createCompilerHost(options);
  const source = ts.createSourceFile(FILE, text, ts.ScriptTarget.ES2024);
  const program = ts.createProgram([FILE], options, {
    ...host,
    fileExists: (path) => path === FILE || host.fileExists(path),
    getSourceFile: (path, ...rest) => (path === FILE ? source : host.getSourceFile(path, ...rest)),
  });
  return ts.getPreEmitDiagnostics(program).map(({ messageText, start = 0 }) => {
    const { line } = source.getLineAndCharacterOfPosition(start);
    const message = ts.flattenDiagnosticMessageText(messageText, '\n');
    return `${described[line - 1]?.page}: ${message}`;
  });
}

/** Which properties and types there are, whatever their texts: of two alike, one is checked. */
function toShape(json: string): string {
  const shape: unknown = JSON.parse(json, (key, value) => {
    if (Array.isArray(value)) return [...new Set(value.map((item) => JSON.stringify(item)))];
    return typeof value === 'string' && key !== '@type' ? '' : value;
  });
  return JSON.stringify(shape);
}

/** Annotations of actions are properties of no type: https://schema.org/docs/actions.html */
const leaveOutAnnotations = (key: string, value: unknown) =>
  /-(in|out)put$/.test(key) ? undefined : value;

const site = sampleSite();
const everything = site
  .files()
  .filter((file) => file.endsWith('.html'))
  .flatMap((page) => {
    const $ = site.html(page);
    const scripts = $('script[type="application/ld+json"]').toArray();
    return scripts.map((node) => ({
      page,
      json: JSON.stringify(JSON.parse($(node).text(), leaveOutAnnotations)),
    }));
  });

test('all JSON-LD of the sample is what schema.org’s vocabulary has', { timeout: TIMEOUT }, () => {
  const types = everything.map(({ json }) => /"@type":"(\w+)"/.exec(json)?.[1]);
  expect(new Set(types)).toEqual(new Set(['NewsArticle', 'WebSite', 'Dataset']));
  for (const part of [
    'CorrectionComment',
    'ImageObject',
    'BreadcrumbList',
    'isBasedOn',
    'Withdrawn',
  ])
    expect(
      everything.some(({ json }) => json.includes(part)),
      part,
    ).toBe(true);
  const unlike = new Map(everything.map((described) => [toShape(described.json), described]));
  expect(listMisfits([...unlike.values()])).toEqual([]);
});

test('what it has not would be found', { timeout: TIMEOUT }, () => {
  const wrong = {
    property: { headlin: 'Rain' },
    value: { author: { '@type': 'ImageObject', name: 'Ann' } },
    type: { correction: [{ '@type': 'Corrections', text: 'It rained.' }] },
  };
  const described = Object.entries(wrong).map(([page, part]) => ({
    page,
    json: JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', ...part }),
  }));
  const found = listMisfits(described).map((misfit) => misfit.slice(0, misfit.indexOf(':')));
  expect(found).toEqual(Object.keys(wrong));
});
