import type { BreadcrumbList, WithContext } from 'schema-dts';
import { pathnameToUrl } from '../model/addresses.ts';
import type { Archive } from '../model/archive.ts';
import type { Pathname } from '../model/article.ts';

/** One step on the way from the front page to a page. */
export interface Breadcrumb {
  readonly name: string;
  readonly pathname: Pathname;
}

/** The way to a page, from the front page to itself. */
export function breadcrumbJsonLd(
  steps: readonly Breadcrumb[],
  archive: Archive,
): WithContext<BreadcrumbList> {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, pathname }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: pathnameToUrl(pathname, archive),
    })),
  };
}
