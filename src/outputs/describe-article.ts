import type { PublishedArticle } from '../model/published-article.ts';

/** How much of a description search engines show. */
const LENGTH = 160;

/**
 * An article in a sentence or two: its standfirst, or else the beginning of its text, cut between
 * words. Of a withdrawn article nothing is told.
 */
export function describeArticle({
  description,
  body,
  withdrawn,
}: Pick<PublishedArticle, 'description' | 'body' | 'withdrawn'>): string | undefined {
  if (withdrawn) return undefined;
  if (description) return description;
  const beginning = body.text
    .slice(0, 2 * LENGTH)
    .replace(/\s+/g, ' ')
    .trim();
  if (beginning.length <= LENGTH) return beginning || undefined;
  const whole = beginning.slice(0, LENGTH).replace(/ [^ ]*$/, '');
  // Where there are no spaces, a letter of two halves must not be cut.
  return `${whole.replace(/[\uD800-\uDBFF]$/, '')}…`;
}
