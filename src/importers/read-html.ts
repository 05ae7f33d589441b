import { decodeHtml } from './decode-html.ts';
import { createImportProblem } from './import-rules.ts';
import type {
  ImportedArticle,
  ImportedImage,
  LeftOut,
  ParsePage,
  ReadEvent,
  ReadOptions,
  SourceFile,
} from './imported-article.ts';
import { parseHtmlPage } from './parse-html-page.ts';
import { readWholeText } from './read-whole-text.ts';
import { type DataImage, takeDataImages } from './take-data-images.ts';

/** Signs of the longest page of news, ten times over, without scripts and images written into it. */
const MAX_SIGNS = 2_000_000;
/** Of what stands in the head; libraries compare each with each. */
const MAX_METAS = 1000;
/** Tags of the longest page of news, ten times over; beyond it libraries take minutes. */
const MAX_TAGS = 100_000;

/** Reads a saved web page; a file is one article. Nothing in it is run, nothing is fetched. */
export async function* readHtml(
  source: SourceFile,
  options: ReadOptions,
): AsyncGenerator<ReadEvent> {
  const { path } = source;
  const { text, note, problems } = await readWholeText(source, decodeHtml);
  for (const problem of problems) yield { problem };
  if (note !== undefined) yield { note };
  if (text === undefined) return;
  const { html, images } = takeDataImages(text);
  const lean = dropBulk(html);
  if (lean.length > MAX_SIGNS || countTags(lean) > MAX_TAGS) {
    const reason = `The page has ${lean.length.toLocaleString('en')} signs and ${countTags(lean).toLocaleString('en')} tags; ${MAX_SIGNS.toLocaleString('en')} and ${MAX_TAGS.toLocaleString('en')} are the most`;
    yield { problem: createImportProblem('source-too-large', { path }, reason) };
    return;
  }
  if (isCut(text)) {
    const reason = 'The page ends before its last tag is closed';
    yield { problem: createImportProblem('source-truncated', { path }, reason) };
  }
  const parsed = await (options.parsePage ?? parseHere)(lean, source, options);
  if ('failure' in parsed) {
    const reason = `The page cannot be understood: ${parsed.failure}`;
    yield { problem: createImportProblem('record-broken', { path }, reason) };
    return;
  }
  for (const problem of parsed.problems) yield { problem };
  yield { article: placeDataImages(parsed.article, images) };
}

const parseHere: ParsePage = async (html, source, options) => {
  try {
    return parseHtmlPage(html, source, options);
  } catch (error) {
    // Trees are walked by recursion: a RangeError is the end of the stack.
    if (!(error instanceof RangeError)) throw error;
    return { failure: 'it is nested too deeply' };
  }
};

/** The images that the page held as text, under the address that they have in the article; others are told. */
function placeDataImages(article: ImportedArticle, images: readonly DataImage[]): ImportedArticle {
  const addresses = `${article.fields.image?.value.src ?? ''} ${article.body}`;
  const placed: ImportedImage[] = [];
  const unplaced: LeftOut[] = [];
  for (const { name, base64 } of images) {
    const [src] = new RegExp(`[^\\s()<>"]*${name.replace('.', '\\.')}`).exec(addresses) ?? [];
    if (src !== undefined) placed.push({ src, file: name, base64 });
    else unplaced.push({ text: name, why: 'an image written into the page, outside of the text' });
  }
  return {
    ...article,
    images: [...article.images, ...placed],
    unplaced: [...article.unplaced, ...unplaced],
  };
}

/** A page without its scripts and styles, and without images that are written into it as text. */
function dropBulk(text: string): string {
  let metas = 0;
  return text
    .replace(/<meta\b[^>]*>/gi, (meta) => {
      metas += 1;
      return metas > MAX_METAS ? '' : meta;
    })
    .replace(/<(script|style)\b(?![^>]*ld\+json)[^>]*>[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/data:[^"'\s)>]{1000,}/g, 'data:,');
}

function countTags(text: string): number {
  let count = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) count += 1;
  return count;
}

/** A page that opens its body and never ends it, or that ends within a tag. */
function isCut(text: string): boolean {
  const end = text.slice(-2000);
  const opens = /<body[\s>]/i.test(text) && /<\/head>/i.test(text);
  return /<[a-z!/][^<>]*$/i.test(end) || (opens && !/<\/(?:body|html)\s*>/i.test(end));
}
