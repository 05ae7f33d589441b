import type { SearchIndex } from './load-index.ts';
import type { Variant } from './query-plan.ts';

/** For each word, the other names of the names that it is part of. */
export function findAliases(words: readonly string[], aliases: SearchIndex['aliases']): string[][] {
  const others: string[][] = words.map(() => []);
  for (const names of aliases) {
    for (const name of names) {
      const parts = toTerms(name);
      for (let start = 0; start + parts.length <= words.length; start += 1) {
        const run = words.slice(start, start + parts.length);
        if (parts.length === 0 || !isSameName(run, parts)) continue;
        const more = names
          .filter((other) => other !== name)
          .map((other) => toTerms(other).join(' '));
        for (let index = start; index < start + parts.length; index += 1)
          others[index]?.push(...more);
      }
    }
  }
  return others.map((each) => [...new Set(each)]);
}

/** The other names of what a phrase names. */
export function findPhraseAliases(phrase: string, aliases: SearchIndex['aliases']): Variant[] {
  const words = phrase.split(' ');
  const same = aliases.filter((names) => names.some((name) => isSameName(words, toTerms(name))));
  return same.flatMap((names) =>
    names
      .filter((name) => !isSameName(words, toTerms(name)))
      .map((name) => ({ text: toTerms(name).join(' '), weight: 1 })),
  );
}

/** Short names are often words as well: `AS` and `as`; what has capitals in the settings must be typed with them. */
function isSameName(words: readonly string[], name: readonly string[]): boolean {
  const [typed, known] = [words.join(' '), name.join(' ')];
  return typed === known || (known.length > 3 && typed.toLowerCase() === known.toLowerCase());
}

function toTerms(text: string): string[] {
  return text
    .split(/\s+/)
    .map((word) => word.replace(/[^\p{L}\p{M}\p{N}\p{Pc}]/gu, ''))
    .filter((word) => word !== '');
}
