/** A build, from the content folder to a published site that is being walked. */
import { isAdvice, isError } from '../diagnostics/diagnostic.ts';
import { countRedirects } from '../store/articles.ts';
import { countArticles } from '../store/count-by-time.ts';
import type { BuildOptions, BuildSummary } from './build-archive.ts';
import { removeSearchScratch } from './build-search-volumes.ts';
import { ContentProblems } from './content-problems.ts';
import { beginRun } from './current-run.ts';
import { publishChanges } from './publish-changes.ts';
import type { WalkedSite } from './walk-beside.ts';

/** Throws ContentProblems, with nothing published, where the content has errors and `keepGoing` is off. */
export async function buildSite(walked: WalkedSite, options: BuildOptions): Promise<BuildSummary> {
  const prepared = await beginRun({ ...options, advice: false });
  const { site, files } = prepared;
  try {
    const diagnostics = prepared.diagnostics.filter((problem) => !isAdvice(problem));
    const sound = !(options.strict ? diagnostics.length > 0 : diagnostics.some(isError));
    if (!sound && !options.keepGoing) throw new ContentProblems(diagnostics);
    const made = await publishChanges(prepared, walked, options);
    const counts = { articles: countArticles(site.store), redirects: countRedirects(site.store) };
    const { site: address, base } = site.archive;
    return { files, ...counts, site: address, base, ...made, sound, diagnostics };
  } finally {
    site.store.close();
    removeSearchScratch(options);
  }
}
