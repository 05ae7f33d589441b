/**
 * In which volumes how many articles hold a word, as a short text: a letter for each volume that has
 * any, behind the number of volumes passed over, if it is not zero. `C2A`: three in the first volume,
 * none in the next two, one in the fourth.
 *
 * A letter stands for a range that grows with the number, so that one more article seldom changes
 * a lexicon; what is read back is the middle of the range, within an eighth of what was written.
 */
export function renderSpread(counts: readonly number[]): string {
  let text = '';
  let passed = 0;
  for (const count of counts) {
    if (count === 0) passed += 1;
    else {
      text += `${passed > 0 ? passed : ''}${countToLetter(count)}`;
      passed = 0;
    }
  }
  return text;
}

/** Volume, by its place in the list, to about how many articles. */
export function parseSpread(text: string): Map<number, number> {
  const counts = new Map<number, number>();
  let volume = 0;
  for (const [, passed = '', letter = ''] of text.matchAll(/(\d*)([A-Za-z])/g)) {
    volume += Number(passed);
    counts.set(volume, letterToCount(letter));
    volume += 1;
  }
  return counts;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** 1 to 8 have a letter each; from there on four letters share each power of two. */
export function countToLetter(count: number): string {
  const power = Math.floor(Math.log2(count));
  const rank =
    count < 8 ? count - 1 : 7 + (power - 3) * 4 + Math.floor((count / 2 ** power - 1) * 4);
  return LETTERS.charAt(Math.min(rank, LETTERS.length - 1));
}

export function letterToCount(letter: string): number {
  const rank = LETTERS.indexOf(letter);
  if (rank < 7) return rank + 1;
  const [power, quarter] = [3 + Math.floor((rank - 7) / 4), (rank - 7) % 4];
  const step = 2 ** (power - 2);
  return 2 ** power + quarter * step + Math.floor((step - 1) / 2);
}
