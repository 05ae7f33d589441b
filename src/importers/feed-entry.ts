import type { parseFeed } from 'feedsmith';

/** An entry of a feed, whatever the feed's format. */
export interface FeedEntry {
  readonly id?: string | undefined;
  readonly link?: string | undefined;
  readonly title?: string | undefined;
  readonly published?: string | undefined;
  readonly updated?: string | undefined;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  /** HTML or text. */
  readonly summary?: string | undefined;
  readonly content?: string | undefined;
  readonly image?:
    | { readonly src: string; readonly caption?: string; readonly credit?: string }
    | undefined;
  /** Sound and film that the entry carries. */
  readonly enclosures: readonly string[];
  readonly siteName?: string | undefined;
  readonly language?: string | undefined;
}

type Parsed = ReturnType<typeof parseFeed>;
type Of<Format extends Parsed['format']> = Extract<Parsed, { format: Format }>['feed'];

/** Brings the entries of all formats to one form. */
export function feedToEntries(parsed: Parsed): FeedEntry[] {
  if (parsed.format === 'atom') return readAtom(parsed.feed);
  if (parsed.format === 'json') return readJson(parsed.feed);
  if (parsed.format === 'rdf') return readRdf(parsed.feed);
  return readRss(parsed.feed);
}

function readRss(feed: Of<'rss'>): FeedEntry[] {
  return (feed.items ?? []).map((item) => {
    const files = item.enclosures ?? [];
    const named = (item.authors ?? []).map((author) =>
      typeof author === 'string' ? author : (author.name ?? author.email),
    );
    const creators = item.dc?.creators ?? [];
    return {
      id: item.guid?.value,
      link: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
      title: item.title,
      published: String(item.pubDate ?? item.dc?.dates?.[0] ?? '') || undefined,
      updated: text(item.dcterms?.modified?.[0]) ?? text(item.atom?.updated),
      authors: texts(creators.length > 0 ? creators : named),
      tags: texts((item.categories ?? []).map(({ name }) => name)),
      summary: item.description,
      content: item.content?.encoded,
      image: findImage(item.media, files),
      enclosures: files
        .filter(({ type }) => !type?.startsWith('image/'))
        .flatMap(({ url }) => texts([url])),
      siteName: feed.title,
      language: feed.language,
    };
  });
}

function readAtom(feed: Of<'atom'>): FeedEntry[] {
  return (feed.entries ?? []).map((entry) => {
    const links = entry.links ?? [];
    const link = links.find(({ rel }) => rel === undefined || rel === 'alternate')?.href;
    const files = links
      .filter(({ rel }) => rel === 'enclosure')
      .map(({ href, type }) => ({ url: href, type }));
    const authors = entry.authors ?? feed.authors ?? [];
    return {
      id: entry.id,
      link,
      title: entry.title?.value,
      published: text(entry.published) ?? text(entry.updated),
      updated: text(entry.updated),
      authors: texts(authors.map(({ name }) => name)),
      tags: texts((entry.categories ?? []).map(({ label, term }) => label ?? term)),
      summary: entry.summary?.value,
      content: entry.content?.value,
      image: findImage(entry.media, files),
      enclosures: texts(
        files.filter(({ type }) => !type?.startsWith('image/')).map(({ url }) => url),
      ),
      siteName: feed.title?.value,
    };
  });
}

function readRdf(feed: Of<'rdf'>): FeedEntry[] {
  return (feed.items ?? []).map((item) => ({
    id: item.rdf?.about,
    link: item.link,
    title: item.title,
    published: text(item.dc?.dates?.[0]),
    authors: texts(item.dc?.creators ?? []),
    tags: texts(item.dc?.subjects ?? []),
    summary: item.description,
    content: item.content?.encoded,
    enclosures: [],
    siteName: feed.title,
  }));
}

function readJson(feed: Of<'json'>): FeedEntry[] {
  return (feed.items ?? []).map((item) => ({
    id: item.id,
    link: item.url ?? item.external_url,
    title: item.title,
    published: text(item.date_published),
    updated: text(item.date_modified),
    authors: texts((item.authors ?? []).map(({ name }) => name)),
    tags: texts(item.tags ?? []),
    summary: item.summary,
    content: item.content_html ?? item.content_text,
    image:
      (item.image ?? item.banner_image)
        ? { src: item.image ?? item.banner_image ?? '' }
        : undefined,
    enclosures: texts((item.attachments ?? []).map(({ url }) => url)),
    siteName: feed.title,
    language: item.language ?? feed.language,
  }));
}

type Media = NonNullable<NonNullable<Of<'rss'>['items']>[number]['media']>;

function findImage(
  media: Media | undefined,
  files: readonly { readonly url?: string | undefined; readonly type?: string | undefined }[],
): FeedEntry['image'] {
  const shown = media?.contents?.find(
    ({ url, medium, type }) =>
      url !== undefined && (medium === 'image' || type?.startsWith('image/')),
  );
  const caption = shown?.description?.value ?? media?.description?.value;
  const credit = shown?.credits?.[0]?.value ?? media?.credits?.[0]?.value;
  const src =
    shown?.url ??
    files.find(({ type }) => type?.startsWith('image/'))?.url ??
    media?.thumbnails?.[0]?.url;
  if (src === undefined) return undefined;
  return { src, ...(caption && { caption }), ...(credit && { credit }) };
}

function text(value: unknown): string | undefined {
  return value === undefined || value === null || value === '' ? undefined : String(value);
}

function texts(values: readonly (string | undefined)[]): string[] {
  return values.filter((value) => value !== undefined && value.trim() !== '') as string[];
}
