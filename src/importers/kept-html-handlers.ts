import type { Element, ElementContent } from 'hast';
import { defaultHandlers, type Handle } from 'hast-util-to-mdast';
import { toString as hastToString } from 'hast-util-to-string';
import type { Image, PhrasingContent } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const stringifier = unified().use(rehypeStringify).freeze();

/** Elements for which Markdown has no sign and the archive has a look. */
const INLINE = ['abbr', 'bdo', 'kbd', 'mark', 'ruby', 'sub', 'sup'];
const BLOCKS = ['audio', 'details', 'video'];

const keepInline: Handle = (state, node) => {
  const empty = toHtml({ ...node, children: [] });
  const close = `</${node.tagName}>`;
  return [
    { type: 'html', value: empty.slice(0, -close.length) },
    ...(state.all(node) as PhrasingContent[]),
    { type: 'html', value: close },
  ];
};

const keepBlock: Handle = (_, node) => ({ type: 'html', value: toHtml(node) });

/** A table as GitHub's Markdown has it; one with joined cells, or without a head, stays HTML. */
const table: Handle = (state, node, parent) => {
  const cells = [...findAll(node, 'td'), ...findAll(node, 'th')];
  const [only] = cells;
  if (cells.length === 1 && only !== undefined) return state.toFlow(state.all(only));
  const isJoined = cells.some(({ properties }) =>
    [properties.colSpan, properties.rowSpan].some((span) => Number(span ?? 1) > 1),
  );
  const hasBlocks = ['table', 'ul', 'ol', 'pre', 'blockquote'].some(
    (name) => findAll(node, name).length > 0,
  );
  const hasHead = cells.some(({ tagName }) => tagName === 'th');
  if (isJoined || hasBlocks || !hasHead) return keepBlock(state, node, parent);
  return defaultHandlers.table?.(state, node);
};

/** An anchor that leads nowhere is its words. */
const a: Handle = (state, node) =>
  node.properties.href === undefined ? state.all(node) : defaultHandlers.a?.(state, node);

/** A figure of one image becomes that image, with the caption as its title. */
const figure: Handle = (state, node, parent) => {
  const images = findAll(node, 'img');
  const captions = findAll(node, 'figcaption');
  const [image] = images;
  const [caption] = captions;
  if (image === undefined || findAll(node, 'figure').length > 0)
    return state.toFlow(state.all(node));
  const isPlain = caption === undefined || findAll(caption, 'a').length === 0;
  if (images.length > 1 || captions.length > 1 || !isPlain) return keepBlock(state, node, parent);
  const written = toImage(image, caption);
  const link = findAll(node, 'a').find(
    (anchor) => findAll(anchor, 'img').length > 0 && leadsElsewhere(anchor, written.url),
  );
  const content: PhrasingContent =
    link === undefined
      ? written
      : { type: 'link', url: String(link.properties.href), children: [written] };
  const rest = node.children.filter((child) => !holds(child, image) && !holds(child, caption));
  const others = state.toFlow(state.all({ ...node, children: rest }));
  return [{ type: 'paragraph', children: [content] }, ...others];
};

function toImage({ properties }: Element, caption: Element | undefined): Image {
  const title = caption === undefined ? '' : toLine(hastToString(caption));
  return {
    type: 'image',
    url: String(properties.src ?? ''),
    alt: toLine(String(properties.alt ?? '')),
    ...(title !== '' && { title }),
  };
}

/** A link of a photo to a larger copy of itself leads nowhere new. */
function leadsElsewhere({ properties }: Element, image: string): boolean {
  const stem = (address: string) =>
    address.replace(/(?:-\d+x\d+|-scaled)?\.(?:jpe?g|png|gif|webp|avif)(?:\?.*)?$/i, '');
  return typeof properties.href === 'string' && stem(properties.href) !== stem(image);
}

export const keptHtmlHandlers: Readonly<Record<string, Handle>> = {
  ...Object.fromEntries(INLINE.map((name) => [name, keepInline])),
  ...Object.fromEntries(BLOCKS.map((name) => [name, keepBlock])),
  a,
  figure,
  table,
};

function findAll(node: Element, tagName: string): Element[] {
  const found: Element[] = [];
  visit(node, 'element', (element) => {
    if (element !== node && element.tagName === tagName) found.push(element);
  });
  return found;
}

function holds(node: ElementContent, sought: Element | undefined): boolean {
  if (sought === undefined || node.type !== 'element') return false;
  return node === sought || findAll(node, sought.tagName).includes(sought);
}

/** A blank line would end the HTML. */
function toHtml(node: Element): string {
  const html = stringifier.stringify({ type: 'root', children: [node] });
  return html.replace(/\n\s*\n/g, '\n');
}

function toLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
