import type { Element, ElementContent, Root, RootContent } from 'hast';
import { BLOCKS, HEADINGS, PHRASING } from './html-elements.ts';
import { isBlank, wrapRuns } from './wrap-runs.ts';

type Parent = Root | Element;

/** Elements with words on lines of their own, but no blocks. */
const WITHOUT_BLOCKS = new Set([...HEADINGS, 'pre', 'summary']);
/** What a list may hold, and what its strays are wrapped in. */
const LISTS = new Map([
  ['ul', { holds: ['li'], wrapper: 'li' }],
  ['ol', { holds: ['li'], wrapper: 'li' }],
  ['dl', { holds: ['dt', 'dd', 'div'], wrapper: 'dd' }],
]);
/** Where an element may stand; elsewhere it becomes a `div`. */
const HOMES = new Map([
  ['dt', ['dl', 'div']],
  ['dd', ['dl', 'div']],
  ['figcaption', ['figure']],
  ['summary', ['details']],
]);
/** What an element may hold only once. */
const ONCE = new Map([
  ['figure', 'figcaption'],
  ['details', 'summary'],
]);

/**
 * Mends nestings that browsers tolerate and HTML forbids, without losing text.
 *
 * @example `<span><p>A</p></span>` → `<p>A</p>`
 * @example `<ul>A<li>B</li></ul>` → `<ul><li>A</li><li>B</li></ul>`
 */
export function rehypeMendNesting() {
  return (tree: Root): void => {
    mendInside(tree);
    tree.children = wrapRuns(tree.children, (node) => !isOrHoldsBlock(node), 'p');
  };
}

function mendInside(parent: Parent): void {
  for (const child of parent.children) if (child.type === 'element') mendInside(child);
  const children = parent.children.flatMap((child) => admit(child, parent));
  const tagName = parent.type === 'element' ? parent.tagName : 'root';
  placeChildren(children, tagName);
  parent.children = mendItems(children, tagName) as ElementContent[];
  if (parent.type !== 'element') return;
  // Blocks come into a paragraph where a form's control was unwrapped.
  if (tagName === 'p' && children.some(isOrHoldsBlock)) parent.tagName = 'div';
  if (tagName === 'details' && !children.some((child) => isNamed(child, ['summary']))) {
    parent.tagName = 'div';
  }
}

/** The node itself, or what is left of it where its parent may not hold it. */
function admit(node: RootContent, parent: Parent): RootContent[] {
  if (node.type !== 'element') return [node];
  const inside = () => node.children.flatMap((child) => admit(child, parent));
  if (isForbidden(node, parent)) return inside();
  const isStrict = parent.type === 'element' && WITHOUT_BLOCKS.has(parent.tagName);
  if (isStrict && node.children.length > 0) node.children = inside() as ElementContent[];
  return [node];
}

/** Whether an element must give way to its children: `span` around blocks, blocks in a heading. */
function isForbidden(child: Element, parent: Parent): boolean {
  const tagName = parent.type === 'element' ? parent.tagName : 'root';
  if (child.tagName === 'source') return !['audio', 'picture', 'video'].includes(tagName);
  if (child.tagName === 'picture') return !child.children.every(isPictureContent);
  if (PHRASING.has(child.tagName)) return isOrHoldsBlock(child);
  if (['dt', 'th', 'caption'].includes(tagName)) return HEADINGS.has(child.tagName);
  return WITHOUT_BLOCKS.has(tagName) && BLOCKS.has(child.tagName);
}

/** Turns children that may not stand here, or not again, into plain blocks. */
function placeChildren(children: readonly RootContent[], tagName: string): void {
  const once = ONCE.get(tagName);
  let seen = false;
  for (const child of children) {
    if (child.type !== 'element') continue;
    const isSecond = child.tagName === once && seen;
    seen ||= child.tagName === once;
    if (isSecond || HOMES.get(child.tagName)?.includes(tagName) === false) child.tagName = 'div';
  }
}

/** Gives items a list, and a list nothing but items. */
function mendItems(children: readonly RootContent[], tagName: string): RootContent[] {
  const list = LISTS.get(tagName);
  const isItem = (node: RootContent) => isNamed(node, ['li']);
  const items = list?.wrapper === 'li' ? nestLists(children) : wrapRuns(children, isItem, 'ul');
  if (list === undefined) return items;
  return wrapRuns(items, (node) => !isNamed(node, list.holds), list.wrapper);
}

/** A list that stands between two items belongs to the first of them. */
function nestLists(children: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = [];
  for (const child of children) {
    const previous = result.findLast((node) => !isBlank(node));
    const item = previous?.type === 'element' && previous.tagName === 'li' ? previous : undefined;
    if (item && isNamed(child, ['ul', 'ol'])) item.children.push(child as Element);
    else result.push(child);
  }
  return result;
}

function isPictureContent(node: RootContent): boolean {
  return isBlank(node) || isNamed(node, ['source', 'img']);
}

function isOrHoldsBlock(node: RootContent): boolean {
  if (node.type !== 'element') return false;
  return BLOCKS.has(node.tagName) || node.children.some(isOrHoldsBlock);
}

function isNamed(node: RootContent, names: readonly string[]): boolean {
  return node.type === 'element' && names.includes(node.tagName);
}
