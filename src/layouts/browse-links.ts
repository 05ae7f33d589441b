import type { Link } from '../components/link.ts';
import { labelToPathname, onThisDayPathname } from '../model/addresses.ts';
import { listUsedKinds } from '../store/list-used-kinds.ts';
import { LABEL_STRINGS } from './label-strings.ts';
import type { SiteView } from './site-view.ts';

const ORDER = ['section', 'tag', 'author'] as const;

/** The ways into the archive that stand on every page. */
export function listBrowseLinks(site: SiteView): Link[] {
  const { archive, store, t, toHref } = site;
  const used = listUsedKinds(store);
  return [
    ...ORDER.filter((kind) => used.includes(kind)).map((kind) => ({
      text: t(LABEL_STRINGS[kind].name),
      href: toHref(labelToPathname(kind)),
    })),
    { text: t('nav.onThisDay'), href: toHref(onThisDayPathname()) },
    ...archive.menu.map(({ text, href }) => ({ text, href: site.toAssetHref(href) })),
    { text: t('nav.search'), href: toHref('/search/'), rel: 'search' },
  ];
}
