import { basename, dirname } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { decodePercent } from '../model/decode-percent.ts';
import { convertMdx } from './convert-mdx.ts';
import { convertShortcodes, outsideOfCode } from './convert-shortcodes.ts';
import { decodeText } from './create-text-decoder.ts';
import { findAuthorName } from './find-author-name.ts';
import { findLocalImages } from './find-local-images.ts';
import { findPage } from './find-pages.ts';
import { htmlToMarkdown } from './html-to-markdown.ts';
import { createImportProblem } from './import-rules.ts';
import type {
  ImportedArticle,
  ImportedFields,
  LeftOut,
  ReadEvent,
  ReadOptions,
  SourceFile,
} from './imported-article.ts';
import { nameArticle } from './name-article.ts';
import { type PageFrontmatter, readPageFrontmatter } from './page-frontmatter.ts';
import { readWholeText } from './read-whole-text.ts';

const ABOUT = /^(?:changelog|code_of_conduct|contributing|licen[cs]e|readme|security)\b/i;

/** Reads a page of a content folder: Hugo, Jekyll, Eleventy, Astro, Hexo, Pelican. A file is one article. */
export async function* readMarkdown(
  source: SourceFile,
  options: ReadOptions,
): AsyncGenerator<ReadEvent> {
  const { path } = source;
  const { text, problems: flaws } = await readWholeText(source, decodeText);
  for (const problem of flaws) yield { problem };
  if (text === undefined) return;
  const written = text.replace(/\r\n?/g, '\n');
  const page = readPageFrontmatter(written, { path, options }) ?? readBarePage(written);
  const reason = findReason(path, page);
  if (reason !== undefined) {
    yield { note: reason };
    return;
  }
  for (const problem of page.diagnostics) yield { problem };
  const { article, problems } = pageToArticle(page, { source, options });
  for (const problem of problems) yield { problem };
  yield { article };
}

/** A text without frontmatter may still begin with its headline. */
function readBarePage(text: string): PageFrontmatter {
  const [all = '', title] = /^\s*#\s+(.+?)\s*#*\n/.exec(text) ?? [];
  const fields: ImportedFields =
    title === undefined ? {} : { title: { value: title, confidence: 0.7, from: 'first heading' } };
  return { fields, extra: {}, body: text.slice(all.length), diagnostics: [] };
}

function findReason(path: string, { fields, body }: PageFrontmatter): string | undefined {
  if (basename(path).startsWith('_index.')) return 'Not imported: the page of a section or label';
  const isAbout = ABOUT.test(basename(path)) && fields.published === undefined;
  if (isAbout) return 'Not imported: a file about the folder';
  return /(?:^|\/)authors\//.test(path) && fields.published === undefined && body.length < 2000
    ? 'Not imported: an author’s page'
    : undefined;
}

function pageToArticle(
  page: PageFrontmatter,
  { source, options }: { source: SourceFile; options: ReadOptions },
): { article: ImportedArticle; problems: Diagnostic[] } {
  const fields = nameAuthors(page.fields, source.root);
  const draft = { id: '', fields, body: '', images: [], removed: [], unplaced: [] };
  const to = nameArticle(draft);
  const missing = new Set<string>();
  const resolve = (reference: string): string => {
    const address = findPage(reference, { root: source.root, from: source.path, to, options });
    if (address === undefined) missing.add(reference);
    return address === undefined ? MISSING + encodeURIComponent(reference) : FOUND + address;
  };
  const mdx = /\.mdx$/i.test(source.path) ? convertMdx(page.body) : undefined;
  const converted = convertShortcodes(mdx?.markdown ?? page.body, resolve);
  const linked = outsideOfCode(converted.markdown, (part) =>
    dropMarks(resolveLinks(part, resolve)),
  );
  const html = /\.html?$/i.test(source.path) ? htmlToMarkdown(linked) : undefined;
  const { body, removed } = trimBody(html?.markdown ?? linked, fields.title?.value);
  const lost = [...missing].map((reference) => ({
    text: reference,
    why: 'a link to a page that the source does not have',
  }));
  const article: ImportedArticle = {
    ...draft,
    ...(Object.keys(page.extra).length > 0 && { extra: page.extra }),
    body,
    images: findLocalImages(body, {
      source,
      lead: fields.image?.value.src,
      folder: dirname(source.path),
    }),
    removed: [...(mdx?.removed ?? []), ...converted.removed, ...removed],
    unplaced: [...(mdx?.unplaced ?? []), ...converted.unplaced, ...lost],
  };
  const active = html?.removed ?? [];
  const reason = `The text holds what could run or load: ${active.join(', ')}`;
  return {
    article,
    problems: active.length > 0 ? [createImportProblem('source-active', source, reason)] : [],
  };
}

function nameAuthors(fields: ImportedFields, root: string): ImportedFields {
  const { authors } = fields;
  if (authors === undefined) return fields;
  return {
    ...fields,
    authors: { ...authors, value: authors.value.map((name) => findAuthorName(root, name)) },
  };
}

/** Marks of addresses that were looked up, until all of them are. */
const MISSING = 'missing-page:';
const FOUND = 'found-page:';
const PAGE_LINK =
  /(\]\(<?|^\[[^\]\n]+\]:[ \t]*<?|href=")((?!https?:|mailto:|#)[^\s)>"]+\.(?:md|markdown)(?:#[^\s)>"]*)?)/gim;

/** Links to other files of the folder lead to where their articles will be. */
function resolveLinks(text: string, resolve: (reference: string) => string): string {
  return text.replace(PAGE_LINK, (whole, before: string, reference: string) =>
    reference.startsWith(MISSING) ||
    reference.startsWith(FOUND) ||
    (reference.includes('{') && !reference.startsWith('{filename}'))
      ? whole
      : before + resolve(decodePercent(reference)),
  );
}

/** Takes the marks away; a link that leads nowhere is its words. */
function dropMarks(text: string): string {
  return text
    .replace(/\[((?:[^[\]\\]|\\.)*)\]\(<?missing-page:[^\s)>]*>?(?:\s+"[^"]*")?\)/g, '$1')
    .replaceAll(FOUND, '')
    .replace(/missing-page:([^\s)>"]*)/g, (_, reference: string) => decodePercent(reference));
}

/** The headline at the top of the text stands in its field already; a teaser's end says nothing. */
function trimBody(
  markdown: string,
  title: string | undefined,
): { body: string; removed: LeftOut[] } {
  const removed: LeftOut[] = [];
  const [heading = '', words = ''] = /^\s*#\s+(.+?)\s*#*(?:\n|$)/.exec(markdown) ?? [];
  const isTitle = title !== undefined && words.trim().toLowerCase() === title.toLowerCase();
  if (isTitle) removed.push({ text: words, why: 'headline' });
  const text = isTitle ? markdown.slice(heading.length) : markdown;
  return { body: text.replace(/^[ \t]*<!--\s*more\s*-->[ \t]*$/gim, ''), removed };
}
