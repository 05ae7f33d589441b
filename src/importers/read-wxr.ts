import { deserialize, serialize } from 'node:v8';
import { createImportProblem } from './import-rules.ts';
import type { ReadEvent, ReadOptions, SourceFile } from './imported-article.ts';
import { postToArticle } from './post-to-article.ts';
import { readWxrExport, type WxrRecord } from './read-wxr-export.ts';
import { streamText } from './stream-text.ts';
import { MAX_RECORD_LENGTH } from './table-record.ts';
import type { Attachment } from './wordpress-to-html.ts';

/** Kinds of items that are parts of a site and no texts of their own. */
const PARTS =
  /^(?:acf-.*|amp_.*|attachment|custom_css|customize_changeset|feedback|jp_.*|nav_menu_item|oembed_cache|revision|user_request|wp_.*|wpcf7_.*|mc4wp-form|wpforms|elementor_.*|shop_.*)$/;

/** The share of the work that is done when a file has been read once. */
const FIRST_READING = 0.15;

/** What an export says about its site, which posts need. */
export interface WxrSite {
  readonly name: string;
  readonly url: string;
  readonly language: string;
  /** Names by login. */
  readonly authors: ReadonlyMap<string, string>;
  /** By their number. */
  readonly attachments: ReadonlyMap<string, Attachment & { readonly parent: string }>;
}

/**
 * Reads a WordPress export: posts, own kinds of posts, and pages where they are asked for. It is
 * read twice, since authors and images may stand after the posts that name them.
 */
export async function* readWxr(
  source: SourceFile,
  options: ReadOptions,
): AsyncGenerator<ReadEvent> {
  const { path } = source;
  const limits = { path, maxLength: MAX_RECORD_LENGTH };
  const first = streamText(source, (share) => options.onRead?.(share * FIRST_READING));
  const site = await readSite(readWxrExport(first.chunks, limits));
  const text = streamText(source, (share) =>
    options.onRead?.(FIRST_READING + share * (1 - FIRST_READING)),
  );
  const counts = new Map<string, number>();
  const count = (what: string, number = 1) => counts.set(what, (counts.get(what) ?? 0) + number);
  for await (const event of readWxrExport(text.chunks, limits)) {
    if ('problem' in event) {
      yield event;
      continue;
    }
    const { record } = event;
    if (record.name !== 'item') continue;
    count('comments by readers', record.comments);
    const reason = findReason(record, options);
    if (reason !== undefined) count(reason);
    else {
      if (record.texts.get('wp:post_password')?.[0]?.trim())
        count('passwords; their posts are drafts');
      yield* readPost(record, { source, options, site });
    }
  }
  for (const problem of text.listProblems()) yield { problem };
  const passed = [...counts].filter(([, number]) => number > 0);
  if (passed.length > 0)
    yield {
      note: `Not imported: ${passed.map(([what, number]) => `${number} ${what}`).join(', ')}`,
    };
}

function* readPost(
  record: WxrRecord,
  { source, options, site }: { source: SourceFile; options: ReadOptions; site: WxrSite },
): Generator<ReadEvent> {
  if (record.isCut) {
    const place = { path: source.path, line: record.line };
    yield {
      problem: createImportProblem('source-too-large', place, 'The post is longer than 16 MB'),
    };
    return;
  }
  const { article, problems } = postToArticle(record, { source, options, site });
  for (const problem of problems) yield { problem };
  yield { article };
}

/** Why an item is no article; undefined for one that is. */
function findReason({ texts }: WxrRecord, { pages }: ReadOptions): string | undefined {
  const type = texts.get('wp:post_type')?.[0]?.trim() ?? 'post';
  const status = texts.get('wp:status')?.[0]?.trim() ?? 'publish';
  if (type === 'attachment') return 'files of the library';
  if (PARTS.test(type)) return `items of the kind ${type}`;
  if (type === 'page' && !pages) return 'pages (--pages takes them)';
  if (status === 'trash' || status === 'auto-draft') return `posts with the status ${status}`;
  return undefined;
}

async function readSite(events: ReturnType<typeof readWxrExport>): Promise<WxrSite> {
  const authors = new Map<string, string>();
  const attachments = new Map<string, Attachment & { parent: string }>();
  let channel: WxrRecord | undefined;
  for await (const event of events) {
    if ('problem' in event) continue;
    const { record } = event;
    const text = (name: string) => record.texts.get(name)?.[0]?.trim() ?? '';
    if (record.name === 'channel') channel = record;
    if (record.name === 'wp:author') authors.set(text('wp:author_login'), nameAuthor(text));
    const url = text('wp:attachment_url');
    if (text('wp:post_type') !== 'attachment' || url === '') continue;
    const alt = record.meta.find(({ key }) => key === '_wp_attachment_image_alt')?.value;
    const caption = text('excerpt:encoded');
    const attachment = { url, alt, caption, parent: text('wp:post_parent') };
    // A piece of a text keeps the whole alive, and there may be a million pieces.
    attachments.set(...detach([text('wp:post_id'), attachment] as const));
  }
  const about = (name: string) => channel?.texts.get(name)?.[0]?.trim() ?? '';
  return {
    name: about('title'),
    url: about('wp:base_blog_url') || about('link'),
    language: about('language'),
    authors,
    attachments,
  };
}

function detach<Value>(value: Value): Value {
  return deserialize(serialize(value));
}

function nameAuthor(text: (name: string) => string): string {
  const display = text('wp:author_display_name');
  const full = `${text('wp:author_first_name')} ${text('wp:author_last_name')}`.trim();
  return display || full || text('wp:author_login');
}
