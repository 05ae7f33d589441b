/** What a new article's file says of each field, in the order in which it has them. */
import type { FieldName } from './field-names.ts';

/** A field with what it may hold, and what is said of it. */
export interface FieldExplanation {
  readonly field: FieldName;
  readonly explanation: string;
  readonly example: unknown;
}

export interface ArticleWords {
  /** How the file is to be read. */
  readonly introduction: string;
  /** Where the text goes. */
  readonly text: string;
  readonly fields: readonly FieldExplanation[];
}

const ENGLISH: ArticleWords = {
  introduction: 'Fields behind a # have no effect: take the # away to use one, or delete it.',
  text: 'Write the text here.',
  fields: [
    { field: 'title', explanation: 'The headline.', example: 'The ferry is back' },
    {
      field: 'published',
      explanation:
        'When it is published: a date, or a date and time. One in the future waits for its time.',
      example: '2017-11-06 08:15',
    },
    {
      field: 'draft',
      explanation: 'A draft is not published. Delete this line when the text is finished.',
      example: true,
    },
    {
      field: 'authors',
      explanation: 'The names of the byline.',
      example: ['Sari Wulandari', 'Ben Roe'],
    },
    {
      field: 'description',
      explanation: 'The standfirst: a sentence below the headline, and in lists, feeds and search.',
      example: 'After eleven days in the dock, it left at dawn.',
    },
    { field: 'section', explanation: 'The desk it belongs to.', example: 'Harbour' },
    { field: 'tags', explanation: 'What it is about.', example: ['ferry', 'Port City'] },
    {
      field: 'dateline',
      explanation: 'The place that is set before the first sentence.',
      example: 'Port City',
    },
    {
      field: 'image',
      explanation:
        'The lead photo: a file beside this one, what it shows for those who do not see it, its caption, and who took it.',
      example: {
        src: 'ferry.jpg',
        alt: 'A white ferry leaves a dry dock.',
        caption: 'The ferry on its first trip.',
        credit: 'Sari Wulandari',
      },
    },
    {
      field: 'source',
      explanation: 'Where the text first appeared, if that was elsewhere.',
      example: { name: 'Harbour Gazette', url: 'https://gazette.example/ferry' },
    },
    { field: 'series', explanation: 'The series that it is a part of.', example: 'The dock' },
    {
      field: 'lang',
      explanation: 'Its language, if it is not that of the archive.',
      example: 'id',
    },
    {
      field: 'translations',
      explanation:
        'The files of the same article in other languages; each page leads to the others.',
      example: ['feri-kembali.md'],
    },
    {
      field: 'slug',
      explanation: 'The last part of its address, in place of the name of this file.',
      example: 'the-ferry-is-back',
    },
    {
      field: 'permalink',
      explanation: 'Its whole address, in place of the archive’s pattern.',
      example: '/harbour/the-ferry-is-back.html',
    },
    {
      field: 'aliases',
      explanation: 'Former addresses, each of which leads here.',
      example: ['/news/1234', '/old/ferry.html'],
    },
    {
      field: 'updated',
      explanation: 'When its text last changed, once it is published.',
      example: '2017-11-07 19:05',
    },
    {
      field: 'corrections',
      explanation:
        'What was wrong and is put right, for readers: erratum, correction, right-of-reply or update.',
      example: [
        {
          at: '2017-11-07 19:05',
          type: 'correction',
          text: 'The ferry was in the dock for eleven days, not twelve.',
        },
      ],
    },
    {
      field: 'withdrawn',
      explanation: 'When and why the text was taken back; the address stays.',
      example: { at: '2018-02-01', reason: 'The captain’s words were made up.' },
    },
  ],
};

