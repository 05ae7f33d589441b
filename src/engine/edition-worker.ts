/** A worker thread that carries files of a site over into its portable edition. */
import { workerData } from 'node:worker_threads';
import { createCarrier, type EditionJob } from './create-carrier.ts';
import { serveBatches } from './worker-pool.ts';

const carry = createCarrier(workerData as EditionJob);

serveBatches(
  async (files: readonly string[]) => files.map(carry),
  () => {},
);
