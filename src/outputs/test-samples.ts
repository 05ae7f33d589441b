/** An archive and articles for the tests of this folder, with everything in them that needs escaping. */
import type { Archive } from '../model/archive.ts';
import type { Article, ContentPath, IsoDate, Pathname, Slug } from '../model/article.ts';
import type { PublishedArticle } from '../model/published-article.ts';

export const archive: Archive = {
  title: 'Warta Pesisir & Kepulauan',
  description: 'Berita pelabuhan',
  language: 'id',
  timeZone: 'Asia/Jakarta',
  site: 'https://arsip.example',
  base: '/warta/',
  publisher: { name: 'Yayasan Warta', url: 'https://yayasan.example', logo: '/logo.svg' },
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  accent: '#8a1c1c',
  menu: [],
  footer: { links: [] },
  permalink: '/{year}/{month}/{day}/{slug}.html',
  addresses: 'html',
  sections: new Map(),
  authors: new Map([['sari-dewi' as Slug, { url: 'https://sari.example' }]]),
  tags: new Map(),
  lists: { size: 50, smallTags: 1 },
  ageNotice: { months: 12, exceptSections: [], exceptTags: [] },
  embeds: [],
  data: { publish: true, markdown: false },
  offline: { publish: true, years: true, photos: true },
};

const { site: _, ...withoutSite } = archive;
/** The same archive before anyone said where it will be published. */
export const unplacedArchive: Archive = withoutSite;

const label = (slug: string, name: string) => ({ slug: slug as Slug, name });

const file: Article = {
  path: '2017/dermaga.md' as ContentPath,
  title: 'Dermaga <baru> & "lama" ]]> 🚢\u0007',
  published: { iso: '2017-11-06T08:15:00+07:00', zone: 'Asia/Jakarta' },
  authors: ['Sari Dewi', 'Budi'],
  description: 'Kapal & nelayan',
  section: 'Ekonomi',
  tags: ['Pelabuhan', 'R&D'],
  dateline: 'Tuban',
  image: {
    src: 'dermaga.jpg',
    alt: 'Dermaga',
    title: 'Dermaga utara',
    caption: 'Kapal bersandar',
    credit: '(Warta/Budi)',
  },
  source: { name: 'Harian Laut', url: 'https://laut.example/1' },
  language: 'id',
  slug: 'dermaga' as Slug,
  aliases: [],
  draft: false,
  corrections: [],
  extra: {},
};

export const article: PublishedArticle = {
  pathname: '/2017/11/06/dermaga.html' as Pathname,
  title: file.title,
  description: 'Kapal & nelayan',
  published: file.published,
  day: '2017-11-06' as IsoDate,
  language: 'id',
  section: label('ekonomi', 'Ekonomi'),
  authors: [label('sari-dewi', 'Sari Dewi'), label('budi', 'Budi')],
  corrected: false,
  withdrawn: false,
  article: file,
  tags: [label('pelabuhan', 'Pelabuhan'), label('r-d', 'R&D')],
  photo: { src: '/_images/dermaga.3f9a.jpg', width: 800, height: 600 },
  body: {
    html: '<p>Ada <a href="../05/kapal.html">kapal</a> ]]> &amp; <a href="#part-2">lanjutan</a>.</p>\n<img src="/warta/a.jpg" srcset="/warta/a.jpg 1x, b.jpg 2x" alt="">',
    text: 'Ada kapal',
    parts: [{ id: 'part-1' }],
  },
};

export const correctedArticle: PublishedArticle = {
  ...article,
  corrected: true,
  article: {
    ...file,
    corrections: [
      { at: { iso: '2017-11-08' }, type: 'erratum', text: 'Panjang dermaga 90 meter & bukan 80.' },
      { at: { iso: '2017-11-07T10:00:00+07:00' }, type: 'right-of-reply', text: 'Jawaban.' },
    ],
  },
};

export const withdrawnArticle: PublishedArticle = {
  ...article,
  withdrawn: true,
  body: { html: '', text: '', parts: [] },
  article: {
    ...file,
    withdrawn: { at: { iso: '2018-01-02T09:00:00+07:00' }, reason: 'Melindungi korban.' },
  },
};

export const arabicDayArticle: PublishedArticle = {
  ...article,
  pathname: '/2017/11/05/ميناء.html' as Pathname,
  title: 'ميناء “جديد”',
  published: { iso: '2017-11-05' },
  day: '2017-11-05' as IsoDate,
  language: 'ar',
};
