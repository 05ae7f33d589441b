import type { Element, Root, RootContent } from 'hast';
import { HEADINGS } from './html-elements.ts';
import { textOf } from './text-of.ts';
import { isBlank } from './wrap-runs.ts';

const NOTHING_WITHOUT_CONTENT = new Set(
  'a b blockquote em figcaption figure i li ol p strong ul'.split(' '),
);
const MEDIA = new Set('audio iframe img picture video'.split(' '));

/**
 * Drops what shows nothing once scripts and missing images are gone: empty paragraphs, figures
 * and headings, links without words, spans without attributes. Targets of links stay, and so do
 * no-break spaces.
 *
 * @example `<p><span>A</span></p><p> </p>` → `<p>A</p>`
 */
export function rehypePruneEmpty() {
  return (tree: Root): void => {
    tree.children = prune(tree.children);
  };
}

function prune<Content extends RootContent>(nodes: Content[]): Content[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [node];
    node.children = prune(node.children);
    dropEmptyLists(node);
    if (isEmpty(node)) return [];
    // A heading without words heads nothing, but links may point at what it holds.
    if (HEADINGS.has(node.tagName) && isWordless(node)) node.tagName = 'div';
    return isBare(node) ? (node.children as unknown as Content[]) : [node];
  });
}

function isEmpty(node: Element): boolean {
  const { id, src, srcSet, className } = node.properties;
  if (node.tagName === 'source') return !src && !srcSet;
  if (id !== undefined || !node.children.every(isBlank)) return false;
  const isMissingImage = node.tagName === 'span' && className !== undefined;
  return isMissingImage || HEADINGS.has(node.tagName) || NOTHING_WITHOUT_CONTENT.has(node.tagName);
}

/** Whether an element only wraps: its children can stand without it. */
function isBare(node: Element): boolean {
  if (node.tagName === 'span') return Object.keys(node.properties).length === 0;
  return node.tagName === 'a' && node.properties.id === undefined && isWordless(node);
}

function isWordless(node: Element): boolean {
  return textOf(node) === '' && !holdsMedia(node);
}

function holdsMedia(node: Element): boolean {
  return node.children.some((child) => {
    if (child.type !== 'element') return false;
    return MEDIA.has(child.tagName) || holdsMedia(child);
  });
}

function dropEmptyLists({ properties }: Element): void {
  for (const name of ['className', 'rel']) {
    const value = properties[name];
    if (Array.isArray(value) && value.length === 0) delete properties[name];
  }
}
