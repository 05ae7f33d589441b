import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { fitImage } from '../model/fit-image.ts';
import type { SiteImage } from '../model/published-article.ts';
import { isLocal, isLocalImage, parseAddress } from './address.ts';
import { getRenderState, report } from './render-state.ts';
import { walk } from './walk.ts';

/**
 * Gives local images the addresses and sizes under which the site serves them, and loads all late.
 * One that is missing gives way to its alternative text, with a warning; a caption stays.
 *
 * @example `<img src="a.jpg" alt="A">` → `<picture><source type="image/webp" srcset="/_images/a.3f9a-480.webp 480w, …" sizes="…"><img src="/_images/a.3f9a-800.jpg" alt="A" width="800" height="600" loading="lazy" decoding="async"></picture>`
 * @example where there is no such file → `<span class="image-missing">A</span>`
 */
export function rehypeImages() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const found: { node: Element; isInPicture: boolean }[] = [];
    walk(tree, 'element', (node, _, parent) => {
      const isInPicture = parent.type === 'element' && parent.tagName === 'picture';
      if (['img', 'source', 'video'].includes(node.tagName) || isImageLink(node))
        found.push({ node, isInPicture });
    });
    for (const { node, isInPicture } of found) {
      if (node.tagName !== 'img') await resolveOthers(node, file);
      else {
        const local = await resolveImg(node, file);
        if (local?.webp && !isInPicture) offerWidths(node, local);
      }
    }
  };
}

/** Resolves an image; returns its file where it is one of ours. */
async function resolveImg(image: Element, file: VFile): Promise<SiteImage | undefined> {
  const { properties } = image;
  properties.alt ??= '';
  const { src } = properties;
  const isGiven = typeof src === 'string' && src !== '';
  const local = isGiven ? await findLocal(src, file, image) : undefined;
  if (!isGiven || local === 'missing') {
    image.tagName = 'span';
    image.children = [{ type: 'text', value: String(properties.alt) }];
    image.properties = { className: ['image-missing'] };
    return undefined;
  }
  if (local !== undefined) {
    properties.src = local.src;
    const { width, height } = fitImage(local, Number(properties.width)) ?? {};
    Object.assign(properties, { width, height });
  }
  properties.loading = 'lazy';
  properties.decoding = 'async';
  return local;
}

/** Makes a picture of an image, in which browsers choose the width that they need. */
function offerWidths(image: Element, { webp = [], ...local }: SiteImage): void {
  const { width } = image.properties;
  const srcSet = webp.map((file) => `${file.src} ${file.width}w`).join(', ');
  const sizes = fitImage(local, Number(width))?.sizes;
  const source: Element = {
    type: 'element',
    tagName: 'source',
    properties: { type: 'image/webp', srcSet, sizes },
    children: [],
  };
  image.children = [source, { ...image, children: [] }];
  image.tagName = 'picture';
  image.properties = {};
}

/** Poster, sources of a picture, and links to a photo's full size, as old blogs have them. */
async function resolveOthers(node: Element, file: VFile): Promise<void> {
  for (const name of ['poster', 'href'] as const) {
    const value = node.properties[name];
    if (typeof value !== 'string') continue;
    const local = await findLocal(value, file, node);
    if (local === 'missing') delete node.properties[name];
    else if (local !== undefined) node.properties[name] = findWidest(local);
  }
  if (typeof node.properties.srcSet !== 'string') return;
  const candidates = await Promise.all(
    node.properties.srcSet.split(/,\s+/).map(async (candidate) => {
      const [src = '', descriptor = ''] = candidate.trim().split(/\s+/);
      const local = await findLocal(src, file, node);
      return local === 'missing' ? '' : `${local?.src ?? src} ${descriptor}`.trim();
    }),
  );
  node.properties.srcSet = candidates.filter((candidate) => candidate !== '').join(', ');
}

/** The address of the largest file that the site has of an image. */
function findWidest({ src, webp }: SiteImage): string {
  return webp?.at(-1)?.src ?? src;
}

async function findLocal(
  src: string,
  file: VFile,
  node: Element,
): Promise<SiteImage | 'missing' | undefined> {
  const address = parseAddress(src);
  if (!isLocal(address) || address.path === '') return undefined;
  const { context, images } = getRenderState(file);
  images.add(address.path);
  const image = await context.resolveImage(address.path);
  if (image === undefined) {
    report(file, 'image-missing', node, `There is no image "${address.path}"`);
    return 'missing';
  }
  if ('problem' in image) {
    const reason = `The image "${address.path}" cannot be used: ${image.problem}`;
    report(file, image.rule, node, reason);
    return 'missing';
  }
  if (!image.src.startsWith('/')) return image;
  const toHref = <File extends { readonly src: string }>(served: File) => ({
    ...served,
    src: context.toHref(served.src),
  });
  return { ...toHref(image), ...(image.webp && { webp: image.webp.map(toHref) }) };
}

function isImageLink(node: Element): boolean {
  const { href } = node.properties;
  return node.tagName === 'a' && typeof href === 'string' && isLocalImage(parseAddress(href));
}
