import { normalizeWord } from '../list-words.ts';
import type { SearchedLanguage } from './plan-query.ts';

/** Lists the words that begin with what is being typed, the most frequent first; from two letters on. */
export async function completeWord(
  typed: string,
  languages: Iterable<SearchedLanguage>,
  count = 8,
): Promise<string[]> {
  const beginning = normalizeWord(typed);
  if (beginning.length < 2) return [];
  const lists = await Promise.all(
    Array.from(languages, async ({ lexicon }) => lexicon?.listWords(beginning)),
  );
  const words = new Map<string, number>();
  for (const [word, articles] of lists.flatMap((list) => [...(list ?? [])])) {
    words.set(word, (words.get(word) ?? 0) + articles);
  }
  return [...words]
    .filter(([word]) => word !== beginning)
    .sort(([a, one], [b, two]) => two - one || (a < b ? -1 : 1))
    .slice(0, count)
    .map(([word]) => word);
}
