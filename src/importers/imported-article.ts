/** What readers of sources make, and what is written from it: the middle of every import. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Photo, Source, Timestamp } from '../model/article.ts';
import type { ChromeTable } from './chrome-table.ts';

/** A value with how sure its reader is of it. */
export interface Found<Value> {
  readonly value: Value;
  /** 0 for a guess that nothing supports, 1 for what the source says in so many words. */
  readonly confidence: number;
  /** Where it was found, as a person would say it: `JSON-LD`, `<h1>`, `byline line`, `column judul`. */
  readonly from: string;
}

/** The fields of the frontmatter that an import fills, under the model's names. */
export interface FieldValues {
  readonly title: string;
  readonly published: Timestamp;
  readonly updated: Timestamp;
  readonly authors: readonly string[];
  readonly description: string;
  readonly section: string;
  readonly tags: readonly string[];
  readonly dateline: string;
  readonly image: Partial<Photo>;
  readonly source: Partial<Source>;
  readonly lang: string;
  readonly series: string;
  readonly slug: string;
  readonly permalink: string;
  /** Former addresses: pathnames, or whole addresses whose path counts. */
  readonly aliases: readonly string[];
  readonly draft: boolean;
}

export type ImportedFieldName = keyof FieldValues;

export type ImportedFields = {
  readonly [Name in ImportedFieldName]?: Found<FieldValues[Name]>;
};

/** A line or block of the source that is not in the article. */
export interface LeftOut {
  readonly text: string;
  /** Which rule took it out, or why it has no place. */
  readonly why: string;
}

/** An image that the source has beside it. */
export interface ImportedImage {
  /** As it stands in the body or in `fields.image`; the writer puts the copy's name in its place. */
  readonly src: string;
  /** The file as an absolute path, inside the source's root; the writer refuses any other. */
  readonly file: string;
  /** The image itself, where the source holds it; `file` is only a name then. */
  readonly base64?: string;
}

/** One article as its source has it. */
export interface ImportedArticle {
  /**
   * What tells it from the others of its source file, the same in every run: a guid, an id, an
   * address, else the record's number; empty where a file is one article.
   */
  readonly id: string;
  /** Line of the source at which it begins, where lines mean something. */
  readonly line?: number;
  readonly fields: ImportedFields;
  /** Keys that have no field of ours, as they came: they follow the fields in the frontmatter. */
  readonly extra?: Readonly<Record<string, unknown>>;
  /** The text as Markdown, parts divided by `<!--nextpage-->`. */
  readonly body: string;
  readonly images: readonly ImportedImage[];
  /** What was taken out as belonging to the site and not to the article. */
  readonly removed: readonly LeftOut[];
  /** What may belong to the article and found no place in it; kept in the report. */
  readonly unplaced: readonly LeftOut[];
  /** When the page was fetched, where the source says so. */
  readonly fetched?: Timestamp;
}

/** A file to be read. */
export interface SourceFile {
  /** Absolute path. */
  readonly file: string;
  /** Absolute path of the folder that the user named, or the file's own: nothing above it is read. */
  readonly root: string;
  /** Path below the root with forward slashes, as reports name it. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
}

/** What readers need to know beside their file. */
export interface ReadOptions {
  /** IANA zone for times without one. */
  readonly timeZone: string;
  /** BCP 47: the archive's language, for what a source does not say. */
  readonly language: string;
  /** The phrases that belong to sites and not to articles. */
  readonly chrome: ChromeTable;
  /** Names of our fields to names in the source, for tables: `title` → `judul`. */
  readonly map: Readonly<Record<string, string>>;
  /** Also read what is no article: pages of a WordPress export. */
  readonly pages: boolean;
  /** How web pages are parsed. @default in this thread, without bounds */
  readonly parsePage?: ParsePage;
  /** Hears how much of a file is read: from 0 to 1. */
  readonly onRead?: (share: number) => void;
}

/** A page as an article, with what is to be said about it. */
export interface ParsedPage {
  readonly article: ImportedArticle;
  readonly problems: readonly Diagnostic[];
}

/** Parses a page within bounds of time and memory; where they are not enough, says so in words. */
export type ParsePage = (
  html: string,
  source: SourceFile,
  options: ReadOptions,
) => Promise<ParsedPage | { readonly failure: string }>;

/** Something a person should know that is no problem: which mapping was guessed. */
export interface ImportNote {
  readonly note: string;
}

export type ReadEvent =
  | { readonly article: ImportedArticle }
  | { readonly problem: Diagnostic }
  | ImportNote;

/**
 * Reads one file, article by article, in the order of the file: memory does not grow with its
 * length. Broken records become problems, and reading goes on after them. Never throws for what is
 * in the file; fetches and runs nothing.
 */
export type ReadSource = (source: SourceFile, options: ReadOptions) => AsyncGenerator<ReadEvent>;

/** Makes a found value. */
export function found<Value>(value: Value, confidence: number, from: string): Found<Value> {
  return { value, confidence, from };
}
