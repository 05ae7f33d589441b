import type { LeftOut } from './imported-article.ts';
import { renderShortcode } from './render-shortcode.ts';
import { type Marker, pairMarkers, scanShortcodes } from './scan-shortcodes.ts';

export interface ConvertedText {
  readonly markdown: string;
  readonly removed: readonly LeftOut[];
  /** Markers that are not understood; they stay in the text. */
  readonly unplaced: readonly LeftOut[];
}

/** Code in fences or between runs of backticks, which is shown as it is; a part of a run opens none. */
const CODE = /(?:^|\n) {0,3}(`{3,}|~{3,})[\s\S]*?\n {0,3}\1[^\n]*|(?<!`)(`+)(?!`)[^`\n]+\2(?!`)/g;
/** Attributes of kramdown: `{: .class}`, `{:toc}`. */
const KRAMDOWN = /[ \t]*\{::?[^{}\n]*\}/g;
const QUOTED = /\{\{([<%])\/\*\s*(.*?)\s*\*\/([>%])\}\}/g;

/**
 * Writes what other generators read in a text as Markdown: figures, players, links to other pages,
 * code. What is not understood stays as it is and is told.
 *
 * @param resolve The address of another page of the source, by the name that the text gives it.
 */
export function convertShortcodes(
  text: string,
  resolve: (reference: string) => string,
): ConvertedText {
  const removed: LeftOut[] = [];
  const unplaced = new Map<string, string>();
  const converted = convertMarkers(text, { resolve, removed, unplaced });
  const markdown = outsideOfCode(converted, (part) =>
    part.replace(KRAMDOWN, (attributes) => {
      removed.push({ text: attributes.trim(), why: 'attributes of kramdown' });
      return '';
    }),
  ).replace(QUOTED, '{{$1 $2 $3}}');
  return {
    markdown,
    removed,
    unplaced: [...unplaced].map(([marker, why]) => ({ text: marker, why })),
  };
}

interface Notes {
  readonly resolve: (reference: string) => string;
  readonly removed: LeftOut[];
  readonly unplaced: Map<string, string>;
}

/** Generators that read these do not read what stands in them. */
const LITERAL = /^(?:raw|verbatim|comment|highlight|codeblock|code)$/;

function convertMarkers(text: string, notes: Notes): string {
  const markers = scanShortcodes(text);
  const pairs = pairMarkers(markers);
  const closings = new Set(pairs.values());
  const code = [...text.matchAll(CODE)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  const isCode = createRangeCheck(code);
  /** The text from a place up to the marker with the number `last`. */
  const convert = (from: number, first: number, last: number): string => {
    const to = markers[last]?.start ?? text.length;
    let out = '';
    let at = from;
    for (let index = first; index < last; index += 1) {
      const marker = markers[index];
      if (marker === undefined || marker.start < at) continue;
      out += text.slice(at, marker.start);
      at = marker.end;
      const close = pairs.get(index) ?? last;
      const closing = close < last ? markers[close] : undefined;
      const isLiteral = LITERAL.test(marker.name);
      if (closings.has(index) || (isCode(marker.start) && !isLiteral)) {
        out += marker.text;
        continue;
      }
      const inner =
        closing &&
        (isLiteral ? text.slice(marker.end, closing.start) : convert(marker.end, index + 1, close));
      const isAddress = BEFORE_ADDRESS.test(
        text.slice(Math.max(0, marker.start - 12), marker.start),
      );
      const written = writeMarker(marker, { inner, isAddress, notes });
      out += written ?? marker.text;
      if (written !== undefined && closing !== undefined) at = closing.end;
    }
    return out + text.slice(at, to);
  };
  return convert(0, 0, markers.length);
}

const BEFORE_ADDRESS = /\]\(<?\s*$|(?:href|src)=["']?$/;

interface MarkerPlace {
  readonly inner: string | undefined;
  readonly isAddress: boolean;
  readonly notes: Notes;
}

/** What stands in the place of a marker, and of its text where it has some; undefined where it stays. */
function writeMarker(marker: Marker, { inner, isAddress, notes }: MarkerPlace): string | undefined {
  if (/^(?:raw|verbatim)$/.test(marker.name)) return inner ?? '';
  if (marker.name === 'comment' && inner !== undefined) {
    notes.removed.push({ text: inner.trim(), why: 'a comment' });
    return '';
  }
  const rendered = renderShortcode(marker, { inner, isAddress, resolve: notes.resolve });
  if (rendered === undefined) notes.unplaced.set(marker.text, describe(marker));
  else if (rendered.isReduced)
    notes.unplaced.set(marker.text, 'a shortcode; its text is kept, its look is not');
  return rendered?.markdown;
}

function describe({ kind }: Marker): string {
  return kind === 'shortcode'
    ? 'a shortcode that is not known; it stays in the text'
    : 'Liquid that is not known; it stays in the text';
}

/** Whether an offset lies in one of the ranges, which are in their order. */
function createRangeCheck(
  ranges: readonly (readonly [number, number])[],
): (offset: number) => boolean {
  let index = 0;
  return (offset) => {
    if (index > 0 && offset < (ranges[index - 1]?.[1] ?? 0)) index = 0;
    while (index < ranges.length && (ranges[index]?.[1] ?? 0) <= offset) index += 1;
    return (ranges[index]?.[0] ?? Number.POSITIVE_INFINITY) <= offset;
  };
}

/** Changes a text, and leaves its code alone. */
export function outsideOfCode(text: string, change: (part: string) => string): string {
  let out = '';
  let at = 0;
  for (const match of text.matchAll(CODE)) {
    out += change(text.slice(at, match.index)) + match[0];
    at = match.index + match[0].length;
  }
  return out + change(text.slice(at));
}
