/** A worker thread that reads and parses files of the content folder. */
import { workerData } from 'node:worker_threads';
import type { Archive } from '../model/archive.ts';
import { type ChangedFile, type ParsedFile, parseFile } from '../store/parse-file.ts';
import { serveBatches } from './worker-pool.ts';

export interface ParseJob {
  readonly contentDir: string;
  readonly archive: Archive;
}

const { contentDir, archive } = workerData as ParseJob;

serveBatches<ChangedFile, readonly ParsedFile[]>(
  async (files) => files.map((file) => parseFile(file, contentDir, archive)),
  () => {},
);
