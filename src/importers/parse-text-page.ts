import { type CutPage, cutPage } from './cut-page.ts';
import { guessLanguage } from './guess-language.ts';
import {
  found,
  type ImportedArticle,
  type ImportedFields,
  type LeftOut,
  type ReadOptions,
} from './imported-article.ts';
import { linesToMarkdown } from './lines-to-markdown.ts';
import { joinLabels, listMetaLines, type MetaAt } from './list-meta-lines.ts';
import { isSentence, type PageLine, removeChromeLines, splitPage } from './page-lines.ts';
import { findSiteInDateline, splitDateline } from './split-dateline.ts';
import { takePhoto } from './take-photo.ts';

const ADDRESS = /^(?:(?:url|link|sumber|source|tautan|alamat)\s*:\s*)?(https?:\/\/\S+)$/i;
const TAGS = /^(?:tags?|topik|kata kunci|keywords?|topics?|label)\s*:\s*(.+)$/i;

/**
 * Reads a news page that was copied or scraped as plain text: headline, standfirst, byline and
 * times, photo title and caption, dateline, paragraphs, bare lines as headings of parts.
 * Every line is in the article, among what was removed, or among what found no place.
 */
export function parseTextPage(text: string, options: ReadOptions): ImportedArticle {
  const { lines: all, removed } = removeChromeLines(splitPage(text), options.chrome);
  const { address, tags, rest } = takeLabelled(joinLabels(all));
  const metas = listMetaLines(rest, options);
  const cut = cutPage(rest, metas);
  const language = guessLanguage(cut.body.map((line) => line.text).join(' '));
  const { lines: written, initials } = takeInitials(cut.body);
  const photo = takePhoto(written);
  const [dateline, opening] = splitDateline(
    photo.body[0]?.text ?? '',
    language ?? options.language,
  );
  const body = photo.body.map((line, index) => (index === 0 ? { ...line, text: opening } : line));
  const unplaced = [...cut.unplaced, ...listEditors(metas), ...initials];
  return {
    id: '',
    fields: {
      ...headFields(cut),
      ...metaFields(metas),
      ...(photo.image && { image: found(photo.image, 0.8, 'lines before the text') }),
      ...(dateline && { dateline: found(dateline, 0.9, 'beginning of the text') }),
      ...(tags && { tags: found(tags, 0.9, 'line of tags') }),
      ...sourceFields({ address, site: siteOf(dateline, metas) }),
      ...(language &&
        language !== options.language.slice(0, 2) && {
          lang: found(language, 0.8, 'words of the text'),
        }),
    },
    body: linesToMarkdown(body),
    images: [],
    removed,
    unplaced,
  };
}

/** Lines that say themselves what they are: the address, the tags. */
function takeLabelled(lines: readonly PageLine[]) {
  const addressLine = lines.find(({ text }) => ADDRESS.test(text));
  const tagLine = lines.findLast(({ text }) => TAGS.test(text));
  const tags = TAGS.exec(tagLine?.text ?? '')?.[1]
    ?.split(/\s*[,;|#]\s*/)
    .filter((tag) => tag !== '');
  return {
    address: ADDRESS.exec(addressLine?.text ?? '')?.[1],
    tags,
    rest: lines.filter((line) => line !== addressLine && line !== tagLine),
  };
}

function headFields({ head, isMarked }: CutPage): ImportedFields {
  const [title, standfirst] = head;
  return {
    ...(title && { title: found(title.text, isMarked ? 0.95 : 0.7, 'first line') }),
    ...(standfirst && {
      description: found(standfirst.text, isMarked ? 0.85 : 0.6, 'line below the headline'),
    }),
  };
}

function metaFields(metas: readonly MetaAt[]): ImportedFields {
  const byTime = metas.map(({ meta }) => meta);
  const published = byTime.find((meta) => meta.published)?.published;
  const updated = byTime.find((meta) => meta.updated)?.updated;
  const named =
    byTime.find((meta) => meta.isAnnounced) ?? byTime.find((meta) => meta.authors.length > 0);
  const authors = named === undefined || named.authors.length === 0 ? undefined : named.authors;
  const date = published ?? updated;
  return {
    ...(date && { published: found(date, published ? 0.9 : 0.6, 'line of times') }),
    ...(updated && { updated: found(updated, 0.9, 'line of times') }),
    ...(authors && { authors: found(authors, named?.isAnnounced ? 0.95 : 0.7, 'byline') }),
  };
}

function listEditors(metas: readonly MetaAt[]): LeftOut[] {
  const editors = metas.flatMap(({ meta }) => meta.editors);
  return editors.map((text) => ({ text, why: 'editor' }));
}

const INITIALS = /^\(\p{Ll}{2,5}(?:[/-]\p{Ll}{2,5})*\)$/u;

/** Below its text, a newsroom names writer and editor by their initials: "(swn/bry)". */
function takeInitials(lines: readonly PageLine[]): {
  lines: readonly PageLine[];
  initials: readonly LeftOut[];
} {
  const last = lines.at(-1)?.text ?? '';
  if (!INITIALS.test(last)) return { lines, initials: [] };
  return { lines: lines.slice(0, -1), initials: [{ text: last, why: 'initials' }] };
}

function siteOf(dateline: string | undefined, metas: readonly MetaAt[]): string | undefined {
  const named = metas.find(({ meta }) => meta.site !== undefined)?.meta.site;
  return named ?? findSiteInDateline(dateline ?? '');
}

function sourceFields({
  address,
  site,
}: {
  address?: string | undefined;
  site?: string | undefined;
}): ImportedFields {
  const source = { ...(site && { name: site }), ...(address && { url: address }) };
  if (Object.keys(source).length === 0) return {};
  return {
    source: found(
      source,
      address ? 0.95 : 0.8,
      address ? 'line with an address' : 'dateline or byline',
    ),
    ...(address && { aliases: found([address], 0.95, 'line with an address') }),
  };
}

/** Whether a text could be a news page: a headline, and sentences below it. */
export function isTextPage(text: string): boolean {
  const lines = splitPage(text.slice(0, 20_000));
  return lines.length >= 2 && lines.filter((line) => isSentence(line.text)).length >= 1;
}
