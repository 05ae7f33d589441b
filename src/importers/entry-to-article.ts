import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { cleanLine } from '../model/clean-text.ts';
import { findLanguage } from '../model/find-language.ts';
import type { FeedEntry } from './feed-entry.ts';
import { htmlToLine } from './html-to-line.ts';
import {
  type Found,
  found,
  type ImportedArticle,
  type ImportedFields,
  type ReadOptions,
} from './imported-article.ts';
import { presentFields } from './present-fields.ts';
import { readBody } from './read-body.ts';
import { readTime } from './read-time.ts';
import { textToMarkdown } from './text-to-markdown.ts';

interface EntryContext {
  readonly options: ReadOptions;
  readonly place: Place;
  /** From 1, within its feed. */
  readonly number: number;
}

/** Reads an entry of a feed as an article. */
export function entryToArticle(
  entry: FeedEntry,
  { options, place, number }: EntryContext,
): { readonly article: ImportedArticle; readonly problems: readonly Diagnostic[] } {
  const text = entry.content ?? entry.summary ?? '';
  const { body, dateline, removed, problems } = readBody(
    textToMarkdown(text, entry.link),
    options,
    place,
  );
  const fields = readFields(entry, options, body);
  const article: ImportedArticle = {
    id: entry.id ?? entry.link ?? `#${number}`,
    ...(place.line !== undefined && { line: place.line }),
    fields: presentFields({
      ...fields,
      dateline: dateline && found(dateline, 0.85, 'first words'),
    }),
    body,
    images: [],
    removed,
    unplaced: entry.enclosures.map((url) => ({
      text: url,
      why: 'sound or film that goes with the entry',
    })),
  };
  return { article, problems };
}

function readFields(entry: FeedEntry, options: ReadOptions, body: string) {
  const say = <Value>(value: Value | undefined, confidence = 1): Found<Value> | undefined =>
    value === undefined || value === '' ? undefined : found(value, confidence, 'the feed');
  const published = entry.published && readTime(entry.published, options);
  const updated = entry.updated && readTime(entry.updated, options);
  const isUpdated = updated && published && updated.iso !== published.iso;
  const url = entry.link && /^https?:/i.test(entry.link) ? entry.link : undefined;
  const summary = entry.content === undefined ? '' : htmlToLine(entry.summary ?? '');
  const name = entry.siteName && cleanLine(entry.siteName);
  const authors = [...new Set(entry.authors.map(cleanLine))];
  const tags = [...new Set(entry.tags.map(cleanLine))];
  const source = { ...(name && { name }), ...(url && { url }) };
  return {
    title: say(entry.title && cleanLine(entry.title)),
    published: say(published || undefined),
    updated: say(isUpdated ? updated : undefined),
    authors: say(authors.length > 0 ? authors : undefined),
    tags: say(tags.length > 0 ? tags : undefined),
    description: say(isStandfirst(summary, body) ? summary : undefined, 0.8),
    image: say(entry.image),
    source: say(Object.keys(source).length > 0 ? source : undefined),
    lang: say(entry.language === undefined ? undefined : findLanguage(entry.language)),
    aliases: say(url === undefined ? undefined : [url]),
  } satisfies { [Name in keyof ImportedFields]: ImportedFields[Name] | undefined };
}

/** Feeds without a standfirst repeat the first words of the text, and cut them off. */
function isStandfirst(summary: string, body: string): boolean {
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
  const start = letters(summary.replace(/(?:\[?(?:…|\.\.\.|&hellip;)\]?.*)$/s, '')).slice(0, 200);
  return start !== '' && summary.length < 600 && !letters(body.slice(0, 4000)).includes(start);
}
