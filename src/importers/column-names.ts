/** The names of columns in tables of articles, beside those that frontmatter has. */
import { findMeaning, normaliseKey } from '../model/find-meaning.ts';

/**
 * What a column may hold: a field of the frontmatter, or something that tables alone have; with the
 * names that such columns go by, the first of which wins over the later ones.
 */
export const TABLE_COLUMNS = {
  body:
    'body isi content konten text teks article artikel isi_berita isi_artikel isi_konten ' +
    'berita article_body article_text article_content full_text full_content body_text ' +
    'content_text body_html content_html html markdown naskah story post_content ' +
    'news_content paragraf paragraphs news',
  title:
    'title judul headline judul_berita judul_artikel article_title news_title post_title ' +
    'title_article kepala_berita',
  published:
    'published tanggal tanggal_terbit tanggal_publikasi tanggal_tayang tanggal_berita tgl ' +
    'tgl_terbit tgl_publikasi tgl_berita waktu_terbit waktu_publikasi waktu_tayang ' +
    'publish_time published_datetime publish_datetime publication_time news_date ' +
    'article_date date_time date_publish tanggal_waktu terbit timestamp post_date ' +
    'hari_tanggal tanggal_dan_waktu waktu time jam',
  clock: 'jam_terbit pukul clock jam_tayang',
  updated:
    'updated tanggal_diperbarui tanggal_update terakhir_diperbarui waktu_update ' +
    'tgl_update update',
  authors:
    'authors penulis author reporter wartawan jurnalis journalist pewarta author_name ' +
    'nama_penulis penulis_berita authors_name kontributor contributor by_line creator ' +
    'kreator',
  section: 'section kanal rubrik desk',
  tags:
    'tags tag label labels topik kata_kunci hashtag hashtags tagar sub_category ' +
    'subcategory sub_kategori subkategori',
  description:
    'description deskripsi ringkasan sinopsis lead teras teras_berita sub_judul subjudul ' +
    'meta_description kutipan',
  address:
    'url link tautan permalink article_url source_url news_url url_berita link_berita ' +
    'link_artikel url_artikel canonical canonical_url original_url web_url href alamat ' +
    'alamat_url sumber_url article_link news_link',
  source:
    'source sumber media portal outlet newsroom publisher penerbit situs website site ' +
    'domain koran nama_media sumber_berita source_name site_name portal_berita newspaper',
  image:
    'image gambar foto photo image_url url_gambar link_gambar url_foto gambar_url ' +
    'thumbnail thumbnail_url photo_url top_image img img_url image_link foto_url',
  caption:
    'caption keterangan_foto keterangan_gambar image_caption photo_caption caption_foto ' +
    'caption_gambar',
  credit:
    'credit kredit kredit_foto photo_credit image_credit fotografer sumber_foto ' + 'sumber_gambar',
  alt: 'image_alt alt alt_text foto_alt',
  id:
    'id guid uuid article_id news_id post_id id_berita id_artikel no nomor _id kode ' +
    'unnamed:0 index',
  fetched:
    'scraped_at crawled_at fetched_at scrape_date crawl_date retrieved_at tanggal_crawl ' +
    'tanggal_scraping waktu_scraping date_download download_date',
  slug: 'slug',
  dateline: 'dateline placeline',
  lang: 'lang language bahasa locale',
  series: 'series seri',
  categories: 'categories category kategori kategori_berita news_category jenis_berita',
  draft: 'draft',
} as const satisfies Record<string, string>;

export type ColumnRole = keyof typeof TABLE_COLUMNS;

interface Meaning {
  readonly role: ColumnRole;
  /** Lower wins where two columns have one role. */
  readonly rank: number;
}

const MEANINGS = new Map<string, Meaning>(
  (Object.keys(TABLE_COLUMNS) as ColumnRole[]).flatMap((role) =>
    TABLE_COLUMNS[role]
      .split(' ')
      .map((name, rank) => [normaliseKey(name), { role, rank }] as const),
  ),
);

/** What a column stands for by its name; undefined for one that nobody knows. */
export function findColumnRole(name: string): Meaning | undefined {
  const whole = findPlainRole(name);
  if (whole !== undefined || !name.includes('.')) return whole;
  // `article.title` says it at its end, `date.$date` before.
  const meaning = name
    .split('.')
    .toReversed()
    .map(findPlainRole)
    .find((found) => found !== undefined);
  return meaning && { role: meaning.role, rank: meaning.rank + 50 };
}

function findPlainRole(name: string): Meaning | undefined {
  const own = MEANINGS.get(normaliseKey(name));
  if (own !== undefined) return own;
  const meaning = findMeaning(name);
  if (meaning === undefined || !isRole(meaning.field)) return undefined;
  const role =
    meaning.part === 'caption' || meaning.part === 'credit' || meaning.part === 'alt'
      ? meaning.part
      : meaning.field;
  return { role, rank: 100 + meaning.rank };
}

/** A role as a person writes it in `--map`, under any of its names. */
export function parseColumnRole(name: string): ColumnRole | undefined {
  const written = normaliseKey(name);
  return isRole(name) ? name : findColumnRole(written)?.role;
}

function isRole(name: string): name is ColumnRole {
  return Object.hasOwn(TABLE_COLUMNS, name);
}
