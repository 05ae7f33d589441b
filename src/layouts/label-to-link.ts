import type { Link } from '../components/link.ts';
import { labelToPathname } from '../model/addresses.ts';
import type { Label, LabelKind } from '../model/article.ts';
import { hasPageAt } from '../store/label-pages.ts';
import type { SiteView } from './site-view.ts';

/** A label's name, with the address of its page where it has one. */
export function labelToLink(site: SiteView, kind: LabelKind, label: Label): Link {
  const { slug, name } = label;
  const href = hasPageAt(site, kind, slug) ? site.toHref(labelToPathname(kind, slug)) : undefined;
  return { text: name, href };
}
