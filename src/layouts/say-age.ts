import { translateFrom } from '../i18n/translate.ts';
import type { AgeWords } from './age-words.ts';

/**
 * How old an article is in whole years, or months below two years; nothing for one that is younger than it says.
 *
 * @param today The reader's day: `2026-11-23`.
 */
export function sayAge(
  { day, months: least, language, strings }: AgeWords,
  today: string,
): string | undefined {
  const months = countMonths(day, today);
  if (months < least) return undefined;
  const t = translateFrom(strings, language);
  const age =
    months < 24
      ? t('age.months', { count: months })
      : t('age.years', { count: Math.floor(months / 12) });
  return t('age.notice', { age });
}

/** Whole months from a day to another. */
function countMonths(from: string, to: string): number {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  const [laterYear = 0, laterMonth = 0, laterDay = 0] = to.split('-').map(Number);
  return (laterYear - year) * 12 + laterMonth - month - (laterDay < day ? 1 : 0);
}
