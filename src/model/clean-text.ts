import { decodeHTMLStrict } from 'entities';
import { toString as hastToString } from 'hast-util-to-string';
import rehypeRaw from 'rehype-raw';
import { VFile } from 'vfile';

// Only a pair of tags that set words apart is markup: "the <video> element" and "a<b" are text.
const INLINE_MARKUP =
  /<(a|abbr|b|cite|code|em|font|i|mark|p|q|s|small|span|strong|sub|sup|u)\b[^<>]*>[\s\S]*?<\/\1>/i;

// Joiners (U+200C, U+200D) are not among them: Persian, Indic scripts and emoji need theirs.
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u2060\uFEFF]/g;

const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

const parseMarkup = rehypeRaw();

/**
 * Makes a field's value one line of plain text: entities decoded, inline markup unwrapped,
 * no-break and zero-width spaces and line breaks normalised, NFC.
 *
 * @example cleanLine('Rock&#8217;n&#8217;roll\u00A0 <em>lives</em>') // => 'Rock’n’roll lives'
 */
export function cleanLine(text: string): string {
  return cleanParagraphs(text).replaceAll('\n', ' ');
}

/** The same, with line breaks kept: for notes that may have paragraphs. */
export function cleanParagraphs(text: string): string {
  const plain = markupToText(text);
  if (PLAIN.test(plain)) return plain;
  return plain
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .trim()
    .toWellFormed();
}

function markupToText(text: string): string {
  if (INLINE_MARKUP.test(text)) {
    const tree = parseMarkup(
      { type: 'root', children: [{ type: 'raw', value: text }] },
      new VFile(),
    );
    return hastToString(tree);
  }
  return text.includes('&') ? decodeHTMLStrict(text) : text;
}
