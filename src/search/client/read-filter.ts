import type { IsoDate, Slug } from '../../model/article.ts';
import type { LabelNames } from '../volume.ts';
import { parseDaySpan } from './day-span.ts';
import { findLabel, listNearLabels } from './find-label.ts';
import type { Operator } from './query.ts';

/** Why a part of a search is left out, or cannot match. */
export type SearchProblemKind = Operator['name'] | 'date' | 'empty' | 'excluded' | 'order' | 'bare';

export interface SearchProblem {
  readonly kind: SearchProblemKind;
  /** As it was typed, or chosen: `tag:koera`. */
  readonly text: string;
  readonly value: string;
  /** Names that may be meant by the value. */
  readonly instead: readonly string[];
}

/** What a filter asks for: one of these, or a problem. */
export interface FilterReading {
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly label?: { readonly kind: LabelFilter; readonly slug: Slug; readonly name: string };
  readonly language?: string;
  readonly problem?: SearchProblem;
}

/** What filters name in this archive. */
export interface KnownNames {
  /** Must be there for a label. */
  readonly labels: LabelNames | undefined;
  /** BCP 47, lower case. */
  readonly languages: readonly string[];
}

export const LABEL_LISTS = { tag: 'tags', author: 'authors', section: 'sections' } as const;
type LabelFilter = keyof typeof LABEL_LISTS;

export function isLabelFilter(name: string): name is LabelFilter {
  return Object.hasOwn(LABEL_LISTS, name);
}

/** Says what a filter asks for in an archive, or why it cannot be understood. */
export function readFilter(filter: Operator, { labels, languages }: KnownNames): FilterReading {
  const { name, value, text, isExcluded } = filter;
  const fail = (kind: SearchProblemKind, instead: readonly string[] = []) => ({
    problem: { kind, text, value, instead },
  });
  if (isExcluded) return fail('excluded');
  if (value === '') return fail('empty');
  if (name === 'from' || name === 'to') {
    const span = parseDaySpan(value);
    return span ? { [name]: span[name] } : fail('date');
  }
  if (name === 'lang') {
    const language = value.toLowerCase();
    const isKnown = languages.some((each) => each === language || each.startsWith(`${language}-`));
    return isKnown ? { language } : fail('lang', languages);
  }
  const known = labels?.[LABEL_LISTS[name]] ?? [];
  const found = findLabel(known, value);
  if (found) return { label: { kind: name, slug: found[0] as Slug, name: found[1] } };
  return fail(
    name,
    listNearLabels(known, value).map(([, label]) => label),
  );
}
