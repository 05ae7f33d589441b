/** What the libraries alone make of a page, which an import is to be better than. */
import { Readability } from '@mozilla/readability';
import { DefuddleClass } from 'defuddle/node';
import { parseHTML } from 'linkedom';

/** The words of a page as each library reads it, by its name; none where it gives up. */
export function readBeside(html: string): { readability: string; defuddle: string } {
  const { document } = parseHTML(html);
  const options = { url: 'https://page.invalid/', useAsync: false };
  return {
    readability: toWords(() => new Readability(parseHTML(html).document).parse()?.content),
    defuddle: toWords(() => new DefuddleClass(document, options).parse().content),
  };
}

function toWords(read: () => string | null | undefined): string {
  try {
    const { document } = parseHTML(`<html><body>${read() ?? ''}</body></html>`);
    // Blocks stand apart, whatever their HTML has between them.
    for (const block of document.querySelectorAll('p, li, h1, h2, h3, h4, h5, h6, div, td, br'))
      block.after(' ');
    return document.body.textContent ?? '';
  } catch {
    return '';
  }
}
