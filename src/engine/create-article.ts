import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { articleToPathname } from '../model/addresses.ts';
import type { Archive } from '../model/archive.ts';
import type { ContentPath, Pathname } from '../model/article.ts';
import type { FieldName } from '../model/field-names.ts';
import { parseArchive } from '../model/parse-archive.ts';
import { parseArticle } from '../model/parse-article.ts';
import { parseTimestamp, timestampToDay } from '../model/parse-date.ts';
import { renderArticleFile } from '../model/render-article-file.ts';
import { toSlug } from '../model/slug.ts';
import { epochToIso } from '../model/zone-offset.ts';
import { locateOnDisk } from '../store/locate-on-disk.ts';
import { WrongCall } from './wrong-call.ts';

/** What is known of an article that is about to be written. */
export interface NewArticle {
  readonly title: string;
  /** As a person writes it. @default now, to the minute */
  readonly date?: string | undefined;
  /** Names the file, and so the address. @default made from the title */
  readonly slug?: string | undefined;
  readonly authors: readonly string[];
  readonly section?: string | undefined;
  readonly tags: readonly string[];
  readonly description?: string | undefined;
  /** BCP 47. @default the archive's */
  readonly language?: string | undefined;
}

/**
 * Reads the settings of an archive, which may not have begun; problems in them are for `check` to tell. Throws
 * WrongCall where something else than a folder is.
 */
export function readArchive(contentDir: string): Archive {
  if (statSync(contentDir, { throwIfNoEntry: false })?.isDirectory() === false) {
    throw new WrongCall(`${contentDir} is no folder. Name another for your articles.`);
  }
  const file = join(contentDir, 'archive.yaml');
  return parseArchive(existsSync(file) ? readFileSync(file, 'utf8') : undefined, file).archive;
}

/**
 * Writes the file of a new article, `YYYY/MM/slug.md`, and returns its path below the content folder, which it makes
 * where there is none. Throws WrongCall where a file or an address is taken already: nothing is ever overwritten.
 */
export function createArticle(contentDir: string, article: NewArticle, now: number): ContentPath {
  const archive = readArchive(contentDir);
  const title = article.title.trim();
  if (title === '')
    throw new WrongCall('An article needs a headline: arsip new "The ferry is back"');
  const published =
    article.date ?? epochToIso(now, archive.timeZone).slice(0, 16).replace('T', ' ');
  const slug = toSlug(article.slug ?? title);
  const path = [...readDay(published, archive).split('-').slice(0, 2), `${slug}.md`].join(
    '/',
  ) as ContentPath;
  const text = renderArticleFile(toValues(article, title, published), archive.language);
  const taken = findSameAddress(contentDir, { path, text }, archive);
  if (existsSync(join(contentDir, path)) || taken !== undefined) {
    const other = taken ?? path;
    throw new WrongCall(
      `${join(relative('', contentDir), other)} is there already. Edit it, or give the new article another --slug.`,
    );
  }
  mkdirSync(dirname(join(contentDir, path)), { recursive: true });
  writeFileSync(join(contentDir, path), text, { flag: 'wx' });
  return path;
}

function readDay(date: string, { timeZone }: Archive): string {
  const parsed = parseTimestamp(date, timeZone);
  if ('failure' in parsed || parsed.unknownZone !== undefined) {
    const reason = 'failure' in parsed ? parsed.failure : `"${parsed.unknownZone}" is not a zone`;
    throw new WrongCall(`${reason}. Write the date as 2017-11-06 or 2017-11-06 08:15.`);
  }
  return timestampToDay(parsed.timestamp, timeZone);
}

function toValues(article: NewArticle, title: string, published: string): Map<FieldName, unknown> {
  const { authors, section, tags, description, language } = article;
  const values: [FieldName, unknown][] = [
    ['title', title],
    ['published', published],
    ['authors', authors.length > 0 ? authors : undefined],
    ['description', description],
    ['section', section],
    ['tags', tags.length > 0 ? tags : undefined],
    ['lang', language],
  ];
  return new Map(values.filter(([, value]) => value !== undefined));
}

/** Another file of the same name whose article has the address that the new one would have. */
function findSameAddress(
  contentDir: string,
  file: { readonly path: ContentPath; readonly text: string },
  archive: Archive,
): string | undefined {
  const address = findAddress(file, archive);
  const namesakes = globSync(`**/*${basename(file.path)}`, { cwd: contentDir });
  return namesakes
    .map((path) => path.replaceAll('\\', '/') as ContentPath)
    .sort()
    .find((path) => {
      const text = readFileSync(locateOnDisk(join(contentDir, path)), 'utf8');
      return findAddress({ path, text }, archive) === address;
    });
}

function findAddress(
  file: { readonly path: ContentPath; readonly text: string },
  archive: Archive,
): Pathname | undefined {
  const { article } = parseArticle(file, archive);
  return article && articleToPathname(article, archive);
}
