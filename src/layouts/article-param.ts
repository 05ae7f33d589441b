/** Addresses of articles ↔ the parameter of their route. */
import type { Pathname } from '../model/article.ts';

/** `/2017/11/06/slug.html` → `2017/11/06/slug`; `/slug/` → `slug/index`. */
export function pathnameToParam(pathname: Pathname): string {
  const path = pathname.slice(1);
  return path.endsWith('/') ? `${path}index` : path.replace(/\.html$/, '');
}

export function paramToPathname(param: string): Pathname {
  const isFolder = /(^|\/)index$/.test(param);
  return `/${isFolder ? param.slice(0, -'index'.length) : `${param}.html`}` as Pathname;
}
