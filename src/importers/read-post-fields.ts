import type { Timestamp } from '../model/article.ts';
import { cleanLine } from '../model/clean-text.ts';
import { decodePercent } from '../model/decode-percent.ts';
import { findLanguage } from '../model/find-language.ts';
import { htmlToLine } from './html-to-line.ts';
import {
  type FieldValues,
  type Found,
  found,
  type ImportedFields,
  type ReadOptions,
} from './imported-article.ts';
import { presentFields } from './present-fields.ts';
import { readTime } from './read-time.ts';
import type { WxrSite } from './read-wxr.ts';
import type { WxrRecord } from './read-wxr-export.ts';

const DRAFT = /^(?:draft|pending|private)$/;

/** Reads what an item of an export says of its post, but for the text. */
export function readPostFields(
  record: WxrRecord,
  { options, site }: { readonly options: ReadOptions; readonly site: WxrSite },
): ImportedFields {
  const text = (name: string) => record.texts.get(name)?.[0]?.trim() ?? '';
  const say = <Value>(value: Value | undefined, from: string): Found<Value> | undefined =>
    value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
      ? undefined
      : found(value, 1, from);
  const published =
    readStamp(text('wp:post_date'), text('wp:post_date_gmt'), options) ??
    readTime(text('pubDate'), options);
  const updated = readStamp(text('wp:post_modified'), text('wp:post_modified_gmt'), options);
  const isUpdated = updated !== undefined && published !== undefined && updated.iso > published.iso;
  const link = text('link');
  const terms = (domain: string) => [
    ...new Set(
      record.terms.filter((term) => term.domain === domain).map(({ name }) => cleanLine(name)),
    ),
  ];
  const [section, ...others] = terms('category').filter(
    (name) => !/^(?:uncategori[sz]ed|tak berkategori|tanpa kategori)$/i.test(name),
  );
  const coauthors = terms('author');
  const creator = text('dc:creator');
  const isHidden = DRAFT.test(text('wp:status')) || text('wp:post_password') !== '';
  return presentFields({
    title: say(cleanLine(text('title')), '<title>'),
    published: say(published, '<wp:post_date>'),
    updated: say(isUpdated ? updated : undefined, '<wp:post_modified>'),
    authors: say(
      coauthors.length > 0
        ? coauthors
        : creator === ''
          ? []
          : [site.authors.get(creator) ?? creator],
      '<dc:creator>',
    ),
    description: say(htmlToLine(text('excerpt:encoded')), '<excerpt:encoded>'),
    section: say(section, '<category>'),
    tags: say([...terms('post_tag'), ...others], '<category>'),
    image: say(findLead(record, site), 'featured image'),
    source: say(
      site.name || isAddress(link)
        ? {
            ...(site.name && { name: cleanLine(site.name) }),
            ...(isAddress(link) && { url: link }),
          }
        : undefined,
      '<channel>',
    ),
    lang: say(findLanguage(site.language), '<language>'),
    // WordPress stores names of other scripts percent-encoded.
    slug: say(decodePercent(text('wp:post_name')), '<wp:post_name>'),
    aliases: say(listAliases(record, link), '<link>'),
    draft: isHidden ? found(true, 1, '<wp:status>') : undefined,
  });
}

function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text);
}

/** The local time of the site, with the offset that its twin in UTC tells. */
function readStamp(local: string, utc: string, options: ReadOptions): Timestamp | undefined {
  if (/^0000/.test(local) || local === '') return undefined;
  const [a, b] = [local, utc].map((time) => Date.parse(`${time.replace(' ', 'T')}Z`));
  const minutes = a === undefined || b === undefined ? Number.NaN : Math.round((a - b) / 60_000);
  if (Number.isNaN(minutes) || /^0000/.test(utc) || Math.abs(minutes) > 14 * 60)
    return readTime(local, options);
  const size = Math.abs(minutes);
  const offset = [Math.floor(size / 60), size % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
  return readTime(`${local}${minutes < 0 ? '-' : '+'}${offset}`, options);
}

function findLead(
  { meta }: WxrRecord,
  { attachments }: WxrSite,
): Partial<FieldValues['image']> | undefined {
  const id = meta.find(({ key }) => key === '_thumbnail_id')?.value.trim();
  const image = id === undefined ? undefined : attachments.get(id);
  if (image === undefined) return undefined;
  const caption = htmlToLine(image.caption ?? '');
  return {
    src: image.url,
    ...(image.alt && { alt: cleanLine(image.alt) }),
    ...(caption && { caption }),
  };
}

/** The post's address, and the same with the names that it had before. */
function listAliases({ meta }: WxrRecord, link: string): string[] {
  if (!isAddress(link) || link.includes('?')) return [];
  const old = meta.filter(({ key, value }) => key === '_wp_old_slug' && value.trim() !== '');
  return [
    link,
    ...old.map(
      ({ value }) => new URL(link.endsWith('/') ? `../${value.trim()}/` : value.trim(), link).href,
    ),
  ];
}
