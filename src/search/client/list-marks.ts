import { splitContent } from './excerpt.ts';

/** How many are kept: a fragment of an address should stay short. */
const MOST = 12;

/**
 * Lists the words of an indexed text that were found, in small letters and each once; words that
 * follow one another as one run, so that a phrase is marked as a phrase.
 */
export function listMarks(content: string, locations: readonly number[]): string[] {
  const { words, joiner } = splitContent(content);
  const found = [...new Set(locations)].sort((a, b) => a - b);
  const runs: string[][] = [];
  let last = Number.NaN;
  for (const location of found) {
    const word = trimSigns(words[location] ?? '');
    if (word === '') continue;
    if (location === last + 1) runs.at(-1)?.push(word);
    else runs.push([word]);
    last = location;
  }
  return [...new Set(runs.map((run) => run.join(joiner)))].slice(0, MOST);
}

function trimSigns(word: string): string {
  return word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '');
}
