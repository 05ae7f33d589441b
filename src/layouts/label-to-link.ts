import type { Link } from '../components/link.ts';
import { labelToPathname } from '../model/addresses.ts';
import type { Label, LabelKind } from '../model/article.ts';
import { hasPage } from '../store/label-pages.ts';
import { findLabel } from '../store/labels.ts';
import type { SiteView } from './site-view.ts';

/** A label's name, with the address of its page where it has one. */
export function labelToLink(site: SiteView, kind: LabelKind, label: Label): Link {
  const counted = kind === 'tag' ? findLabel(site.store, kind, label.slug) : undefined;
  const bare = counted !== undefined && !hasPage(counted, site.archive);
  return {
    text: label.name,
    href: bare ? undefined : site.toHref(labelToPathname(kind, label.slug)),
  };
}
