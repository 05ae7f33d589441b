/**
 * Paragraphs of plain prose are most of a newspaper's text, and a Markdown parser finds nothing in
 * them: it is given one letter in the place of a run of them, and they are put into its tree.
 */
import type { Paragraph, Root } from 'mdast';
import { BARE_ADDRESS } from './needs-gfm.ts';

/** The paragraphs of each run, by the line that its first begins on. */
export type Prose = ReadonlyMap<number, readonly string[]>;

/** A line that begins nothing but a paragraph, holds no mark, and ends in no white space. */
const LINE = String.raw`[\p{L}"'“‘«(](?:[^\\\x60*_[\]<>&~\t\r\n\0]*[^\\\x60*_[\]<>&~\t\r\n\0 ])?`;
const PARAGRAPH = new RegExp(String.raw`^(\n*)(${LINE}(?:\n${LINE})*)\n?$`, 'u');
const LETTER = 'x';

/**
 * Cuts out paragraphs that hold prose alone and have empty lines around them. The lines of all
 * else stay what they were.
 *
 * @example abridgeProse('A b.\n\nC d.\n\n*E*') // => { markdown: 'x\n\n\n\n*E*', prose: Map { 1 => ['A b.', 'C d.'] } }
 */
export function abridgeProse(markdown: string): { markdown: string; prose: Prose } {
  const prose = new Map<number, string[]>();
  let run: string[] | undefined;
  let line = 1;
  const blocks = markdown.split('\n\n').map((block) => {
    const [, before = '', words] = PARAGRAPH.exec(block) ?? [];
    const breaks = countBreaks(block);
    const start = line + before.length;
    line += breaks + 2;
    if (words === undefined || BARE_ADDRESS.test(words)) {
      run = undefined;
      return block;
    }
    run?.push(words);
    if (run !== undefined) return '\n'.repeat(breaks);
    run = [words];
    prose.set(start, run);
    return `${before}${LETTER}${'\n'.repeat(breaks - before.length)}`;
  });
  return { markdown: blocks.join('\n\n'), prose };
}

/**
 * Puts prose back, without positions. Says whether all of it was found where it must be, at the
 * top of the tree; it is not inside of code or HTML, which may go on over empty lines.
 */
export function restoreProse(tree: Root, prose: Prose): boolean {
  let found = 0;
  tree.children = tree.children.flatMap((node) => {
    const run = node.type === 'paragraph' && prose.get(node.position?.start.line ?? 0);
    if (!run) return node;
    found += 1;
    return run.map(toParagraph);
  });
  return found === prose.size;
}

function toParagraph(value: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}

function countBreaks(text: string): number {
  let breaks = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks += 1;
  return breaks;
}
