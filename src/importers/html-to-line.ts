import { cleanLine } from '../model/clean-text.ts';

const BLOCKS = /<\/?(?:br|div|h[1-6]|li|p|td|tr)\b[^<>]*>/gi;

/** A short text in HTML as one line of plain text: `<p>a <b>b</b></p><p>c</p>` → `a b c`. */
export function htmlToLine(html: string): string {
  return cleanLine(html.replace(BLOCKS, ' ').replace(/<[a-z/!][^<>]*>/gi, ''));
}
