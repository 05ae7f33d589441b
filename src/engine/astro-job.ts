import type { AstroPrerenderer } from 'astro';
import type { Plugin } from 'vite';

/** What the engine wants of a run of Astro beyond its ordinary work. */
export interface AstroJob {
  /** Files to be served or copied as they are; a folder that is not there for none. */
  readonly publicDir?: string;
  readonly plugins?: readonly Plugin[];
  /** Is told of each file of the theme that is used. */
  readonly onThemeFile?: (path: string) => void;
  /** Takes the place of Astro's own way to render a site. */
  readonly wrapPrerenderer?: (prerenderer: AstroPrerenderer) => AstroPrerenderer;
}

let current: AstroJob = {};

/** Runs Astro with a job; one at a time. */
export async function withAstroJob<Value>(
  job: AstroJob,
  work: () => Promise<Value>,
): Promise<Value> {
  current = job;
  try {
    return await work();
  } finally {
    current = {};
  }
}

export function getAstroJob(): AstroJob {
  return current;
}
