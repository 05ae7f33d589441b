/** The slow and simple way to make the pages: Astro's own, through its public interface alone. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { countNoun } from '../diagnostics/count-noun.ts';
import { withAstroJob } from './astro-job.ts';
import { projectDir } from './hash-sources.ts';
import { type Output, toCopy } from './list-outputs.ts';
import type { Reporter, RunOptions, Step } from './run.ts';

/** Renders the pages among outputs; what is left of each is a copy. */
export async function takeNativePages(
  outputs: Iterable<Output>,
  { cacheDir, reporter }: RunOptions,
): Promise<Output[]> {
  const nativeDir = join(cacheDir, 'native');
  await renderNatively(nativeDir, reporter);
  return [...outputs].map((output) =>
    output.kind === 'page' ? toCopy(join(nativeDir, output.file), output.file) : output,
  );
}

/** Renders every page of the current site, one after the other, into an empty folder. */
async function renderNatively(outDir: string, reporter: Reporter): Promise<void> {
  rmSync(outDir, { recursive: true, force: true });
  // Astro puts the compiled pages below the working directory (core/build/common.js), where they must find
  // our packages; a folder of its own keeps builds that run at the same time apart.
  const scratchDir = join(projectDir, 'node_modules', '.cache');
  mkdirSync(scratchDir, { recursive: true });
  const workDir = mkdtempSync(join(scratchDir, 'astro-'));
  process.chdir(workDir);
  // Only this way of building needs it here.
  const { build } = await import('astro');
  try {
    const wrapPrerenderer = (prerenderer: AstroPrerenderer) => countPages(prerenderer, reporter);
    const job = { wrapPrerenderer, publicDir: join(workDir, 'no-public') };
    await withAstroJob(job, () => build({ root: projectDir, outDir, logLevel: 'error' }));
  } finally {
    process.chdir(projectDir);
    rmSync(workDir, { recursive: true, force: true });
  }
}

/** Reports each page that Astro renders. */
function countPages(prerenderer: AstroPrerenderer, reporter: Reporter): AstroPrerenderer {
  let step: Step | undefined;
  let done = 0;
  return {
    ...prerenderer,
    async getStaticPaths() {
      const paths = await prerenderer.getStaticPaths();
      step = reporter.begin('Rendering', paths.length);
      return paths;
    },
    async render(request, options) {
      const rendered = await prerenderer.render(request, options);
      done += 1;
      step?.update(done);
      return rendered;
    },
    async teardown() {
      step?.end(countNoun(done, 'page'));
      await prerenderer.teardown?.();
    },
  };
}
