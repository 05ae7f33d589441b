import { type ConvertedText, outsideOfCode } from './convert-shortcodes.ts';
import type { LeftOut } from './imported-article.ts';

const IMPORT =
  /^import[ \t]{1,4}(?:(?:(\w{1,80})|[^'"\n]{1,400}?)[ \t]{1,4}from[ \t]{1,4})?(['"])([^'"\n]+)\2;?[ \t]*(?:\n|$)/gm;
const IMAGE = /<(?:img|Image|Picture)\b([^<>]*)\/?>/g;
const COMPONENT = /<[A-Z][\w.]*\b[^<>]*>|^export\s[^\n]*/gm;

/**
 * Writes what MDX adds to Markdown as Markdown: images that are imported, comments. Components stay
 * as they are and are told.
 */
export function convertMdx(text: string): ConvertedText {
  const removed: LeftOut[] = [];
  const unplaced = new Set<string>();
  const files = new Map<string, string>();
  const bare = outsideOfCode(text, (part) =>
    dropComments(
      part.replace(IMPORT, (line: string, name: string | undefined, _: string, file: string) => {
        if (name !== undefined) files.set(name, file);
        removed.push({ text: line.trim(), why: 'an import of MDX' });
        return '';
      }),
      removed,
    ),
  );
  const markdown = outsideOfCode(bare, (part) => {
    const shown = part.replace(IMAGE, (image, attributes: string) => {
      const [, name = ''] = /\bsrc=\{(\w+)\}/.exec(attributes) ?? [];
      const [, , alt = ''] = /\balt=(["'])(.*?)\1/.exec(attributes) ?? [];
      const file = files.get(name);
      return file === undefined ? image : `![${alt.replace(/[[\]\\]/g, '\\$&')}](<${file}>)`;
    });
    for (const [component] of shown.matchAll(COMPONENT)) unplaced.add(component);
    return shown;
  });
  const why = 'a part of MDX that is not known; it stays in the text';
  return { markdown, removed, unplaced: [...unplaced].map((part) => ({ text: part, why })) };
}

/** Takes out what stands between braces and stars; one without end is left, and costs one look. */
function dropComments(text: string, removed: LeftOut[]): string {
  let out = '';
  let at = 0;
  for (let start = text.indexOf('{/*'); start !== -1; start = text.indexOf('{/*', at)) {
    const end = text.indexOf('*/}', start + 3);
    if (end === -1) break;
    removed.push({ text: text.slice(start, end + 3), why: 'a comment' });
    out += text.slice(at, start);
    at = end + 3;
  }
  return out + text.slice(at);
}
