import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

const DROPPED = new Set(['script', 'style', 'template', 'link', 'meta', 'base']);
const ADDRESSES = ['href', 'src', 'poster', 'cite', 'action', 'formAction', 'data', 'xLinkHref'];
const UNSAFE =
  /^[^\w#/?.]*(?:javascript|vbscript|data(?!:image\/(?:png|jpe?g|gif|webp|avif)[;,]))[^:]*:/i;

/**
 * Takes out of a tree what could run or load by itself, and turns frames and plugins into links
 * that a reader can follow.
 *
 * @returns What was taken out, once a kind, in the order of the text.
 */
export function removeActiveMarkup(tree: Root): string[] {
  const removed = new Set<string>();
  visit(tree, 'element', (node, index, parent) => {
    if (parent === undefined || index === undefined) return;
    if (DROPPED.has(node.tagName)) {
      if (node.tagName === 'script') removed.add('<script>');
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    for (const name of Object.keys(node.properties)) {
      if (/^on[a-z]/i.test(name)) removed.add(name.toLowerCase());
    }
    for (const name of ADDRESSES) {
      const address = node.properties[name];
      if (typeof address !== 'string' || !UNSAFE.test(stripBlanks(address))) continue;
      removed.add(`${name.toLowerCase()}="${stripBlanks(address).split(':')[0]}:"`);
      delete node.properties[name];
    }
    const link = toLink(node);
    if (link === undefined) return;
    removed.add(`<${node.tagName}>`);
    parent.children[index] = link;
    return SKIP;
  });
  return [...removed];
}

function stripBlanks(address: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers pass over them in addresses.
  return address.replace(/[\u0000-\u0020\u200B]/g, '');
}

/** A frame or plugin as a link to what it would have shown, in a paragraph of its own. */
function toLink({ tagName, properties }: Element): Element | undefined {
  if (!/^(?:iframe|embed|object)$/.test(tagName)) return undefined;
  const source = String(properties.src ?? properties.data ?? properties.dataSrc ?? '');
  const address = source.replace(/^\/\//, 'https://');
  const url = /^https?:/i.test(address) ? URL.parse(address) : null;
  if (url === null) return { type: 'element', tagName: 'p', properties: {}, children: [] };
  const href = toWatchAddress(url);
  const words = String(properties.title || new URL(href).hostname.replace(/^www\./, ''));
  const children = [{ type: 'text' as const, value: words }];
  const link: Element = { type: 'element', tagName: 'a', properties: { href }, children };
  return { type: 'element', tagName: 'p', properties: {}, children: [link] };
}

/** Players have two addresses; the one for people outlives the other. */
function toWatchAddress(url: URL): string {
  const [, video] = /^\/(?:embed|v)\/([\w-]+)/.exec(url.pathname) ?? [];
  const isYouTube = /(?:^|\.)youtube(?:-nocookie)?\.com$/.test(url.hostname);
  if (isYouTube && video !== undefined && video !== 'videoseries')
    return `https://www.youtube.com/watch?v=${video}`;
  const [, film] = /^\/video\/(\d+)/.exec(url.pathname) ?? [];
  if (url.hostname === 'player.vimeo.com' && film !== undefined) return `https://vimeo.com/${film}`;
  return url.href;
}
