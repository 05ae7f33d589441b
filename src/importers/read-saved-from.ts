import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Timestamp } from '../model/article.ts';
import { type ReadTimeOptions, readTime } from './read-time.ts';

export interface SavedFrom {
  readonly url?: string;
  readonly fetched?: Timestamp;
}

const LEGACY = /^\s*saved from url=\(\d+\)(https?:\S+)/i;
const SINGLE_FILE = /Page saved with SingleFile[\s\S]*?url:\s*(https?:\S+)/i;
const SAVED = /saved date:\s*([^\n(]+)/i;
const HTTRACK = /Mirrored from (\S+) by HTTrack[^,]*, ([^-]+?)\s*$/i;

/** Reads the comment that browsers and savers leave in a page: where it was, and when it was fetched. */
export function readSavedFrom(tree: Root, options: ReadTimeOptions): SavedFrom {
  let saved: SavedFrom = {};
  visit(tree, 'comment', ({ value }) => {
    if (value.length > 2000 || saved.url !== undefined) return;
    const httrack = HTTRACK.exec(value);
    const mirrored = httrack?.[1] && `https://${httrack[1].replace(/^https?:\/\//, '')}`;
    const url = LEGACY.exec(value)?.[1] ?? SINGLE_FILE.exec(value)?.[1] ?? mirrored;
    const date = SAVED.exec(value)?.[1] ?? httrack?.[2];
    const fetched = date === undefined ? undefined : readTime(withoutZoneName(date), options);
    saved = { ...(url && { url }), ...(fetched && { fetched }) };
  });
  return saved;
}

/** JavaScript writes `Sun Mar 03 2019 16:05:00 GMT+0700`. */
function withoutZoneName(date: string): string {
  return date.trim();
}
