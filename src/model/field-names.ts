/** The names that other generators give to our fields: the one table, from which the reference is made. */

/**
 * Each field with its other names. Case, `-` and `_` do not matter (`pubDate`, `pub_date`).
 * The field's own name wins over every other; among those, the one that stands first.
 */
export const FIELD_NAMES = {
  title: ['headline', 'judul'],
  published: [
    'date',
    'pub_date',
    'publish_date',
    'published_date',
    'publication_date',
    'date_published',
    'published_at',
    'published_on',
    'published_time',
    'posted',
    'post_date',
    'datetime',
    'tanggal',
    'tanggal_terbit',
    'diterbitkan',
    'created',
    'created_at',
    'date_created',
    'creation_date',
  ],
  updated: [
    'lastmod',
    'modified',
    'modified_at',
    'modified_date',
    'date_modified',
    'last_modified',
    'last_modified_at',
    'updated_at',
    'updated_date',
    'date_updated',
    'last_updated',
    'update_date',
    'mod_date',
    'diperbarui',
  ],
  authors: ['author', 'byline', 'by', 'writer', 'writers', 'penulis', 'oleh'],
  description: [
    'standfirst',
    'dek',
    'deck',
    'summary',
    'excerpt',
    'abstract',
    'lead',
    'lede',
    'teaser',
    'subtitle',
    'subheadline',
    'ringkasan',
  ],
  section: ['channel', 'rubric', 'kanal', 'rubrik'],
  tags: ['tag', 'topics', 'topic', 'keywords', 'keyword', 'topik', 'kata_kunci'],
  /** Section and tags in one list: the first is the section where none is named, the rest are tags. */
  categories: ['category', 'kategori'],
  dateline: ['placeline'],
  image: [
    'featured_image',
    'feature_image',
    'lead_image',
    'main_image',
    'cover',
    'cover_image',
    'hero',
    'hero_image',
    'header_image',
    'banner',
    'photo',
    'picture',
    'foto',
    'gambar',
    'thumbnail',
    'thumb',
    'images',
    'og_image',
    'social_image',
  ],
  source: ['original_source', 'sumber'],
  lang: ['language', 'locale', 'bahasa'],
  series: ['seri'],
  translations: ['translation', 'translation_of', 'terjemahan', 'terjemahan_dari'],
  slug: [],
  permalink: ['url'],
  aliases: ['alias', 'redirect_from', 'redirects', 'old_urls'],
  draft: [],
  corrections: ['correction', 'errata', 'erratum', 'ralat', 'koreksi'],
  withdrawn: ['withdrawal', 'retracted', 'retraction', 'dicabut'],
} as const satisfies Record<string, readonly string[]>;

export type FieldName = keyof typeof FIELD_NAMES;

/**
 * The parts of the fields that have some, likewise. They may be keys of the field (`image: {alt}`)
 * or stand beside it under its name (`image-alt`, `featured_image_caption`, `source_url`);
 * a text in the field's own place is its first part.
 */
export const PART_NAMES = {
  image: {
    src: ['url', 'path', 'file', 'filename', 'image', 'href'],
    alt: ['alt_text', 'alternative_text'],
    title: [],
    caption: ['figcaption', 'description', 'text', 'keterangan'],
    credit: [
      'credits',
      'photographer',
      'copyright',
      'source',
      'by',
      'attribution',
      'kredit',
      'fotografer',
    ],
  },
  source: {
    name: ['title', 'publisher', 'site', 'nama'],
    url: ['link', 'href'],
  },
  withdrawn: {
    reason: ['text', 'note', 'alasan'],
    at: ['date', 'on', 'published', 'tanggal'],
  },
  corrections: {
    text: ['note', 'body', 'message', 'description', 'reason', 'isi', 'teks'],
    at: ['date', 'on', 'published', 'tanggal'],
    type: ['kind', 'jenis'],
  },
} as const satisfies Partial<Record<FieldName, Record<string, readonly string[]>>>;

export type FieldWithParts = keyof typeof PART_NAMES;
