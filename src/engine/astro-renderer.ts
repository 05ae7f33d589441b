/**
 * Renders pages through Astro's compiled prerender bundle. Everything that this project uses of Astro beyond
 * its public interface stands in this file, and Astro is pinned exactly; an update that changes it is named.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import type { RouteData } from 'astro';
import {
  type AstroPage,
  createAstroPage,
  type PageComponent,
  watchComponent,
} from './astro-page.ts';
import type { RenderResult } from './astro-template.ts';
import type { Templates } from './compile-templates.ts';

/** A page of the site, as Astro's router knows it. */
export interface PageRequest {
  /** The source of its route: `src/pages/index.astro`. */
  readonly component: string;
  /** Path below the base that matches the route, without `.html`. */
  readonly path: string;
}

export interface PageRenderer {
  /** The page's HTML. */
  readonly render: (page: PageRequest) => Promise<string>;
  /** A hash of what Astro puts into the pages of a component besides their code: styles and scripts. */
  readonly headOf: (component: string) => string;
}

interface PageModule {
  readonly page: () => Promise<{ readonly default: PageComponent }>;
}

interface Entry {
  readonly app: {
    readonly routeCache: { readonly set: (route: RouteData, entry: object) => void };
    readonly getComponentByRoute: (route: RouteData) => Promise<object>;
    readonly render: (request: Request, options: { routeData: RouteData }) => Promise<Response>;
    readonly setInternals: (internals: object) => void;
    readonly setOptions: (options: object) => void;
  };
  readonly manifest: {
    readonly base: string;
    readonly routes: readonly {
      readonly routeData: RouteData;
      readonly styles: readonly object[];
      readonly scripts: readonly object[];
    }[];
    readonly pageMap: Map<string, () => Promise<PageModule>>;
    readonly entryModules: Readonly<Record<string, string>>;
    readonly inlinedScripts: ReadonlyMap<string, string>;
  };
}

/** Holds what Astro makes of a page as it is; the Web's own Response copies it through a stream. */
class HeldResponse {
  readonly body: Uint8Array | string | null;
  readonly status: number;
  readonly headers: Headers;

  constructor(body: Uint8Array | string | null = null, init: ResponseInit = {}) {
    this.body = body;
    this.status = init.status ?? 200;
    this.headers = init.headers instanceof Headers ? init.headers : new Headers(init.headers);
  }
}

class UnknownAstro extends Error {
  override readonly name = 'UnknownAstro';

  constructor() {
    super(
      'This version of Astro renders in another way than src/engine/astro-renderer.ts knows. Build with --workers 0, or go back to the version in package.json.',
    );
  }
}

/** The origin of requests that never leave the process. */
const ORIGIN = 'http://localhost';
const NO_HEADERS = new Headers();

