/** Keeps the search index in line with the archive: only volumes whose articles changed are built. */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { countNoun } from '../diagnostics/count-noun.ts';
import type { Archive } from '../model/archive.ts';
import type { LabelKind } from '../model/article.ts';
import { buildSearch } from '../search/build-search.ts';
import { planVolumes } from '../search/plan-volumes.ts';
import { toSearchRecord } from '../search/search-record.ts';
import type { LabelNames, Volume } from '../search/volume.ts';
import { walkArticles } from '../store/articles.ts';
import type { Site } from '../store/current-site.ts';
import { hashText } from '../store/hash-text.ts';
import { hashTexts, type LanguageDay } from '../store/hash-texts.ts';
import { listLabels } from '../store/labels.ts';
import { countByLanguageAndDay } from '../store/lists.ts';
import { listVolumeKeys, replaceVolumeKeys } from '../store/volumes.ts';
import { hashSources, SITE_ROOMS } from './hash-sources.ts';
import type { RunOptions } from './run.ts';
import { type FileFacts, walkSite } from './walk-site.ts';

/** In the place of a volume's id: the files that belong to no volume. */
const SHARED = '';
/** While Pagefind indexes a volume, the documents of the next are written. */
const MOST_AT_ONCE = 2;

export interface SearchContext {
  readonly run: RunOptions;
  /** Hash of the settings and of the code that reads and compiles the content. */
  readonly fingerprint: string;
  /** Remembers what the volumes were made from. @default in the site's own index */
  readonly saveKeys?: (keys: ReadonlyMap<string, string>) => Promise<void>;
}

/**
 * Builds the search volumes of an archive that are stale, or that are no longer as they were left. Returns the folder of
 * the index.
 */
export async function buildSearchVolumes(
  { archive, store }: Site,
  context: SearchContext,
): Promise<string> {
  const { run, fingerprint } = context;
  const saveKeys = context.saveKeys ?? (async (keys) => replaceVolumeKeys(store, keys));
  const outDir = outDirOf(run);
  // A folder of this build's own: a pagefind command outlives the build that was killed, and goes on writing.
  const scratchDir = join(scratchRootOf(run), randomUUID());
  const volumes = planVolumes(countByLanguageAndDay(store));
  const code = hashSources([...SITE_ROOMS, 'search'], fingerprint);
  const texts = [...hashTexts(store)];
  const keys = new Map(volumes.map((volume) => [volume.id, keyOf(volume, texts, code)]));
  const known = listVolumeKeys(store);
  const before = walkSite(outDir);
  const asLeft = addFacts(keys, before, known);
  const isShared = known.get(SHARED) === asLeft.get(SHARED);
  const isStale = ({ id }: Volume) => !isShared || known.get(id) !== asLeft.get(id);
  if (isShared && known.size === asLeft.size && !volumes.some(isStale)) return outDir;
  // A build that dies leaves volumes that belong to no key.
  await saveKeys(new Map([...known].filter(([id, key]) => asLeft.get(id) === key)));
  const step = run.reporter.begin('Indexing', volumes.filter(isStale).length);
  const { articles, built } = await buildSearch({
    volumes,
    records: function* records({ language, from, to }) {
      for (const article of walkArticles(store, { from, to, language })) {
        yield toSearchRecord(article, archive);
      }
    },
    isStale,
    scratchDir,
    outDir,
    wordsDir: `${outDir}-words`,
    aliases: listAliases(archive),
    labels: listNames(store),
    concurrency: Math.min(MOST_AT_ONCE, availableParallelism()),
    onProgress: step.update,
  });
  const files = walkAgain(
    outDir,
    before,
    new Set(volumes.filter((one) => !isStale(one)).map(({ id }) => id)),
  );
  await saveKeys(addFacts(keys, files, known));
  step.end(
    `${countNoun(articles, 'article')}, ${built} of ${countNoun(volumes.length, 'volume')} built`,
  );
  return outDir;
}

type Place = Pick<RunOptions, 'cacheDir' | 'drafts'>;

const outDirOf = ({ cacheDir, drafts }: Place) => join(cacheDir, drafts ? 'dev-search' : 'search');
const scratchRootOf = (run: Place) => `${outDirOf(run)}-scratch`;

/**
 * Removes the documents that were indexed. Not before the site is published: on a disk without a journal, files take
 * several times as long to create just after as many were removed.
 */
export function removeSearchScratch(run: Place): void {
  rmSync(scratchRootOf(run), { recursive: true, force: true, maxRetries: 5 });
}

/** The tags of archive.yaml that have other names, with them. */
function listAliases({ tags }: Archive): string[][] {
  return Array.from(tags, ([slug, { name = slug.replaceAll('-', ' '), aliases }]) => [
    name,
    ...aliases,
  ]).filter(({ length }) => length > 1);
}

function listNames(store: Site['store']): LabelNames {
  const list = (kind: LabelKind) =>
    listLabels(store, kind).map(({ slug, name }) => [slug, name] as const);
  return { sections: list('section'), authors: list('author'), tags: list('tag') };
}

/**
 * Adds to each volume's key what its files look like on disk, and the same of the files that all share. Files of a
 * volume that was and shall be no more are left out: the others need not be built again for it.
 */
function addFacts(
  keys: ReadonlyMap<string, string>,
  files: ReadonlyMap<string, FileFacts>,
  known: ReadonlyMap<string, string>,
): Map<string, string> {
  const lines = new Map<string, string[]>([...keys].map(([id, key]) => [id, [key]]));
  const shared: string[] = [];
  for (const [file, { size }] of files) {
    const folder = file.slice(0, file.indexOf('/'));
    if (known.has(folder) && !keys.has(folder)) continue;
    // Not its time, which a copy of the folder may not have.
    (lines.get(folder) ?? shared).push(`${file} ${size}`);
  }
  lines.set(SHARED, shared);
  return new Map([...lines].map(([id, described]) => [id, hashText(...described.sort())]));
}

/** Walks a folder once more, but for folders in it that nothing was done to. */
function walkAgain(
  dir: string,
  before: ReadonlyMap<string, FileFacts>,
  kept: ReadonlySet<string>,
): Map<string, FileFacts> {
  const files = walkSite(dir, kept);
  for (const [file, facts] of before)
    if (kept.has(file.slice(0, file.indexOf('/')))) files.set(file, facts);
  return files;
}

/** A hash of the texts of a volume's articles and of the code that indexes them. */
function keyOf(
  { language, from, to }: Volume,
  texts: readonly (readonly [LanguageDay, string])[],
  code: string,
): string {
  const start = `${language}/`;
  const own = texts.filter(
    ([name]) => name.startsWith(start) && name >= start + from && name <= start + to,
  );
  return hashText(code, ...own.flat());
}
