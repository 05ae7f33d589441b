import { normalizeWord } from '../list-words.ts';
import type { SearchedLanguage } from './plan-query.ts';
import type { SearchRequest } from './search-request.ts';
import type { Suggestion } from './search-session.ts';

/** How many words are suggested in place of one. */
const MOST = 3;

/**
 * Finds what may be meant by words that none of the languages has. Near is what takes few steps: a
 * letter added, left out, replaced, or two swapped; one step in a short word, two in a long one.
 */
export async function suggestWords(
  { words }: Pick<SearchRequest, 'words'>,
  languages: ReadonlyMap<string, SearchedLanguage>,
): Promise<Suggestion[]> {
  const lexicons = [...languages.values()].flatMap(({ lexicon }) => (lexicon ? [lexicon] : []));
  const suggestions = await Promise.all(
    words.map(async (word) => {
      const spreads = await Promise.all(lexicons.map((lexicon) => lexicon.findVolumes(word)));
      if (lexicons.length < languages.size || spreads.some(({ size }) => size > 0)) return [];
      const [first, ...others] = await findNear(normalizeWord(word), lexicons);
      return first === undefined ? [] : [{ word, instead: [first, ...others] as const }];
    }),
  );
  return suggestions.flat();
}

type Lexicons = readonly NonNullable<SearchedLanguage['lexicon']>[];

async function findNear(word: string, lexicons: Lexicons): Promise<string[]> {
  if (word.length < 3) return [];
  const near = await rank(word, { lexicons, beginnings: listBeginnings(word) });
  if (near.length > 0) return near;
  // The first letter may be the one left out; every other one is tried, which costs a file each.
  const second = word.slice(0, 2);
  return rank(word, { lexicons, beginnings: LETTERS.map((letter) => `${letter}${second}`) });
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** The first two letters, also swapped, and without the first or with another second. */
function listBeginnings(word: string): string[] {
  const [first = '', second = '', third = ''] = word;
  return [
    ...new Set([`${first}${second}`, `${second}${first}`, `${second}${third}`, `${first}${third}`]),
  ];
}

async function rank(
  word: string,
  { lexicons, beginnings }: { readonly lexicons: Lexicons; readonly beginnings: readonly string[] },
): Promise<string[]> {
  const lists = await Promise.all(
    lexicons.flatMap((lexicon) => beginnings.map((beginning) => lexicon.listWords(beginning))),
  );
  const limit = word.length < 5 ? 1 : 2;
  const near = new Map<string, { readonly steps: number; readonly articles: number }>();
  for (const [known, articles] of lists.flatMap((list) => [...list])) {
    if (Math.abs(known.length - word.length) > limit) continue;
    const steps = countSteps(word, known);
    const other = near.get(known);
    if (steps <= limit && articles > (other?.articles ?? 0)) near.set(known, { steps, articles });
  }
  // A step more is outweighed by being twenty times as frequent.
  const cost = ({ steps, articles }: { steps: number; articles: number }) =>
    steps - Math.log(articles) / Math.log(20);
  return [...near]
    .sort(([a, one], [b, two]) => cost(one) - cost(two) || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([known]) => known);
}

/** The optimal string alignment distance: letters added, left out, replaced, or swapped with the next. */
export function countSteps(a: string, b: string): number {
  let [before, last]: [number[], number[]] = [
    [],
    Array.from({ length: b.length + 1 }, (_, i) => i),
  ];
  for (let row = 1; row <= a.length; row += 1) {
    const steps = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      steps.push(
        Math.min(
          at(last, column) + 1,
          at(steps, column - 1) + 1,
          at(last, column - 1) + (isSame ? 0 : 1),
          row > 1 && column > 1 && isSwapped
            ? at(before, column - 2) + 1
            : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [before, last] = [last, steps];
  }
  return at(last, b.length);
}

function at(steps: readonly number[], index: number): number {
  return steps[index] ?? Number.POSITIVE_INFINITY;
}
