import type { Headline } from '../components/headline.ts';
import type { Link } from '../components/link.ts';
import { formatDay } from '../i18n/format-date.ts';
import { listLabels } from '../store/labels.ts';
import { listByLabel } from '../store/lists.ts';
import { labelToLink } from './label-to-link.ts';
import { listedToHeadline } from './listed-to-headline.ts';
import type { SiteView } from './site-view.ts';

const SECTIONS = 8;
const HEADLINES = 4;

/** The largest sections, each with its newest headlines, by name. */
export function listFrontSections(site: SiteView): { link: Link; headlines: Headline[] }[] {
  const { store, language } = site;
  return listLabels(store, 'section')
    .toSorted((a, b) => b.count - a.count)
    .slice(0, SECTIONS)
    .toSorted((a, b) => a.name.localeCompare(b.name, language))
    .map((label) => ({
      link: labelToLink(site, 'section', label),
      headlines: listByLabel(store, label, HEADLINES).map((listed) =>
        listedToHeadline(listed, site, { formatDate: (day) => formatDay(day, language) }),
      ),
    }));
}
