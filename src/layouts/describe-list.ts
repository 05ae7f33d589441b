import { joinNames } from '../i18n/join-names.ts';
import type { SiteView } from './site-view.ts';

/** A list in a sentence, for those who have not opened it: its title, and how much it holds. */
export function describeList(
  { t, archive }: Pick<SiteView, 't' | 'archive'>,
  list: string,
  count: number,
): string {
  return t('list.described', {
    list,
    articles: t('list.articles', { count }),
    archive: archive.title,
  });
}

/** How many names stand for all of them. */
const NAMED = 8;

/** A list of names in a sentence: its title, and those that most articles carry. */
export function describeNames(
  { t, language }: Pick<SiteView, 't' | 'language'>,
  list: string,
  labels: readonly { readonly name: string; readonly count: number }[],
): string {
  const largest = labels.toSorted((a, b) => b.count - a.count).slice(0, NAMED);
  const names = largest.map(({ name }) => name);
  return names.length === 0 ? list : t('list.names', { list, names: joinNames(names, language) });
}
