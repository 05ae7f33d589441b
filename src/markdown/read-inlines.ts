import type { PhrasingContent } from 'mdast';
import { BARE_ADDRESS } from './needs-gfm.ts';
import { type PlaceOf, toPosition } from './place.ts';

/** What has begun and not ended: an emphasis, a link, an image, or under them all the text. */
interface Open {
  readonly mark: string;
  readonly start: number;
  readonly children: PhrasingContent[];
}

const MARK = /[*_]+|!?\[|\]/g;
const EMPHASIS = /^(?:\*\*?|__?)$/;
/** Where a link leads, and its title. */
const RESOURCE = /\(([^\s()>]+)(?: "([^"\n]+)")?\)/y;
const SPACE = /^[ \n]?$/;
const WORD = /^[\p{L}\p{N}\p{M}]$/u;
const PUNCTUATION = /^[!-/:-@[-`{-~“”‘’«»…–—]$/;

/**
 * Reads emphasis, links and images in a text that has no other mark, nor white space at the ends of
 * its lines. Undefined for what only Markdown's longer rules can tell: marks that stay open, that
 * cross, or that could both open and close.
 */
export function readInlines(text: string, placeOf: PlaceOf): PhrasingContent[] | undefined {
  const opened: Open[] = [{ mark: '', start: 0, children: [] }];
  let done = 0;
  const position = (start: number, end: number) => toPosition(placeOf(start), placeOf(end));
  const readText = (end: number): boolean => {
    const value = text.slice(done, end);
    if (BARE_ADDRESS.test(value)) return false;
    if (value) opened.at(-1)?.children.push({ type: 'text', value, position: position(done, end) });
    return true;
  };
  /** Ends what was opened last, unless that is something else. */
  const close = (end: number, toNode: (open: Open) => PhrasingContent | undefined): boolean => {
    const open = opened.pop();
    const node = open && toNode(open);
    if (open === undefined || node === undefined) return false;
    opened.at(-1)?.children.push({ ...node, position: position(open.start, end) });
    done = end;
    return true;
  };
  for (const { 0: mark, index: start } of text.matchAll(MARK)) {
    if (start < done) continue;
    const end = start + mark.length;
    const role = findRole(text, mark, start);
    if (role === 'text') continue;
    if (role === undefined || !readText(start)) return undefined;
    done = end;
    if (role === 'open') {
      if (mark === '[' && opened.some((open) => open.mark === '[')) return undefined;
      opened.push({ mark, start, children: [] });
      continue;
    }
    const resource = role === 'resource' ? findResource(text, end) : undefined;
    const isClosed = close(end + (resource?.length ?? 0), (open) =>
      resource ? toReference(open, resource) : toEmphasis(open, mark),
    );
    if (!isClosed) return undefined;
  }
  return readText(text.length) && opened.length === 1 ? opened[0]?.children : undefined;
}

function findRole(text: string, mark: string, start: number) {
  const next = text.charAt(start + mark.length);
  if (mark === ']') return 'resource';
  if (mark.endsWith('['))
    return next === '^' || (next === ']' && mark === '[') ? undefined : 'open';
  if (!EMPHASIS.test(mark)) return undefined;
  const [before, after] = [classify(text.charAt(start - 1)), classify(next)];
  if (before === undefined || after === undefined) return undefined;
  if (before === 'word' && after === 'word') return mark.startsWith('_') ? 'text' : undefined;
  if (before === after) return undefined;
  if (before === 'space' || (before === 'punctuation' && after === 'word')) return 'open';
  return 'close';
}

/** The classes by which Markdown tells what opens from what closes. */
function classify(character: string): 'space' | 'word' | 'punctuation' | undefined {
  if (SPACE.test(character)) return 'space';
  if (WORD.test(character)) return 'word';
  return PUNCTUATION.test(character) ? 'punctuation' : undefined;
}

interface Resource {
  readonly url: string;
  readonly title: string | null;
  readonly length: number;
}

function findResource(text: string, at: number): Resource | undefined {
  RESOURCE.lastIndex = at;
  const [whole = '', url, title = null] = RESOURCE.exec(text) ?? [];
  return url === undefined ? undefined : { url, title, length: whole.length };
}

function toReference({ mark, children }: Open, { url, title }: Resource) {
  if (mark === '[') return { type: 'link', title, url, children } as const;
  const [text] = children;
  const alt = text === undefined ? '' : text.type === 'text' ? text.value : undefined;
  const isImage = mark === '![' && alt !== undefined && children.length < 2;
  return isImage ? ({ type: 'image', title, url, alt } as const) : undefined;
}

function toEmphasis({ mark, children }: Open, closing: string) {
  if (mark !== closing || closing === ']') return undefined;
  return { type: mark.length === 2 ? 'strong' : 'emphasis', children } as const;
}
