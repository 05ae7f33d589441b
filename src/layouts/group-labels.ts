/** Labels under their first letters, as an index at the end of a book. */
import type { LabelCount } from '../store/labels.ts';

export interface LabelGroup {
  /** Absent where the labels are too few to be parted. */
  readonly letter?: string;
  readonly labels: readonly LabelCount[];
}

/** Fewer labels than this are one list. */
const FEW = 40;

/** Sorts labels as the language does and parts them by first letter; what is no letter comes under `#`. */
export function groupLabels(labels: readonly LabelCount[], language: string): LabelGroup[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const sorted = [...labels].sort(
    (a, b) => collator.compare(a.name, b.name) || (a.slug < b.slug ? -1 : 1),
  );
  if (sorted.length === 0) return [];
  if (sorted.length < FEW) return [{ labels: sorted }];
  const groups = new Map<string, LabelCount[]>();
  for (const label of sorted) {
    const letter = findLetter(label.name, language);
    groups.set(letter, [...(groups.get(letter) ?? []), label]);
  }
  return [...groups].map(([letter, members]) => ({ letter, labels: members }));
}

/** The first letter without its accents: É is found under E. */
function findLetter(name: string, language: string): string {
  const first = [...name.normalize('NFD')][0] ?? '';
  return /\p{L}/u.test(first) ? first.toLocaleUpperCase(language) : '#';
}
