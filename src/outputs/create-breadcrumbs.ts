import type { BreadcrumbList } from 'schema-dts';
import { dateToPathname, labelToPathname, pathnameToUrl } from '../model/addresses.ts';
import type { Archive } from '../model/archive.ts';
import type { PublishedArticle } from '../model/published-article.ts';

/** The way from the front page to an article: by its section, or by its year where it has none. */
export function createBreadcrumbs(
  { pathname, title, section, day }: PublishedArticle,
  archive: Archive,
): BreadcrumbList {
  const year = day.slice(0, 4);
  const steps = [
    { name: archive.title, pathname: '/' },
    section
      ? { name: section.name, pathname: labelToPathname('section', section.slug) }
      : { name: year, pathname: dateToPathname(year) },
    { name: title, pathname },
  ];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: step.name,
      item: pathnameToUrl(step.pathname, archive),
    })),
  };
}
