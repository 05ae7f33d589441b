/**
 * The article with which Arsip began: a real one, saved as a browser shows it. It is not ours, so the
 * repository never holds its text; where the saved page is absent, the tests that need it skip themselves.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import type { Files } from './site.ts';

const SAVED_PAGE = fileURLToPath(
  new URL('../../shared/archives/origin-article.txt', import.meta.url),
);

/** Whether the saved page is there. */
export const hasOriginArticle = existsSync(SAVED_PAGE);

/** Where the article lies on its site. */
export const ORIGIN_PAGE = '2017/11/06/origin.html';

/** An archive that holds the article alone, as files for `site()`. */
export function originArchive(): Files {
  return {
    'content/archive.yaml': stringify({
      title: 'Arsip Asal',
      language: 'id',
      timeZone: 'Asia/Jakarta',
      site: 'https://archive.example',
    }),
    'content/2017/11/origin.md': linesToMarkdown(readOriginLines()),
    'content/2017/11/photo.svg': PHOTO,
  };
}

/** The lines of the saved page that say something, the last of the article being the last. */
export function readOriginLines(): string[] {
  const lines = readFileSync(SAVED_PAGE, 'utf8')
    .split(/\r?\n/)
    .map((line) => line.trim());
  return lines
    .slice(
      0,
      lines.findIndex((line) => line.startsWith(CHROME)),
    )
    .filter(Boolean);
}

/** Stands in for the photo, which is not saved with the page. */
const PHOTO = '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"/>\n';

/** The words that begin what stands on the page after the article. */
const CHROME = 'Lanjutkan Membaca';

const BYLINE = /^oleh (?<author>.+) diperbarui (?<updated>.+)$/;
const CAPTION = /^(?<caption>.+) \((?<credit>[^()]+)\)$/;
const DATELINE = /^(?<dateline>Liputan6\.com, \S+) - /;

/** The article as its owner would write it down: frontmatter, and a text in three parts. */
function linesToMarkdown(lines: readonly string[]): string {
  const [title, description, byline, published, imageTitle, imageText, ...text] = lines;
  const { author, updated } = match(BYLINE, byline);
  const { dateline } = match(DATELINE, text[0]);
  const frontmatter = {
    title,
    published: published?.replace(/^Diterbitkan /, ''),
    updated,
    author,
    description,
    tags: ['Korea Utara', 'Rusia', 'Amerika Serikat'],
    dateline,
    image: { src: 'photo.svg', title: imageTitle, ...match(CAPTION, imageText) },
  };
  const body = text.map((line, index) => {
    if (index === 0) return line.replace(DATELINE, '');
    // A sentence ends with a mark; a line that does not is the heading of the next part.
    return /[.!?"”]$/.test(line) ? line : `<!--nextpage-->\n\n## ${line}`;
  });
  return `---\n${stringify(frontmatter)}---\n\n${body.join('\n\n')}\n`;
}

function match(pattern: RegExp, line = ''): Record<string, string> {
  const groups = pattern.exec(line)?.groups;
  if (groups === undefined) throw new Error(`The saved page has no line like ${pattern}.`);
  return { ...groups };
}
