import { loadWordForms } from '../word-forms.ts';
import { createLexicon } from './lexicon.ts';
import type { SearchIndex } from './load-index.ts';
import type { SearchedLanguage } from './plan-query.ts';

/** Gives a function that opens the lexicon of a language, each once. */
export function createOpenLanguage(
  { lexicons }: Pick<SearchIndex, 'lexicons'>,
  load: (name: string) => Promise<string>,
): (language: string) => Promise<SearchedLanguage> {
  const opened = new Map<string, Promise<SearchedLanguage>>();
  const open = async (language: string): Promise<SearchedLanguage> => {
    const forms = await loadWordForms(language);
    const manifest = lexicons.find((each) => each.language === language);
    return { forms, lexicon: manifest && createLexicon({ manifest, forms, load }) };
  };
  return (language) => {
    const known = opened.get(language) ?? open(language);
    opened.set(language, known);
    known.catch(() => opened.delete(language));
    return known;
  };
}
