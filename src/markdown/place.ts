/** Points of unist's in a text that is read without a parser. */
import type { Position } from 'unist';

/** A point of unist's. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** Where a character of a text stands in the text around it. */
export type PlaceOf = (offset: number) => Place;

/** Places of the characters of a text that begins at a place, after as much on every line as on its first. */
export function createPlaceOf(text: string, start: Place): PlaceOf {
  const before = start.column - 1;
  return (offset) => {
    const breaks = countBreaks(text, offset);
    const column = offset - text.lastIndexOf('\n', offset - 1) + before;
    return { line: start.line + breaks, column, offset: start.offset + offset + breaks * before };
  };
}

/** A position of its own, which may be moved. */
export function toPosition(start: Place, end: Place): Position {
  return { start: { ...start }, end: { ...end } };
}

/** Counts the line feeds before an offset. */
export function countBreaks(text: string, end = text.length): number {
  let breaks = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
    breaks += 1;
  }
  return breaks;
}
