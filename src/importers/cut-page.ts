import type { LeftOut } from './imported-article.ts';
import { HEAD, type MetaAt } from './list-meta-lines.ts';
import { isSentence, type PageLine } from './page-lines.ts';
import { splitDateline } from './split-dateline.ts';

/** A page of text in its pieces. */
export interface CutPage {
  /** Headline and standfirst. */
  readonly head: readonly [PageLine | undefined, PageLine | undefined];
  readonly isMarked: boolean;
  readonly body: readonly PageLine[];
  readonly unplaced: readonly LeftOut[];
}

/** Divides a page at its byline: headline and standfirst above it, photo and text below. */
export function cutPage(lines: readonly PageLine[], metas: readonly MetaAt[]): CutPage {
  const used = new Set(metas.map(({ index }) => index));
  const first = metas.find(({ index }) => index < HEAD && isHead(lines.slice(1, index)));
  const top = first?.index ?? findHeadEnd(lines);
  const { title, standfirst, others } = orderHead(lines.slice(0, top));
  return {
    head: [title, standfirst],
    isMarked: first !== undefined,
    body: lines.filter((_, index) => index >= top && !used.has(index)),
    unplaced: others.map(({ text }) => ({ text, why: 'between headline and byline' })),
  };
}

/** Without a byline, the text begins below the headline, or below the standfirst before a dateline. */
function findHeadEnd(lines: readonly PageLine[]): number {
  const isDated = ({ text }: PageLine) => splitDateline(text, 'id')[0] !== undefined;
  const index = lines.slice(0, 4).findIndex((line, at) => at > 0 && isDated(line));
  return index > 0 ? index : Math.min(1, lines.length);
}

/** Whether lines can stand above a byline: a standfirst at most, and no dateline. */
function isHead(lines: readonly PageLine[]): boolean {
  const sentences = lines.filter(({ text }) => isSentence(text) && text.length > 60);
  return sentences.length < 3 && !sentences.some(({ text }) => splitDateline(text, 'id')[0]);
}

/** Headline first: a kicker or a path of links above it stands behind it. */
function orderHead(head: readonly PageLine[]) {
  const isTitle = ({ text }: PageLine) => text.split(' ').length > 2 && !/ [>›»/] /.test(text);
  const at = Math.max(0, head.findIndex(isTitle));
  const below = head.slice(at + 1);
  const standfirst = below.find(({ text }) => isSentence(text) && text.length > 40);
  const others = [...head.slice(0, at), ...below].filter((line) => line !== standfirst);
  return { title: head[at], standfirst, others };
}
