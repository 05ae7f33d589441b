import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A page with what an import should find in it; undefined where nobody said. */
export interface LabelledPage {
  readonly folder: string;
  readonly file: string;
  readonly bytes: Buffer;
  readonly title?: string;
  readonly author?: string;
  /** `YYYY-MM-DD` */
  readonly date?: string;
  /** In alphabetical order, joined by `; `. */
  readonly tags?: string;
  readonly text?: string;
  readonly within: readonly string[];
  readonly without: readonly string[];
}

/** Reads a set: `expected.json` beside pages, or Markdown in `expected/` for pages in `fixtures/`. */
export function readLabelledPages(folder: string): LabelledPage[] {
  return existsSync(join(folder, 'expected.json')) ? readJson(folder) : readMarkdown(folder);
}

interface Label {
  readonly title?: string;
  readonly author?: string;
  readonly date?: string;
  readonly tags?: readonly string[];
  readonly articleBody?: string;
  readonly with?: readonly string[];
  readonly without?: readonly string[];
}

function readJson(folder: string): LabelledPage[] {
  const labels: Record<string, Label> = JSON.parse(
    readFileSync(join(folder, 'expected.json'), 'utf8'),
  );
  return Object.entries(labels).map(([file, label]) => ({
    folder,
    file,
    bytes: readFileSync(join(folder, file)),
    ...(label.title && { title: label.title }),
    ...(label.author && { author: label.author }),
    ...(label.date && { date: label.date }),
    ...(label.tags?.length && { tags: label.tags.toSorted().join('; ') }),
    ...(label.articleBody && { text: label.articleBody }),
    within: label.with ?? [],
    without: label.without ?? [],
  }));
}

function readMarkdown(folder: string): LabelledPage[] {
  return readdirSync(join(folder, 'expected'))
    .toSorted()
    .flatMap((name) => {
      const file = `${basename(name, '.md')}.html`;
      const page = join(folder, 'fixtures', file);
      const expected = readFileSync(join(folder, 'expected', name), 'utf8');
      const [all = '', json = '{}'] = /^```json\n([\s\S]*?)\n```\n/.exec(expected) ?? [];
      if (!existsSync(page)) return [];
      const { title, author, published }: Record<string, string> = JSON.parse(json);
      return [
        {
          folder: join(folder, 'fixtures'),
          file,
          bytes: readFileSync(page),
          ...(title && { title }),
          ...(author && { author: author.split(/, /).join('; ') }),
          ...(published && { date: published.slice(0, 10) }),
          text: toPlain(expected.slice(all.length)),
          within: [],
          without: [],
        },
      ];
    });
}

function toPlain(markdown: string): string {
  return markdown
    .replace(/!\[[^\]]*\]\([^)]*\)/g, ' ')
    .replace(/\[((?:[^\]\\]|\\.)*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/^#+ |[*_`]/gm, '');
}
