import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { extractText } from './extract-text.ts';
import { findAuthors } from './find-authors.ts';
import { findDates } from './find-dates.ts';
import { findElements, readWords } from './find-elements.ts';
import { findTags } from './find-tags.ts';
import { findSiteName, findTitle } from './find-title.ts';
import { guessLanguage } from './guess-language.ts';
import { htmlToMarkdown } from './html-to-markdown.ts';
import {
  found,
  type ImportedFields,
  type ParsedPage,
  type ReadOptions,
  type SourceFile,
} from './imported-article.ts';
import { listLocalImages } from './list-local-images.ts';
import { listOutside } from './list-outside.ts';
import { readBody } from './read-body.ts';
import { readJsonLd } from './read-json-ld.ts';
import { readPageFacts } from './read-page-facts.ts';
import { readSavedFrom } from './read-saved-from.ts';
import { takeLead } from './take-lead.ts';
import { trimEdges } from './trim-edges.ts';
import { trimTeasers } from './trim-teasers.ts';
import { trimTop } from './trim-top.ts';
import { trimWriterBox } from './trim-writer-box.ts';

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
  const extracted = extractText(tree, { url: address, stated: ld.body });
  const content = parser.parse(extracted.html);
  const images = listLocalImages(content, { source, address });
  const trimmed = [
    ...trimWriterBox(content),
    ...trimTop(content, { title: title?.value, options }),
    ...trimEdges(content),
    ...trimTeasers(content, URL.parse(address ?? '')?.hostname),
  ];
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
    removed: [...trimmed, ...extracted.removed, ...removed, ...listOutside(tree, lead.body)],
    unplaced: [],
    ...(saved.fetched && { fetched: saved.fetched }),
  };
  return { article, problems };
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
