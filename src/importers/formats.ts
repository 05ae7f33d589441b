import { findColumnRole } from './column-names.ts';
import type { ReadSource } from './imported-article.ts';
import { isTextPage } from './parse-text-page.ts';
import { readFeed } from './read-feed.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { readTable } from './read-table.ts';
import { readText } from './read-text.ts';
import { readWxr } from './read-wxr.ts';

/** The beginning of a file, and what it is called. */
export interface SourceHead {
  /** The first characters, with a replacement sign for what is no text. */
  readonly text: string;
  /** With its point, in lower case; empty where there is none. */
  readonly extension: string;
}

export interface SourceFormat {
  /** For the report and the help, as a few words. */
  readonly is: string;
  readonly matches: (head: SourceHead) => boolean;
  readonly read: ReadSource;
}

const XML =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<\?[^>]*>\s*|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\])?\s*>\s*)*/i;

/** Every format, in the order in which a source is held against them; one of several matches is the first. */
export const formats = {
  wxr: {
    is: 'exports of WordPress',
    matches: ({ text }) => /\bxmlns:wp\s*=\s*["']https?:\/\/wordpress\.org\/export\//.test(text),
    read: readWxr,
  },
  feed: {
    is: 'feeds: RSS, Atom, JSON Feed',
    matches: ({ text }) =>
      /^\s*<(?:rss|feed|rdf:RDF)\b/i.test(text.replace(XML, '')) ||
      /^\s*\{[^{]*"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org/.test(text),
    read: readFeed,
  },
  markdown: {
    is: 'content folders of Hugo, Jekyll, Eleventy, Astro, Hexo, Pelican',
    matches: ({ text, extension }) =>
      /^\.(?:md|markdown|mdx)$/.test(extension) ||
      /^\s*(?:---|\+\+\+)[^\S\n]*\n\s*[\w-]+\s*[:=]/.test(text),
    read: readMarkdown,
  },
  html: {
    is: 'saved web pages',
    matches: ({ text, extension }) =>
      /^(?:\.x?html?|\.mht(?:ml)?)$/.test(extension) ||
      /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|article|main|meta|title)\b/i.test(
        text.replace(XML, ''),
      ) ||
      /<html[\s>]/i.test(text.slice(0, 2000)),
    read: readHtml,
  },
  table: {
    is: 'tables: JSON, JSON Lines, CSV, TSV',
    matches: ({ text, extension }) =>
      /^\.(?:csv|tsv|jsonl?|ndjson)$/.test(extension) ||
      /^\s*(?:\[\s*)?\{\s*"/.test(text) ||
      isDelimited(text),
    read: readTable,
  },
  text: {
    is: 'news pages as plain text',
    matches: ({ text }) => isTextPage(text),
    read: readText,
  },
} as const satisfies Record<string, SourceFormat>;

export type FormatName = keyof typeof formats;

/** Ends the names of files in a markup that would be taken for plain text, with its marks as words. */
export const OTHER_MARKUP = /\.(?:rst|adoc|org)$/i;

/** Names the format of a source by how it begins; undefined for what no reader understands. */
export function guessFormat(head: SourceHead): FormatName | undefined {
  if (isBinary(head.text) || OTHER_MARKUP.test(head.extension)) return undefined;
  const names = Object.keys(formats) as FormatName[];
  return names.find((name) => formats[name].matches(head));
}

/** Whether the first lines have as many separators each. */
function isDelimited(text: string): boolean {
  const lines = text.split(/\r?\n/, 4).filter((line) => line !== '');
  return ['\t', ';', ','].some((separator) => {
    const [first = 0, ...others] = lines.map((line) => line.split(separator).length);
    const isHead = !/[.!?]\s/.test(lines[0] ?? '');
    const named = (lines[0] ?? '').split(separator).filter((name) => findColumnRole(name.trim()));
    // Cells may have lines of their own, so that a line below the head need not be a row.
    if (isHead && named.length >= 3) return true;
    return isHead && first >= 3 && others.length > 0 && others.every((count) => count >= first);
  });
}

/** Signs that no text has, in more than one place of a hundred. */
function isBinary(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells programs from texts.
  const strange = text.match(/[\u0001-\u0008\u000E-\u001A\u001C-\u001F\uFFFD]/g)?.length ?? 0;
  return strange > text.length / 100;
}
