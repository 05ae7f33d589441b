/** A worker thread that makes packs. */
import { workerData } from 'node:worker_threads';
import { type MadePack, makePack, type StalePack } from './make-pack.ts';
import { serveBatches } from './worker-pool.ts';

export interface PackJob {
  readonly stagingDir: string;
}

const { stagingDir } = workerData as PackJob;

serveBatches<StalePack, readonly MadePack[]>(
  async (packs) => packs.map((pack) => makePack(pack, stagingDir)),
  () => {},
);
