import { dev } from 'astro';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { getCurrentSite } from '../store/current-site.ts';
import { beginRun } from './current-run.ts';
import { projectDir } from './hash-sources.ts';
import type { RunOptions } from './run.ts';

export interface DevOptions extends RunOptions {
  readonly host: string;
  readonly port: number;
}

/** Serves the archive, drafts included, until the process ends. */
export async function startDevServer(
  options: DevOptions,
): Promise<{ address: string; diagnostics: readonly Diagnostic[] }> {
  const { host, port } = options;
  const { diagnostics } = await beginRun({ ...options, drafts: true });
  const server = await dev({ root: projectDir, logLevel: 'error', server: { host, port } });
  return {
    address: `http://${host}:${server.address.port}${getCurrentSite().archive.base}`,
    diagnostics,
  };
}
