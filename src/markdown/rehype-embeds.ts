import type { Element, Properties, Root } from 'hast';
import type { VFile } from 'vfile';
import { getRenderState, report } from './render-state.ts';
import { textOf } from './text-of.ts';
import { walk } from './walk.ts';

/** What players need; a frame can neither navigate the page nor read it. */
const SANDBOX = ['allow-forms', 'allow-popups', 'allow-same-origin', 'allow-scripts'];

/**
 * Keeps the iframes of hosts that the archive trusts, over https and loaded late. Any other
 * becomes a plain link, so that a reader can still follow it. Sound and film get their controls.
 *
 * @example `<iframe src="//evil.example/x"></iframe>` → `<a href="https://evil.example/x">evil.example</a>` and a warning
 */
export function rehypeEmbeds() {
  return (tree: Root, file: VFile): void => {
    const { embeds } = getRenderState(file).context;
    walk(tree, 'element', (node, index, parent) => {
      if (node.tagName === 'audio' || node.tagName === 'video') {
        Object.assign(node.properties, { controls: true, preload: 'none' });
      }
      if (node.tagName !== 'iframe') return;
      const url = parseSource(node);
      const host = url?.hostname ?? '';
      const isKept = embeds.some((kept) => host === kept || host.endsWith(`.${kept}`));
      if (url !== undefined && isKept) {
        node.properties = toSafeProperties(node, url);
        node.children = [];
        return;
      }
      report(
        file,
        'active-content',
        node,
        `<iframe> of ${host || 'no web address'} was left out of the page`,
      );
      parent.children[index] =
        url === undefined ? { type: 'text', value: textOf(node) } : toLink(node, url);
    });
  };
}

/** The frame's address as browsers read it, or undefined for one that is not on the web. */
function parseSource(frame: Element): URL | undefined {
  const elsewhere = 'https://site.invalid';
  const url = URL.parse(String(frame.properties.src ?? ''), elsewhere);
  if (url === null || url.origin === elsewhere || !/^https?:$/.test(url.protocol)) return undefined;
  url.protocol = 'https:';
  return url;
}

function toSafeProperties({ properties }: Element, url: URL): Properties {
  const { title, width, height, allowFullScreen } = properties;
  return {
    src: url.href,
    title: title || url.hostname,
    width,
    height,
    allowFullScreen: allowFullScreen !== undefined,
    loading: 'lazy',
    sandbox: [...SANDBOX],
    referrerPolicy: 'strict-origin-when-cross-origin',
  };
}

function toLink(frame: Element, url: URL): Element {
  const words = String(frame.properties.title || url.hostname);
  return {
    ...frame,
    tagName: 'a',
    properties: { href: url.href },
    children: [{ type: 'text', value: words }],
  };
}
