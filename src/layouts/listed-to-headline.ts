/** Articles of the store → headlines of a list. */
import type { Headline, HeadlineGroup } from '../components/headline.ts';
import type { Link } from '../components/link.ts';
import type { TextLanguage } from '../components/text-language.ts';
import { joinNames } from '../i18n/join-names.ts';
import { textDirection } from '../i18n/text-direction.ts';
import type { ListedArticle } from '../model/published-article.ts';
import { labelToLink } from './label-to-link.ts';
import type { SiteView } from './site-view.ts';

export interface HeadlineOptions {
  /** How the list writes the day; no date where the list's heading says it all. */
  readonly formatDate?: (day: string) => string;
  /** Leave out the section: the list is the section's own. @default false */
  readonly sectionKnown?: boolean;
}

/** What a list shows of an article. The words of a withdrawn one stay out. */
export function listedToHeadline(
  listed: ListedArticle,
  site: SiteView,
  { formatDate, sectionKnown = false }: HeadlineOptions = {},
): Headline {
  const { t } = site;
  const { corrected, withdrawn, section, published } = listed;
  return {
    title: listed.title,
    href: site.toHref(listed.pathname),
    language: findForeignLanguage(listed.language, site.language),
    standfirst: withdrawn ? undefined : listed.description,
    section: section && !sectionKnown ? labelToLink(site, 'section', section) : undefined,
    authors: joinNames(
      listed.authors.map(({ name }) => name),
      site.language,
    ),
    time: formatDate && { iso: published.iso, text: formatDate(listed.day) },
    marks: [
      ...(withdrawn ? [t('withdrawn.withdrawn')] : []),
      ...(corrected && !withdrawn ? [t('correction.corrected')] : []),
    ],
  };
}

/** The attributes of text whose language is not the page's. */
export function findForeignLanguage(language: string, around: string): TextLanguage | undefined {
  return language === around ? undefined : { lang: language, dir: textDirection(language) };
}

/** Puts articles under headings in the order in which they come: each run with one key is a group. */
export function groupHeadlines(
  articles: readonly ListedArticle[],
  toKey: (listed: ListedArticle) => string,
  show: { heading: (key: string) => Link; headline: (listed: ListedArticle) => Headline },
): HeadlineGroup[] {
  const groups: { id: string; heading: Link; headlines: Headline[] }[] = [];
  for (const listed of articles) {
    const id = `d${toKey(listed)}`;
    if (groups.at(-1)?.id !== id)
      groups.push({ id, heading: show.heading(toKey(listed)), headlines: [] });
    groups.at(-1)?.headlines.push(show.headline(listed));
  }
  return groups;
}
