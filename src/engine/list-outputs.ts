import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { pathnameToFile } from '../model/addresses.ts';
import { fileToVolume, SEARCH_FOLDER } from '../search/volume.ts';
import { listPathnames } from '../store/articles.ts';
import { changeTime } from '../store/change-time.ts';
import type { Site } from '../store/current-site.ts';
import type { Templates } from './compile-templates.ts';
import type { CompressedOutput } from './compress-outputs.ts';
import { type ImageOutput, listImages } from './list-images.ts';
import { listLinkedFiles } from './list-linked-files.ts';
import { type FileCopy, listMarkdown } from './list-markdown.ts';
import { listArticlePages, listOtherPages, type Page, pageToPath } from './list-pages.ts';
import { listSiteFiles } from './list-site-files.ts';
import { isVariant, keptFile, type VariantOutput } from './make-images.ts';
import type { SearchIndex } from './search-index.ts';

/**
 * A file of the site: a page, a text that is no page, the copy of another file, a smaller copy of a photo, or another file
 * compressed.
 */
export type Output = (CompressedOutput | SourceOutput) & {
  /** The part of the site that it belongs to: see `OutputRecord`. @default none */
  readonly part?: string | undefined;
};

/** The page of an article, in the part of the site that is its month. */
export type ArticleOutput = PageOutput & { readonly part: string };

interface PageOutput extends Page {
  readonly kind: 'page';
  readonly file: string;
  /** As `pageToPath` gives it. */
  readonly path: string;
}

/** A file of the site that is not made from others. */
type SourceOutput = { readonly file: string } & (
  | PageOutput
  | { readonly kind: 'text'; readonly isLast?: boolean; readonly shown?: string | undefined }
  | {
      readonly kind: 'copy';
      readonly from: string;
      readonly size: number;
      readonly changed: number;
    }
  | ({
      readonly kind: 'variant';
      /** Where it is kept once it is made. */
      readonly from: string;
    } & VariantOutput)
  | {
      /** What is made from other files of the site, when all of these are there. */
      readonly kind: 'derived';
      /** A hash of what it is made from. */
      readonly key: string;
    }
);

/** What the site has copies of, as it was found on disk once a build. */
export interface CopySources {
  readonly images: readonly ImageOutput[];
  /** Articles' own files, and those that they link to. */
  readonly files: readonly FileCopy[];
}

export function findCopySources(site: Site, contentDir: string): CopySources {
  const files = [...listMarkdown(site, contentDir), ...listLinkedFiles(site, contentDir)];
  return { images: [...listImages(site)], files };
}

export interface OutputSources extends CopySources {
  readonly templates: Templates;
  readonly publicDir: string;
  readonly cacheDir: string;
}

/**
 * Every file of the site but the pages of articles and the files of its search, which come after these. Of two with one
 * name the first is the one: what lies in `public/` is served exactly as it is, and takes the place of what the archive
 * would make.
 */
export function* listOutputs(
  site: Site,
  { templates, publicDir, cacheDir, images, files }: OutputSources,
): Generator<Output> {
  yield* copyFolder(publicDir);
  const pages = [...listOtherPages(site)];
  for (const page of pages) yield pageToOutput(page);
  for (const { file, isLast = false, shown } of listSiteFiles(site, { pages }))
    yield { kind: 'text', file, isLast, shown };
  for (const copy of files) yield { kind: 'copy', ...copy };
  for (const image of images) yield imageToOutput(image, cacheDir);
  yield* copyFolder(templates.clientDir);
}

/** The pages of the articles of some months. */
export function* listArticleOutputs(
  { store }: Site,
  months: Iterable<string>,
): Generator<ArticleOutput> {
  for (const part of months) {
    for (const page of listArticlePages(listPathnames(store, part)))
      yield { ...pageToOutput(page), part };
  }
}

function pageToOutput({ pathname, component }: Page): PageOutput {
  const path = pageToPath({ pathname, component });
  return { kind: 'page', file: pathnameToFile(pathname), pathname, component, path };
}

export function isArticle(output: Output): output is ArticleOutput {
  return output.kind === 'page' && output.part !== undefined;
}

function imageToOutput(image: ImageOutput, cacheDir: string): Output {
  if (isVariant(image))
    return { kind: 'variant', ...image, from: keptFile(cacheDir, image.variant) };
  const { file: from, size, changed } = image.source;
  return { kind: 'copy', file: image.file, from, size, changed };
}

/** The files of the site's search, but for the volumes that are kept. */
export function* listSearchOutputs({ dir, files }: SearchIndex): Generator<Output> {
  if (dir === undefined) return;
  for (const [path, { size, mtime: changed }] of files) {
    const file = `${SEARCH_FOLDER}/${path}`;
    yield { kind: 'copy', file, from: join(dir, path), size, changed, part: fileToVolume(file) };
  }
}

function* copyFolder(folder: string): Generator<Output> {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const from = join(entry.parentPath, entry.name);
    yield toCopy(from, from.slice(folder.length + 1).replaceAll(sep, '/'));
  }
}

/** The copy of a file on disk. */
export function toCopy(from: string, file: string): Output {
  const stats = statSync(from);
  return { kind: 'copy', file, from, size: stats.size, changed: changeTime(stats) };
}
