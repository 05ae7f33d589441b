/** Decides which files of a site are to be made, and makes them in the staging folder. */
import { countArticles } from '../store/count-by-time.ts';
import { createDigests, type SiteDigests } from '../store/digests.ts';
import { listMonths, type MonthRecord } from '../store/months.ts';
import { listRecordsBeside, listRecordsOf, type OutputRecord } from '../store/outputs.ts';
import { describeMonths, findKeptMonths } from './article-months.ts';
import { createPageRenderer, type PageRenderer } from './astro-renderer.ts';
import { blameRendering } from './blame-theme.ts';
import { countIndexers } from './build-search-volumes.ts';
import type { Templates } from './compile-templates.ts';
import { isCompressed, listCompressed, makeCompressed } from './compress-outputs.ts';
import type { SiteState } from './examine-site.ts';
import { createKeys, type KeyOf, type Keys } from './key-outputs.ts';
import { listFilesOfBuild, type MadeBuild } from './list-files-of-build.ts';
import {
  type ArticleOutput,
  type CopySources,
  isArticle,
  listArticleOutputs,
  listOutputs,
  listSearchOutputs,
  type Output,
} from './list-outputs.ts';
import { makeImages } from './make-images.ts';
import { makeOfflineFiles } from './make-offline-files.ts';
import { makeOutputs, WORTH_WORKERS } from './make-outputs.ts';
import type { SiteSize } from './measure-site.ts';
import type { MadeOutput } from './output-maker.ts';
import { createPlanner, type Planner, type PlanRest } from './plan-build.ts';
import { takeNativePages } from './render-natively.ts';
import { countWorkers, type PreparedArchive, type RunOptions } from './run.ts';
import { isInThread } from './search-beside.ts';
import { readSearchIndex } from './search-index.ts';

export interface MakeOptions extends RunOptions {
  /** Folder of the finished site. Absolute. */
  readonly outDir: string;
  /** Build the search volumes. @default true */
  readonly search?: boolean;
  /** Write a `.gz` and a `.br` beside each text. @default false */
  readonly compress?: boolean;
}

export interface MakeContext {
  readonly options: MakeOptions & { readonly stagingDir: string };
  readonly templates: Templates;
  readonly sources: CopySources;
  /** How the published site differs from what is remembered of it. */
  readonly examined: Promise<SiteState>;
  /** The folder of the search index, when that is built; undefined where the site shall have no search. */
  readonly searching: Promise<string> | undefined;
}

/** What was made in the staging folder, and what is left to be done. */
export interface Changes extends PlanRest {
  /** What was remembered of the published site, but for its parts that are kept as they are. */
  readonly records: ReadonlyMap<string, OutputRecord>;
  /** The sizes of these parts. */
  readonly keptSizes: readonly SiteSize[];
  /** The months of the new site. */
  readonly months: ReadonlyMap<string, MonthRecord>;
  readonly made: readonly MadeOutput[];
  /** The key of each file that was made. */
  readonly keys: ReadonlyMap<string, string>;
}

/**
 * Up to so many articles, all pages are rendered while Pagefind indexes, by the threads that it leaves a core. Of 20,000
 * articles both take 1.95 GB together on two cores, of 100,000 up to 2.2 GB.
 */
const MOST_BESIDE_PAGEFIND = 20_000;

/** Pages and texts come first, with the search beside them; packs and compressed files are made of what these are. */
export async function makeChanges(
  prepared: PreparedArchive,
  context: MakeContext,
): Promise<Changes> {
  const { site } = prepared;
  const { options, templates, searching } = context;
  let isSearching = searching !== undefined;
  const noteEnd = () => {
    isSearching = false;
  };
  // It is awaited below, unless the pages fail first.
  searching?.then(noteEnd, noteEnd);
  const known = listMonths(site.store);
  const isBeside = isInThread(site, options) && countArticles(site.store) <= MOST_BESIDE_PAGEFIND;
  // Of a first site nothing can be kept, so what all of its keys take in memory waits until Pagefind has ended.
  if (!isBeside && known.size === 0) await searching;
  const renderer = await createPageRenderer(templates);
  const plan = await openPlan(prepared, { ...context, renderer, known });
  const { planner, records, state, keyOf } = plan;
  const { serverDir } = templates;
  const { stagingDir } = options;
  const made: MadeOutput[] = [];
  const keys = new Map<string, string>();
  const blame = (error: unknown) => {
    throw blameRendering(error, options.themeDir);
  };
  const make = async (step: string, stale: readonly Output[]) => {
    const workers = countWorkers(options);
    const free = isSearching && workers > 1 ? workers - countIndexers(options) : workers;
    const run = { ...options, workers: free };
    const how = { site, renderer, serverDir, stagingDir, records, run, step };
    const outputs = new Map(stale.map((output) => [output.file, output]));
    await makeOutputs(stale, how, (batch) => {
      noteMade(batch, { made, keys, outputs, keyOf });
    }).catch(blame);
  };

  const pages: PlannedPages = { articles: [], others: [] };
  const outputs = notePages(plan.outputs, pages);
  const isNative = countWorkers(options) === 0;
  const stale = planner.add(
    isNative ? await takeNativePages(outputs, options).catch(blame) : outputs,
  );
  // Few pages are rendered while Pagefind indexes; many of a large site would take more memory than both may have.
  if (!isBeside && stale.length >= WORTH_WORKERS) await searching;
  const variants = stale.filter((output) => output.kind === 'variant');
  await makeImages(variants, options);
  await make('Rendering', stale);
  const index = readSearchIndex(await searching, { store: site.store, state });
  const { keptVolumes } = index;
  const others = ['', ...known.keys(), ...keptVolumes.keys()];
  for (const [file, record] of listRecordsBeside(site.store, others)) records.set(file, record);
  await make('Copying', planner.add(listSearchOutputs(index)));

  const months = describeMonths(pages.articles, { ...plan, keys, made });
  const files = { planner, records, state, keys, months, pages: pages.others };
  const sourcesOfPacks = { site, templates, index, ...plan.summed };
  const offline = await makeOfflineFiles(sourcesOfPacks, options, files);
  for (const { file, key } of offline) keys.set(file, key);
  made.push(...offline);
  if (options.compress) await addCompressed({ ...files, made, keyOf }, options);
  const keptParts = [...plan.keptMonths.keys(), ...keptVolumes.keys()];
  const keptSizes = keptParts.flatMap((part) => state.soundParts.get(part) ?? []);
  // Of what Astro's public path renders nothing is known: it is copied each time.
  const rest = { ...planner.finish(), months: isNative ? new Map() : months };
  return { ...rest, records, made, keys, keptSizes };
}

