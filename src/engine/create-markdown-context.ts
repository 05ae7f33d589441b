import { createTranslator } from '../i18n/translate.ts';
import type { MarkdownContext } from '../markdown/markdown-context.ts';
import { pathnameToHref } from '../model/addresses.ts';
import type { Archive } from '../model/archive.ts';
import type { ArticleText } from '../store/bodies.ts';
import type { Lookups } from './create-lookups.ts';

/** Anchors of an article's page that others link to: its main part and its corrections. */
const RESERVED_IDS = ['main', 'corrections'];

/** What the text of one article is compiled against. */
export function createMarkdownContext(
  { article, bodyLine }: ArticleText,
  archive: Archive,
  lookups: Lookups,
): MarkdownContext {
  const t = createTranslator(article.language);
  return {
    path: article.path,
    bodyLine,
    language: article.language,
    site: archive.site,
    embeds: archive.embeds,
    reservedIds: RESERVED_IDS,
    resolveArticle(path) {
      const pathname = lookups.findArticle(path);
      return pathname && pathnameToHref(pathname, archive);
    },
    resolveImage: lookups.findImage,
    resolveFile: lookups.findFile,
    toHref: (pathname) => pathnameToHref(pathname, archive),
    strings: {
      footnotes: t('text.footnotes'),
      backToText: (reference) => t('text.footnoteBack', { number: reference }),
      part: (number) => t('article.part', { number: String(number) }),
      table: t('text.table'),
    },
  };
}
