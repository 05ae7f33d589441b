import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { isLocalFile, parseAddress } from './address.ts';
import { getRenderState, report } from './render-state.ts';
import { walk } from './walk.ts';

const MEDIA = ['audio', 'source', 'track', 'video'];

/**
 * Gives sound and film that lie beside the article the addresses under which the site serves them. One that is
 * missing loses its address, with a warning.
 *
 * @example `<audio src="pidato.mp3">` → `<audio src="/_files/2017/11/pidato.mp3">`
 */
export function rehypeMedia() {
  return (tree: Root, file: VFile): void => {
    const { context } = getRenderState(file);
    walk(tree, 'element', (node) => {
      const { src } = node.properties;
      if (!MEDIA.includes(node.tagName) || typeof src !== 'string') return;
      const address = parseAddress(src);
      if (!isLocalFile(address)) return;
      const pathname = context.resolveFile(address.path);
      if (pathname !== undefined) node.properties.src = context.toHref(pathname) + address.suffix;
      else if (address.path.startsWith('/')) node.properties.src = context.toHref(address.path);
      else {
        delete node.properties.src;
        report(file, 'link-broken', node, `There is no file "${address.path}"`);
      }
    });
  };
}
