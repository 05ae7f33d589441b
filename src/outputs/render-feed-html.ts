import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import rehypeRaw from 'rehype-raw';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { formatTimestamp } from '../i18n/format-date.ts';
import { createTranslator } from '../i18n/translate.ts';
import { pathnameToUrl } from '../model/addresses.ts';
import type { Archive } from '../model/archive.ts';
import type { PublishedArticle } from '../model/published-article.ts';
import { assetToUrl } from './asset-to-url.ts';

const parser = unified().use(rehypeRaw).freeze();
const stringifier = unified().use(rehypeStringify, { allowDangerousHtml: true }).freeze();

/**
 * The whole text of an article for readers of feeds: lead photo, body, corrections. Where the
 * site's address is known, links and images carry it, since a reader shows the text elsewhere.
 */
export function renderFeedHtml(article: PublishedArticle, archive: Archive): string {
  const tree: Root = {
    type: 'root',
    children: [
      ...createPhoto(article, archive),
      { type: 'raw', value: article.body.html },
      ...createCorrections(article),
    ],
  };
  // Only a body with addresses is worth parsing again.
  if (archive.site === undefined || !/\s(href|src|srcset|poster|cite)=/.test(article.body.html)) {
    return stringifier.stringify(tree);
  }
  const parsed = parser.runSync(tree) as Root;
  resolveAddresses(parsed, pathnameToUrl(article.pathname, archive));
  return stringifier.stringify(parsed);
}

function createPhoto({ article, photo }: PublishedArticle, archive: Archive): Element[] {
  if (photo === undefined) return [];
  const { alt = '', title, caption, credit } = article.image ?? {};
  const texts = [title, caption, credit].filter((text) => text !== undefined);
  const { width, height } = photo;
  return [
    h('figure', [
      h('img', { src: assetToUrl(photo.src, archive), alt, width, height }),
      ...(texts.length > 0 ? [h('figcaption', texts.join(' '))] : []),
    ]),
  ];
}

function createCorrections({ article }: PublishedArticle): Element[] {
  if (article.corrections.length === 0) return [];
  const t = createTranslator(article.language);
  const items = article.corrections.map(({ at, type, text }) =>
    h('li', [
      h('strong', t(`correction.type.${type}`)),
      ' (',
      h('time', { dateTime: at.iso }, formatTimestamp(at, article.language)),
      '): ',
      text,
    ]),
  );
  return [h('section', [h('h2', t('correction.title')), h('ul', items)])];
}

function resolveAddresses(tree: Root, base: string): void {
  visit(tree, 'element', ({ properties }) => {
    for (const name of ['href', 'src', 'poster', 'cite']) {
      const address = properties[name];
      if (typeof address === 'string') properties[name] = resolve(address, base);
    }
    if (typeof properties.srcSet === 'string') {
      properties.srcSet = resolveSrcSet(properties.srcSet, base);
    }
  });
}

/** `/a.jpg 400w, /b.jpg 800w` → the same candidates with full addresses. */
function resolveSrcSet(srcSet: string, base: string): string {
  return srcSet
    .split(/,\s+/)
    .map((candidate) => candidate.trim().replace(/^\S+/, (address) => resolve(address, base)))
    .join(', ');
}

function resolve(address: string, base: string): string {
  return URL.parse(address, base)?.href ?? address;
}
