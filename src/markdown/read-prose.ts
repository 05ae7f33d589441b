/** Reads the blocks that newspapers are made of as a Markdown parser does, at a fraction of its time. */
import type { BlockContent, Paragraph, PhrasingContent } from 'mdast';
import type { Point } from 'unist';
import { BARE_ADDRESS } from './needs-gfm.ts';
import { createPlaceOf, type Place, toPosition } from './place.ts';
import { readInlines } from './read-inlines.ts';

/** Begins a line of a paragraph, whatever stands before it; a day or an hour is no number of a list. */
const START = String.raw`(?!\d+[.)](?:\s|$))[\p{L}\p{N}"'“‘«‹„($%./{*_[!…–—¿¡]`;
const START_OF_LINE = new RegExp(`^${START}`, 'u');
/** Paragraphs that hold no mark at all. */
const LETTERS = String.raw`(?![*_[!])${START}(?:[^\\\x60*_[\]<>&~\t\r\n\0]*[^\\\x60*_[\]<>&~\t\r\n\0 ])?`;
const MARKLESS = new RegExp(String.raw`^${LETTERS}(?:\n${LETTERS})*$`, 'u');
/** Code, HTML, references, escapes, strikethrough, and white space that a parser trims or heeds. */
const UNREADABLE = /[\\`<~\t\r\0]|&[#\w]+;| (?:\n|$)|\n /;
const HEADING = /^(#{1,6}) ([^ #](?:.*[^ #])?)$/;
const QUOTE = '> ';
const TRAILING_SPACES = /(?<! ) +$/;

/**
 * Reads a block of lines with empty lines around it, when it is sure what a parser makes of it:
 * paragraphs and headings, or a quotation of one paragraph. Undefined for all else.
 */
export function readProse(block: string, start: Place): BlockContent[] | undefined {
  const text = block.replace(TRAILING_SPACES, '');
  // Spaces on a line of their own are an empty line.
  if (text === '' || text.endsWith('\n')) return undefined;
  const nodes = readTrimmed(text, start);
  const spaces = block.length - text.length;
  if (spaces > 0) extend(nodes?.at(-1), spaces);
  return nodes;
}

/** Takes spaces at the end of a block into the block, though not into its text. */
function extend(node: BlockContent | undefined, by: number): void {
  if (node?.position) node.position.end = advance(node.position.end, by);
  if (node?.type === 'blockquote') extend(node.children.at(-1) as BlockContent, by);
}

function readTrimmed(block: string, start: Place): BlockContent[] | undefined {
  if (MARKLESS.test(block)) {
    return BARE_ADDRESS.test(block) ? undefined : [toMarklessParagraph(block, start)];
  }
  if (UNREADABLE.test(block)) return undefined;
  if (block.startsWith(QUOTE)) return readQuote(block, start);
  const nodes: BlockContent[] = [];
  const placeOf = createPlaceOf(block, start);
  for (let at = 0; at < block.length; ) {
    const piece = cutPiece(block, at);
    const node = readHeading(piece, placeOf(at)) ?? readParagraph(piece, placeOf(at));
    if (node === undefined) return undefined;
    nodes.push(node);
    at += piece.length + 1;
  }
  return nodes;
}

/** A heading's line, or the lines before the next. */
function cutPiece(block: string, start: number): string {
  const end = block.indexOf(block.startsWith('#', start) ? '\n' : '\n#', start);
  return end === -1 ? block.slice(start) : block.slice(start, end);
}

function readHeading(line: string, start: Place): BlockContent | undefined {
  const [, marks, text] = HEADING.exec(line) ?? [];
  if (marks === undefined || text === undefined) return undefined;
  const depth = marks.length as 1 | 2 | 3 | 4 | 5 | 6;
  const children = readInlines(text, createPlaceOf(text, advance(start, depth + 1)));
  const position = toPosition(start, advance(start, line.length));
  return children && { type: 'heading', depth, children, position };
}

function readQuote(block: string, start: Place): BlockContent[] | undefined {
  const lines = block.split('\n');
  if (!lines.every((line) => line.startsWith(QUOTE))) return undefined;
  const text = lines.map((line) => line.slice(QUOTE.length)).join('\n');
  // A parser ends a text before a mark at another point than it begins that mark.
  if (lines.length > 1 && !MARKLESS.test(text)) return undefined;
  const paragraph = readParagraph(text, advance(start, QUOTE.length));
  if (paragraph?.position === undefined) return undefined;
  const position = toPosition(start, createPlaceOf(block, start)(block.length));
  return [{ type: 'blockquote', children: [paragraph], position }];
}

function readParagraph(text: string, start: Place): Paragraph | undefined {
  if (!text.split('\n').every((line) => START_OF_LINE.test(line))) return undefined;
  const placeOf = createPlaceOf(text, start);
  const children = readInlines(text, placeOf);
  const position = toPosition(start, placeOf(text.length));
  return children && { type: 'paragraph', children, position };
}

function toMarklessParagraph(value: string, start: Place): Paragraph {
  const end = createPlaceOf(value, start)(value.length);
  const text: PhrasingContent = { type: 'text', value, position: toPosition(start, end) };
  return { type: 'paragraph', children: [text], position: toPosition(start, end) };
}

function advance({ line, column, offset = 0 }: Point, by: number) {
  return { line, column: column + by, offset: offset + by };
}
