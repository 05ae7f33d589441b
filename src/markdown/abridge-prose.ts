/**
 * Prose is most of a newspaper's text, and what a Markdown parser would find in it is read faster
 * without one: it is given one letter in the place of a run of such blocks, and their nodes are
 * put into its tree.
 */
import type { BlockContent, Nodes, Root } from 'mdast';
import { countBreaks, createPlaceOf, type Place, toPosition } from './place.ts';
import { readProse } from './read-prose.ts';

/** Blocks of prose with only empty lines between them, and where in the whole text they stand. */
export interface ProseRun {
  readonly nodes: readonly BlockContent[];
  readonly start: Place;
  readonly end: Place;
}

export interface Abridged {
  readonly markdown: string;
  readonly runs: readonly ProseRun[];
}

/** The empty lines before and after a block that is cut at two line feeds. */
const BLOCK = /^(\n*)(.*?)\n?$/s;
/** What parsers do not count as one character, or as none of a line's. */
const UNCOUNTED = /^\uFEFF|\r/;
const LETTER = 'x';
const ONLY_LETTER = /^[ \n]*x[ \n]*$/;

/**
 * Cuts out blocks that hold prose alone and have empty lines around them.
 *
 * @example abridgeProse('A *b*.\n\nC d.\n\n- E').markdown // => 'x\n\n- E'
 */
export function abridgeProse(markdown: string): Abridged {
  const runs: { nodes: BlockContent[]; start: Place; end: Place }[] = [];
  if (UNCOUNTED.test(markdown)) return { markdown, runs };
  let isOpen = false;
  let line = 1;
  let offset = 0;
  for (const block of markdown.split('\n\n')) {
    const [, before = '', text = ''] = BLOCK.exec(block) ?? [];
    const start = { line: line + before.length, column: 1, offset: offset + before.length };
    const nodes = readProse(text, start);
    if (nodes !== undefined) {
      const end = createPlaceOf(text, start)(text.length);
      const run = isOpen ? runs.at(-1) : undefined;
      if (run === undefined) runs.push({ nodes, start, end });
      else {
        run.nodes.push(...nodes);
        run.end = end;
      }
    }
    isOpen = nodes !== undefined;
    line += countBreaks(block) + 2;
    offset += block.length + 2;
  }
  return { markdown: cutOut(runs, markdown), runs };
}

/** The tree of a text that is one run of prose. */
export function toProseTree(
  markdown: string,
  { markdown: rest, runs }: Abridged,
): Root | undefined {
  const [run] = runs;
  if (run === undefined || !ONLY_LETTER.test(rest)) return undefined;
  const start = { line: 1, column: 1, offset: 0 };
  const end = createPlaceOf(markdown, start)(markdown.length);
  return { type: 'root', children: [...run.nodes], position: toPosition(start, end) };
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
    if (run === undefined || node.type !== 'paragraph' || line !== run.start.line) {
      if (characters > 0) move(node, lines, characters);
      return node;
    }
    found += 1;
    lines += run.end.line - line;
    characters += run.end.offset - run.start.offset - LETTER.length;
    return run.nodes;
  });
  return found === runs.length;
}

function cutOut(runs: readonly ProseRun[], markdown: string): string {
  let rest = '';
  let done = 0;
  for (const { start, end } of runs) {
    rest += markdown.slice(done, start.offset) + LETTER;
    done = end.offset;
  }
  return rest + markdown.slice(done);
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
