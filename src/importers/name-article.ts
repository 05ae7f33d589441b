import type { ContentPath } from '../model/article.ts';
import { decodePercent } from '../model/decode-percent.ts';
import { toSlug } from '../model/slug.ts';
import type { ImportedArticle } from './imported-article.ts';

/** Names that Windows gives to devices, whatever stands behind the point. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d|index|_index)$/;
const MAX_NAME = 80;

/**
 * Names the file of an article below the content folder: by its day, then by its own slug, the words
 * of its old address, or its headline. Lower case letters, digits and hyphens, so that every file
 * system takes it and none confuses two of them.
 *
 * @example nameArticle(article) // => '2017/11/rusia-kami-tidak-kerja-sama.md'
 */
export function nameArticle(article: ImportedArticle): ContentPath {
  const { published, slug, source, title } = article.fields;
  const day = /^(\d{4})-(\d{2})/.exec(published?.value.iso ?? '');
  const folder = day === null ? 'undated' : `${day[1]}/${day[2]}`;
  const words = slug?.value || findAddressWords(source?.value.url) || title?.value || article.id;
  const name = toSlug(words, MAX_NAME);
  return `${folder}/${DEVICE.test(name) ? `${name}-1` : name}.md` as ContentPath;
}

/** The same name with a number, for the second article that would have it. */
export function numberName(path: ContentPath, number: number): ContentPath {
  return path.replace(/\.md$/, `-${number}.md`) as ContentPath;
}

/** The words in an address's last steps: `/read/3152923/kapal-itu-tiba.html` → `kapal-itu-tiba`. */
function findAddressWords(url: string | undefined): string | undefined {
  const steps = (URL.parse(url ?? '')?.pathname ?? '').split('/').filter((step) => step !== '');
  const last = steps.findLast((step) => /\p{L}{2,}[-_]\p{L}{2,}/u.test(decodePercent(step)));
  return (
    last &&
    decodePercent(last)
      .replace(/\.\w{2,5}$/, '')
      .replace(/^\d+[-_]|[-_]\d{5,}$/g, '')
  );
}
