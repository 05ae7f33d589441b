/** What a build did to the site, for uploads that send only that. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface SiteChanges {
  /** Paths below the site's folder. */
  readonly written: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Leaves `changed.txt` among what is kept between builds, in place of the last build's: a line for each change, in
 * order, such as `removed old.html` or `written a.html`; none where nothing changed.
 */
export function writeChanges({ written, removed }: SiteChanges, cacheDir: string): void {
  const lines = [
    ...removed.toSorted().map((file) => `removed ${file}\n`),
    ...written.toSorted().map((file) => `written ${file}\n`),
  ];
  writeFileSync(join(cacheDir, 'changed.txt'), lines.join(''));
}
