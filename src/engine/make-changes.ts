/** Decides which files of a site are to be made, and makes them in the staging folder. */
import { SEARCH_FOLDER } from '../search/volume.ts';
import { createDigests } from '../store/digests.ts';
import { countArticles } from '../store/lists.ts';
import { listRecordsBelow, listRecordsOutside, type OutputRecord } from '../store/outputs.ts';
import { createPageRenderer } from './astro-renderer.ts';
import { blameRendering } from './blame-theme.ts';
import type { Templates } from './compile-templates.ts';
import { isCompressed, listCompressed, makeCompressed } from './compress-outputs.ts';
import type { SiteState } from './examine-site.ts';
import { createKeyOf, type KeyOf } from './key-outputs.ts';
import { listFilesOfBuild, type MadeBuild } from './list-files-of-build.ts';
import { type CopySources, listOutputs, listSearchOutputs, type Output } from './list-outputs.ts';
import { makeImages } from './make-images.ts';
import { makeOfflineFiles } from './make-offline-files.ts';
import { makeOutputs, WORTH_WORKERS } from './make-outputs.ts';
import type { MadeOutput } from './output-maker.ts';
import { createPlanner, type Planner, type PlanRest } from './plan-build.ts';
import { takeNativePages } from './render-natively.ts';
import { countWorkers, type PreparedArchive, type RunOptions } from './run.ts';
import { buildSearchBeside, isInThread } from './search-beside.ts';
import { readSearchIndex, type SearchIndex } from './search-index.ts';

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
}

/** What was made in the staging folder, and what is left to be done. */
export interface Changes extends PlanRest {
  /** What was remembered of the published site, but for its search volumes that are kept as they are. */
  readonly records: ReadonlyMap<string, OutputRecord>;
  /** The sizes of these. */
  readonly keptVolumes: SearchIndex['keptVolumes'];
  readonly made: readonly MadeOutput[];
  /** The key of each file that was made. */
  readonly keys: ReadonlyMap<string, string>;
}

/**
 * Up to so many articles, all pages are rendered while Pagefind indexes, with a thread fewer, since Pagefind keeps a
 * core busy: of 20,000 articles both would take 2.1 GB together.
 */
const MOST_BESIDE_PAGEFIND = 10_000;

/** Pages and texts come first, with the search beside them; packs and compressed files are made of what these are. */
export async function makeChanges(
  { site, fingerprint }: PreparedArchive,
  { options, templates, sources, examined }: MakeContext,
): Promise<Changes> {
  const isSearched = options.search !== false;
  const searching = isSearched ? buildSearchBeside(site, { run: options, fingerprint }) : undefined;
  let isSearching = isSearched;
  const noteEnd = () => {
    isSearching = false;
  };
  // It is awaited below, unless the pages fail first.
  searching?.then(noteEnd, noteEnd);
  const records = listRecordsOutside(site.store, SEARCH_FOLDER);
  const isBeside = isInThread(site, options) && countArticles(site.store) <= MOST_BESIDE_PAGEFIND;
  // Of a first site nothing can be kept, so what all of its keys take in memory waits until Pagefind has ended.
  if (!isBeside && records.size === 0) await searching;
  const renderer = await createPageRenderer(templates);
  const digests = createDigests(site);
  const keyOf = createKeyOf({ templates, renderer, fingerprint, digests });
  const state = await examined;
  const planner = createPlanner({ records, state, keyOf });
  const { serverDir } = templates;
  const { stagingDir } = options;
  const made: MadeOutput[] = [];
  const keys = new Map<string, string>();
  const blame = (error: unknown) => {
    throw blameRendering(error, options.themeDir);
  };
  const make = async (step: string, stale: readonly Output[]) => {
    const workers = countWorkers(options);
    const run = { ...options, workers: isSearching && workers > 1 ? workers - 1 : workers };
    const how = { site, renderer, serverDir, stagingDir, records, run, step };
    const outputs = new Map(stale.map((output) => [output.file, output]));
    await makeOutputs(stale, how, (batch) => {
      made.push(...batch);
      noteKeys(keys, { made: batch, outputs, keyOf });
    }).catch(blame);
  };

  const pages: string[] = [];
  const outputs = notePages(listOutputs(site, { ...options, ...sources, templates }), pages);
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
  for (const [file, record] of listRecordsBelow(site.store, SEARCH_FOLDER, keptVolumes.keys()))
    records.set(file, record);
  await make('Copying', planner.add(listSearchOutputs(index)));

  const files = { planner, records, state, keys, pages };
  const offline = await makeOfflineFiles({ site, digests, templates, index }, options, files);
  for (const { file, key } of offline) keys.set(file, key);
  made.push(...offline);
  if (options.compress) await addCompressed({ ...files, made, keyOf }, options);
  return { ...planner.finish(), records, made, keys, keptVolumes };
}

/** Passes outputs on, and notes the files of pages. */
function* notePages(outputs: Iterable<Output>, pages: string[]): Generator<Output> {
  for (const output of outputs) {
    if (output.kind === 'page') pages.push(output.file);
    yield output;
  }
}

interface NewlyMade {
  readonly made: readonly MadeOutput[];
  readonly outputs: ReadonlyMap<string, Output>;
  readonly keyOf: KeyOf;
}

function noteKeys(keys: Map<string, string>, { made, outputs, keyOf }: NewlyMade): void {
  for (const { file, reads } of made) {
    const output = outputs.get(file);
    if (output) keys.set(file, keyOf(output, reads));
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
