import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { findLocalImages } from './find-local-images.ts';
import { htmlToMarkdown } from './html-to-markdown.ts';
import {
  found,
  type ImportedArticle,
  type ReadOptions,
  type SourceFile,
} from './imported-article.ts';
import { presentFields } from './present-fields.ts';
import { readBody } from './read-body.ts';
import { readPostFields } from './read-post-fields.ts';
import type { WxrSite } from './read-wxr.ts';
import type { WxrRecord } from './read-wxr-export.ts';
import { wordPressToHtml } from './wordpress-to-html.ts';

interface PostContext {
  readonly source: SourceFile;
  readonly options: ReadOptions;
  readonly site: WxrSite;
}

/** What WordPress and its plugins note for themselves. */
const INTERNAL =
  /^_|^(?:geo_|hide_|sharing_|spacious_|rank_math|yoast|wpseo|jetpack|dsq_|enclosure$)/;

/** Reads an item of an export as an article. */
export function postToArticle(
  record: WxrRecord,
  context: PostContext,
): { readonly article: ImportedArticle; readonly problems: readonly Diagnostic[] } {
  const { source, options, site } = context;
  const place = { path: source.path, line: record.line };
  const text = (name: string) => record.texts.get(name)?.[0]?.trim() ?? '';
  const { html, unknown } = wordPressToHtml(addGalleryIds(record, site), (id) =>
    site.attachments.get(id),
  );
  const written = readBody(htmlToMarkdown(html, text('link') || undefined), options, place);
  const fields = readPostFields(record, context);
  const extra = readExtra(record);
  const article: ImportedArticle = {
    id: text('wp:post_id') || text('guid') || text('link'),
    line: record.line,
    fields: presentFields({
      ...fields,
      dateline: written.dateline && found(written.dateline, 0.85, 'first words'),
    }),
    ...(Object.keys(extra).length > 0 && { extra }),
    body: written.body,
    images: findLocalImages(written.body, { source, lead: fields.image?.value.src }),
    removed: written.removed,
    unplaced: unknown.map((shortcode) => ({
      text: shortcode,
      why: 'a shortcode of a plugin; it stays in the text',
    })),
  };
  return { article, problems: written.problems };
}

/** A gallery that names no images shows those of its post. */
function addGalleryIds({ texts }: WxrRecord, { attachments }: WxrSite): string {
  const stored = texts.get('content:encoded')?.[0] ?? '';
  if (!/\[gallery(?![^\]]*\b(?:ids|include)=)[^\]]*\]/.test(stored)) return stored;
  const id = texts.get('wp:post_id')?.[0]?.trim();
  const own = [...attachments].filter(([, { parent }]) => parent === id).map(([key]) => key);
  return stored.replace(
    /\[gallery(?![^\]]*\b(?:ids|include)=)/g,
    `[gallery ids="${own.join(',')}"`,
  );
}

function readExtra({ meta }: WxrRecord): Record<string, unknown> {
  const kept = meta.filter(
    ({ key, value }) => !INTERNAL.test(key) && value.trim() !== '' && !/^[aOs]:\d+:/.test(value),
  );
  return Object.fromEntries(kept.map(({ key, value }) => [key, value.trim()]));
}
