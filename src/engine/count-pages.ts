import type { AstroPrerenderer } from 'astro';
import type { Reporter, Step } from './run.ts';

/** Reports each page that Astro renders. */
export function countPages(prerenderer: AstroPrerenderer, reporter: Reporter): AstroPrerenderer {
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
      step?.end(`${done} pages`);
      await prerenderer.teardown?.();
    },
  };
}
