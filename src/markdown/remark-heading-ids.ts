import type { Root } from 'mdast';
import { walk } from './walk.ts';

const MARKED_ID = /(?:^|[ \t]+)\{#([^\s{}]+)\}[ \t]*$/;

/**
 * Understands the heading ids of Hugo, kramdown and Pandoc, which old links point at.
 *
 * @example `## Field visits {#field}` → `<h2 id="field">Field visits</h2>`
 */
export function remarkHeadingIds() {
  return (tree: Root): void => {
    walk(tree, 'heading', (heading) => {
      const last = heading.children.at(-1);
      if (last?.type !== 'text') return;
      const id = MARKED_ID.exec(last.value)?.[1];
      if (id === undefined) return;
      last.value = last.value.replace(MARKED_ID, '');
      heading.data = { ...heading.data, hProperties: { id } };
    });
  };
}
