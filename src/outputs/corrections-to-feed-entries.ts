import { createTranslator } from '../i18n/translate.ts';
import { labelToPathname, pathnameToUrl } from '../model/addresses.ts';
import type { Archive } from '../model/archive.ts';
import type { ListedCorrection } from '../model/published-article.ts';
import type { FeedEntry } from './feed.ts';
import { pathnameToId } from './pathname-to-id.ts';
import { timestampToInstant } from './timestamp-to-instant.ts';

/**
 * The record of corrections as feeds carry it, in the order in which it comes. An entry's id is the article's with
 * the kind and time of the note, and a number for a further one of the same kind and time.
 */
export function correctionsToFeedEntries(
  corrections: readonly ListedCorrection[],
  archive: Archive,
): FeedEntry[] {
  const uses = new Map<string, number>();
  // From the oldest, so that a further note leaves the ids of those before it as they are.
  const entries = corrections.toReversed().map((correction) => {
    const name = `${pathnameToId(correction.article.pathname, archive)}#${correction.type}-${correction.at.iso}`;
    const use = (uses.get(name) ?? 0) + 1;
    uses.set(name, use);
    return toEntry(correction, use === 1 ? name : `${name}-${use}`, archive);
  });
  return entries.reverse();
}

function toEntry(
  { at, type, text, article }: ListedCorrection,
  id: string,
  archive: Archive,
): FeedEntry {
  const t = createTranslator(article.language);
  const kind = type === 'withdrawal' ? t('withdrawn.withdrawn') : t(`correction.type.${type}`);
  const time = timestampToInstant(at, archive.timeZone);
  const url = pathnameToUrl(article.pathname, archive);
  return {
    id,
    url: type === 'withdrawal' ? url : `${url}#corrections`,
    title: t('correction.of', { kind, headline: article.title }),
    published: time,
    updated: time,
    authors: article.authors.map(({ name, slug }) => ({
      name,
      url: pathnameToUrl(labelToPathname('author', slug), archive),
    })),
    summary: text,
    tags: [],
    language: article.language,
  };
}
