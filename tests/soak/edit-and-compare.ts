/** Edits a small archive at random and holds every site that is built from what is kept to a clean one. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diagnosticToJson } from '../../src/diagnostics/diagnostic.ts';
import {
  type BuildOptions,
  type BuildSummary,
  buildArchive,
} from '../../src/engine/build-archive.ts';
import type { Reporter } from '../../src/engine/run.ts';
import { verifyBuild } from '../../src/engine/verify-build.ts';
import type { Edit } from './edits.ts';
import { createRandom, type Random } from './random.ts';
import { createWorld, type World } from './world.ts';

export interface SoakOptions {
  readonly seed: number;
  readonly steps: number;
  /** Every how many steps a clean site is built; the last one always. */
  readonly compareEvery: number;
  /** Every how many of the compared steps the search volumes are built as well; 0 for never. */
  readonly searchEvery: number;
  readonly edits: Readonly<Record<string, Edit>>;
  /** Told of every step that is done, and of its edits by name. */
  readonly onStep?: (step: number, edits: readonly string[]) => void;
}

/** A step after which the site was not what a clean build makes. */
export interface SoakFailure {
  readonly step: number;
  /** All that was done until then, a line an edit. */
  readonly history: readonly string[];
  readonly problem: string;
}

const SILENT: Reporter = {
  begin: () => ({ update: () => {}, end: () => {} }),
  note: () => {},
};

/** Walks through the steps until one fails. */
export async function editAndCompare(options: SoakOptions): Promise<SoakFailure | undefined> {
  const { seed, steps, compareEvery, searchEvery, onStep } = options;
  const dir = mkdtempSync(join(tmpdir(), 'arsip-soak-'));
  const random = createRandom(seed);
  const draw = createDraw(Object.entries(options.edits), random);
  const history: string[] = [];
  try {
    const world = createWorld(dir, random);
    await buildArchive(toBuildOptions(world, false));
    for (let step = 1; step <= steps; step += 1) {
      const done = editSomehow(world, random, draw);
      history.push(...done.map(({ name, what }) => `${step}. ${name}: ${what}`));
      const isCompared = step % compareEvery === 0 || step === steps;
      const search = searchEvery > 0 && step % (compareEvery * searchEvery) === 0;
      const problem = await buildOnce(toBuildOptions(world, search), isCompared);
      if (problem !== undefined) return { step, history, problem };
      onStep?.(
        step,
        done.map(({ name }) => name),
      );
    }
    return undefined;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

type NamedEdit = readonly [name: string, edit: Edit];

/** Draws as from a pack of cards that is shuffled again once it is empty: every edit comes, and all equally often. */
function createDraw(edits: readonly NamedEdit[], random: Random): () => NamedEdit {
  let left: NamedEdit[] = [];
  return () => {
    if (left.length === 0) left = [...edits];
    const drawn = random.pick(left);
    left = left.filter((edit) => edit !== drawn);
    return drawn;
  };
}

/** One to three edits. */
function editSomehow(
  world: World,
  random: Random,
  draw: () => NamedEdit,
): { name: string; what: string }[] {
  const done: { name: string; what: string }[] = [];
  const wanted = 1 + random.number(3);
  while (done.length < wanted) {
    const [name, edit] = draw();
    const what = edit(world, random);
    if (what !== undefined) done.push({ name, what });
  }
  return done;
}

function toBuildOptions({ dir, now }: World, search: boolean): BuildOptions {
  return {
    contentDir: join(dir, 'content'),
    publicDir: join(dir, 'public'),
    themeDir: join(dir, 'theme'),
    cacheDir: join(dir, '.arsip'),
    outDir: join(dir, 'dist'),
    now,
    search,
    keepGoing: true,
    reporter: SILENT,
  };
}

/** Builds from what is kept. Returns what is wrong with the outcome, if it is looked at. */
async function buildOnce(options: BuildOptions, isCompared: boolean): Promise<string | undefined> {
  let summary: BuildSummary;
  try {
    summary = await buildArchive(options);
    if (!isCompared) return undefined;
    const { difference, clean } = await verifyBuild(options);
    if (difference !== undefined) return difference;
    const [reported, expected] = [reportOf(summary), reportOf(clean)];
    return reported === expected
      ? undefined
      : `Reported:\n${reported}\nA clean build:\n${expected}`;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

function reportOf({ diagnostics, articles, files, sound }: BuildSummary): string {
  const lines = diagnostics.map((diagnostic) => JSON.stringify(diagnosticToJson(diagnostic)));
  return [`${files} files, ${articles} articles, sound: ${sound}`, ...lines.sort()].join('\n');
}
