/** A worker thread that walks a folder while the main thread reads the content. */
import { parentPort, workerData } from 'node:worker_threads';
import { walkSite } from './walk-site.ts';
import { packFiles } from './walked-files.ts';

const packed = packFiles(walkSite(workerData as string));
parentPort?.postMessage(packed, [packed.facts.buffer]);
