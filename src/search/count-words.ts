/**
 * Counts the words of a volume while its documents are written.
 *
 * The counts are sorted lines of a word, a tab and what is known of it: `:12` articles hold the word
 * as it stands, `=15` one of the forms that share this stem, `>memakan:3,termakan:1` words that may
 * be derived from it and do not share its stem. The first line has no word, and says how many words
 * all texts have together: `#41235`.
 */
import { findIndonesianRoots } from './indonesian-roots.ts';
import { listWords } from './list-words.ts';
import type { SearchRecord } from './search-record.ts';
import type { WordForms } from './word-forms.ts';

export interface WordCounter {
  readonly add: (record: SearchRecord) => void;
  readonly render: () => string;
}

/** How many words the texts have that were counted. */
export function readTotal(counts: string): number {
  return Number(counts.slice(2, counts.indexOf('\n')));
}

/** Longer ones are addresses and slips, which nobody looks up. */
const LONGEST = 40;

interface Counted {
  articles: number;
  /** The number of the last article that held it. */
  last: number;
}

interface CountedWord extends Counted {
  readonly stem: Counted;
}

export function createWordCounter(language: string, { stem }: WordForms): WordCounter {
  const words = new Map<string, CountedWord>();
  const stems = new Map<string, Counted>();
  let articles = 0;
  let total = 0;

  const begin = (word: string): CountedWord => {
    const key = stem(word);
    const counted = stems.get(key) ?? { articles: 0, last: 0 };
    stems.set(key, counted);
    const begun = { articles: 0, last: 0, stem: counted };
    words.set(word, begun);
    return begun;
  };
  const count = (counted: Counted) => {
    if (counted.last === articles) return;
    counted.last = articles;
    counted.articles += 1;
  };
  const addText = (text: string | undefined): number => {
    if (!text) return 0;
    const listed = listWords(text);
    for (const word of listed) {
      if (word.length > LONGEST) continue;
      const counted = words.get(word) ?? begin(word);
      count(counted);
      count(counted.stem);
    }
    return listed.length;
  };

  return {
    add: ({ headline, standfirst, blocks, byline, section, tags }) => {
      articles += 1;
      for (const text of [headline, standfirst, ...blocks]) total += addText(text);
      for (const text of [byline, section?.name, tags]) addText(text);
    },
    render: () => {
      const lines = [
        `\t#${total}`,
        ...renderCounts(words, ':'),
        ...renderCounts(stems, '='),
        ...(/^id\b/.test(language) ? renderDerived(words, stem) : []),
      ];
      return `${lines.sort().join('\n')}\n`;
    },
  };
}

function renderCounts(counts: ReadonlyMap<string, Counted>, sign: ':' | '='): string[] {
  return Array.from(counts, ([word, { articles }]) => `${word}\t${sign}${articles}`);
}

function renderDerived(words: ReadonlyMap<string, Counted>, stem: WordForms['stem']): string[] {
  const derived = new Map<string, string[]>();
  for (const [word, { articles }] of words) {
    for (const root of findIndonesianRoots(word)) {
      if (stem(root) === stem(word)) continue;
      const listed = derived.get(root) ?? [];
      if (listed.length === 0) derived.set(root, listed);
      listed.push(`${word}:${articles}`);
    }
  }
  return Array.from(derived, ([root, listed]) => `${root}\t>${listed.sort().join(',')}`);
}
