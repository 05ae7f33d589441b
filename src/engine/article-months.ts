/** The pages of each month's articles: while nothing of what they are made from has changed, none of them is planned. */
import { findCommonFolder } from '../offline/packs-index.ts';
import { findDay } from '../store/articles.ts';
import { isOfArticle } from '../store/digests.ts';
import { hashText } from '../store/hash-text.ts';
import type { MonthRecord } from '../store/months.ts';
import type { Store } from '../store/open-store.ts';
import type { OutputRecord } from '../store/outputs.ts';
import type { SiteState } from './examine-site.ts';
import { isKeyOfCopy, type Keys } from './key-outputs.ts';
import { findKey } from './list-files-of-build.ts';
import type { ArticleOutput, Output } from './list-outputs.ts';
import type { MadeOutput } from './output-maker.ts';

export interface KeptMonthsInput {
  readonly store: Store;
  /** The other files of the new site. */
  readonly others: Iterable<Output>;
  /** How the published site differs from what is remembered of it. */
  readonly state: Pick<SiteState, 'soundParts'>;
  /** The months that the published site has. */
  readonly known: ReadonlyMap<string, MonthRecord>;
  readonly keyMonth: Keys['keyMonth'];
}

/** The months of the published site whose articles' pages are all as they shall be, down to their files. */
export function findKeptMonths(input: KeptMonthsInput): Map<string, MonthRecord> {
  const { known, state, keyMonth } = input;
  const replaced = findReplacedMonths(input);
  const kept = [...known].filter(
    ([id, { key, reads }]) =>
      state.soundParts.has(id) && !replaced.has(id) && keyMonth(id, reads) === key,
  );
  return new Map(kept);
}

/** The months of articles whose page has another in its place, which lies in `public/`. */
function findReplacedMonths({ store, others }: KeptMonthsInput): Set<string> {
  const months = new Set<string>();
  for (const { kind, file } of others) {
    if (kind !== 'copy' || !file.endsWith('.html')) continue;
    for (const pathname of [`/${file}`, `/${file.replace(/(^|\/)index\.html$/, '$1')}`]) {
      const day = findDay(store, pathname);
      if (day !== undefined) months.add(day.slice(0, 7));
    }
  }
  return months;
}

export interface MonthNotes {
  /** The months that were kept: they are described already. */
  readonly keptMonths: ReadonlyMap<string, MonthRecord>;
  /** What is remembered of pages that were left as they are, and what was made. */
  readonly records: ReadonlyMap<string, OutputRecord>;
  readonly made: readonly MadeOutput[];
  /** The keys of what was made. */
  readonly keys: ReadonlyMap<string, string>;
  readonly keyMonth: Keys['keyMonth'];
}

/** What is to be remembered of all months, once the pages of those that were not kept are made. */
export function describeMonths(
  pages: readonly ArticleOutput[],
  { keptMonths, records, made, keys, keyMonth }: MonthNotes,
): Map<string, MonthRecord> {
  const months = new Map(keptMonths);
  const madeReads = new Map(made.map(({ file, reads }) => [file, reads]));
  for (const [id, own] of Map.groupBy(pages, ({ part }) => part)) {
    const asked = new Set<string>();
    for (const { file, pathname } of own) {
      const reads = madeReads.get(file) ?? records.get(file)?.reads ?? '';
      for (const name of reads.split('\n'))
        if (name !== '' && !isOfArticle(name, pathname)) asked.add(name);
    }
    const reads = [...asked].sort().join('\n');
    const files = own.map(({ file }) => file);
    // What lies in `public/` or comes by Astro's public path is a copy, which asks for nothing.
    const copies = files.map((file) => findKey(file, { keys, records })).filter(isKeyOfCopy);
    const rendered = keyMonth(id, reads);
    const key = copies.length === 0 ? rendered : hashText(rendered, ...copies);
    months.set(id, { id, key, reads, folder: findCommonFolder(files) });
  }
  return months;
}
