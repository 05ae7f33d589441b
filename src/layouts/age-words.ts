import { findStrings, type PluralForms } from '../i18n/strings.ts';
import type { Archive } from '../model/archive.ts';
import type { IsoDate } from '../model/article.ts';
import type { PublishedArticle } from '../model/published-article.ts';

/** What a browser needs to say how old an article is: the page itself is the same every day. */
export interface AgeWords {
  readonly day: IsoDate;
  /** Age from which it is said. */
  readonly months: number;
  readonly language: string;
  readonly strings: Readonly<Record<(typeof KEYS)[number], string | PluralForms>>;
}

const KEYS = ['age.notice', 'age.years', 'age.months'] as const;

/** The words for an article's age; none where `archive.yaml` makes an exception, or the text was taken back. */
export function findAgeWords(
  { day, section, tags, withdrawn }: PublishedArticle,
  { ageNotice }: Pick<Archive, 'ageNotice'>,
  wanted: string,
): AgeWords | undefined {
  const { months, exceptSections, exceptTags } = ageNotice;
  if (months === 0 || withdrawn) return undefined;
  if (section && exceptSections.includes(section.slug)) return undefined;
  if (tags.some(({ slug }) => exceptTags.includes(slug))) return undefined;
  const { language, strings } = findStrings(wanted);
  const words = Object.fromEntries(KEYS.map((key) => [key, strings[key]]));
  return { day, months, language, strings: words as AgeWords['strings'] };
}
