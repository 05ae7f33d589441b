/**
 * Paragraphs of plain prose are most of a newspaper's text, and a Markdown parser finds nothing in
 * them: it is given one letter in the place of a run of them, and they are put into its tree.
 */
import type { Nodes, Paragraph, Root } from 'mdast';
import type { Position } from 'unist';
import { BARE_ADDRESS } from './needs-gfm.ts';

/** A paragraph, and where in the whole text it stands. */
interface Prose {
  readonly value: string;
  readonly start: Place;
  readonly end: Place;
}

/** A point of unist's. */
interface Place {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** Paragraphs with only empty lines between them. */
export type ProseRun = readonly [Prose, ...Prose[]];

/** A line that begins nothing but a paragraph, holds no mark, and ends in no white space. */
const LINE = String.raw`[\p{L}"'“‘«(](?:[^\\\x60*_[\]<>&~\t\r\n\0]*[^\\\x60*_[\]<>&~\t\r\n\0 ])?`;
const PARAGRAPH = new RegExp(String.raw`^(\n*)(${LINE}(?:\n${LINE})*)\n?$`, 'u');
/** What parsers do not count as one character, or as none of a line's. */
const UNCOUNTED = /^\uFEFF|\r/;
const LETTER = 'x';

/**
 * Cuts out paragraphs that hold prose alone and have empty lines around them.
 *
 * @example abridgeProse('A b.\n\nC d.\n\n*E*').markdown // => 'x\n\n*E*'
 */
export function abridgeProse(markdown: string): { markdown: string; runs: readonly ProseRun[] } {
  const runs: [Prose, ...Prose[]][] = [];
  if (UNCOUNTED.test(markdown)) return { markdown, runs };
  let isOpen = false;
  let line = 1;
  let offset = 0;
  for (const block of markdown.split('\n\n')) {
    const [, before = '', value] = PARAGRAPH.exec(block) ?? [];
    const isProse = value !== undefined && !BARE_ADDRESS.test(value);
    if (isProse) {
      const prose = toProse(value, line + before.length, offset + before.length);
      if (isOpen) runs.at(-1)?.push(prose);
      else runs.push([prose]);
    }
    isOpen = isProse;
    line += countBreaks(block) + 2;
    offset += block.length + 2;
  }
  return { markdown: cutOut(runs, markdown), runs };
}

/**
 * Puts prose back, and gives all nodes but the root the positions that they have in the whole
 * text. Says whether all prose was found where it must be, at the top of the tree; it is not
 * inside of code or HTML, which may go on over empty lines.
 */
export function restoreProse(tree: Root, runs: readonly ProseRun[]): boolean {
  let found = 0;
  let lines = 0;
  let characters = 0;
  tree.children = tree.children.flatMap((node) => {
    const run = runs[found];
    const line = (node.position?.start.line ?? 0) + lines;
    if (run === undefined || node.type !== 'paragraph' || line !== run[0].start.line) {
      if (characters > 0) move(node, lines, characters);
      return node;
    }
    const { end } = run.at(-1) ?? run[0];
    found += 1;
    lines += end.line - line;
    characters += end.offset - run[0].start.offset - LETTER.length;
    return run.map(toParagraph);
  });
  return found === runs.length;
}

function toProse(value: string, line: number, offset: number): Prose {
  const column = value.length - value.lastIndexOf('\n');
  return {
    value,
    start: { line, column: 1, offset },
    end: { line: line + countBreaks(value), column, offset: offset + value.length },
  };
}

function cutOut(runs: readonly ProseRun[], markdown: string): string {
  let rest = '';
  let done = 0;
  for (const run of runs) {
    rest += markdown.slice(done, run[0].start.offset) + LETTER;
    done = (run.at(-1) ?? run[0]).end.offset;
  }
  return rest + markdown.slice(done);
}

function toParagraph({ value, start, end }: Prose): Paragraph {
  const position = (): Position => ({ start: { ...start }, end: { ...end } });
  return {
    type: 'paragraph',
    children: [{ type: 'text', value, position: position() }],
    position: position(),
  };
}

function move(node: Nodes, lines: number, characters: number): void {
  if (node.position) {
    for (const point of [node.position.start, node.position.end]) {
      point.line += lines;
      point.offset = (point.offset ?? 0) + characters;
    }
  }
  if ('children' in node) for (const child of node.children) move(child, lines, characters);
}

function countBreaks(text: string): number {
  let breaks = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks += 1;
  return breaks;
}
