import { findIndonesianRoots } from '../indonesian-roots.ts';
import { normalizeWord } from '../list-words.ts';
import { compareText, findFirst, findLines, listLines } from '../sorted-lines.ts';
import { letterToCount, parseSpread } from '../spread.ts';
import type { LexiconManifest } from '../volume.ts';
import type { WordForms } from '../word-forms.ts';

/** What the archive's articles in one language say of words; nothing is loaded before it is asked. */
export interface Lexicon {
  /** Volumes that hold a word in any form, by their place among those of the language, and about how often. */
  readonly findVolumes: (word: string) => Promise<ReadonlyMap<number, number>>;
  /** Words that belong to another one though the index knows it not; of each stem one. */
  readonly listRelated: (word: string) => Promise<readonly string[]>;
  /** Words that begin with some letters, and about how many articles hold each. */
  readonly listWords: (beginning: string) => Promise<ReadonlyMap<string, number>>;
}

export interface CreateLexiconOptions {
  readonly manifest: LexiconManifest;
  readonly forms: WordForms;
  /** Loads a file of the manifest. */
  readonly load: (name: string) => Promise<string>;
}

export function createLexicon({ manifest, forms, load }: CreateLexiconOptions): Lexicon {
  const { language, files } = manifest;

  /** The lines of a word, without it. */
  const findFacts = async (word: string): Promise<string[]> => {
    const file = files.findLast(([start]) => compareText(start, word) <= 0);
    if (!file) return [];
    const text = await load(file[1]);
    const { from, to } = findLines(text, word);
    return [...listLines(text.slice(from, to))].map((line) => line.slice(word.length + 1));
  };
  const findFact = async (word: string, sign: ':' | '=' | '>') =>
    (await findFacts(word)).find((fact) => fact.startsWith(sign))?.slice(1) ?? '';

  const listDerived = async (root: string): Promise<readonly string[]> => {
    const derived = (await findFact(root, '>')).split(',').filter((word) => word !== '');
    const other = findOther(root);
    if (derived.length === 0 || other === undefined) return derived;
    const [own, others] = await Promise.all([findFact(root, ':'), findFact(other, ':')]);
    if (others === '' || letterToCount(others) <= letterToCount(own)) return derived;
    const belong = (await findFact(other, '>')).split(',');
    return derived.filter((word) => !belong.includes(word));
  };

  return {
    findVolumes: async (word) => parseSpread(await findFact(forms.stem(normalizeWord(word)), '=')),
    listRelated: async (typed) => {
      if (!/^id\b/.test(language)) return [];
      const word = normalizeWord(typed);
      const families = await Promise.all(
        [word, ...findIndonesianRoots(word)].map(async (root) => [
          root,
          ...(await listDerived(root)),
        ]),
      );
      const related = families.filter((family) =>
        family.includes(word, family[0] === word ? 0 : 1),
      );
      const stems = new Map([[forms.stem(word), word]]);
      for (const each of related.flat())
        if (!stems.has(forms.stem(each))) stems.set(forms.stem(each), each);
      return [...stems.values()].slice(1);
    },
    listWords: async (typed) => {
      const beginning = normalizeWord(typed);
      const end = `${beginning}\uffff`;
      const first = files.findLastIndex(([start]) => compareText(start, beginning) <= 0);
      const needed = files.filter(
        ([start], index) => index >= first && compareText(start, end) < 0,
      );
      const texts = await Promise.all(needed.map(([, name]) => load(name)));
      const words = new Map<string, number>();
      for (const text of texts) {
        for (const line of listLines(
          text.slice(findFirst(text, beginning), findFirst(text, end)),
        )) {
          const [word = '', fact = ''] = line.split('\t');
          if (fact.startsWith(':')) words.set(word, letterToCount(fact.slice(1)));
        }
      }
      return words;
    },
  };
}

/** The root that the nasal of me- and pe- may as well stand for: `memakan` is of makan, not of pakan. */
function findOther(root: string): string | undefined {
  const [first = '', rest] = [root[0], root.slice(1)];
  const swapped = { p: 'm', m: 'p', t: 'n', n: 't' }[first];
  if (swapped) return `${swapped}${rest}`;
  if (first === 'k') return rest;
  return /[aiueo]/.test(first) ? `k${root}` : undefined;
}
