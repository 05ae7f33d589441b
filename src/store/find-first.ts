/** The first of `length` places, in order, at which something is so from there on; `length` where it is at none. */
export function findFirst(length: number, isSo: (place: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSo(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
