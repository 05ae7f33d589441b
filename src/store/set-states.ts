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
  { draft, at }: Pick<ArticleRow, 'draft' | 'at'>,
  { now, drafts = false }: Showing,
): ArticleState {
  if (drafts) return 'published';
  if (draft) return 'draft';
  return at > now ? 'waiting' : 'published';
}

const PUBLISH_ALL = [`UPDATE article SET state = 'published' WHERE state IN ('waiting', 'draft')`];
const PUBLISH_SOME = [
  `UPDATE article SET state = 'draft' WHERE draft AND state <> 'draft'`,
  `UPDATE article SET state = 'waiting' WHERE state IN ('published', 'held') AND at > :now`,
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
