/** What a reader typed, taken apart. Terms are as they are looked up: letters and digits only. */
export interface Query {
  readonly words: readonly string[];
  /** Each a run of words that must follow one another. */
  readonly phrases: readonly string[];
}

/** Quotation marks as keyboards and languages have them; a single one left open runs to the end. */
const PHRASE = /["“”„«»「」]([^"“”„«»「」]*)(?:["“”„«»「」]|$)/g;

/**
 * Takes words and phrases from a query, each once.
 *
 * @example parseQuery('nuklir "Korea Utara"') // => { words: ['nuklir'], phrases: ['Korea Utara'] }
 */
export function parseQuery(text: string): Query {
  const phrases = [...text.matchAll(PHRASE)].map(([, phrase = '']) => toTerms(phrase).join(' '));
  return {
    words: unique(toTerms(text.replace(PHRASE, ' '))),
    phrases: unique(phrases.filter((phrase) => phrase !== '')),
  };
}

export function isEmptyQuery({ words, phrases }: Query): boolean {
  return words.length + phrases.length === 0;
}

/** The index holds words without signs: `Jum'at` as `Jumat`. */
function toTerms(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/\s+/)
    .map((word) => word.replace(/[^\p{L}\p{M}\p{N}\p{Pc}]/gu, ''))
    .filter((word) => word !== '');
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
