import chromePhrases from './chrome-phrases.json' with { type: 'json' };

/** A phrase that belongs to sites and not to articles. */
export interface ChromeRule {
  /** The phrase as it is written in the table, for the report. */
  readonly phrase: string;
  readonly pattern: RegExp;
  /** Whether the article has ended where this line stands. */
  readonly ends: boolean;
  /** Whether headlines of other articles may stand below it: "Baca Juga:". */
  readonly leads: boolean;
}

export type ChromeTable = readonly ChromeRule[];

/**
 * The table as a person writes it: phrases that are whole lines, that begin one, or after which
 * nothing of the article follows. Case and a sign at the end do not matter.
 */
export interface ChromePhrases {
  readonly lines?: readonly string[];
  readonly beginnings?: readonly string[];
  readonly ends?: readonly string[];
}

/** Makes the table of Arsip's own phrases and those that a user adds. */
export function createChromeTable(added: ChromePhrases = {}): ChromeTable {
  return [chromePhrases, added].flatMap(({ lines = [], beginnings = [], ends = [] }) => [
    ...lines.map((phrase) => toRule(phrase, { ends: false, whole: true, leads: false })),
    ...beginnings.map((phrase) => toRule(phrase, { ends: false, whole: false, leads: true })),
    ...ends.map((phrase) => toRule(phrase, { ends: true, whole: true, leads: true })),
  ]);
}

/** The rule that a line falls under; undefined for a line of the article. */
export function findChrome(line: string, table: ChromeTable): ChromeRule | undefined {
  const squeezed = line.replace(/\s+/g, ' ').trim();
  if (squeezed === '' || squeezed.length > 400) return undefined;
  return table.find(({ pattern }) => pattern.test(squeezed));
}

function toRule(
  phrase: string,
  { ends, leads, whole }: { ends: boolean; leads: boolean; whole: boolean },
): ChromeRule {
  const words = phrase.trim().split(/\s+/).map(escapePattern).join(' ');
  // A colon, an arrow or an icon may stand around a phrase; words may not.
  const pattern = whole
    ? new RegExp(`^[^\\p{L}\\p{N}]*${words}[^\\p{L}\\p{N}]*$`, 'iu')
    : new RegExp(`^[^\\p{L}\\p{N}]*${words}(?![\\p{L}\\p{N}])`, 'iu');
  return { phrase, pattern, ends, leads };
}

function escapePattern(word: string): string {
  return word.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
}
