import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import type { SiteImage } from '../model/published-article.ts';
import { isLocal, isLocalImage, parseAddress } from './address.ts';
import { getRenderState, report } from './render-state.ts';
import { walk } from './walk.ts';

/**
 * Gives local images the address and size under which the site serves them, and loads all late.
 * One that is missing gives way to its alternative text, with a warning; a caption stays.
 *
 * @example `<img src="a.jpg" alt="A">` → `<img src="/_images/a.3f9a.jpg" alt="A" width="800" height="600" loading="lazy" decoding="async">`
 * @example where there is no such file → `<span class="image-missing">A</span>`
 */
export function rehypeImages() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const found: Element[] = [];
    walk(tree, 'element', (node) => {
      if (['img', 'source', 'video'].includes(node.tagName) || isImageLink(node)) found.push(node);
    });
    for (const node of found) {
      if (node.tagName === 'img') await resolveImg(node, file);
      else await resolveOthers(node, file);
    }
  };
}

async function resolveImg(image: Element, file: VFile): Promise<void> {
  const { properties } = image;
  properties.alt ??= '';
  const { src } = properties;
  const isGiven = typeof src === 'string' && src !== '';
  const local = isGiven ? await findLocal(src, file, image) : undefined;
  if (!isGiven || local === 'missing') {
    image.tagName = 'span';
    image.children = [{ type: 'text', value: String(properties.alt) }];
    image.properties = { className: ['image-missing'] };
    return;
  }
  if (local !== undefined) {
    properties.src = local.src;
    Object.assign(properties, fitSize(local, properties.width));
  }
  properties.loading = 'lazy';
  properties.decoding = 'async';
}

/** Poster, sources of a picture, and links to a photo's full size, as old blogs have them. */
async function resolveOthers(node: Element, file: VFile): Promise<void> {
  for (const name of ['poster', 'href'] as const) {
    const value = node.properties[name];
    if (typeof value !== 'string') continue;
    const local = await findLocal(value, file, node);
    if (local === 'missing') delete node.properties[name];
    else if (local !== undefined) node.properties[name] = local.src;
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
    report(file, 'image-unreadable', node, reason);
    return 'missing';
  }
  return { ...image, src: image.src.startsWith('/') ? context.toHref(image.src) : image.src };
}

/** The image's own size, or scaled to the width that the text asks for. */
function fitSize({ width, height }: SiteImage, wanted: unknown) {
  const asked = Number(wanted);
  if (width === undefined || height === undefined) return {};
  if (!(asked > 0 && asked < width)) return { width, height };
  return { width: asked, height: Math.round((height * asked) / width) };
}

function isImageLink(node: Element): boolean {
  const { href } = node.properties;
  return node.tagName === 'a' && typeof href === 'string' && isLocalImage(parseAddress(href));
}
