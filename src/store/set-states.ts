import type { ArticleRow } from './article-to-row.ts';
import type { Store } from './open-store.ts';
import { numberOf } from './rows.ts';
import type { ArticleState } from './write-article.ts';

export interface Showing {
  /** Articles dated after this instant (milliseconds since the epoch) wait. */
  readonly now: number;
  /** Publish drafts and waiting articles too: for the owner's own eyes. @default false */
  readonly drafts?: boolean;
}

/** The state of an article that nobody holds. */
export function chooseState(
  { draft, page, at }: Pick<ArticleRow, 'draft' | 'page' | 'at'>,
  { now, drafts = false }: Showing,
): ArticleState {
  if (draft && !drafts) return 'draft';
  if (page) return 'page';
  if (drafts) return 'published';
  return at > now ? 'waiting' : 'published';
}

const PUBLISH_ALL = [
  `UPDATE article SET state = iif(page, 'page', 'published') WHERE state IN ('waiting', 'draft')`,
];
const PUBLISH_SOME = [
  `UPDATE article SET state = 'draft' WHERE draft AND state <> 'draft'`,
  `UPDATE article SET state = 'waiting' WHERE state IN ('published', 'held') AND NOT page AND at > :now`,
  `UPDATE article SET state = 'published' WHERE state = 'waiting' AND at <= :now`,
];

/** Brings the states of articles in line with what is now shown. Gives the ids of those that moved. */
export function moveStates(store: Store, { now, drafts = false }: Showing): number[] {
  return (drafts ? PUBLISH_ALL : PUBLISH_SOME).flatMap((sql) =>
    store
      .prepare(`${sql} RETURNING id`)
      .all(sql.includes(':now') ? { now } : {})
      .map((row) => numberOf(row, 'id')),
  );
}
