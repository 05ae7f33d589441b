import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { splitCredit } from '../markdown/split-credit.ts';
import { type ExtractedBody, extractBody } from './extract-body.ts';
import { findAuthors } from './find-authors.ts';
import { findDates } from './find-dates.ts';
import { findElements, readAttribute, readWords } from './find-elements.ts';
import { findTags } from './find-tags.ts';
import { cutSite, findSiteName, findTitle } from './find-title.ts';
import { guessLanguage } from './guess-language.ts';
import { htmlToMarkdown } from './html-to-markdown.ts';
import {
  found,
  type ImportedFields,
  type ImportedImage,
  type LeftOut,
  type ParsedPage,
  type ReadOptions,
  type SourceFile,
} from './imported-article.ts';
import { isInside } from './list-sources.ts';
import { readBody } from './read-body.ts';
import { readJsonLd } from './read-json-ld.ts';
import { readMetaLine } from './read-meta-line.ts';
import { readPageFacts } from './read-page-facts.ts';
import { readSavedFrom } from './read-saved-from.ts';

const parser = unified().use(rehypeParse).freeze();
const stringifier = unified().use(rehypeStringify).freeze();

/** Reads the article of a saved web page: its facts from what the page states, its text by two libraries. */
export function parseHtmlPage(html: string, source: SourceFile, options: ReadOptions): ParsedPage {
  const tree = parser.parse(html);
  const facts = readPageFacts(tree);
  const ld = readJsonLd(tree);
  const saved = readSavedFrom(tree, options);
  const address = findAddress([facts.canonical, facts.meta(['og:url'])?.text, ld.url, saved.url]);
  const site =
    facts.meta(['og:site_name', 'application-name'])?.text ?? ld.publisher ?? findSiteName(facts);
  const title = findTitle(facts, ld, site);
  const authors = findAuthors(facts, { ld, site });
  const dates = findDates(facts, { ld, address, time: options });
  const extracted = extractBody(stringifier.stringify(tree), { url: address, stated: ld.body });
  const content = parser.parse(extracted?.html ?? '');
  const images = listLocalImages(content, { source, address });
  const trimmed = trimTop(content, { title: title?.value, options });
  const language = findPageLanguage(facts.language, content);
  const text = htmlToMarkdown(stringifier.stringify(content), address);
  const { body, dateline, removed, problems } = readBody(
    text,
    { ...options, language: language ?? options.language },
    source,
  );
  const lead = takeLead(body);
  const description =
    facts.meta(['og:description', 'description', 'twitter:description'])?.text ?? ld.description;
  const fields: ImportedFields = {
    ...(title && { title }),
    ...dates,
    ...(authors && { authors }),
    ...describe(description, lead.body),
    ...findTags(facts, ld),
    ...(dateline && { dateline: found(dateline, 0.85, 'beginning of the text') }),
    ...(lead.image && { image: found(lead.image, 0.85, 'first image of the text') }),
    ...(language &&
      language.slice(0, 2) !== options.language.slice(0, 2) && {
        lang: found(language, 0.8, '<html lang>'),
      }),
    ...sourceFields(address, site),
  };
  const article = {
    id: '',
    fields,
    body: lead.body,
    images,
    removed: [...trimmed, ...listTrimmed(extracted), ...removed, ...listOutside(tree, lead.body)],
    unplaced: [],
    ...(saved.fetched && { fetched: saved.fetched }),
  };
  return { article, problems };
}

function listTrimmed({ trimmed }: Pick<ExtractedBody, 'trimmed'> = { trimmed: [] }): LeftOut[] {
  return trimmed.map((text) => ({ text, why: 'in one of two readings of the page only' }));
}

function findAddress(candidates: readonly (string | undefined)[]): string | undefined {
  return candidates.find(
    (address) => /^https?:\/\//i.test(address ?? '') && URL.canParse(address ?? ''),
  );
}

function findPageLanguage(stated: string, content: Root): string | undefined {
  const [code = ''] = stated.toLowerCase().split(/[-_]/);
  const guessed = guessLanguage(
    findElements(content, ({ tagName }) => tagName === 'p')
      .map(readWords)
      .join(' '),
  );
  return guessed ?? (/^[a-z]{2,3}$/.test(code) ? code : undefined);
}

