/** A page of plain text as its lines, and the questions that are asked of a line. */
import { type ChromeTable, findChrome } from './chrome-table.ts';
import type { LeftOut } from './imported-article.ts';

export interface PageLine {
  readonly text: string;
  /** From 1. */
  readonly number: number;
  /** A blank line stands before it. */
  readonly isApart: boolean;
}

export interface PageLines {
  readonly lines: readonly PageLine[];
  readonly removed: readonly LeftOut[];
}

/** Cuts a page into lines: blanks squeezed, wrapped lines joined, blank ones gone. */
export function splitPage(text: string): PageLine[] {
  const lines: PageLine[] = [];
  let isApart = true;
  for (const [index, raw] of text.split(/\r\n?|\n|\u2028|\u2029/).entries()) {
    const line = raw.replace(/[\s\u200B\u2060\uFEFF]+/g, ' ').trim();
    if (line !== '') lines.push({ text: line, number: index + 1, isApart });
    isApart = line === '';
  }
  return joinWrapped(lines);
}

/** What a mail programme or typewriter broke at about 72 signs becomes one line again. */
function joinWrapped(lines: readonly PageLine[]): PageLine[] {
  const inner = lines.filter(({ isApart }) => !isApart);
  const isWrapped =
    lines.length > 8 &&
    inner.length > lines.length / 2 &&
    lines.every(({ text }) => text.length < 100);
  if (!isWrapped) return [...lines];
  const joined: PageLine[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last === undefined || line.isApart || last.text.length < 40) joined.push(line);
    else joined[joined.length - 1] = { ...last, text: `${last.text} ${line.text}` };
  }
  return joined;
}

/**
 * Takes the lines of the site out. A phrase such as "Berita Terkait" ends the article only where
 * no more than two sentences follow it; else it goes with the headlines right below it.
 */
export function removeChromeLines(lines: readonly PageLine[], chrome: ChromeTable): PageLines {
  const kept: PageLine[] = [];
  const removed: LeftOut[] = [];
  let leading: string | undefined;
  for (const [index, line] of lines.entries()) {
    const rule = findChrome(line.text, chrome);
    if (rule?.ends && countSentences(lines.slice(index + 1)) <= 2 && countSentences(kept) > 0) {
      const why = `the end of the article: ${rule.phrase}`;
      return { lines: kept, removed: [...removed, ...toLeftOut(lines.slice(index), why)] };
    }
    if (rule !== undefined) {
      removed.push({ text: line.text, why: rule.phrase });
      leading = rule.leads || rule.ends ? rule.phrase : undefined;
    } else if (
      leading !== undefined &&
      !isSentence(line.text) &&
      isListed(line, lines[index - 1])
    ) {
      removed.push({ text: line.text, why: `below ${leading}` });
    } else {
      leading = undefined;
      kept.push(line);
    }
  }
  return { lines: kept, removed };
}

/** A headline under "Baca Juga" stands right below it, or is an item of a list. */
function isListed(line: PageLine, before: PageLine | undefined): boolean {
  return !line.isApart || /^[-•*·▪►]\s/.test(line.text) || /[:↓]$/.test(before?.text ?? '');
}

function toLeftOut(lines: readonly PageLine[], why: string): LeftOut[] {
  return lines.map(({ text }) => ({ text, why }));
}

function countSentences(lines: readonly PageLine[]): number {
  return lines.filter(({ text }) => isSentence(text) && text.length > 60).length;
}

/** Whether a line ends as sentences do. */
export function isSentence(text: string): boolean {
  return /[.!?…:;][)\]"'”’»]*$/u.test(text) || /[.!?…,]["”’»]$/u.test(text) || /["”»]$/u.test(text);
}

/** Whether a line may be the heading of what follows: short, and no sentence. */
export function isHeadingLike(text: string): boolean {
  return (
    text.length <= 120 &&
    /^["“'‘(\p{Lu}\p{N}]/u.test(text) &&
    !/[.:;,…]$/u.test(text) &&
    !/^[-•*·▪►]\s/.test(text) &&
    !(isSentence(text) && !/\?$/.test(text))
  );
}
