import { createDiagnostic, type Diagnostic, isError } from '../diagnostics/diagnostic.ts';
import type { RuleId } from '../diagnostics/rules.ts';
import type { Archive } from './archive.ts';
import type { Article, ContentPath } from './article.ts';
import { chooseSlug, toArticleFields } from './article-fields.ts';
import { collectFields } from './collect-fields.ts';
import { splitFrontmatter } from './frontmatter.ts';
import type { Fields } from './frontmatter-schema.ts';
import { isPagePath, NO_DATE, pageToPathname } from './page-address.ts';
import { readDates } from './read-dates.ts';
import { readFields } from './read-fields.ts';

/** A file of the content folder. */
export interface ArticleFile {
  readonly text: string;
  readonly path: ContentPath;
}

export interface ParsedArticle {
  /** Absent where a problem holds the article back. */
  readonly article?: Article;
  /** The text below the frontmatter, as Markdown. */
  readonly body: string;
  /** The line of the file on which the text begins. */
  readonly bodyLine: number;
  /** Every problem of the file, at its place. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads an article from the text of its file; never throws, whatever the text is. */
export function parseArticle(
  { text, path }: ArticleFile,
  archive: Pick<Archive, 'timeZone' | 'language'>,
): ParsedArticle {
  if (text.trim() === '') {
    const problem = createDiagnostic(
      'file-empty',
      { path, line: 1, column: 1 },
      'The file is empty',
    );
    return { body: '', bodyLine: 1, diagnostics: [problem] };
  }
  const frontmatter = splitFrontmatter(text, path);
  const rest = { body: frontmatter.body, bodyLine: frontmatter.bodyLine };
  if (frontmatter.language === 'none') return { ...rest, diagnostics: frontmatter.diagnostics };
  const collected = collectFields(frontmatter.data);
  const { fields, extra, diagnostics: misfits } = readFields(collected, frontmatter, path);
  const { diagnostics: misdates, ...dates } = readDates(fields, {
    path,
    timeZone: archive.timeZone,
    findPosition: (field) => frontmatter.findPosition(collected.toKeyPath(field)),
  });
  const found = [...frontmatter.diagnostics, ...misfits, ...misdates];
  const top = { path, ...frontmatter.findPosition([]) };
  const isDated = dates.published !== undefined || collected.values.has('published');
  const isPage = isPagePath(path) && !isDated;
  const missing = listMissing(fields, isDated || isPage, found);
  const diagnostics = [
    ...found,
    ...missing.map(([rule, reason]) => createDiagnostic(rule, top, reason)),
  ];
  const { title } = fields;
  const published = isPage ? NO_DATE : dates.published;
  if (diagnostics.some(isError) || !title || !published) return { ...rest, diagnostics };
  const slug = chooseSlug(fields, title, path);
  const others = toArticleFields(fields, archive);
  const article = { path, title, ...others, ...dates, published, slug, extra };
  return { article: isPage ? toPage(article) : article, ...rest, diagnostics };
}

/** A page carries no labels, and lies where its file does. */
function toPage(article: Article): Article {
  const { section: _, series: __, ...rest } = article;
  const permalink = pageToPathname(article.path, article.slug);
  return { ...rest, page: true, permalink, authors: [], tags: [], corrections: [] };
}

/** What an article cannot be without, unless its file could not be read or the field was reported. */
function listMissing(
  { title }: Fields,
  isDated: boolean,
  found: readonly Diagnostic[],
): [RuleId, string][] {
  const hasProblem = (rule: RuleId) => found.some(({ ruleId }) => ruleId === rule);
  if (hasProblem('frontmatter-unreadable')) return [];
  const missing: [RuleId, string][] = [];
  if (!title && !hasProblem('title-missing')) missing.push(['title-missing', 'There is no title']);
  if (!isDated) missing.push(['date-missing', 'There is no date']);
  return missing;
}
