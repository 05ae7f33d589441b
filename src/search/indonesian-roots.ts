/**
 * Takes Indonesian affixes off a word, after the rules of Nazief and Adriani. Which of the roots is
 * one is left to who knows the words that exist: `memakan` may come from makan or from pakan.
 *
 * @example findIndonesianRoots('menulis') // => ['tulis', 'nulis']
 */
export function findIndonesianRoots(word: string): string[] {
  const found = new Set<string>();
  if (!/^[a-z]{5,}$/.test(word)) return [];
  for (const bare of [word, ...stripSuffixes(word)]) {
    if (bare !== word) found.add(bare);
    for (const once of stripPrefix(bare)) {
      found.add(once);
      for (const twice of stripPrefix(once)) found.add(twice);
    }
  }
  return [...found].filter((root) => root.length >= SHORTEST && /[aiueo]/.test(root));
}

const SHORTEST = 4;

/** Particles and possessives first, then derivations, each at most once and in this order. */
const SUFFIXES = [/(lah|kah|pun|tah)$/, /(ku|mu|nya)$/, /(kan|an|i)$/] as const;

function stripSuffixes(word: string): string[] {
  const shorter: string[] = [];
  let rest = [word];
  for (const suffix of SUFFIXES) {
    const cut = rest.flatMap((each) => (suffix.test(each) ? cutEnds(each, suffix) : []));
    shorter.push(...cut);
    rest = [...rest, ...cut];
  }
  return [...new Set(shorter)].filter((each) => each.length >= SHORTEST);
}

/** `-kan` may also be `-an` behind a root on k: `gerakan`. */
function cutEnds(word: string, suffix: RegExp): string[] {
  const cut = word.replace(suffix, '');
  return word.endsWith('kan') && suffix === SUFFIXES[2] ? [cut, `${cut}k`] : [cut];
}

/**
 * Prefixes with what may stand in their place: the nasal of me- and pe- swallows the first letter of
 * roots on k, p, s and t. The first rule that fits is taken.
 */
const PREFIXES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:me|pe)ng(?=[aiueo])/, ['', 'k']],
  [/^(?:me|pe)ng(?=[ghkq])/, ['']],
  [/^(?:me|pe)ny(?=[aiueo])/, ['s']],
  [/^(?:me|pe)m(?=[bfvp])/, ['']],
  [/^(?:me|pe)m(?=[aiueo])/, ['p', 'm']],
  [/^(?:me|pe)n(?=[cdjstz])/, ['']],
  [/^(?:me|pe)n(?=[aiueo])/, ['t', 'n']],
  [/^(?:be|pe)l(?=ajar)/, ['']],
  [/^(?:ber|per|ter)(?=[^aiueo])/, ['']],
  [/^(?:ber|per|ter)(?=[a-z])/, ['', 'r']],
  [/^me(?=[lrwymn])/, ['']],
  [/^(?:be|pe|te)(?=[a-z])/, ['']],
  [/^(?:di|ke|se)(?=[a-z])/, ['']],
];

function stripPrefix(word: string): string[] {
  const rule = PREFIXES.find(([prefix]) => prefix.test(word));
  if (!rule) return [];
  const [prefix, beginnings] = rule;
  return beginnings
    .map((beginning) => word.replace(prefix, beginning))
    .filter((root) => root.length >= (root.startsWith('r') ? SHORTEST + 1 : SHORTEST));
}
