import type { Element, Root } from 'hast';
import { findElements, findInnermost, readWords } from './find-elements.ts';
import { listComments } from './list-elsewhere.ts';

/** Letters of an article; a page that has fewer beside its comments is a thread of them. */
const ARTICLE = 800;

/** A page without what its readers wrote below the article. A page of a forum stays as it is. */
export function dropComments(tree: Root): Root {
  const comments = listComments(findElements(tree, () => true));
  if (comments.size === 0) return tree;
  const without = copyWithout(tree, comments);
  const [body] = findElements(without, ({ tagName }) => tagName === 'body');
  return body !== undefined && countProse(body) >= ARTICLE ? without : tree;
}

function copyWithout<Parent extends Root | Element>(
  node: Parent,
  dropped: ReadonlySet<Element>,
): Parent {
  const children = node.children
    .filter((child) => child.type !== 'element' || !dropped.has(child))
    .map((child) => (child.type === 'element' ? copyWithout(child, dropped) : child));
  return { ...node, children };
}

function countProse(body: Element): number {
  return findInnermost(body, ({ tagName }) => /^(?:p|div|td|li)$/.test(tagName))
    .map(readWords)
    .filter((words) => words.length > 60)
    .reduce((sum, words) => sum + words.length, 0);
}
