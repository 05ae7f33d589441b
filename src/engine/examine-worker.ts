/** A worker thread that walks a site while the main thread reads the content, and then holds it to the index. */
import { parentPort, workerData } from 'node:worker_threads';
import { openSnapshot } from '../store/open-store.ts';
import { examineSite } from './examine-site.ts';
import { walkSite } from './walk-site.ts';

export interface ExamineJob {
  /** The folder of the site. */
  readonly outDir: string;
  /** The file of the index, which is opened when the thread is told to go on. */
  readonly index: string;
}

const { outDir, index } = workerData as ExamineJob;
const files = walkSite(outDir);
parentPort?.once('message', () => {
  const store = openSnapshot(index);
  try {
    parentPort?.postMessage(examineSite(files, store));
  } finally {
    store.close();
  }
});
