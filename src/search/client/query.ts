/** What a reader typed, taken apart. Terms are as they are looked up: letters and digits only. */
export interface Query {
  readonly words: readonly string[];
  /** Those of the words that were typed with full stops, or stand out by capitals: `U.S.`, `WHO`. */
  readonly abbreviations: readonly string[];
  /** Each a run of words that must follow one another. */
  readonly phrases: readonly string[];
  /** Words and phrases with a minus before them. */
  readonly excluded: readonly string[];
  readonly operators: readonly Operator[];
}

export const OPERATOR_NAMES = ['from', 'to', 'tag', 'author', 'section', 'lang'] as const;
export type OperatorName = (typeof OPERATOR_NAMES)[number];

/** A filter in the text: `tag:"Korea Utara"`. */
export interface Operator {
  readonly name: OperatorName;
  /** Without quotation marks; may be empty. */
  readonly value: string;
  /** As it was typed. */
  readonly text: string;
  /** Whether a minus stands before it. */
  readonly isExcluded: boolean;
}

/** What operators are called, in lower case; the English names are always among them. */
export type OperatorNames = ReadonlyMap<string, OperatorName>;

/** Quotation marks as keyboards and languages have them. */
export const QUOTES = '"“”„«»「」';
/**
 * A quoted run, with a minus, a name and a colon before it or without, or a word up to the next space
 * or quotation mark. A quotation mark left open runs to the end.
 */
const TOKEN = new RegExp(
  `(?<minus>[-−]?)(?:(?<name>[\\p{L}\\p{M}]+):)?[${QUOTES}](?<quoted>[^${QUOTES}]*)(?:[${QUOTES}]|$)|(?<plain>[^\\s${QUOTES}]+)`,
  'gu',
);
const PLAIN = /^(?<minus>[-−]?)(?:(?<name>[\p{L}\p{M}]+):)?(?<value>.*)$/u;

/**
 * Takes words, phrases and operators from a query; words and phrases once each. What looks like an
 * operator of a name that there is not is words.
 *
 * @example parseQuery('nuklir -uji "Korea Utara" from:2017', names)
 * // => { words: ['nuklir'], abbreviations: [], phrases: ['Korea Utara'], excluded: ['uji'], operators: [{ name: 'from', value: '2017', … }] }
 */
export function parseQuery(text: string, names: OperatorNames): Query {
  const words: string[] = [];
  const abbreviations: string[] = [];
  const phrases: string[] = [];
  const excluded: string[] = [];
  const operators: Operator[] = [];
  for (const token of listTokens(text.normalize('NFC'))) {
    const { minus, prefix, value, isQuoted } = token;
    const isExcluded = minus !== '';
    const name = names.get(prefix.toLowerCase());
    if (name) {
      operators.push({ name, value: value.trim(), text: token.text.trim(), isExcluded });
      continue;
    }
    if (isQuoted) words.push(...toTerms(prefix));
    else if (!isExcluded) {
      const parts = splitCompound(`${prefix}${value}`);
      words.push(...parts.flatMap(toTerms));
      abbreviations.push(...parts.filter((part) => DOTTED.test(part)).flatMap(toTerms));
      continue;
    }
    const terms = toTerms(isQuoted ? value : `${prefix}${value}`);
    if (terms.length > 0) (isExcluded ? excluded : phrases).push(terms.join(' '));
  }
  // Where all is in capitals, no word stands out by them.
  if (words.some((word) => word !== word.toUpperCase()))
    abbreviations.push(...words.filter((word) => CAPITALS.test(word)));
  return {
    words: unique(words),
    abbreviations: unique(abbreviations),
    phrases: unique(phrases),
    excluded: unique(excluded),
    operators,
  };
}

const DOTTED = /^\P{L}*(?:\p{L}\.){2,}/u;
const CAPITALS = /^\p{Lu}{2,}$/u;

/**
 * The parts of a word with hyphens, which the index has as words of their own; not of one that is doubled
 * (`anak-anak`), or has a part that says little alone (`e-mail`, `F-16`).
 */
function splitCompound(word: string): string[] {
  const parts = word.split(/[-‐‑–—]/u).filter((part) => /[\p{L}\p{N}]/u.test(part));
  const isApart = (part: string) => /[\p{L}\p{N}]{3}/u.test(part) || DOTTED.test(part);
  return parts.every(isApart) && new Set(parts.map((part) => part.toLowerCase())).size > 1
    ? parts
    : [word];
}

interface Token {
  readonly text: string;
  readonly minus: string;
  readonly prefix: string;
  readonly value: string;
  readonly isQuoted: boolean;
}

function listTokens(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), ({ 0: typed, groups = {} }) => {
    const { minus = '', name: prefix = '', quoted, plain } = groups;
    if (quoted !== undefined) return { text: typed, minus, prefix, value: quoted, isQuoted: true };
    const parts = plain?.match(PLAIN)?.groups;
    return {
      text: typed,
      minus: parts?.minus ?? '',
      prefix: parts?.name ?? '',
      value: parts?.value ?? '',
      isQuoted: false,
    };
  });
}

/** A value as it stands behind the colon of an operator. */
export function quoteValue(value: string): string {
  return /\s/.test(value) ? `"${value}"` : value;
}

/** The index holds words without signs: `Jum'at` as `Jumat`. */
function toTerms(text: string): string[] {
  return text
    .split(/\s+/)
    .map((word) => word.replace(/[^\p{L}\p{M}\p{N}\p{Pc}]/gu, ''))
    .filter((word) => word !== '');
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
