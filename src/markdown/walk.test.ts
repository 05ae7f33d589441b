import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { type Next, walk } from './walk.ts';

const tree = () => h(null, [h('p', [h('b', [h('i')]), 'A', h('u')]), h('hr')]);

/** The names of the elements that are visited. */
function visited(next: (name: string) => Next): string {
  const names: string[] = [];
  walk(tree(), 'element', ({ tagName }) => {
    names.push(tagName);
    return next(tagName);
  });
  return names.join(' ');
}

test('visits the nodes of one type in the order of the document', () => {
  expect(visited(() => undefined)).toBe('p b i u hr');
});

test.each([
  ['goes past the children of a node', 'skip', 'p b u hr'],
  ['ends', 'exit', 'p b'],
  ['goes on at another child of the same parent', 2, 'p b u hr'],
  ['leaves a parent whose last child it has passed', 3, 'p b hr'],
] as const)('%s on %j', (_, next, expected) => {
  expect(visited((name) => (name === 'b' ? next : undefined))).toBe(expected);
});

test('visits what a visitor puts in the place of a node', () => {
  const changed = tree();
  walk(changed, 'element', (node, index, parent) => {
    if (node.tagName === 'hr') return undefined;
    parent.children.splice(index, 1, ...node.children);
    return index;
  });
  expect(changed.children).toEqual([{ type: 'text', value: 'A' }, h('hr')]);
});
