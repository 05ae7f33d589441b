import type { Element, ElementContent, Root } from 'hast';
import type { VFile } from 'vfile';
import { getRenderState } from './render-state.ts';
import { textOf } from './text-of.ts';
import { walk } from './walk.ts';
import { isBlank } from './wrap-runs.ts';

/**
 * Lets a wide table scroll on its own, by keyboard too, and says what its header cells head. A
 * head without words, Markdown's way of having none, is dropped.
 *
 * @example `<table>…</table>` → `<section class="table-scroll" tabindex="0" aria-label="Table 1"><table>…</table></section>`
 */
export function rehypeTables() {
  return (tree: Root, file: VFile): void => {
    const { strings } = getRenderState(file).context;
    const names = new Set<string>();
    walk(tree, 'element', (table, index, parent) => {
      if (table.tagName !== 'table') return;
      mendCells(table);
      const caption = captionOf(table);
      const isFree = caption !== '' && !names.has(caption);
      const name = isFree ? caption : `${strings.table} ${names.size + 1}`;
      names.add(name);
      parent.children[index] = {
        type: 'element',
        tagName: 'section',
        properties: { className: ['table-scroll'], tabIndex: 0, ariaLabel: name },
        children: [table],
      };
      return 'skip';
    });
  };
}

function mendCells(table: Element): void {
  walk(table, 'element', (node, index, parent) => {
    if (node.tagName === 'thead' && textOf(node) === '' && !holdsImage(node)) {
      parent.children.splice(index, 1);
      return index;
    }
    if (node.tagName !== 'th') return undefined;
    if (node.children.every(isBlank)) node.tagName = 'td';
    else node.properties.scope ??= isRowHeader(node, parent) ? 'row' : 'col';
    return undefined;
  });
}

function isRowHeader(cell: Element, row: ElementContent | Root | undefined): boolean {
  if (row?.type !== 'element') return false;
  const cells = row.children.filter((child) => child.type === 'element');
  return cells[0] === cell && cells.some((child) => child.tagName === 'td');
}

function captionOf(table: Element): string {
  const caption = table.children.find(
    (child) => child.type === 'element' && child.tagName === 'caption',
  );
  return caption === undefined ? '' : textOf(caption);
}

function holdsImage(node: Element): boolean {
  let found = false;
  walk(node, 'element', ({ tagName }) => {
    found = tagName === 'img';
    return found ? 'exit' : undefined;
  });
  return found;
}
