import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Root } from 'hast';
import { decodePercent } from '../model/decode-percent.ts';
import { findElements, readAttribute } from './find-elements.ts';
import type { ImportedImage, SourceFile } from './imported-article.ts';
import { isInside } from './list-sources.ts';

/** Images that lie beside the page, under the address that they will have in the text. */
export function listLocalImages(
  tree: Root,
  { source, address }: { source: SourceFile; address: string | undefined },
): ImportedImage[] {
  const images = new Map<string, ImportedImage>();
  for (const image of findElements(tree, ({ tagName }) => tagName === 'img')) {
    const src = readAttribute(image, 'src');
    if (src === '' || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(src)) continue;
    const path = decodePercent(src.replace(/[?#].*$/, ''));
    const file = src.startsWith('/')
      ? resolve(source.root, `.${path}`)
      : resolve(dirname(source.file), path);
    if (!isInside(file, source.root) || !existsSync(file)) continue;
    const written = (address && URL.parse(src, address)?.href) || src;
    images.set(written, { src: written, file });
  }
  return [...images.values()];
}
