/** The formats in which frontmatter is read. */
export type FrontmatterLanguage = 'yaml' | 'toml' | 'json';

/** Where a file's frontmatter lies, found before anything in it is read. */
export interface Fences {
  /** Offset of the opening fence: a byte order mark and blank lines may stand before it. */
  readonly start: number;
  /** What is written after `---`: a language, or nothing. */
  readonly label: string;
  /** The opening line without its line feed. */
  readonly open: string;
  /** The closing line with its line feed, and the offset behind it; absent when the frontmatter never ends. */
  readonly closing?: { readonly line: string; readonly end: number };
}

// No-break and zero-width spaces come from editors and are as invisible there as a blank.
const OPENING = /^[\s\u200B\u2060]*?(?=(---(?!-)|\+\+\+(?!\+))([^\n]*))/;
const CLOSINGS: Record<string, RegExp> = {
  '---': /\n[\u00A0\u200B\u2060\uFEFF]*(?:---|\.\.\.)[^\S\n]*(?:\n|$)/g,
  '+++': /\n[\u00A0\u200B\u2060\uFEFF]*\+\+\+[^\S\n]*(?:\n|$)/g,
};

/** Finds the lines that open and close YAML or TOML frontmatter. */
export function findFences(text: string): Fences | undefined {
  const opening = OPENING.exec(text);
  const [before = '', mark = '', rest = ''] = opening ?? [];
  const pattern = CLOSINGS[mark];
  if (opening === null || pattern === undefined) return undefined;
  const start = before.length;
  const open = mark + rest;
  pattern.lastIndex = start + open.length;
  const closing = pattern.exec(text)?.[0].slice(1);
  const label = rest.replace(/[\s\u200B\u2060]+/g, ' ').trim();
  return {
    start,
    label: mark === '+++' ? 'toml' : label,
    open,
    ...(closing !== undefined && { closing: { line: closing, end: pattern.lastIndex } }),
  };
}

/** Finds JSON without fences, as Hugo has it: a block in braces with which the file begins. */
export function findJsonBlock(text: string): { start: number; end?: number } | undefined {
  const opening = /^[\s\u200B\u2060]*?(?=\{\s*["}])/.exec(text);
  if (opening === null) return undefined;
  const start = opening[0].length;
  let depth = 0;
  for (const { 0: token, index } of text.slice(start).matchAll(/"(?:[^"\\]|\\.)*"|[{}]/gs)) {
    if (token === '{') depth++;
    else if (token === '}' && --depth === 0) return { start, end: start + index + 1 };
  }
  return { start };
}
