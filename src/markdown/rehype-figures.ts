import type { Element, ElementContent, Root } from 'hast';
import { splitCredit } from './split-credit.ts';
import { walk } from './walk.ts';
import { isBlank } from './wrap-runs.ts';

/**
 * Makes a figure of a paragraph that holds an image alone, linked or not; the image's title is
 * its caption, with the credit marked.
 *
 * @example `![a](b.jpg "C. (AFP/D)")` → `<figure><img …><figcaption>C. <span class="credit">(AFP/D)</span></figcaption></figure>`
 */
export function rehypeFigures() {
  return (tree: Root): void => {
    walk(tree, 'element', (node) => {
      if (node.tagName !== 'p') return;
      const image = findOnlyImage(node);
      if (image === undefined) return;
      node.tagName = 'figure';
      node.children = node.children.filter((child) => !isBlank(child));
      const { title } = image.properties;
      if (typeof title !== 'string') return;
      delete image.properties.title;
      if (title.trim() !== '') node.children.push(toCaption(title));
    });
  };
}

function findOnlyImage(parent: Element): Element | undefined {
  const [only, ...others] = parent.children.filter((child) => !isBlank(child));
  if (only?.type !== 'element' || others.length > 0) return undefined;
  if (only.tagName === 'img') return only;
  if (only.tagName === 'a') return findOnlyImage(only);
  return only.tagName === 'picture' ? only.children.find(isImage) : undefined;
}

function isImage(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'img';
}

function toCaption(title: string): Element {
  const [caption, credit] = splitCredit(title);
  const children: ElementContent[] = [{ type: 'text', value: caption }];
  if (credit !== undefined) {
    children.push({
      type: 'element',
      tagName: 'span',
      properties: { className: ['credit'] },
      children: [{ type: 'text', value: credit }],
    });
  }
  return { type: 'element', tagName: 'figcaption', properties: {}, children };
}
