/**
 * The pages of one route, rendered without Astro's way from a request to a response: what a component is rendered
 * into is taken from the first page, which Astro renders itself, and made anew for each further one.
 */
import type { RouteData } from 'astro';
import { flattenTemplate, type RenderResult } from './astro-template.ts';

/** A compiled component. */
export interface PageComponent {
  (result: RenderResult, props: object, slots: object): unknown;
  readonly moduleId?: string;
}

/** Renders a page by its path below the base, with a slash before it. */
export type AstroPage = (path: string) => Promise<string>;

export interface PageOptions {
  readonly component: PageComponent;
  readonly route: RouteData;
  /** What Astro rendered the first page into. */
  readonly first: RenderResult;
  readonly toUrl: (path: string) => URL;
}

/** Notes what Astro renders a component into. */
export function watchComponent(
  component: PageComponent,
  onRender: (result: RenderResult) => void,
): PageComponent {
  const watched: PageComponent = (result, props, slots) => {
    // Astro empties the sets while it renders.
    const { styles, scripts, links } = result;
    onRender({
      ...result,
      styles: new Set(styles),
      scripts: new Set(scripts),
      links: new Set(links),
    });
    return component(result, props, slots);
  };
  return Object.assign(watched, component);
}

/** How to render a route's pages; undefined where something in them tells Astro's head of itself. */
export function createAstroPage({
  component,
  route,
  first,
  toUrl,
}: PageOptions): AstroPage | undefined {
  if (first._metadata.routeHasPropagation) return undefined;
  const createGlobal = createGlobals(first);
  return async (path) => {
    const page: Page = { path, params: readParams(route, path), url: () => toUrl(path) };
    const { styles, scripts, links, _metadata: known } = first;
    const result: RenderResult = {
      ...first,
      params: page.params,
      pathname: path,
      styles: new Set(styles),
      scripts: new Set(scripts),
      links: new Set(links),
      createAstro: (props, slots) => createGlobal(result, page, props, slots),
      _metadata: {
        ...known,
        hasRenderedHead: false,
        rendererSpecificHydrationScripts: new Set(),
        renderedScripts: new Set(),
        hasDirectives: new Set(),
        propagators: new Set(),
        extraHead: [],
        pendingSlotEvaluations: [],
      },
    };
    const html = await flattenTemplate(result, component(result, {}, {}));
    return /^\s*<!doctype html/i.test(html) ? html : `<!DOCTYPE html>${html}`;
  };
}

interface Page {
  readonly path: string;
  readonly params: Record<string, string | undefined>;
  readonly url: () => URL;
}

/** The parameters in a path: `/[year]/[...rest]`. */
function readParams(route: RouteData, path: string): Page['params'] {
  const found = route.pattern.exec(path) ?? [];
  return Object.fromEntries(
    route.params.map((name, index) => [name.replace('...', ''), found[index + 1] || undefined]),
  );
}

type AstroGlobal = ReturnType<RenderResult['createAstro']>;
type Slots = Parameters<RenderResult['createAstro']>[1];

/** Creates what components know as `Astro`: all that it holds of the site is the first page's. */
function createGlobals(first: RenderResult) {
  const known = first.createAstro({}, {}) as AstroGlobal;
  const SlotsOf = known.slots.constructor as new (result: RenderResult, slots: Slots) => object;
  class Global {
    readonly self = null;
    readonly result: RenderResult;
    readonly page: Page;
    readonly props: object;
    readonly slotValues: Slots;
    constructor(result: RenderResult, page: Page, props: object, slotValues: Slots) {
      this.result = result;
      this.page = page;
      this.props = props;
      this.slotValues = slotValues;
    }
    get params() {
      return this.page.params;
    }
    get url() {
      return this.page.url();
    }
    get slots() {
      return new SlotsOf(this.result, this.slotValues);
    }
  }
  Object.setPrototypeOf(Global.prototype, Object.getPrototypeOf(known));
  return (result: RenderResult, page: Page, props: object, slots: Slots) =>
    new Global(result, page, props, slots) as unknown as AstroGlobal;
}
