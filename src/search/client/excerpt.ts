/** A run of an excerpt, marked where it is what was searched for. */
export interface ExcerptPart {
  readonly text: string;
  readonly hit: boolean;
}

export interface ExcerptOptions {
  /** Which words of the content were found, counted from 0; a word found twice counts twice. */
  readonly locations: readonly number[];
  /** Opens the content, and is not part of the excerpt. */
  readonly headline: string;
  /** How many words the excerpt has. @default 30 */
  readonly length?: number;
}

/** Cuts from an indexed text the run of words with the most hits; the first words if it has none. */
export function createExcerpt(content: string, options: ExcerptOptions): ExcerptPart[] {
  const { locations, headline, length = 30 } = options;
  const { words, joiner } = splitContent(content);
  const first = findTextStart(words, headline);
  if (first < 0) return [];
  const hits = countHits(locations, words.length);
  const start = findDensest(hits, { first, length });
  const end = Math.min(start + length, words.length);
  const parts: ExcerptPart[] = [];
  const add = (text: string, hit: boolean) => {
    const last = parts.at(-1);
    if (text === '') return;
    if (last?.hit === hit) parts.splice(-1, 1, { text: last.text + text, hit });
    else parts.push({ text, hit });
  };
  if (start > first) add(`…${joiner}`, false);
  for (let index = start; index < end; index += 1) {
    const word = unescapeAngles(words[index] ?? '');
    const [before, bare, after] = hits[index] ? splitSigns(word) : [word, '', ''];
    add(before, false);
    add(bare, true);
    add(after, false);
    if (index < end - 1) add(joiner, false);
  }
  if (end < words.length) add(`${joiner}…`, false);
  return parts;
}

/** The words of an indexed text as its index counts them, and what stands between them. */
export function splitContent(content: string): {
  readonly words: readonly string[];
  readonly joiner: '' | ' ';
} {
  const joiner = content.includes(BREAK) ? '' : ' ';
  return { words: content.split(joiner === '' ? BREAK : /[^\S\uFEFF]+/), joiner };
}

/** Zero-width space: how the index parts the words of a language without spaces. */
const BREAK = '\u200B';

/** Where the text behind the headline and its full stop begins; -1 where there is none. */
function findTextStart(words: readonly string[], headline: string): number {
  const wanted = headline.replace(/\s/g, '').length;
  let seen = 0;
  return words.findIndex((word) => {
    if (seen >= wanted && /[\p{L}\p{N}]/u.test(word)) return true;
    seen += unescapeAngles(word).replace(/\s/g, '').length;
    return false;
  });
}

function countHits(locations: readonly number[], words: number): number[] {
  const hits = new Array<number>(words).fill(0);
  for (const location of locations) {
    const count = hits[location];
    if (count !== undefined) hits[location] = count + 1;
  }
  return hits;
}

/** Where the window with the most hits begins; a few words before its first hit, where there are any. */
function findDensest(
  hits: readonly number[],
  { first, length }: { readonly first: number; readonly length: number },
): number {
  const last = Math.max(first, hits.length - length);
  let best = first;
  let bestSum = 0;
  let sum = 0;
  for (let index = first; index < hits.length; index += 1) {
    sum += hits[index] ?? 0;
    const start = index - length + 1;
    if (start > first) sum -= hits[start - 1] ?? 0;
    if (sum > bestSum) {
      bestSum = sum;
      best = Math.max(first, start);
    }
  }
  if (bestSum === 0) return first;
  const firstHit = hits.findIndex((count, index) => index >= best && count > 0);
  const lastHit = hits.findLastIndex((count, index) => index < best + length && count > 0);
  const spare = Math.floor((length - (lastHit - firstHit + 1)) / 2);
  return Math.min(last, Math.max(first, firstHit - spare));
}

/** The signs that a word stands between are not what was searched for: `“feri,”` → `“`, `feri`, `,”`. */
function splitSigns(word: string): [before: string, bare: string, after: string] {
  const [, before = '', bare = '', after = ''] =
    /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{M}\p{N}]*)$/su.exec(word) ?? [];
  return [before, bare, after];
}

function unescapeAngles(word: string): string {
  return word.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}
