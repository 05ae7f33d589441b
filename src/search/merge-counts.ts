/**
 * Makes one lexicon of the word counts of all volumes of a language.
 *
 * The lexicon has the lines of the counts, sorted: `:K` about how many articles hold the word as it
 * stands, `=C2A` which volumes hold its stem and about how often, `>memakan,termakan` the words that
 * are derived from it, which is kept only where the root exists and is not much rarer than they.
 */
import { compareText, findLines, listLines } from './sorted-lines.ts';
import { countToLetter, renderSpread } from './spread.ts';

/** Counts everything. Volumes are in order of time. */
export function mergeCounts(volumes: readonly string[]): string {
  const words = new Map<string, WordFacts>();
  for (const [volume, text] of volumes.entries()) {
    for (const line of listLines(text)) {
      const tab = line.indexOf('\t');
      const word = line.slice(0, tab);
      const facts = words.get(word) ?? beginFacts();
      words.set(word, facts);
      addFact(facts, { volume, fact: line.slice(tab + 1) });
    }
  }
  const sorted = [...words.keys()].sort();
  return sorted.map((word) => renderFacts(word, words.get(word) ?? beginFacts())).join('');
}

/** Counts anew the words whose counts differ in one of the volumes, of which `before` has the earlier text. */
export function updateLexicon(
  lexicon: string,
  volumes: readonly string[],
  before: ReadonlyMap<number, string>,
): string {
  const changed = new Set<string>();
  for (const [volume, text] of before) addChanged(changed, text, volumes[volume] ?? '');
  let result = '';
  let end = 0;
  for (const word of [...changed].sort(compareText)) {
    const facts = beginFacts();
    for (const [volume, text] of volumes.entries()) {
      const { from, to } = findLines(text, word);
      for (const line of listLines(text.slice(from, to))) {
        addFact(facts, { volume, fact: line.slice(word.length + 1) });
      }
    }
    const { from, to } = findLines(lexicon, word);
    result += lexicon.slice(end, from) + renderFacts(word, facts);
    end = to;
  }
  return result + lexicon.slice(end);
}

/** The words of lines that only one of two sorted texts has. */
function addChanged(changed: Set<string>, before: string, after: string): void {
  const [old, now] = [listLines(before), listLines(after)];
  let [a, b] = [old.next(), now.next()];
  while (!a.done || !b.done) {
    const order = a.done ? 1 : b.done ? -1 : compareText(a.value, b.value);
    if (order !== 0) {
      const line = (order < 0 ? a.value : b.value) ?? '';
      changed.add(line.slice(0, line.indexOf('\t')));
    }
    if (order <= 0) a = old.next();
    if (order >= 0) b = now.next();
  }
}

interface WordFacts {
  articles: number;
  /** Articles by volume that hold the stem. */
  readonly stem: number[];
  readonly derived: Map<string, number>;
}

function beginFacts(): WordFacts {
  return { articles: 0, stem: [], derived: new Map() };
}

function addFact(
  facts: WordFacts,
  { volume, fact }: { readonly volume: number; readonly fact: string },
): void {
  const value = fact.slice(1);
  if (fact[0] === ':') facts.articles += Number(value);
  else if (fact[0] === '=') {
    while (facts.stem.length < volume) facts.stem.push(0);
    facts.stem.push(Number(value));
  } else if (fact[0] === '>') {
    for (const each of value.split(',')) {
      const [word = '', count] = each.split(':');
      facts.derived.set(word, (facts.derived.get(word) ?? 0) + Number(count));
    }
  }
}

/** How many times as frequent as its root a derived word may be; above that they only look alike. */
const MOST = 30;

function renderFacts(word: string, { articles, stem, derived }: WordFacts): string {
  const kept = [...derived].filter(([, count]) => count <= articles * MOST).map(([each]) => each);
  return [
    articles > 0 ? `${word}\t:${countToLetter(articles)}\n` : '',
    stem.length > 0 ? `${word}\t=${renderSpread(stem)}\n` : '',
    kept.length > 0 ? `${word}\t>${kept.sort().join(',')}\n` : '',
  ].join('');
}