interface PlanContext extends MakeContext {
  readonly renderer: PageRenderer;
  /** The months of the published site. */
  readonly known: ReadonlyMap<string, MonthRecord>;
}

/** What a build knows before it makes anything. */
interface OpenPlan extends Keys {
  readonly summed: SiteDigests;
  readonly state: SiteState;
  /** The months whose pages are left as they are. */
  readonly keptMonths: ReadonlyMap<string, MonthRecord>;
  /** All files of the new site but the pages of these months, and the files of the search. */
  readonly outputs: readonly Output[];
  /** What is remembered of the files outside of these months and of the search volumes. */
  readonly records: Map<string, OutputRecord>;
  readonly planner: Planner<Output>;
}

/** Sums up the archive, looks at the published site, and opens the plan of the new one. */
async function openPlan(
  { site, fingerprint }: PreparedArchive,
  { options, templates, sources, examined, renderer, known }: PlanContext,
): Promise<OpenPlan> {
  const { store } = site;
  const summed = createDigests(site);
  const { keyOf, keyMonth } = createKeys({ ...summed, templates, renderer, fingerprint });
  // While the site is still being looked at.
  const records = listRecordsOf(store, ['']);
  const others = [...listOutputs(site, { ...options, ...sources, templates })];
  const state = await examined;
  // Astro's public path renders every page, and what is compressed is planned with the file that it holds.
  const isWhole = countWorkers(options) === 0 || options.compress;
  const input = { store, others, state, known, keyMonth };
  const keptMonths = isWhole ? new Map<string, MonthRecord>() : findKeptMonths(input);
  const listOpen = (months: Iterable<string>) => [...months].filter((id) => !keptMonths.has(id));
  for (const [file, record] of listRecordsOf(store, listOpen(known.keys())))
    records.set(file, record);
  const planner = createPlanner({ records, state, keyOf });
  const openMonths = listOpen(summed.months.keys());
  const outputs = [...others, ...listArticleOutputs(site, openMonths)];
  return { summed, state, keptMonths, outputs, records, planner, keyOf, keyMonth };
}

interface PlannedPages {
  readonly articles: ArticleOutput[];
  /** Files. */
  readonly others: string[];
}

/** Passes outputs on, and notes the pages. */
function* notePages(outputs: Iterable<Output>, pages: PlannedPages): Generator<Output> {
  for (const output of outputs) {
    if (isArticle(output)) pages.articles.push(output);
    else if (output.kind === 'page') pages.others.push(output.file);
    yield output;
  }
}

interface MadeNotes {
  readonly made: MadeOutput[];
  readonly keys: Map<string, string>;
  readonly outputs: ReadonlyMap<string, Output>;
  readonly keyOf: KeyOf;
}

function noteMade(batch: readonly MadeOutput[], { made, keys, outputs, keyOf }: MadeNotes): void {
  for (const one of batch) {
    const output = outputs.get(one.file);
    if (output === undefined) throw new Error(`Nobody asked for ${one.file}.`);
    const { file, part } = output;
    // What comes from a thread has names of its own, which take a third of the memory.
    made.push({ ...one, file, part });
    keys.set(file, keyOf(output, one.reads));
  }
}

interface GrowingBuild extends MadeBuild {
  readonly made: MadeOutput[];
  readonly keys: Map<string, string>;
  readonly planner: Planner<Output>;
  readonly keyOf: KeyOf;
}

/** Compresses the texts of a build, and counts the files among what it made. */
async function addCompressed(build: GrowingBuild, options: MakeContext['options']): Promise<void> {
  const { planner, keys, made, keyOf } = build;
  const listed = listCompressed(listFilesOfBuild(build, options));
  const compressed = planner.add([...listed]).filter(isCompressed);
  const { stagingDir } = options;
  made.push(...(await makeCompressed(compressed, { stagingDir, run: options })));
  for (const output of compressed) keys.set(output.file, keyOf(output, ''));
}
