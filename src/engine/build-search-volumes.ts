/** Keeps the search index in line with the archive: only volumes whose articles changed are built. */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { countNoun } from '../diagnostics/count-noun.ts';
import type { Archive } from '../model/archive.ts';
import type { LabelKind } from '../model/article.ts';
import { buildSearch } from '../search/build-search.ts';
import { planVolumes } from '../search/plan-volumes.ts';
import { toSearchRecord } from '../search/search-record.ts';
import type { LabelNames, Volume } from '../search/volume.ts';
import { walkArticles } from '../store/articles.ts';
import { countByLanguageAndDay } from '../store/count-by-time.ts';
import type { Site } from '../store/current-site.ts';
import { hashText } from '../store/hash-text.ts';
import { hashTexts, type LanguageDay } from '../store/hash-texts.ts';
import { listLabels } from '../store/labels.ts';
import { listVolumes, replaceVolumes, type VolumeRecord } from '../store/volumes.ts';
import { hashSources, SITE_ROOMS } from './hash-sources.ts';
import { countWorkers, type RunOptions, type RunSettings } from './run.ts';
import { type FileFacts, walkSite } from './walk-site.ts';

/** In the place of a volume's id: the files that belong to no volume. */
const SHARED = '';
/** As many of Pagefind keep the thread busy that writes their documents and counts words. */
const MOST_INDEXERS = 4;
/** Bytes of the machine for each: it takes a third of them at most, for a volume of 2,500 articles. */
const MEMORY_OF_INDEXER = 2e9;

export interface SearchContext {
  readonly run: RunOptions;
  /** Hash of the settings and of the code that reads and compiles the content. */
  readonly fingerprint: string;
  /** Remembers the volumes. @default in the site's own index */
  readonly save?: (volumes: ReadonlyMap<string, VolumeRecord>) => Promise<void>;
  /** The volumes that the published site has as they were made: nobody needs their files here. @default none */
  readonly sound?: Promise<ReadonlySet<string>>;
}

/**
 * Builds the search volumes of an archive whose articles changed, and those that are no longer as they were left. Returns
 * the folder of the index.
 */
export async function buildSearchVolumes(
  { archive, store }: Site,
  context: SearchContext,
): Promise<string> {
  const { run, fingerprint } = context;
  const outDir = outDirOf(run);
  // A folder of this build's own: a pagefind command outlives the build that was killed, and goes on writing.
  const scratchDir = join(scratchRootOf(run), randomUUID());
  const volumes = planVolumes(countByLanguageAndDay(store));
  const code = hashSources([...SITE_ROOMS, 'search'], fingerprint);
  const texts = [...hashTexts(store)];
  const keys = new Map(volumes.map((volume) => [volume.id, keyOf(volume, texts, code)]));
  const kept = keepVolumes(keys, outDir, context, store);
  const changed = volumes.filter(kept.isChanged);
  // Where volumes are to be built anyway, they are not kept waiting.
  const damaged = changed.length === 0 && kept.areAll ? await kept.listDamaged() : undefined;
  if (damaged?.length === 0) return outDir;
  await kept.forget(changed.map(({ id }) => id));
  const step = run.reporter.begin('Indexing', damaged?.length ?? changed.length);
  const { articles, built } = await buildSearch({
    volumes,
    records: function* records({ language, from, to }) {
      for (const article of walkArticles(store, { from, to, language })) {
        yield toSearchRecord(article, archive);
      }
    },
    isStale: kept.isChanged,
    isSound: kept.isSound,
    listDamaged: async () => {
      const ids = damaged ?? (await kept.listDamaged());
      await kept.forget([...changed.map(({ id }) => id), ...ids]);
      return ids;
    },
    scratchDir,
    outDir,
    spareDir: `${outDir}-spare`,
    wordsDir: `${outDir}-words`,
    aliases: listAliases(archive),
    labels: listNames(store),
    concurrency: countIndexers(run),
    onProgress: step.update,
  });
  await kept.remember(built);
  step.end(
    `${countNoun(articles, 'article')}, ${built.length} of ${countNoun(volumes.length, 'volume')} built`,
  );
  return outDir;
}

/** How many volumes are indexed at once: each keeps a core busy, and half of them are left to the pages. */
export function countIndexers(run: RunSettings): number {
  const half = Math.floor(countWorkers(run) / 2);
  const roomy = Math.floor(process.availableMemory() / MEMORY_OF_INDEXER);
  return Math.max(1, Math.min(half, roomy, MOST_INDEXERS));
}

interface KeptVolumes {
  /** Whether a volume must be built for what it is made from, whatever its files look like. */
  readonly isChanged: (volume: Volume) => boolean;
  /** Whether the files of a volume are as they were left. */
  readonly isSound: (volume: Volume) => boolean;
  /** Whether what all share is as it was left, and no volume there that shall be no more. */
  readonly areAll: boolean;
  /** The ids of the other volumes whose files are not as they were left. */
  readonly listDamaged: () => Promise<readonly string[]>;
  /** Forgets volumes that are to be built: a build that dies leaves some that belong to no key. */
  readonly forget: (ids: readonly string[]) => Promise<void>;
  /** Remembers all volumes, once some were built. */
  readonly remember: (built: readonly string[]) => Promise<void>;
}

/** Holds the volumes in a folder to what is remembered of them. */
function keepVolumes(
  keys: ReadonlyMap<string, string>,
  outDir: string,
  { save = async (volumes) => replaceVolumes(store, volumes), sound }: SearchContext,
  store: Site['store'],
): KeptVolumes {
  const known = listVolumes(store);
  const folders = new Set([...keys.keys(), ...known.keys()]);
  const describeShared = () => describe(walkSite(outDir, folders));
  const describeVolume = (id: string) => describe(walkSite(join(outDir, id)));
  const isAsLeft = (id: string) => known.get(id)?.files === describeVolume(id);
  const isShared = known.get(SHARED)?.files === describeShared();
  const hasChanged = (id: string) => !isShared || known.get(id)?.key !== keys.get(id);
  return {
    isChanged: ({ id }) => hasChanged(id),
    isSound: ({ id }) => isAsLeft(id),
    areAll: isShared && [...known.keys()].every((id) => id === SHARED || keys.has(id)),
    async listDamaged() {
      const published = (await sound) ?? new Set();
      const others = [...keys.keys()].filter((id) => !hasChanged(id) && !published.has(id));
      return others.filter((id) => !isAsLeft(id));
    },
    forget: (ids) => save(new Map([...known].filter(([id]) => !ids.includes(id)))),
    remember(built) {
      const others = [...known].filter(([id]) => keys.has(id));
      const volumes = built.map((id) => {
        const record = { key: keys.get(id) ?? '', files: describeVolume(id) };
        return [id, record] as const;
      });
      const shared = { key: '', files: describeShared() };
      return save(new Map([...others, ...volumes, [SHARED, shared]]));
    },
  };
}

/** A hash of what files look like on disk; without their times, which a copy of the folder may not have. */
function describe(files: ReadonlyMap<string, FileFacts>): string {
  return hashText(...Array.from(files, ([file, { size }]) => `${file} ${size}`).sort());
}

type Place = Pick<RunOptions, 'cacheDir' | 'drafts'>;

const outDirOf = ({ cacheDir, drafts }: Place) => join(cacheDir, drafts ? 'dev-search' : 'search');
const scratchRootOf = (run: Place) => `${outDirOf(run)}-scratch`;

/** Removes what is left of the work on volumes. */
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
