import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type CheerioAPI, load } from 'cheerio';
import { inject } from 'vitest';
import { type Outcome, runArsip } from './run-arsip.ts';

/** Files by their path beside each other: `content/2017/a.md`, `public/logo.svg`. `null` removes one. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>;

export interface SiteOptions {
  /** Further words for `arsip build`: `['--keep-going']`. @default [] */
  readonly args?: readonly string[];
}

/** A finished site to assert facts about. Paths are files below `dist/`: `tags/index.html`. */
export interface BuiltSite extends Outcome {
  /** The folder of the site. */
  readonly dist: string;
  readonly has: (path: string) => boolean;
  readonly read: (path: string) => string;
  readonly html: (path: string) => CheerioAPI;
  readonly json: (path: string) => unknown;
  /** Every file, sorted. */
  readonly files: () => string[];
}

/** A site of the test's own, in a temporary folder that goes when the test ends. */
export interface TestSite extends BuiltSite, AsyncDisposable {
  /** The folder that holds `content/`, `public/`, `dist/` and `.arsip/`. */
  readonly dir: string;
  /** Changes files and builds again, into the same folder. */
  readonly rebuild: (changes?: Files, options?: SiteOptions) => Promise<TestSite>;
}

/** What a site has where the test names no `content/archive.yaml`. */
const ARCHIVE =
  'title: The Test Archive\nlanguage: en\ntimeZone: UTC\nsite: https://archive.example\n';

/**
 * Builds a site from a map of files. Look at `exitCode` before anything else.
 *
 * @example
 * await using built = await site({ 'content/a.md': '---\ntitle: A\npublished: 2017-11-06\n---\nText.' });
 * expect(built.html('2017/11/06/a.html')('h1').text()).toBe('A');
 */
export async function site(files: Files, options: SiteOptions = {}): Promise<TestSite> {
  const dir = await mkdtemp(join(tmpdir(), 'arsip-site-'));
  return buildSite(dir, { 'content/archive.yaml': ARCHIVE, ...files }, options);
}

/** The repository's own archive, built once for the whole run; for reading only. */
export function sampleSite(): BuiltSite {
  const { dist, outcome } = inject('sampleSite');
  if (outcome.exitCode === 0) return toBuiltSite(dist, outcome);
  throw new Error(`The sample archive does not build:\n${outcome.stdout}${outcome.stderr}`);
}

async function buildSite(dir: string, files: Files, { args = [] }: SiteOptions): Promise<TestSite> {
  await writeFiles(dir, files);
  const outcome = await runArsip(
    ['build', '--content', 'content', '--out', 'dist', '--cache', '.arsip', ...args],
    dir,
  );
  return {
    ...toBuiltSite(join(dir, 'dist'), outcome),
    dir,
    rebuild: (changes = {}, options = {}) => buildSite(dir, changes, options),
    [Symbol.asyncDispose]: () => rm(dir, { recursive: true, force: true }),
  };
}

async function writeFiles(dir: string, files: Files): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    const file = join(dir, path);
    if (content === null) {
      await rm(file, { force: true });
    } else {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
  }
}

function toBuiltSite(dist: string, outcome: Outcome): BuiltSite {
  const read = (path: string) => readFileSync(join(dist, path), 'utf8');
  return {
    ...outcome,
    dist,
    has: (path) => existsSync(join(dist, path)),
    read,
    html: (path) => load(read(path)),
    json: (path) => JSON.parse(read(path)),
    files: () => listFiles(dist),
  };
}

function listFiles(dir: string): string[] {
  return globSync('**', { cwd: dir, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dir.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}
