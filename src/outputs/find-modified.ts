import type { Timestamp } from '../model/article.ts';
import { compareTimestamps } from '../model/parse-date.ts';
import type { ListedArticle, PublishedArticle } from '../model/published-article.ts';

/**
 * When an article last changed after its publication: updated, corrected or withdrawn. A listed
 * article knows only its update.
 */
export function findModified(
  article: ListedArticle | PublishedArticle,
  timeZone: string,
): Timestamp | undefined {
  const changes = listChanges(article);
  return changes
    .filter((change) => compareTimestamps(change, article.published, timeZone) > 0)
    .sort((a, b) => compareTimestamps(a, b, timeZone))
    .at(-1);
}

function listChanges(article: ListedArticle | PublishedArticle): Timestamp[] {
  const changes = article.updated ? [article.updated] : [];
  if (!('article' in article)) return changes;
  const { corrections, withdrawn } = article.article;
  changes.push(...corrections.map(({ at }) => at));
  return withdrawn ? [...changes, withdrawn.at] : changes;
}
