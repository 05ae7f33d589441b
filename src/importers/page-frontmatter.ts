import { stringify } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Photo } from '../model/article.ts';
import { chooseSlug, toArticleFields } from '../model/article-fields.ts';
import { collectFields } from '../model/collect-fields.ts';
import { parseDateFromName } from '../model/date-from-name.ts';
import { type Frontmatter, splitFrontmatter } from '../model/frontmatter.ts';
import type { Fields } from '../model/frontmatter-schema.ts';
import { readDates } from '../model/read-dates.ts';
import { readFields } from '../model/read-fields.ts';
import { found, type ImportedFields, type ReadOptions } from './imported-article.ts';
import { presentFields } from './present-fields.ts';
import { readTime } from './read-time.ts';

/** What the head of a page of a content folder says. */
export interface PageFrontmatter {
  readonly fields: ImportedFields;
  readonly extra: Readonly<Record<string, unknown>>;
  readonly body: string;
  readonly diagnostics: readonly Diagnostic[];
}

const PELICAN =
  /^\uFEFF?(?:title|date|slug|tags|category|authors?|summary|status|modified):[^\n]*\n(?:[\w-]+:[^\n]*\n|[ \t]+\S[^\n]*\n)*/i;

const HEXO =
  /^\uFEFF?(?:title|date|tags|categories|layout|author|permalink|updated):[^\n]*\n(?:(?:\w[\w-]*:|-[ \t]|[ \t])[^\n]*\n)*---[ \t]*\n/i;

/** Reads the frontmatter of a page under the names that the model knows; undefined where it has none. */
export function readPageFrontmatter(
  text: string,
  { path, options }: { readonly path: string; readonly options: ReadOptions },
): PageFrontmatter | undefined {
  const split = splitFrontmatter(fenceHead(text), path);
  if (split.language === 'none') {
    const isBare = split.diagnostics.every(({ ruleId }) => ruleId === 'frontmatter-missing');
    if (isBare) return undefined;
    return { fields: {}, extra: {}, body: split.body, diagnostics: split.diagnostics };
  }
  return readKeys(split, { path, options });
}

function readKeys(
  split: Frontmatter,
  { path, options }: { readonly path: string; readonly options: ReadOptions },
): PageFrontmatter {
  const collected = collectFields(split.data);
  const read = readFields(collected, split, path);
  const dates = readDates(read.fields, {
    path,
    timeZone: options.timeZone,
    findPosition: (field) => split.findPosition(collected.toKeyPath(field)),
  });
  const { title = '' } = read.fields;
  const others = toArticleFields(read.fields, options);
  const written = read.fields.published;
  const second =
    dates.published === undefined && written !== undefined ? readTime(written, options) : undefined;
  const isNamed = written === undefined && parseDateFromName(path).day !== undefined;
  const say = <Value>(value: Value | undefined) => {
    const isNothing =
      value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
    return isNothing ? undefined : found(value, 1, 'frontmatter');
  };
  const published = dates.published ?? second;
  const fields = presentFields({
    title: say(title),
    published:
      published &&
      found(
        published,
        second ? 0.7 : isNamed ? 0.9 : 1,
        isNamed ? 'name of the file' : 'frontmatter',
      ),
    updated: say(dates.updated),
    authors: say(others.authors),
    description: say(others.description),
    section: say(others.section),
    tags: say(others.tags),
    dateline: say(others.dateline),
    image: say(toPhoto(read.fields.image)),
    source: say(others.source),
    lang: say(read.fields.lang) ?? findNameLanguage(path),
    series: say(others.series),
    slug: title === '' ? undefined : say(chooseSlug(read.fields, title, path)),
    permalink: say(others.permalink),
    aliases: say(others.aliases),
    draft:
      others.draft || /(?:^|\/)_drafts\//.test(path) ? found(true, 1, 'frontmatter') : undefined,
  });
  const kept = [...collected.listKeys('corrections'), ...collected.listKeys('withdrawn')];
  const extra = { ...read.extra, ...Object.fromEntries(kept.map((key) => [key, split.data[key]])) };
  const diagnostics = [...split.diagnostics, ...read.diagnostics, ...dates.diagnostics];
  const isMended = ({ ruleId }: Diagnostic) => second !== undefined && ruleId === 'date-invalid';
  return {
    fields,
    extra,
    body: split.body,
    diagnostics: diagnostics.filter((problem) => !isMended(problem)),
  };
}

function toPhoto(image: Fields['image']): Partial<Photo> | undefined {
  const parts = Object.entries(image ?? {}).filter(([, part]) => part !== undefined && part !== '');
  return parts.length === 0 ? undefined : Object.fromEntries(parts);
}

/** `post.id.md` is in Indonesian. */
function findNameLanguage(path: string): ImportedFields['lang'] {
  const [, language] = /[^./]\.([a-z]{2})\.(?:md|markdown)$/.exec(path) ?? [];
  return language === undefined ? undefined : found(language, 0.9, 'name of the file');
}

/** Hexo may leave out the fence above the frontmatter, and Pelican has none at all. */
function fenceHead(text: string): string {
  if (HEXO.test(text)) return `---\n${text}`;
  return PELICAN.test(text) ? fenceMetadata(text) : text;
}

/** Pelican writes `Title: a` and `Tags: b, c` above the text, between no fences. */
function fenceMetadata(text: string): string {
  const [head = ''] = PELICAN.exec(text) ?? [];
  const data: Record<string, string> = {};
  let last = '';
  for (const line of head.replace(/^\uFEFF/, '').split('\n')) {
    const [, key, value = ''] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (key !== undefined) {
      last = key;
      data[key] = value.trim();
    } else if (line.trim() !== '') data[last] = `${data[last]} ${line.trim()}`.trim();
  }
  const { status, Status, ...rest } = data;
  const isDraft = /^(?:draft|hidden)$/i.test(status ?? Status ?? '');
  return `---\n${stringify({ ...rest, ...(isDraft && { draft: true }) })}---\n${text.slice(head.length)}`;
}
