import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { resolveContentPath } from '../model/resolve-content-path.ts';
import { type Address, isLocal, isLocalFile, isLocalImage, parseAddress } from './address.ts';
import { getRenderState, report } from './render-state.ts';
import { walk } from './walk.ts';

const MARKDOWN_FILE = /\.(?:md|markdown|mdx)$/i;
/** What another generator would have filled in: `{{< ref "b.md" >}}`. */
const UNFILLED = /\{[{%]|[<>]/;

/**
 * Points links to article files at their pages, and those to other files at the copies that the site has of them;
 * sets rooted links below the site's base, and marks links that leave the site. Links to images are rehypeImages'.
 * A link that leads nowhere gives way to its text.
 *
 * @example `<a href="../b.md#c">` → `<a href="/2017/11/06/b.html#c">`
 * @example `<a href="https://example.org/">` → `<a href="https://example.org/" rel="noopener external">`
 */
export function rehypeLinks() {
  return (tree: Root, file: VFile): void => {
    walk(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'a') return;
      if (typeof node.properties.href === 'string') resolveLink(node, node.properties.href, file);
      if (node.properties.href !== undefined) return;
      const { id } = node.properties;
      const target: Element = {
        type: 'element',
        tagName: 'span',
        properties: { id },
        children: [],
      };
      parent.children.splice(index, 1, ...(id === undefined ? [] : [target]), ...node.children);
      return id === undefined ? index : index + 1;
    });
  };
}

function resolveLink(link: Element, href: string, file: VFile): void {
  const address = parseAddress(href);
  const { context } = getRenderState(file);
  if (address.host !== undefined && /^https?$/.test(address.scheme ?? 'https')) {
    if (address.host !== hostOf(context.site)) markExternal(link);
  } else if (isLocal(address) && MARKDOWN_FILE.test(address.path)) {
    resolveArticleLink(link, address, file);
  } else if (isLocal(address) && UNFILLED.test(address.path)) {
    breakLink(link, `"${address.path}" is not an address`, file);
  } else if (isLocalFile(address)) {
    resolveFileLink(link, address, file);
  } else if (isLocal(address) && !isLocalImage(address) && address.path.startsWith('/')) {
    link.properties.href = context.toHref(address.path) + address.suffix;
  }
}

function resolveArticleLink(link: Element, { path, suffix }: Address, file: VFile): void {
  const { context, links } = getRenderState(file);
  const target = resolveContentPath(path, context.path);
  if (target !== undefined) links.add(target);
  const href = target === undefined ? undefined : context.resolveArticle(target);
  if (href === undefined) {
    breakLink(link, `There is no article "${path}"`, file);
  } else {
    link.properties.href = href + suffix;
  }
}

function resolveFileLink(link: Element, { path, suffix }: Address, file: VFile): void {
  const { context } = getRenderState(file);
  // What is rooted and not ours may be served by the same host.
  const pathname = context.resolveFile(path) ?? (path.startsWith('/') ? path : undefined);
  if (pathname === undefined) breakLink(link, `There is no file "${path}"`, file);
  else link.properties.href = context.toHref(pathname) + suffix;
}

function breakLink(link: Element, reason: string, file: VFile): void {
  delete link.properties.href;
  report(file, 'link-broken', link, reason);
}

function markExternal(link: Element): void {
  const { rel } = link.properties;
  link.properties.rel = [...(Array.isArray(rel) ? rel : []), 'noopener', 'external'];
}

function hostOf(site: string | undefined): string | undefined {
  return site === undefined ? undefined : parseAddress(site).host;
}
