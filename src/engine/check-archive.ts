import { type Diagnostic, isAdvice, isError } from '../diagnostics/diagnostic.ts';
import { countRedirects } from '../store/articles.ts';
import { beginRun } from './current-run.ts';
import { lockCache } from './lock-cache.ts';
import type { RunOptions } from './run.ts';

export interface CheckResult {
  readonly diagnostics: readonly Diagnostic[];
  /** Whether a build would publish all of it. */
  readonly sound: boolean;
  /** Former addresses that lead to articles. */
  readonly redirects: number;
}

/** Finds every problem in the content, as a build would, and publishes nothing. */
export async function checkArchive(
  options: RunOptions & { readonly strict: boolean },
): Promise<CheckResult> {
  using _lock = await lockCache(options);
  const { site, diagnostics } = await beginRun(options);
  const redirects = countRedirects(site.store);
  site.store.close();
  return {
    diagnostics,
    redirects,
    sound: options.strict ? diagnostics.every(isAdvice) : !diagnostics.some(isError),
  };
}
