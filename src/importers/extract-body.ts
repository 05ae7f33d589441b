import { Readability } from '@mozilla/readability';
import { DefuddleClass } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { countShingles, scoreShingles } from './shingles.ts';
import { trimByAgreement } from './trim-by-agreement.ts';

/** The part of a page that is the article. */
export interface ExtractedBody {
  readonly html: string;
  readonly by: 'readability' | 'defuddle';
  /** Blocks that only one of the readings has, and that are not in `html`. */
  readonly trimmed: readonly string[];
}

/** Defuddle complains aloud of a page without an address. */
const NOWHERE = 'https://page.invalid/';

/** Readability may stop at a teaser or a caption, which no article is. */
const THIN = 400;

/** Readability gives up on shorter texts, and news in brief is shorter. */
const SHORT = 140;

/** Of what only one reading has; teasers of other articles come with more headlines and buttons. */
const PROSE_SHARE = 0.7;

/**
 * Finds the text of an article in a page. Two libraries look for it; where the page's own metadata
 * has the text too, the one that is nearer to it is taken, else Readability's unless it lost much;
 * Readability keeps more of the site around a text, which Defuddle's reading then trims.
 *
 * @param html A page that an HTML parser has written, so that every element is closed.
 * @param stated The text as the page's metadata has it.
 */
export function extractBody(
  html: string,
  { url, stated }: { url: string | undefined; stated: string | undefined },
): ExtractedBody | undefined {
  const readable = readWithReadability(html);
  const defuddled = readWithDefuddle(html, url);
  if (readable === undefined || defuddled === undefined) return readable ?? defuddled;
  const chosen = choose(readable, defuddled, stated);
  if (chosen === defuddled) return defuddled;
  return { ...readable, ...trimByAgreement(readable.html, defuddled.html) };
}

function choose(readable: Candidate, defuddled: Candidate, stated: string | undefined): Candidate {
  if (stated !== undefined && stated.length > 400) {
    const expected = countShingles(stated);
    const score = ({ words }: Candidate) => scoreShingles(countShingles(words), expected).f1;
    return score(defuddled) > score(readable) + 0.01 ? defuddled : readable;
  }
  const isThin = readable.words.length < THIN && defuddled.prose > readable.prose;
  const added = defuddled.prose - readable.prose;
  const isMore =
    added > readable.prose * 0.2 &&
    added > (defuddled.words.length - readable.words.length) * PROSE_SHARE;
  return isThin || isMore ? defuddled : readable;
}

interface Candidate extends ExtractedBody {
  readonly words: string;
  /** Characters in paragraphs that are no links. */
  readonly prose: number;
}

function readWithReadability(html: string): Candidate | undefined {
  try {
    const { document } = parseHTML(html);
    const content = new Readability(document, { charThreshold: SHORT }).parse()?.content;
    return content ? measure(content, 'readability') : undefined;
  } catch (error) {
    return refuse(error);
  }
}

function readWithDefuddle(html: string, url: string | undefined): Candidate | undefined {
  try {
    const { document } = parseHTML(html);
    // `parseAsync` would ask services on the network.
    const { content } = new DefuddleClass(document, {
      url: url ?? NOWHERE,
      useAsync: false,
    }).parse();
    return content ? measure(content, 'defuddle') : undefined;
  } catch (error) {
    return refuse(error);
  }
}

/** Libraries stumble over pages that no browser would show either; the other one may not. */
function refuse(error: unknown): undefined {
  if (error instanceof Error) return undefined;
  throw error;
}

function measure(html: string, by: ExtractedBody['by']): Candidate | undefined {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  const words = (document.body.textContent ?? '').replace(/\s+/g, ' ').trim();
  if (words === '') return undefined;
  let prose = 0;
  for (const block of document.querySelectorAll('p, li, blockquote, pre, td')) {
    if (block.querySelector('p, li, td') !== null) continue;
    const length = (block.textContent ?? '').trim().length;
    let linked = 0;
    for (const link of block.querySelectorAll('a')) linked += (link.textContent ?? '').length;
    if (length > 40 && linked < length / 2) prose += length;
  }
  return { html, by, trimmed: [], words, prose };
}
