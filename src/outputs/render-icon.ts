import { s } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { Archive } from '../model/archive.ts';

/** Address of the site's icon; a file of this name in `public/` takes its place. */
export const ICON = '/icon.svg';

const stringifier = unified().use(rehypeStringify, { space: 'svg' }).freeze();

/** The site's icon: the first letter of its title on its colour. */
export function renderIcon({ title, accent, language }: Archive): string {
  const [{ segment: letter } = { segment: '' }] = new Intl.Segmenter(language).segment(title);
  const icon = s('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: '0 0 64 64' }, [
    s('rect', { width: 64, height: 64, rx: 10, fill: accent }),
    s(
      'text',
      {
        x: 32,
        y: 46,
        fill: '#fff',
        textAnchor: 'middle',
        fontFamily: 'Georgia, serif',
        fontSize: 42,
        fontWeight: 'bold',
      },
      letter.toLocaleUpperCase(language),
    ),
  ]);
  return `${stringifier.stringify({ type: 'root', children: [icon] })}\n`;
}
