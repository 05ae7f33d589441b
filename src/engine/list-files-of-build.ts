import { join } from 'node:path';
import type { OutputRecord } from '../store/outputs.ts';
import type { CompressibleFile } from './compress-outputs.ts';
import type { Output } from './list-outputs.ts';
import type { MadeOutput } from './output-maker.ts';
import type { Planner } from './plan-build.ts';

/** A build whose files are made, and not published yet. */
export interface MadeBuild {
  readonly made: readonly MadeOutput[];
  /** Their keys, by file. */
  readonly keys: ReadonlyMap<string, string>;
  readonly planner: Pick<Planner<Output>, 'has'>;
  readonly records: ReadonlyMap<string, OutputRecord>;
}

/** The key of a file of the new site, made anew or not; empty for one that nobody knows. */
export function findKey(
  file: string,
  { keys, records }: Pick<MadeBuild, 'keys' | 'records'>,
): string {
  return keys.get(file) ?? records.get(file)?.key ?? '';
}

interface Folders {
  readonly stagingDir: string;
  readonly outDir: string;
}

/** The files that a build made, and those of the site that it leaves as they are. */
export function* listFilesOfBuild(
  { made, keys, planner, records }: MadeBuild,
  { stagingDir, outDir }: Folders,
): Generator<CompressibleFile> {
  for (const { file, size } of made) {
    const key = keys.get(file);
    if (key !== undefined) yield { file, size, key, from: join(stagingDir, file) };
  }
  for (const [file, { size, key }] of records) {
    if (keys.has(file) || !planner.has(file)) continue;
    yield { file, size, key, from: join(outDir, file) };
  }
}
