import { listWords } from '../list-words.ts';
import type { WordForms } from '../word-forms.ts';
import { findAliases, findPhraseAliases } from './find-aliases.ts';
import { findSpread, type Spread, uniteSpreads } from './find-spread.ts';
import type { Lexicon } from './lexicon.ts';
import type { QueryPlan, Term, Variant } from './query-plan.ts';
import type { SearchRequest } from './search-request.ts';

/** A language that is searched. */
export interface SearchedLanguage {
  readonly forms: WordForms;
  /** Undefined where there is none; then every volume is asked everything. */
  readonly lexicon: Lexicon | undefined;
}

export interface PlanQueryOptions {
  readonly languages: ReadonlyMap<string, SearchedLanguage>;
  /** Names that mean the same. */
  readonly aliases: readonly (readonly string[])[];
  /** Of the whole archive. */
  readonly articles: number;
}

export type AskedTerms = Pick<SearchRequest, 'words' | 'abbreviations' | 'phrases' | 'excluded'>;

/** How much less than the word itself a word weighs that only belongs to it. */
const RELATED = 0.6;
/** The share of articles that a term is taken to be in when no lexicon says. */
const UNKNOWN_SHARE = 0.01;
/** A word that a larger share of the articles holds says nothing beside others. */
const TELLING_SHARE = 0.75;
/** More than 1, since a long question has many middling words that together would drown the rare ones. */
const RARITY = 1.5;

/**
 * Plans a query for each language: stop words are dropped unless there is nothing else, names with
 * other names in archive.yaml and words that belong together answer for one another, and each term
 * weighs by how many articles of the whole archive hold it.
 */
export async function planQuery(
  request: AskedTerms,
  options: PlanQueryOptions,
): Promise<Map<string, QueryPlan>> {
  const drafts = await Promise.all(
    Array.from(options.languages, async ([language, searched]) => {
      const terms = await draftTerms(request, searched, options.aliases);
      return [language, terms] as const;
    }),
  );
  const found = new Map<string, number>();
  for (const { typed, spread } of drafts.flatMap(([, terms]) => terms)) {
    const count = spread ? sum(spread.values()) : options.articles * UNKNOWN_SHARE;
    found.set(typed, (found.get(typed) ?? 0) + count);
  }
  const isTelling = ({ typed, isRequired }: TermDraft) =>
    isRequired || (found.get(typed) ?? 0) <= options.articles * TELLING_SHARE;
  const tell = (terms: readonly TermDraft[]) =>
    terms.some(isTelling) ? terms.filter(isTelling) : terms;
  const telling = drafts.map(([language, terms]) => [language, tell(terms)] as const);
  return new Map(
    telling.map(([language, drafted]) => [
      language,
      {
        terms: drafted.map(({ typed, variants, isRequired }) => ({
          variants,
          isRequired,
          weight: weighTerm(found.get(typed) ?? 0, options.articles),
        })),
        excluded: request.excluded,
        find: (volume) =>
          new Map(
            drafted.flatMap(({ spread }, index) =>
              !spread || spread.has(volume) ? [[index, spread?.get(volume)] as const] : [],
            ),
          ),
      },
    ]),
  );
}

/** The inverse document frequency of BM25, to a power. */
function weighTerm(found: number, articles: number): number {
  const count = Math.min(found, articles);
  return Math.log(1 + (articles - count + 0.5) / (count + 0.5)) ** RARITY;
}

interface TermDraft extends Omit<Term, 'weight'> {
  readonly typed: string;
  /** Articles by volume; undefined where it is not known. */
  readonly spread: Spread | undefined;
}

async function draftTerms(
  { words, abbreviations, phrases }: AskedTerms,
  { forms, lexicon }: SearchedLanguage,
  aliases: PlanQueryOptions['aliases'],
): Promise<TermDraft[]> {
  const others = findAliases(words, aliases);
  const isEmpty = (word: string, index: number) =>
    !others[index]?.length &&
    !abbreviations.includes(word) &&
    listWords(word).every((each) => forms.stopWords.has(each));
  const telling = words.flatMap((word, index) => (isEmpty(word, index) ? [] : [index]));
  const kept = telling.length + phrases.length > 0 ? telling : [...words.keys()];
  const drafts = [
    ...kept.map(async (index) => {
      const word = words[index] ?? '';
      const related = (await lexicon?.listRelated(word).catch(() => [])) ?? [];
      return draftTerm(word, false, [
        ...related.map((text) => ({ text, weight: RELATED })),
        ...(others[index] ?? []).map((text) => ({ text, weight: 1 })),
      ]);
    }),
    ...phrases.map((phrase) => draftTerm(phrase, true, findPhraseAliases(phrase, aliases))),
  ];
  async function draftTerm(typed: string, isRequired: boolean, more: readonly Variant[]) {
    const variants: [Variant, ...Variant[]] = [{ text: typed, weight: 1 }, ...more];
    const spreads = lexicon
      ? await Promise.all(variants.map(({ text }) => findSpread(text, { lexicon, forms })))
      : [undefined];
    return { typed, isRequired, variants, spread: uniteSpreads(spreads) };
  }
  return Promise.all(drafts);
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
