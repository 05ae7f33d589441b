import type { ReadOptions } from './imported-article.ts';
import type { PageLine } from './page-lines.ts';
import { isPeople, type MetaLine, readMetaLine } from './read-meta-line.ts';

/** How far from the top a byline may stand. */
export const HEAD = 30;
const LABEL =
  /^(?:penulis|oleh|reporter|pewarta|wartawan|editor|penyunting|redaktur|by|author)\s*:?$/i;

export type MetaAt = { readonly index: number; readonly meta: MetaLine };

/** Sets a name beside the word that stands in a line above it: "Reporter", "Sari Wulan". */
export function joinLabels(lines: readonly PageLine[]): PageLine[] {
  const joined: PageLine[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (before !== undefined && LABEL.test(before.text) && isPeople(line.text)) {
      const label = before.text.replace(/\s*:$/, '');
      joined.splice(-1, 1, { ...before, text: `${label}: ${line.text}` });
    } else joined.push(line);
  }
  return joined;
}

/** Bylines and times: near the top, and below the text where words announce them. */
export function listMetaLines(lines: readonly PageLine[], options: ReadOptions): MetaAt[] {
  const metas: MetaAt[] = [];
  for (const [index, { text }] of lines.entries()) {
    const meta = index === 0 ? undefined : readMetaLine(text, options);
    if (meta !== undefined) metas.push({ index, meta });
    else if (metas.at(-1)?.index === index - 1 && isUnnamed(metas) && isPeople(text)) {
      const authors = readMetaLine(`oleh ${text}`, options)?.authors ?? [];
      metas.push({ index, meta: { authors, editors: [], isAnnounced: false } });
    }
  }
  const isNear = ({ index }: MetaAt) =>
    index < HEAD && !lines.slice(2, index).some(({ text }) => text.length > 350);
  return metas.filter((at) => isNear(at) || at.meta.isAnnounced || at.meta.editors.length > 0);
}

/** Below the line of times stand the names, where none stood before. */
function isUnnamed(metas: readonly MetaAt[]): boolean {
  return metas.every(({ meta }) => meta.authors.length === 0);
}
