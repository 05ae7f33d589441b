/**
 * A number with the thing that it counts, as messages write it.
 *
 * @example countNoun(1014, 'file') // => '1,014 files'
 * @example countNoun(1, 'file') // => '1 file'
 */
export function countNoun(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
