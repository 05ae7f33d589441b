import { realpath, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { readImage, readImageBytes } from '../media/read-image.ts';
import type { ContentPath } from '../model/article.ts';
import { toSlug } from '../model/slug.ts';
import { createImportProblem } from './import-rules.ts';
import type { ImportedArticle, ImportedImage, SourceFile } from './imported-article.ts';
import { isInside } from './list-sources.ts';

const MAX_IMAGE_BYTES = 64 * 1024 * 1024;

/** A file to be copied beside an article. */
export interface ImageCopy {
  readonly from: string;
  /** The image itself, where no file has it. */
  readonly bytes?: Buffer;
  /** Name beside the article. */
  readonly name: string;
}

export interface PlacedImages {
  readonly article: ImportedArticle;
  readonly copies: readonly ImageCopy[];
  readonly problems: readonly Diagnostic[];
}

/**
 * Gives each local image a name beside the article and writes it into the text. An image that is
 * missing, no image, or outside of the source's folder keeps its address and is reported.
 */
export async function placeImages(
  article: ImportedArticle,
  path: ContentPath,
  source: SourceFile,
): Promise<PlacedImages> {
  const copies: ImageCopy[] = [];
  const problems: Diagnostic[] = [];
  let placed = article;
  for (const image of article.images) {
    const problem = await findFault(image, source);
    if (problem !== undefined) {
      const reason = `The image "${image.src}" ${problem}`;
      problems.push(createImportProblem('source-image', source, reason));
      continue;
    }
    const name = nameImage(image.file, path, copies);
    const bytes = image.base64 === undefined ? undefined : Buffer.from(image.base64, 'base64');
    copies.push({ from: image.file, name, ...(bytes && { bytes }) });
    placed = replaceImage(placed, image.src, name);
  }
  return { article: placed, copies, problems };
}

async function findFault(
  { file, base64 }: ImportedImage,
  { root }: SourceFile,
): Promise<string | undefined> {
  if (base64 !== undefined) {
    const found = await readImageBytes(Buffer.from(base64, 'base64'), file);
    return 'problem' in found ? `cannot be used: ${found.problem}` : undefined;
  }
  const real = await realpath(file).catch(() => undefined);
  if (real === undefined) return 'is not beside the page';
  if (!isInside(real, root)) return 'lies outside of the source’s folder';
  const { size } = await stat(real);
  if (size > MAX_IMAGE_BYTES) return `has ${(size / 1e6).toFixed(0)} MB`;
  const found = await readImage(real);
  return 'problem' in found ? `cannot be used: ${found.problem}` : undefined;
}

/** The article's own name and the image's, so that files of one folder do not meet. */
function nameImage(file: string, path: ContentPath, copies: readonly ImageCopy[]): string {
  const extension = extname(file).toLowerCase();
  const stem = `${basename(path, '.md')}-${toSlug(basename(file, extname(file)), 60)}`;
  const taken = new Map(copies.map(({ name, from }) => [name, from]));
  for (let number = 1; ; number += 1) {
    const name = `${stem}${number === 1 ? '' : `-${number}`}${extension}`;
    if (!taken.has(name) || taken.get(name) === file) return name;
  }
}

function replaceImage(article: ImportedArticle, src: string, name: string): ImportedArticle {
  const { image } = article.fields;
  const isLead = image?.value.src === src;
  const fields = isLead
    ? { ...article.fields, image: { ...image, value: { ...image.value, src: name } } }
    : article.fields;
  return { ...article, fields, body: replaceInMarkdown(article.body, src, name) };
}

/** Where Markdown and HTML have addresses of images, and nowhere else. */
function replaceInMarkdown(body: string, src: string, name: string): string {
  const spellings = [...new Set([src, encodeURI(src)])];
  return spellings.reduce(
    (text, spelling) =>
      text
        .replaceAll(`](${spelling})`, `](${name})`)
        .replaceAll(`](${spelling} "`, `](${name} "`)
        .replaceAll(`](<${spelling}>`, `](${name}`)
        .replaceAll(`src="${spelling}"`, `src="${name}"`),
    body,
  );
}
