import type { SearchRecord } from './search-record.ts';

/** How much more than the text a word of the headline or standfirst weighs. */
const WEIGHTS = { headline: 7, standfirst: 3 } as const;

/**
 * The document that the `pagefind` command indexes in place of an article's page.
 *
 * Values stand in attributes, since the text of an element would show up in excerpts. Metadata is
 * searched like text, so what a result only shows (`date`, `at`) is given as a filter: a filter's
 * value comes back with the result and is never searched.
 */
export function renderSearchDocument(record: SearchRecord): string {
  const { headline, standfirst, section } = record;
  return [
    `<!doctype html><html lang="${escapeHtml(record.language)}"><meta charset="utf-8">`,
    renderValue('meta', 'title', headline),
    renderValue('meta', 'byline', record.byline),
    renderValue('meta', 'section', section?.name),
    renderValue('meta', 'tags', record.tags),
    renderValue('filter', 'section', section?.slug),
    ...record.tagSlugs.map((slug) => renderValue('filter', 'tag', slug)),
    ...record.authorSlugs.map((slug) => renderValue('filter', 'author', slug)),
    renderValue('filter', 'month', record.day.slice(0, 7)),
    renderValue('filter', 'day', record.day),
    renderValue('filter', 'date', record.date),
    renderValue('filter', 'at', record.at),
    renderValue('sort', 'date', record.at),
    '<body data-pagefind-body>',
    `<h1 data-pagefind-weight="${WEIGHTS.headline}">${escapeHtml(headline)}</h1>`,
    standfirst && `<p data-pagefind-weight="${WEIGHTS.standfirst}">${escapeHtml(standfirst)}</p>`,
    ...record.blocks.map((block) => `<p>${escapeHtml(block)}</p>`),
  ].join('');
}

function renderValue(kind: 'meta' | 'filter' | 'sort', key: string, value?: string): string {
  if (!value) return '';
  return `<meta data-pagefind-${kind}="${key}[content]" content="${escapeHtml(value)}">`;
}

/** Escapes a text for an element or a double-quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
