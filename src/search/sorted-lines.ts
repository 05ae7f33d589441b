/** Texts of sorted lines, each a word and behind a tab what is known of it. */

export function* listLines(text: string): Generator<string, undefined> {
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    yield text.slice(from, end);
    from = end + 1;
  }
  return undefined;
}

/** Where the lines of a word stand: an empty range where it would stand, if there are none. */
export function findLines(text: string, word: string): { from: number; to: number } {
  return { from: findFirst(text, `${word}\t`), to: findFirst(text, `${word}\n`) };
}

/** Where the first line begins that is not before a text. */
export function findFirst(text: string, wanted: string): number {
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const start = text.lastIndexOf('\n', middle - 1) + 1;
    const begin = middle === 0 ? 0 : start;
    const end = text.indexOf('\n', begin);
    if (compareText(text.slice(begin, end), wanted) < 0) low = end + 1;
    else high = begin;
  }
  return low;
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
