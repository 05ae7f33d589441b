/** What every page asks for: the archive that is open, its words, and how it writes links. */
import { createTranslator, type Translator } from '../i18n/translate.ts';
import { pathnameToHref } from '../model/addresses.ts';
import { getCurrentSite, type Site } from '../store/current-site.ts';

export interface SiteView extends Site {
  /** The language of the site's own words. */
  readonly language: string;
  readonly t: Translator;
  readonly toHref: (pathname: string) => string;
  /** The same for an image, which may also lie on another host. */
  readonly toAssetHref: (src: string) => string;
}

/** Every component of a page asks for it, so it is kept for as long as the archive is open. */
const views = new WeakMap<Site, SiteView>();

/** The archive that the pages show, as `getCurrentSite` has it. */
export function getSiteView(): SiteView {
  const site = getCurrentSite();
  const view = views.get(site) ?? createView(site);
  views.set(site, view);
  return view;
}

function createView(site: Site): SiteView {
  const { language } = site.archive;
  const toHref = (pathname: string) => pathnameToHref(pathname, site.archive);
  return {
    ...site,
    language,
    t: createTranslator(language),
    toHref,
    toAssetHref: (src) =>
      /^(\w+:|\/\/)/.test(src) ? src : toHref(src.startsWith('/') ? src : `/${src}`),
  };
}
