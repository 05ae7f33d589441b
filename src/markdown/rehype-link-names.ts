import type { Element, Root } from 'hast';
import { parseAddress } from './address.ts';
import { textOf } from './text-of.ts';
import { walk } from './walk.ts';

/**
 * Names a link that holds only images without alternative texts after the place it leads to.
 *
 * @example `<a href="https://example.org/map.pdf"><img alt=""></a>` → `… <img alt="map.pdf"> …`
 */
export function rehypeLinkNames() {
  return (tree: Root): void => {
    walk(tree, 'element', (link) => {
      if (link.tagName !== 'a' || typeof link.properties.href !== 'string') return;
      const images = imagesIn(link);
      const [first] = images;
      const isNamed = images.some((image) => image.properties.alt !== '') || textOf(link) !== '';
      if (first !== undefined && !isNamed) first.properties.alt = placeOf(link.properties.href);
    });
  };
}

function imagesIn(link: Element): Element[] {
  const images: Element[] = [];
  walk(link, 'element', (image) => {
    if (image.tagName === 'img') images.push(image);
  });
  return images;
}

function placeOf(href: string): string {
  const { host = '', path } = parseAddress(href);
  const fileName = path.split('/').at(-1) ?? '';
  return fileName || host || href;
}