/** Images that lie beside the page, under the address that they will have in the text. */
function listLocalImages(
  tree: Root,
  { source, address }: { source: SourceFile; address: string | undefined },
): ImportedImage[] {
  const images = new Map<string, ImportedImage>();
  for (const image of findElements(tree, ({ tagName }) => tagName === 'img')) {
    const src = readAttribute(image, 'src');
    if (src === '' || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(src)) continue;
    const path = decodePath(src.replace(/[?#].*$/, ''));
    const file = src.startsWith('/')
      ? resolve(source.root, `.${path}`)
      : resolve(dirname(source.file), path);
    if (!isInside(file, source.root) || !existsSync(file)) continue;
    const written = (address && URL.parse(src, address)?.href) || src;
    images.set(written, { src: written, file });
  }
  return [...images.values()];
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The headline and the byline stand in the fields; what repeats them at the top of the text goes. */
function trimTop(
  tree: Root,
  { title, options }: { title: string | undefined; options: ReadOptions },
): LeftOut[] {
  const removed: LeftOut[] = [];
  const dropped = new Set<Element>();
  const blocks = findElements(tree, ({ tagName }) =>
    /^(?:h[1-6]|p|div|span|time|li|header)$/.test(tagName),
  );
  let count = 0;
  for (const block of blocks) {
    const words = readWords(block);
    if (words === '' || words.length > 400) continue;
    const isHeading = /^h[1-6]$/.test(block.tagName);
    if (title !== undefined && isHeading && isSameTitle(words, title)) {
      removed.push({ text: words, why: 'headline' });
      dropped.add(block);
    } else if (count < 6 && readMetaLine(words, options) !== undefined) {
      removed.push({ text: words, why: 'byline' });
      dropped.add(block);
    }
    count += 1;
    if (count > 12) break;
  }
  visit(tree, 'element', (node, index, parent) => {
    if (!dropped.has(node) || parent === undefined || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return index;
  });
  return removed;
}

function isSameTitle(words: string, title: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return plain(words) === plain(title) || plain(cutSite(words, undefined)) === plain(title);
}

const FIRST_IMAGE = /^!\[((?:[^\]\\]|\\.)*)\]\((\S+?)(?: "((?:[^"\\]|\\.)*)")?\)\n*/;

/** A photo that the text begins with is the article's lead, with its caption and credit. */
function takeLead(body: string) {
  const [all, alt = '', src = '', words = ''] = FIRST_IMAGE.exec(body) ?? [];
  if (all === undefined || /^https?:/i.test(src)) return { body };
  const [caption, credit] = splitCredit(unescapeMarkdown(words));
  const image = {
    src,
    ...(alt !== '' && { alt: unescapeMarkdown(alt) }),
    ...(caption.trim() !== '' && { caption: caption.trim() }),
    ...(credit && { credit: credit.replace(/^\((.*)\)\.?$/, '$1') }),
  };
  return { image, body: body.slice(all.length) };
}

function unescapeMarkdown(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** A summary that only repeats the first words of the text is no standfirst. */
function describe(
  description: string | undefined,
  body: string,
): Pick<ImportedFields, 'description'> {
  if (description === undefined || description.length < 20) return {};
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const start = plain(description).slice(0, 60);
  if (plain(body.slice(0, 4000)).includes(start)) return {};
  const isCut = /(?:…|\.\.\.|\[…\]|\[\.\.\.\])$/.test(description);
  return { description: found(description, isCut ? 0.4 : 0.75, '<meta description>') };
}

function sourceFields(address: string | undefined, site: string | undefined): ImportedFields {
  if (address === undefined && site === undefined) return {};
  const value = { ...(site && { name: site }), ...(address && { url: address }) };
  return {
    source: found(
      value,
      0.9,
      address ? 'address that the page gives of itself' : 'name of the site',
    ),
    ...(address && { aliases: found([address], 0.9, 'address that the page gives of itself') }),
  };
}

const MOST_OUTSIDE = 200;
/** Characters of the text in which a paragraph is sought that is no whole line of it. */
const SEARCHED = 100_000;

/** Paragraphs of the page that are not in the text, for a person to look over. */
function listOutside(tree: Root, body: string): LeftOut[] {
  const plain = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
  const blocks = new Set(body.split('\n').map(plain));
  const start = plain(body.slice(0, SEARCHED));
  const outside: LeftOut[] = [];
  for (const element of findElements(tree, isParagraph)) {
    if (outside.length === MOST_OUTSIDE) break;
    const text = readWords(element);
    const words = plain(text);
    if (text.length < 60 || blocks.has(words) || start.includes(words)) continue;
    outside.push({ text, why: 'outside of the text' });
  }
  return outside;
}

function isParagraph({ tagName }: Element): boolean {
  return /^(?:p|blockquote|figcaption)$/.test(tagName);
}
