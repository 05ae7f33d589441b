import type { WordForms } from '../word-forms.ts';
import type { Lexicon } from './lexicon.ts';

/** How many articles hold a text, by volume, which is named by its place among those of its language. */
export type Spread = ReadonlyMap<number, number>;

/** The volumes that hold all words of a text, and at most how often; undefined where it cannot be told. */
export async function findSpread(
  text: string,
  { lexicon, forms }: { readonly lexicon: Lexicon; readonly forms: WordForms },
): Promise<Spread | undefined> {
  try {
    const [first = new Map(), ...rest] = await Promise.all(
      text.split(' ').map((word) => lexicon.findVolumes(word)),
    );
    if (!forms.isKnown) return undefined;
    const common = [...first].filter(([volume]) => rest.every((other) => other.has(volume)));
    return new Map(
      common.map(([volume, count]) => [
        volume,
        Math.min(count, ...rest.map((other) => other.get(volume) ?? 0)),
      ]),
    );
  } catch {
    return undefined;
  }
}

/** Adds up what is known of several texts; undefined where one of them is not known. */
export function uniteSpreads(spreads: readonly (Spread | undefined)[]): Spread | undefined {
  const all = new Map<number, number>();
  for (const spread of spreads) {
    if (!spread) return undefined;
    for (const [volume, count] of spread) all.set(volume, (all.get(volume) ?? 0) + count);
  }
  return all;
}
