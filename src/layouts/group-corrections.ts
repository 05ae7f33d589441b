/** The record of corrections → groups of notes, as its pages show them. */
import type { CorrectionGroup, CorrectionNote } from '../components/correction-note.ts';
import type { Link } from '../components/link.ts';
import { formatTimestamp } from '../i18n/format-date.ts';
import { timestampToDay } from '../model/parse-date.ts';
import type { ListedCorrection } from '../model/published-article.ts';
import { findForeignLanguage } from './listed-to-headline.ts';
import type { SiteView } from './site-view.ts';

/** Puts notes under headings: each run whose days begin alike is a group. */
export function groupCorrections(
  corrections: readonly ListedCorrection[],
  site: SiteView,
  { length, toHeading }: { length: number; toHeading: (span: string) => Link },
): CorrectionGroup[] {
  const groups: { id: string; heading: Link; notes: CorrectionNote[] }[] = [];
  for (const correction of corrections) {
    const span = timestampToDay(correction.at, site.archive.timeZone).slice(0, length);
    const id = `d${span}`;
    if (groups.at(-1)?.id !== id) groups.push({ id, heading: toHeading(span), notes: [] });
    groups.at(-1)?.notes.push(toNote(correction, site));
  }
  return groups;
}

function toNote({ at, type, text, article }: ListedCorrection, site: SiteView): CorrectionNote {
  const { language, t, toHref } = site;
  const href = toHref(article.pathname);
  return {
    kind: type === 'withdrawal' ? t('withdrawn.withdrawn') : t(`correction.type.${type}`),
    time: { iso: at.iso, text: formatTimestamp(at, language) },
    text,
    title: article.title,
    href: type === 'withdrawal' ? href : `${href}#corrections`,
    language: findForeignLanguage(article.language, language),
  };
}