export async function createPageRenderer({
  serverDir,
}: Pick<Templates, 'serverDir'>): Promise<PageRenderer> {
  const { app, manifest } = await importEntry(serverDir);
  // A worker thread does nothing but render, so there nobody else asks for a Response.
  if (!isMainThread) globalThis.Response = HeldResponse as unknown as typeof Response;
  const routes = new Map(manifest.routes.map((route) => [route.routeData.component, route]));
  const toUrl = (path: string) => new URL(ORIGIN + encodeURI(manifest.base + path.slice(1)));
  /** How a component's pages are rendered after its first; undefined where all are Astro's. */
  const pages = new Map<string, AstroPage | undefined>();
  for (const [component, load] of manifest.pageMap) {
    const route = routes.get(component)?.routeData;
    if (route === undefined) continue;
    let loaded: Promise<PageModule> | undefined;
    manifest.pageMap.set(component, () => (loaded ??= watchPages(load(), onFirst)));
    function onFirst(page: PageComponent, first: RenderResult): void {
      if (route === undefined || pages.has(component)) return;
      pages.set(component, createAstroPage({ component: page, route, first, toUrl }));
    }
  }
  app.setInternals({
    pagesByKeys: { get: (key: string) => ({ styles: listStyles(key) }) },
    entrySpecifierToBundleMap: new Map(Object.entries(manifest.entryModules)),
  });
  app.setOptions({
    settings: { scripts: [] },
    logger: { options: { level: 'error', destination: { write: () => true } } },
  });
  for (const { routeData } of manifest.routes) await seedRoute(app, routeData);

  /** A page's key ends with its component. */
  function listStyles(key: string) {
    const route = manifest.routes.find(({ routeData }) => key.endsWith(routeData.component));
    return (route?.styles ?? []).map((sheet, order) => ({ sheet, depth: 0, order }));
  }

  async function renderByAstro(component: string, path: string): Promise<string> {
    const routeData = routes.get(component)?.routeData;
    if (routeData === undefined) throw new Error(`Astro compiled no route for ${component}.`);
    const request = toRequest(encodeURI(manifest.base + path));
    const response = await app.render(request, { routeData });
    if (response.status !== 200 && component !== 'src/pages/404.astro') {
      throw new Error(`Astro answered ${response.status} for ${path} (${component}).`);
    }
    return readBody(response);
  }

  /** Holds our way to render a page to Astro's. Pages that Astro itself makes anew each time are left to it. */
  async function tryAgain({ component, path }: PageRequest, html: string): Promise<void> {
    const page = pages.get(component);
    if (page === undefined || (await page(`/${path}`)) === html) return;
    if ((await renderByAstro(component, path)) === html) throw new UnknownAstro();
    pages.set(component, undefined);
  }

  return {
    async render({ component, path }) {
      const page = pages.get(component);
      if (page !== undefined) return page(`/${path}`);
      const isFirst = !pages.has(component);
      const html = await renderByAstro(component, path);
      if (isFirst) await tryAgain({ component, path }, html);
      return html;
    },
    headOf(component) {
      const { styles = [], scripts = [] } = routes.get(component) ?? {};
      return JSON.stringify([styles, scripts, manifest.entryModules, [...manifest.inlinedScripts]]);
    },
  };
}

/** All of a request that Astro looks at when no page asks for more. */
function toRequest(pathname: string): Request {
  return { url: ORIGIN + pathname, method: 'GET', headers: NO_HEADERS } as Request;
}

async function readBody(response: Response | HeldResponse): Promise<string> {
  if (!(response instanceof HeldResponse)) return response.text();
  const { body } = response;
  return typeof body === 'string' || body === null ? (body ?? '') : Buffer.from(body).toString();
}

async function importEntry(serverDir: string): Promise<Entry> {
  const name = readdirSync(serverDir).find((file) => file.startsWith('prerender-entry'));
  const entry =
    name && ((await import(pathToFileURL(join(serverDir, name)).href)) as Partial<Entry>);
  const { app, manifest } = entry || {};
  const isKnown =
    typeof app?.setInternals === 'function' &&
    typeof app.setOptions === 'function' &&
    typeof app.getComponentByRoute === 'function' &&
    typeof app.routeCache?.set === 'function' &&
    manifest?.pageMap instanceof Map &&
    Array.isArray(manifest.routes);
  if (!app || !manifest || !isKnown) {
    throw new UnknownAstro();
  }
  return { app, manifest };
}

/** Loads the pages of a component so that what Astro renders them into is seen. */
async function watchPages(
  loading: Promise<PageModule>,
  onRender: (page: PageComponent, result: RenderResult) => void,
): Promise<PageModule> {
  const mod = await (await loading).page();
  const watched = watchComponent(mod.default, (result) => onRender(mod.default, result));
  const watchedMod = Promise.resolve({ ...mod, default: watched });
  return { page: () => watchedMod };
}

/** Tells Astro that every path of a route exists: which do is our own plan's to know. */
async function seedRoute(app: Entry['app'], route: RouteData): Promise<void> {
  if (route.pathname !== undefined) return;
  const mod = await app.getComponentByRoute(route);
  const staticPaths = Object.assign([], { keyed: { get: () => ({ params: {}, props: {} }) } });
  app.routeCache.set(route, { mod, staticPaths });
}
