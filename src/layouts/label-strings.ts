import type { StringKey } from '../i18n/strings.ts';
import type { LabelKind } from '../model/article.ts';

/** What the pages of each kind of label are called. */
export const LABEL_STRINGS = {
  tag: { name: 'nav.tags', title: 'tags.title', year: 'tags.tagYear', none: 'tags.none' },
  author: {
    name: 'nav.authors',
    title: 'authors.title',
    year: 'authors.authorYear',
    none: 'authors.none',
  },
  section: {
    name: 'nav.sections',
    title: 'sections.title',
    year: 'sections.sectionYear',
    none: 'sections.none',
  },
} as const satisfies Record<LabelKind, Record<string, StringKey>>;
