/**
 * Takes the words of a text as the index knows them: small letters without accents or signs,
 * `Jum'at` as `jumat`; of a word with a sign inside also its parts.
 *
 * @example listWords('Café Anak-anak') // => ['cafe', 'anakanak', 'anak', 'anak']
 */
export function listWords(text: string): string[] {
  const plain = normalizeWord(text);
  return plain.match(RUN)?.flatMap(splitRun) ?? [];
}

/** Without accents and in small letters. */
export function normalizeWord(word: string): string {
  const small = word.toLowerCase();
  return ASCII.test(small) ? small : small.normalize('NFD').replace(MARK, '').normalize('NFC');
}

const ASCII = /^[\0-\x7f]*$/;
/** Accents of Latin, Greek and Cyrillic letters, and the signs that Arabic may do without. */
const MARK = /[\u0300-\u036f\u064b-\u065f\u0670]/g;
/** No space within, and a letter or digit somewhere. */
const RUN = /[^\s\p{L}\p{N}]*[\p{L}\p{N}]\S*/gu;
const SIGN = /[^\p{L}\p{M}\p{N}\p{Pc}]+/gu;
const WHOLE = /^[a-z0-9]+$/;

function splitRun(run: string): string[] {
  if (WHOLE.test(run)) return [run];
  const parts = run.split(SIGN).filter((part) => part !== '');
  return parts.length < 2 ? parts : [parts.join(''), ...parts];
}
