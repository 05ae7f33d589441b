import type { Element, Root } from 'hast';
import { findElements, readWords } from './find-elements.ts';
import type { LeftOut } from './imported-article.ts';

const MOST_OUTSIDE = 200;
/** Characters of the text in which a paragraph is sought that is no whole line of it. */
const SEARCHED = 100_000;

/** Paragraphs of the page that are not in the text, for a person to look over. */
export function listOutside(tree: Root, body: string): LeftOut[] {
  const plain = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
  // The address of a link is no part of what a paragraph says.
  const words = body
    .slice(0, SEARCHED)
    .replace(/\]\((?:\\.|[^()\\\s]|\([^()\s]*\))*(?: "(?:\\.|[^"\\])*")?\)/g, ' ');
  const blocks = new Set(words.split('\n').map(plain));
  const start = plain(words);
  const outside: LeftOut[] = [];
  for (const element of findElements(tree, isParagraph)) {
    if (outside.length === MOST_OUTSIDE) break;
    const text = readWords(element);
    const said = plain(text);
    if (text.length < 60 || blocks.has(said) || start.includes(said)) continue;
    outside.push({ text, why: 'outside of the text' });
  }
  return outside;
}

function isParagraph({ tagName }: Element): boolean {
  return /^(?:p|blockquote|figcaption)$/.test(tagName);
}
