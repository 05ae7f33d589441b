import { listLines } from './sorted-lines.ts';

/** A part of a lexicon: the words from `start` up to the next part's. */
export interface LexiconPart {
  /** The first letters of its first word. */
  readonly start: string;
  readonly text: string;
}

/**
 * Cuts a lexicon by the first letters of its words into parts of at most `limit` characters: by one
 * letter, a part too large by two, and so on; small neighbours with the same letters before stay
 * together. So a cut seldom moves when a word is added.
 */
export function cutLexicon(text: string, limit = 24_000): LexiconPart[] {
  const words: LexiconLine[] = [];
  for (const line of listLines(text)) words.push({ word: line.slice(0, line.indexOf('\t')), line });
  return cut(words, { depth: 0, limit }).map(({ start, lines }) => ({
    start,
    text: lines.map(({ line }) => `${line}\n`).join(''),
  }));
}

interface LexiconLine {
  readonly word: string;
  readonly line: string;
}

interface Run {
  readonly start: string;
  readonly lines: LexiconLine[];
  readonly size: number;
}

/** Cuts lines that have their first `depth` letters in common. */
function cut(
  lines: LexiconLine[],
  { depth, limit }: { readonly depth: number; readonly limit: number },
): Run[] {
  const start = lines[0]?.word.slice(0, depth) ?? '';
  const size = lines.reduce((sum, { line }) => sum + line.length + 1, 0);
  if (lines.length === 0) return [];
  const isOneWord = lines.every(({ word }) => word === lines[0]?.word);
  if (size <= limit || isOneWord) return [{ start, lines, size }];
  const groups = Map.groupBy(lines, ({ word }) => word.slice(0, depth + 1));
  const parts = [...groups.values()].flatMap((group) => cut(group, { depth: depth + 1, limit }));
  const joined: Run[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    // Only what was not cut itself is joined, so that what happens below one letter stays there.
    const isSmall = part.start.length <= depth + 1 && (last?.start.length ?? 0) <= depth + 1;
    if (last && isSmall && last.size + part.size <= limit) {
      joined.splice(-1, 1, {
        start: last.start,
        lines: last.lines.concat(part.lines),
        size: last.size + part.size,
      });
    } else joined.push(part);
  }
  return joined;
}
