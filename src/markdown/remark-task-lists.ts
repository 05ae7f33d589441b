import type { Root } from 'mdast';
import { walk } from './walk.ts';

/**
 * Writes the state of a task as a character: an archive has no form controls, and feeds, search
 * and exports keep it too.
 *
 * @example `- [x] Send letters` → `- ☑ Send letters`
 */
export function remarkTaskLists() {
  return (tree: Root): void => {
    walk(tree, 'listItem', (item) => {
      if (typeof item.checked !== 'boolean') return;
      const mark = item.checked ? '☑ ' : '☐ ';
      const first = item.children[0];
      if (first?.type === 'paragraph') first.children.unshift({ type: 'text', value: mark });
      item.checked = null;
    });
  };
}
