import type { Archive } from '../model/archive.ts';
import { createParseFiles, type ParsedFile, type ParseFiles } from '../store/parse-file.ts';
import type { ParseJob } from './parse-worker.ts';
import { countWorkers, type RunSettings } from './run.ts';
import { runInWorkers } from './worker-pool.ts';

/** Fewer files than this are parsed before a worker would be ready. */
const WORTH_WORKERS = 2000;
/** Files that a worker is given at once. */
const BATCH = 200;

/** Parses few files in place, many in worker threads. */
export function createParallelParse(run: RunSettings, archive: Archive): ParseFiles {
  const { contentDir, profileDir } = run;
  const inPlace = createParseFiles(contentDir, archive);
  const workers = countWorkers(run);
  return (files, onParsed) => {
    if (workers === 0 || files.length < WORTH_WORKERS) return inPlace(files, onParsed);
    return runInWorkers<(typeof files)[number], readonly ParsedFile[]>({
      module: new URL('./parse-worker.ts', import.meta.url),
      job: { contentDir, archive } satisfies ParseJob,
      items: files,
      batch: BATCH,
      workers,
      profileDir,
      onResult: onParsed,
    });
  };
}
