/** What of an article's own HTML is kept; all else is unwrapped to its text by rehype-sanitize. */
import { defaultSchema, type Options } from 'rehype-sanitize';

/** Classes that an article may use; the style sheet knows them, and docs/contracts.md names them. */
const ARTICLE_CLASSES = [
  'align-center',
  'align-left',
  'align-right',
  'credit',
  'dateline',
  'note',
  'pull-quote',
] as const;

const MORE_ELEMENTS =
  'abbr aside audio bdi bdo caption cite col colgroup dfn figcaption figure iframe mark rb rtc small time track u video wbr';
const MEDIA = ['controls', 'height', 'loop', 'muted', 'poster', 'preload', 'src', 'width'];

const classes = ['className', ...ARTICLE_CLASSES] as [string, ...string[]];
const rel = ['rel', 'author', 'license', 'nofollow', 'sponsored', 'ugc'] as [string, ...string[]];

export const sanitizeSchema: Options = {
  tagNames: [...(defaultSchema.tagNames ?? []), ...MORE_ELEMENTS.split(' ')].filter(
    // Task lists are characters here, and the page has headings and sections of its own.
    (name) => name !== 'input',
  ),
  attributes: {
    '*': ['dir', 'id', 'lang', 'title', classes],
    a: [
      'ariaDescribedBy',
      'ariaLabel',
      'dataFootnoteBackref',
      'dataFootnoteRef',
      'href',
      'hrefLang',
      rel,
      ['className', 'data-footnote-backref'],
    ],
    audio: MEDIA,
    blockquote: ['cite'],
    code: [['className', /^language-./]],
    col: ['span'],
    colgroup: ['span'],
    data: ['value'],
    del: ['cite', 'dateTime'],
    details: ['open'],
    h2: [['className', 'sr-only']],
    iframe: ['allowFullScreen', 'height', 'loading', 'referrerPolicy', 'sandbox', 'src', 'width'],
    img: ['alt', 'height', 'src', 'width'],
    ins: ['cite', 'dateTime'],
    li: ['value'],
    ol: ['reversed', 'start', ['type', '1', 'a', 'A', 'i', 'I']],
    q: ['cite'],
    section: ['dataFootnotes', ['className', 'footnotes']],
    source: ['media', 'sizes', 'src', 'srcSet', 'type'],
    td: ['colSpan', 'rowSpan'],
    th: ['abbr', 'colSpan', 'rowSpan', ['scope', 'col', 'row', 'colgroup', 'rowgroup']],
    time: ['dateTime'],
    track: ['default', 'kind', 'label', 'src', 'srcLang'],
    video: [...MEDIA, 'playsInline'],
  },
  ancestors: {
    ...defaultSchema.ancestors,
    caption: ['table'],
    col: ['table'],
    colgroup: ['table'],
    source: ['audio', 'picture', 'video'],
    track: ['audio', 'video'],
  },
  // Addresses are rehypeSafeUrls' work: it says which it removed.
  protocols: {},
  required: {},
  // Ids are made unique by rehypeIds, and no script of the site reads globals by name.
  clobber: [],
  strip: ['script', 'style'],
  allowComments: true,
};
