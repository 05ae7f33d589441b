import { pathnameToHref } from '../model/addresses.ts';
import type { Archive } from '../model/archive.ts';
import type { Pathname } from '../model/article.ts';

/** What Cloudflare Pages reads of the file, which is less than others do. Its limit in bytes is nowhere written. */
const [MOST_RULES, LONGEST_RULE, MOST_BYTES] = [2_000, 1_000, 100_000];
/** Characters that stand for others in a rule. */
const PATTERN = /[*:]/;

/**
 * `_redirects`, as Netlify and Cloudflare Pages read it: as many former addresses as they take, in order. The
 * others are left to their pages.
 */
export function renderRedirects(
  redirects: Iterable<{ readonly from: Pathname; readonly to: Pathname }>,
  archive: Archive,
): string {
  const written = { ...archive, addresses: 'html' } as const;
  const lines: string[] = [];
  let bytes = 0;
  for (const { from, to } of redirects) {
    const line = `${pathnameToHref(from, written)} ${pathnameToHref(to, archive)} 301\n`;
    if (PATTERN.test(from) || line.length > LONGEST_RULE) continue;
    bytes += line.length;
    if (bytes > MOST_BYTES || lines.length === MOST_RULES) break;
    lines.push(line);
  }
  return lines.join('');
}
