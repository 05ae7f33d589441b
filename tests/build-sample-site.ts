import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { type Outcome, runArsip } from './run-arsip.ts';

interface SampleSite {
  readonly dist: string;
  readonly outcome: Outcome;
}

declare module 'vitest' {
  interface ProvidedContext {
    sampleSite: SampleSite;
  }
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));

// Every project that asks for the sample calls this, in one process; the first call builds it.
const running: { sample?: Promise<SampleSite> } = {};

/** Builds the repository's own archive for `sampleSite()`; it goes when the run ends. */
export default async function provideSampleSite(project: TestProject): Promise<void> {
  running.sample ??= buildSample();
  project.provide('sampleSite', await running.sample);
}

async function buildSample(): Promise<SampleSite> {
  const dir = mkdtempSync(join(tmpdir(), 'arsip-sample-'));
  process.on('exit', () => rmSync(dir, { recursive: true, force: true }));
  const dist = join(dir, 'dist');
  const outcome = await runArsip(['build', '--out', dist, '--cache', join(dir, 'cache')], ROOT);
  return { dist, outcome };
}
