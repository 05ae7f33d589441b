/**
 * The architecture, as tables that hold: `files → Article → store → pages`. A room is a folder of
 * src/; it may import itself and the rooms that its line names. What two rooms of one layer need
 * moves down. To change a line is a decision: docs/decisions/ says why each is as it is.
 */
import { globSync, readFileSync } from 'node:fs';
import { posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readSource, type SourceFacts } from './read-source.ts';

const GROUND = ['diagnostics', 'model', 'i18n', 'media'];
const TRADES = ['markdown', 'store', 'outputs', 'search', 'offline', 'importers'];
const DRAWING = ['components', 'styles'];

/** Which rooms each room may import, from the ground up. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  diagnostics: [],

  model: ['diagnostics'],
  i18n: ['diagnostics'],
  media: ['diagnostics'],

  markdown: GROUND,
  store: GROUND,
  outputs: GROUND,
  search: GROUND,
  offline: GROUND,
  importers: [...GROUND, 'markdown'],

  styles: [],
  components: ['model', 'i18n', 'styles'],
  layouts: ['model', 'i18n', 'store', 'outputs', 'search', 'offline', ...DRAWING],
  pages: ['model', 'i18n', 'store', 'outputs', 'search', 'offline', ...DRAWING, 'layouts'],

  engine: [...GROUND, ...TRADES],
  cli: [...GROUND, ...TRADES, 'engine'],
};

/** Rooms that know another one's types alone: components draw what they are given. */
const TYPES_ONLY: Readonly<Record<string, readonly string[]>> = { components: ['model'] };

/** Packages that one place alone may import. */
const DOORS: Readonly<Record<string, string>> = {
  'gray-matter': 'src/model/frontmatter.ts',
  'node:sqlite': 'src/store/',
};

/** Rooms that are functions of their arguments: text in, values or text out. */
const WITHOUT_DISK = ['diagnostics', 'model', 'outputs'];
const DISK = ['node:fs', 'node:fs/promises', 'fast-glob'];

const CONSOLE = 'src/cli/';

/** What a source file does that the tables do not allow, each as a sentence. */
function findBreaches(path: string, { imports, usesConsole }: SourceFacts): string[] {
  const breaches = imports.flatMap(({ specifier, typeOnly }) => [
    ...findDirectionBreaches(path, specifier, typeOnly),
    ...findDoorBreaches(path, specifier),
  ]);
  if (usesConsole && !path.startsWith(CONSOLE))
    breaches.push(`${path} writes to the console; ${CONSOLE} does`);
  return breaches;
}

function findDirectionBreaches(path: string, specifier: string, typeOnly: boolean): string[] {
  const from = pathToRoom(path);
  const to = specifier.startsWith('.')
    ? pathToRoom(posix.join(posix.dirname(path), specifier))
    : undefined;
  if (from === undefined || to === undefined || from === to) return [];
  if (!ROOMS[from]?.includes(to)) return [`${path} imports ${to}; ${from} may not`];
  if (TYPES_ONLY[from]?.includes(to) && !typeOnly)
    return [`${path} imports more than types from ${to}`];
  return [];
}

function findDoorBreaches(path: string, specifier: string): string[] {
  const door = DOORS[specifier];
  if (door !== undefined && !path.startsWith(door))
    return [`${path} imports ${specifier}; only ${door} does`];
  const isTest = path.endsWith('.test.ts');
  return !isTest && WITHOUT_DISK.includes(pathToRoom(path) ?? '') && DISK.includes(specifier)
    ? [`${path} imports ${specifier}; ${pathToRoom(path)} reads no disk`]
    : [];
}

function pathToRoom(path: string): string | undefined {
  return /^src\/([^/]+)\//.exec(path)?.[1];
}

describe('the source', () => {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const paths = globSync('src/**/*.{ts,astro}', { cwd: root }).map((path) =>
    path.replaceAll(sep, '/'),
  );

  test('lies in known rooms', () => {
    const rooms = new Set(paths.map(pathToRoom).filter((room) => room !== undefined));
    expect([...rooms].filter((room) => ROOMS[room] === undefined)).toEqual([]);
  });

  test('keeps to the directions of imports, the doors and the pure rooms', () => {
    const breaches = paths.flatMap((path) =>
      findBreaches(path, readSource(path, readFileSync(`${root}${path}`, 'utf8'))),
    );
    expect(breaches).toEqual([]);
  });
});

describe('this check', () => {
  test.each([
    ['src/model/a.ts', "import { b } from '../store/b.ts';", 'imports store; model may not'],
    ['src/model/a.ts', "export { b } from '../i18n/b.ts';", 'imports i18n; model may not'],
    [
      'src/store/a.ts',
      "import type { B } from '../markdown/b.ts';",
      'imports markdown; store may not',
    ],
    ['src/store/a.ts', "type B = import('../outputs/b.ts').B;", 'imports outputs; store may not'],
    [
      'src/outputs/a.ts',
      "const b = await import('../engine/b.ts');",
      'imports engine; outputs may not',
    ],
    [
      'src/pages/tags/a.astro',
      "---\nimport '../../engine/b.ts';\n---\n<p />",
      'imports engine; pages may not',
    ],
    [
      'src/pages/a.astro',
      "<script>\nimport '../cli/b.ts';\n</script>",
      'imports cli; pages may not',
    ],
    [
      'src/components/A.astro',
      "---\nimport { b } from '../model/b.ts';\n---",
      'more than types from model',
    ],
    ['src/engine/a.ts', "import matter from 'gray-matter';", 'only src/model/frontmatter.ts does'],
    ['src/engine/a.ts', "import { DatabaseSync } from 'node:sqlite';", 'only src/store/ does'],
    ['src/model/a.ts', "import { readFileSync } from 'node:fs';", 'model reads no disk'],
    ['src/engine/a.ts', "console.log('b');", 'writes to the console'],
  ])('finds what is wrong in %s: %s', (path, text, breach) => {
    expect(findBreaches(path, readSource(path, text))).toEqual([expect.stringContaining(breach)]);
  });

  test.each([
    ['src/model/a.ts', "import { b } from './b.ts';\nimport { c } from '../diagnostics/c.ts';"],
    [
      'src/components/A.astro',
      "---\nimport { type B } from '../model/b.ts';\nimport C from './C.astro';\n---",
    ],
    ['src/importers/a.ts', "import { b } from '../markdown/b.ts';"],
    ['src/model/a.test.ts', "import { readFileSync } from 'node:fs';"],
    ['src/cli/a.ts', "import { b } from '../engine/b.ts';\nconsole.log(b);"],
    ['src/model/a.ts', "// import '../store/b.ts'\nconst b = \"import '../store/b.ts'\";"],
  ])('leaves alone what is right in %s: %s', (path, text) => {
    expect(findBreaches(path, readSource(path, text))).toEqual([]);
  });
});
