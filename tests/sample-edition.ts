import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeEdition } from '../src/engine/make-edition.ts';
import type { Reporter, RunOptions } from '../src/engine/run.ts';
import { sampleSite } from './site.ts';

const QUIET: Reporter = { begin: () => ({ update() {}, end() {} }), note() {} };

/** The portable edition of the repository's own archive. */
export interface SampleEdition extends AsyncDisposable {
  readonly dir: string;
}

/** Makes the portable edition of the sample site, in a folder whose name is not plain. */
export async function makeSampleEdition(): Promise<SampleEdition> {
  const parent = mkdtempSync(join(tmpdir(), 'arsip-edition-'));
  const dir = join(parent, 'Suara Selasih #1 (100%)');
  const job = { webDir: sampleSite().dist, editionDir: dir, base: '/' };
  await makeEdition(job, { reporter: QUIET, workers: 0 } as RunOptions);
  return { dir, [Symbol.asyncDispose]: async () => rmSync(parent, { recursive: true }) };
}
