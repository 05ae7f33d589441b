import type { Archive } from './archive.ts';
import type { Article, Slug, Source } from './article.ts';
import { parseDateFromName } from './date-from-name.ts';
import type { Fields } from './frontmatter-schema.ts';
import { toSlug } from './slug.ts';

// Addresses that people chose are cut only where a file system would not take them.
const MAX_CHOSEN_SLUG = 200;

// What WordPress calls the lack of a category.
const NO_CATEGORY = /^uncategori[sz]ed$/i;

type DatelessArticle = Omit<
  Article,
  'path' | 'title' | 'published' | 'updated' | 'corrections' | 'withdrawn' | 'slug' | 'extra'
>;

/** An article's fields as read, without its title, dates and slug: empty ones left out, lists filled in. */
export function toArticleFields(
  fields: Fields,
  archive: Pick<Archive, 'language'>,
): DatelessArticle {
  const {
    description,
    dateline,
    series,
    permalink,
    authors = [],
    aliases = [],
    translations = [],
  } = fields;
  const { section, tags } = sortCategories(fields);
  const { src, title, caption, credit } = fields.image ?? {};
  const isShown = [src, title, caption, credit].some(Boolean);
  return {
    authors,
    tags,
    aliases,
    language: fields.lang ?? archive.language,
    draft: fields.draft ?? false,
    ...keepPresent({ description, section, dateline, series, permalink }),
    ...(translations.length > 0 && { translations }),
    ...(fields.image && isShown && { image: keepPresent(fields.image) }),
    ...keepPresent({ source: toSource(fields.source) }),
  };
}

/**
 * Chooses the text of an article's slug: its own, or the name of its file, or its title.
 * A file called only by a date, and the folder's `index.md` at the top, have no name.
 */
export function chooseSlug(fields: Fields, title: string, path: string): Slug {
  const chosen = fields.slug?.trim() || parseDateFromName(path).rest;
  return chosen === '' ? toSlug(title) : toSlug(chosen, MAX_CHOSEN_SLUG);
}

/** The first of the categories is the section where none is named; the rest are tags. */
function sortCategories({ section: named, tags = [], categories = [] }: Fields) {
  const real = categories.filter((category) => !NO_CATEGORY.test(category));
  const section = named || real[0];
  const others = real.filter((category) => category !== section);
  return { section, tags: [...new Set([...tags, ...others])] };
}

/** A source known only by its address goes by the name of its host. */
function toSource(source: Fields['source']): Source | undefined {
  const address = source?.url ?? (isUrl(source?.name) ? source?.name : undefined);
  const name = isUrl(source?.name) ? undefined : source?.name;
  if (address === undefined) return name ? { name } : undefined;
  return { name: name || new URL(address).hostname.replace(/^www\./, ''), url: address };
}

function isUrl(text = ''): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

type Present<Shape> = { [Key in keyof Shape]?: Exclude<Shape[Key], undefined> };

/** Leaves out what is undefined or an empty text. */
function keepPresent<Shape extends object>(record: Shape): Present<Shape> {
  const present = Object.entries(record).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(present) as Present<Shape>;
}