const INDONESIAN: ArticleWords = {
  introduction:
    'Kolom di belakang # tidak berlaku: buang tanda # untuk memakainya, atau hapus barisnya.',
  text: 'Tulis beritanya di sini.',
  fields: [
    { field: 'title', explanation: 'Judul.', example: 'Feri Kembali Berlayar' },
    {
      field: 'published',
      explanation:
        'Waktu terbit: tanggal, atau tanggal dan jam. Yang belum tiba akan menunggu waktunya.',
      example: '2017-11-06 08:15',
    },
    {
      field: 'draft',
      explanation: 'Naskah belum terbit. Hapus baris ini kalau tulisannya sudah selesai.',
      example: true,
    },
    {
      field: 'authors',
      explanation: 'Nama-nama penulis.',
      example: ['Sari Wulandari', 'Ben Lubis'],
    },
    {
      field: 'description',
      explanation:
        'Teras: satu kalimat di bawah judul, juga dipakai di daftar, umpan, dan pencarian.',
      example: 'Setelah sebelas hari di galangan, feri berangkat saat fajar.',
    },
    { field: 'section', explanation: 'Rubrik.', example: 'Pelabuhan' },
    { field: 'tags', explanation: 'Pokok-pokok berita.', example: ['feri', 'Kota Pelabuhan'] },
    {
      field: 'dateline',
      explanation: 'Tempat yang ditulis di depan kalimat pertama.',
      example: 'Kota Pelabuhan',
    },
    {
      field: 'image',
      explanation:
        'Foto utama: berkas di samping berkas ini, isi foto bagi yang tidak melihatnya, keterangan, dan pembuatnya.',
      example: {
        src: 'feri.jpg',
        alt: 'Feri putih meninggalkan galangan.',
        caption: 'Feri pada pelayaran pertamanya.',
        credit: 'Sari Wulandari',
      },
    },
    {
      field: 'source',
      explanation: 'Tempat tulisan ini pertama kali terbit, kalau bukan di sini.',
      example: { name: 'Warta Pelabuhan', url: 'https://warta.example/feri' },
    },
    { field: 'series', explanation: 'Seri yang memuat tulisan ini.', example: 'Galangan' },
    {
      field: 'lang',
      explanation: 'Bahasanya, kalau lain dari bahasa arsip.',
      example: 'en',
    },
    {
      field: 'translations',
      explanation:
        'Berkas tulisan yang sama dalam bahasa lain; masing-masing halaman mengantar ke yang lain.',
      example: ['the-ferry-is-back.md'],
    },
    {
      field: 'slug',
      explanation: 'Bagian akhir alamat, pengganti nama berkas ini.',
      example: 'feri-kembali-berlayar',
    },
    {
      field: 'permalink',
      explanation: 'Alamat lengkap, pengganti pola alamat arsip.',
      example: '/pelabuhan/feri-kembali-berlayar.html',
    },
    {
      field: 'aliases',
      explanation: 'Alamat-alamat lama, yang masing-masing mengantar ke sini.',
      example: ['/berita/1234', '/lama/feri.html'],
    },
    {
      field: 'updated',
      explanation: 'Kapan isinya terakhir berubah, setelah terbit.',
      example: '2017-11-07 19:05',
    },
    {
      field: 'corrections',
      explanation:
        'Yang keliru dan diperbaiki, bagi pembaca: erratum, correction, right-of-reply, atau update.',
      example: [
        {
          at: '2017-11-07 19:05',
          type: 'correction',
          text: 'Feri berada di galangan selama sebelas hari, bukan dua belas.',
        },
      ],
    },
    {
      field: 'withdrawn',
      explanation: 'Kapan dan mengapa tulisan dicabut; alamatnya tetap ada.',
      example: { at: '2018-02-01', reason: 'Ucapan nakhoda ternyata karangan.' },
    },
  ],
};

/** The words for a file of an archive in some language (BCP 47): Indonesian, or else English. */
export function findArticleWords(language: string): ArticleWords {
  return /^id(?:-|$)/i.test(language) ? INDONESIAN : ENGLISH;
}
