/** Holds a site that was built from what is kept to one that is built from nothing. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../store/open-store.ts';
import { findOutputRecord, type OutputRecord } from '../store/outputs.ts';
import { type BuildOptions, type BuildSummary, buildArchive } from './build-archive.ts';
import { type Comparison, compareSites, type Difference, type SiteFiles } from './compare-sites.ts';
import { lockCache } from './lock-cache.ts';
import { storeFile } from './open-site.ts';
import { walkSite } from './walk-site.ts';

export interface Verification {
  /** The summary of the clean build. */
  readonly clean: BuildSummary;
  /** Files that were compared. */
  readonly files: number;
  /** What is not the same, and why it was not made anew, in words; absent where all is the same. */
  readonly difference?: string;
}

/** Builds the site again, from nothing and into a folder of its own, and compares the last build with it. */
export async function verifyBuild(options: BuildOptions): Promise<Verification> {
  using _lock = await lockCache(options);
  // On the same disk: Pagefind numbers the documents in the order in which a disk lists them.
  const dir = join(options.cacheDir, 'verify');
  rmSync(dir, { recursive: true, force: true });
  const cleanOptions = { ...options, cacheDir: join(dir, 'cache'), outDir: join(dir, 'site') };
  try {
    const clean = await buildArchive(cleanOptions);
    const built = toSiteFiles(options.outDir);
    const comparison = compareSites(built, toSiteFiles(cleanOptions.outDir));
    const { files, first } = comparison;
    if (first === undefined) return { clean, files };
    const kept = readRecord(options, first.file);
    const made = readRecord(cleanOptions, first.file);
    return { clean, files, difference: explain(comparison, first, { kept, made }) };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function toSiteFiles(folder: string): SiteFiles {
  return {
    names: [...walkSite(folder).keys()],
    read: (name) => readFileSync(join(folder, name)),
  };
}

function readRecord(options: BuildOptions, file: string): OutputRecord | undefined {
  const { store } = openStore(storeFile(options));
  try {
    return findOutputRecord(store, file);
  } finally {
    store.close();
  }
}

interface Records {
  /** Of the file that differs, and of the same file as the clean build made it. */
  readonly kept: OutputRecord | undefined;
  readonly made: OutputRecord | undefined;
}

/** Says what differs and which part of the file's key should have told. */
function explain({ files, differing }: Comparison, first: Difference, records: Records): string {
  return [
    `${differing} of ${files} files are not what a clean build makes. The first is ${describe(first)}.`,
    `  kept under   ${describeRecord(records.kept)}`,
    `  clean build  ${describeRecord(records.made)}`,
    ...describeCause(records),
  ].join('\n');
}

function describe(difference: Difference): string {
  const { file } = difference;
  if (difference.kind === 'missing') return `${file}, which is missing`;
  if (difference.kind === 'surplus') return `${file}, which should not be there`;
  return `${file}, from byte ${difference.at} on`;
}

function describeCause({ kept, made }: Records): string[] {
  if (kept === undefined || made === undefined) return [];
  const asked = listReads(kept);
  const unasked = listReads(made).filter((name) => !asked.includes(name));
  if (unasked.length > 0) return [`  Only the clean build asked for ${unasked.join(', ')}.`];
  return kept.key === made.key
    ? [
        '  The keys are the same: the file shows what its key does not know of, or was altered without a trace.',
      ]
    : [];
}

function describeRecord(record: OutputRecord | undefined): string {
  if (record === undefined) return 'no key';
  const reads = listReads(record);
  return `the key ${record.key}, made from ${reads.length === 0 ? 'no part of the index' : reads.join(', ')}`;
}

function listReads({ reads }: OutputRecord): string[] {
  return reads === '' ? [] : reads.split('\n');
}
