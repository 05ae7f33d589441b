import { listWords } from './list-words.ts';

/** What is known of a language's words: their stems, and which say nothing by themselves. */
export interface WordForms {
  /** Gives the forms of a word one stem, as the index does. Takes a normalized word. */
  readonly stem: (word: string) => string;
  /** Normalized. */
  readonly stopWords: ReadonlySet<string>;
  /** Whether the index knows no more stems than `stem`, so that words with different ones never meet in it. */
  readonly isKnown: boolean;
}

/**
 * Loads what is known of a language, by its first subtag. Where nothing is, each word is its own
 * stem, and there are no stop words.
 */
export async function loadWordForms(language: string): Promise<WordForms> {
  const load = LANGUAGES[language.split('-')[0] ?? ''];
  if (!load) return { stem: (word) => word, stopWords: new Set(), isKnown: false };
  const [{ stemmer }, { stopwords }] = await load();
  const known = new Map<string, string>();
  const stem = (word: string) => {
    const found = known.get(word) ?? stemmer(word);
    known.set(word, found);
    return found;
  };
  const stopWords = stopwords.flatMap((word) => listWords(word));
  return { stem, stopWords: new Set(stopWords), isKnown: true };
}

type Loaded = readonly [
  { readonly stemmer: (word: string) => string },
  { readonly stopwords: readonly string[] },
];

/** Each import stands written out, so that the page's script is cut along them. */
const LANGUAGES: Readonly<Record<string, () => Promise<Loaded>>> = {
  ar: () => Promise.all([import('@orama/stemmers/arabic'), import('@orama/stopwords/arabic')]),
  de: () => Promise.all([import('@orama/stemmers/german'), import('@orama/stopwords/german')]),
  en: () => Promise.all([import('@orama/stemmers/english'), import('@orama/stopwords/english')]),
  es: () => Promise.all([import('@orama/stemmers/spanish'), import('@orama/stopwords/spanish')]),
  fr: () => Promise.all([import('@orama/stemmers/french'), import('@orama/stopwords/french')]),
  id: () =>
    Promise.all([import('@orama/stemmers/indonesian'), import('@orama/stopwords/indonesian')]),
  it: () => Promise.all([import('@orama/stemmers/italian'), import('@orama/stopwords/italian')]),
  nl: () => Promise.all([import('@orama/stemmers/dutch'), import('@orama/stopwords/dutch')]),
  pt: () =>
    Promise.all([import('@orama/stemmers/portuguese'), import('@orama/stopwords/portuguese')]),
  ru: () => Promise.all([import('@orama/stemmers/russian'), import('@orama/stopwords/russian')]),
  tr: () => Promise.all([import('@orama/stemmers/turkish'), import('@orama/stopwords/turkish')]),
};

/** Whether a language is written without spaces; the index cuts its words as it sees fit, and it has no lexicon. */
export function isUnspaced(language: string): boolean {
  return /^(zh|ja|th)\b/.test(language);
}
