import { createExcerpt, type ExcerptPart } from './excerpt.ts';
import { listMarks } from './list-marks.ts';
import type { PagefindFragment } from './pagefind-module.ts';

/** An article as the list of results shows it. */
export interface SearchResult {
  readonly pathname: string;
  readonly headline: string;
  /** Ready to be shown. */
  readonly date: string;
  /** The instant of publication in UTC. */
  readonly at: string;
  readonly section?: string | undefined;
  readonly sectionSlug?: string | undefined;
  readonly byline?: string | undefined;
  readonly excerpt: readonly ExcerptPart[];
  /** Words and runs of words, in small letters, that are what was searched for. */
  readonly marks: readonly string[];
  /** BCP 47. */
  readonly language: string;
}

/** Makes a result of what the index holds of an article. */
export function fragmentToResult(
  { raw_url, raw_content, meta, filters }: PagefindFragment,
  { locations, language }: { readonly locations: readonly number[]; readonly language: string },
): SearchResult {
  const headline = meta.title ?? '';
  return {
    pathname: decodeURIComponent(raw_url),
    headline,
    date: filters.date?.[0] ?? '',
    at: filters.at?.[0] ?? '',
    section: meta.section,
    sectionSlug: filters.section?.[0],
    byline: meta.byline,
    excerpt: createExcerpt(raw_content, { locations, headline }),
    marks: listMarks(raw_content, locations),
    language,
  };
}
