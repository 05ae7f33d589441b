/**
 * GFM doubles the time that parsing takes, so only texts that use it pay. Both tests may say yes
 * needlessly; a no is certain, which the comparison in the test holds.
 */
import type { Root } from 'mdast';
import { walk } from './walk.ts';

/** Strikethrough, footnotes and task lists. */
const MARKS = /~|\[\^|\[[ \t\r\nxX]\]/;
/** What no such row is without; quicker to rule out. */
const DELIMITER = /-[-: \t]*[|:]|[|:][-:| \t]*-/;
/** The row of dashes that makes a table. */
const DELIMITER_ROW = /^[ \t>*+\d.)-]*[|:][-:| \t]*-|^[ \t>*+\d.)]*-[-: \t]*[|:]/m;
/** What GFM turns into a link when it stands in running text. */
export const BARE_ADDRESS = /https?:\/\/|www\.|@/i;

/** Where addresses are no text: the ends of links, the tags of HTML, and definitions. */
const NO_TEXT = /\]\([^)\n]*\)|<[a-z][\w-]*\s[^>]*>|^ *\[[^\]\n]*\]:.*$/gim;

/** Whether a text may hold a mark that only GFM knows; bare addresses aside. */
export function usesGfmMarks(markdown: string): boolean {
  return MARKS.test(markdown) || (DELIMITER.test(markdown) && DELIMITER_ROW.test(markdown));
}

/**
 * Whether the text nodes of a tree would seem to hold an address, so that no tree need be parsed
 * without GFM first. It may be wrong either way, which costs time alone.
 */
export function seemsToHoldAddress(markdown: string): boolean {
  return BARE_ADDRESS.test(markdown) && BARE_ADDRESS.test(markdown.replace(NO_TEXT, ''));
}

/** Whether the text nodes of a tree, parsed without GFM, hold an address that GFM would link. */
export function hasBareAddress(tree: Root): boolean {
  let found = false;
  walk(tree, 'text', (node) => {
    found = BARE_ADDRESS.test(node.value);
    return found ? 'exit' : undefined;
  });
  return found;
}
