/** Brings the packs of a site in line with its files: one whose files are the same is left as it is. */
import { countNoun } from '../diagnostics/count-noun.ts';
import { findCommonFolder, PACKS_FOLDER, type Pack, packNameToId } from '../offline/packs-index.ts';
import type { PlannedPack } from '../offline/plan-packs.ts';
import { SEARCH_FOLDER } from '../search/volume.ts';
import { hashText } from '../store/hash-text.ts';
import type { MonthRecord } from '../store/months.ts';
import type { OutputRecord } from '../store/outputs.ts';
import type { SiteState } from './examine-site.ts';
import { type MadePack, makePack, type StalePack } from './make-pack.ts';
import type { PackJob } from './pack-worker.ts';
import { countWorkers, type RunOptions } from './run.ts';
import { runInWorkers } from './worker-pool.ts';

export interface PackContext {
  /** What is remembered of the files of the published site, and how they differ from that. */
  readonly records: ReadonlyMap<string, OutputRecord>;
  readonly state: SiteState;
  /** A hash of what a file of the new site is made from, and where its bytes lie now. */
  readonly keyOf: (file: string) => string;
  readonly placeOf: (file: string) => string;
  /** The months of the new site. */
  readonly months: ReadonlyMap<string, MonthRecord>;
  /** The pages of a month's articles. */
  readonly listMonth: (month: string) => readonly string[];
  /** The files of a search volume, in the order of their names. */
  readonly listVolume: (id: string) => readonly string[];
  /** A hash of the code that decides what a pack looks like. */
  readonly code: string;
  readonly stagingDir: string;
  readonly run: RunOptions;
}

export interface PackWork {
  /** All packs of the site, by id, each with its file and key. */
  readonly packs: readonly {
    readonly pack: Pack;
    readonly file: string;
    readonly key: string;
  }[];
  /** Those that were made anew, in the staging folder. */
  readonly made: readonly MadePack[];
}

/** Files that are packed before a worker would be ready. */
const WORTH_WORKERS = 1500;

export async function makePacks(
  planned: readonly PlannedPack[],
  context: PackContext,
): Promise<PackWork> {
  const known = findKnownPacks(context);
  const keyed = planned.map((pack) => ({ ...pack, key: keyPack(pack, context) }));
  const stale = keyed.filter(({ id, key }) => known.get(id)?.key !== key);
  const made = await makeStale(stale, context);
  const placed = new Map(made.map((pack) => [pack.id, pack]));
  const packs = keyed.map(({ id, key, holds }) => {
    const found = placed.get(id) ?? known.get(id);
    if (found === undefined) throw new Error(`The pack ${id} was not made.`);
    const { file, size } = found;
    const name = file.slice(PACKS_FOLDER.length + 1);
    const below = findFolder(holds, context);
    return { file, key, pack: { id, name, bytes: size, below } };
  });
  return { packs, made };
}

/** The packs of the published site that are as they were left, by id. */
function findKnownPacks({ records, state }: PackContext): Map<string, OutputRecord> {
  const known = new Map<string, OutputRecord>();
  for (const [file, record] of records) {
    if (!file.startsWith(`${PACKS_FOLDER}/`)) continue;
    if (!state.lost.has(file) && !state.altered.has(file))
      known.set(packNameToId(file.slice(PACKS_FOLDER.length + 1)), record);
  }
  return known;
}

function keyPack({ holds }: PlannedPack, { keyOf, months, code }: PackContext): string {
  if ('id' in holds) return hashText(code, holds.id, holds.key);
  const articles = holds.months.map((month) => `${month} ${months.get(month)?.key}`);
  return hashText(code, ...articles, ...holds.files.map((file) => `${file} ${keyOf(file)}`));
}

/** All files of a pack, in order. */
function listFiles(
  holds: PlannedPack['holds'],
  { listMonth, listVolume }: PackContext,
): readonly string[] {
  if ('id' in holds) return listVolume(holds.id);
  return [...holds.months.flatMap(listMonth), ...holds.files].sort();
}

/** The longest folder that holds all files of a pack. */
function findFolder(holds: PlannedPack['holds'], { months }: PackContext): string {
  if ('id' in holds) return `${SEARCH_FOLDER}/${holds.id}/`;
  const articles = holds.months.map((month) => months.get(month)?.folder ?? '');
  return findCommonFolder([...articles, ...holds.files]);
}

type KeyedPack = PlannedPack & Pick<StalePack, 'key'>;

async function makeStale(stale: readonly KeyedPack[], context: PackContext): Promise<MadePack[]> {
  const { stagingDir, run } = context;
  if (stale.length === 0) return [];
  const step = run.reporter.begin('Packing', stale.length);
  const made: MadePack[] = [];
  if (countWorkers(run) === 0 || !areWorthWorkers(stale, context)) {
    for (const pack of listStalePacks(stale, context)) made.push(makePack(pack, stagingDir));
  } else {
    await runInWorkers<StalePack, readonly MadePack[]>({
      module: new URL('./pack-worker.ts', import.meta.url),
      job: { stagingDir } satisfies PackJob,
      items: listStalePacks(stale, context),
      batch: 1,
      workers: countWorkers(run),
      profileDir: run.profileDir,
      onResult: (packs) => {
        made.push(...packs);
        step.update(made.length);
      },
    });
  }
  step.end(countNoun(made.length, 'pack'));
  return made;
}

/** Packs with their files, each when it is asked for: all of them at once are the names of every file of the site, twice. */
function* listStalePacks(packs: Iterable<KeyedPack>, context: PackContext): Generator<StalePack> {
  for (const { id, key, isText, holds } of packs) {
    const files = listFiles(holds, context);
    yield { id, key, isText, files, from: files.map(context.placeOf) };
  }
}

function areWorthWorkers(packs: readonly KeyedPack[], context: PackContext): boolean {
  let files = 0;
  return packs.some(({ holds }) => {
    files += listFiles(holds, context).length;
    return files >= WORTH_WORKERS;
  });
}
