import type { Comment, Element, ElementContent, Root, RootContent } from 'hast';
import type { VFile } from 'vfile';
import type { Part } from '../model/published-article.ts';
import { HEADINGS } from './html-elements.ts';
import { getRenderState } from './render-state.ts';
import { textOf } from './text-of.ts';
import { walk } from './walk.ts';
import { isBlank } from './wrap-runs.ts';

const PAGE_BREAK = /^\s*nextpage\s*$/i;

/**
 * Cuts a text at its page breaks into parts on one page, and drops all other comments. A heading
 * right after the break titles the part; the first part stays as it is, and footnotes stay last.
 *
 * @example `A <!--nextpage--> <h2>B</h2>` → `A <section class="part" id="part-2"><h2>B</h2></section>`
 */
export function rehypeParts() {
  return (tree: Root, file: VFile): void => {
    const state = getRenderState(file);
    const footnotes = tree.children.filter(isFootnotes);
    const text = tree.children.filter((node) => !isFootnotes(node));
    const runs = cutAtBreaks(text).filter((run) => !run.every(isBlank));
    const [first = [], ...others] = runs;
    const sections = others.map((run, index) => {
      const number = index + 2;
      return toSection(run, number, state.context.strings.part(number));
    });
    state.parts = [toPart(first, ''), ...sections.map(({ part }) => part)];
    tree.children = [...first, ...sections.map(({ section }) => section), ...footnotes];
    removeComments(tree);
  };
}

/** Splits at every break, however deep: what holds it is closed before and opened again after. */
function cutAtBreaks(nodes: readonly RootContent[]): RootContent[][] {
  const runs: RootContent[][] = [[]];
  for (const node of nodes) {
    if (isBreak(node)) {
      runs.push([]);
      continue;
    }
    const inner = node.type === 'element' ? cutAtBreaks(node.children) : [];
    if (node.type !== 'element' || inner.length < 2) {
      runs.at(-1)?.push(node);
      continue;
    }
    for (const [index, children] of inner.entries()) {
      const { id, ...properties } = node.properties;
      const copy = {
        ...node,
        properties: index === 0 ? node.properties : properties,
        children: children as ElementContent[],
      };
      if (index > 0) runs.push([]);
      if (!children.every(isBlank)) runs.at(-1)?.push(copy);
    }
  }
  return runs;
}

function toSection(run: RootContent[], number: number, fallback: string) {
  const part = { title: fallback, ...toPart(run, `part-${number}`) };
  const label = part.title === fallback ? { ariaLabel: fallback } : {};
  const section: Element = {
    type: 'element',
    tagName: 'section',
    properties: { className: ['part'], id: part.id, ...label },
    children: run as ElementContent[],
  };
  return { part, section };
}

function toPart(run: readonly RootContent[], id: string): Part {
  const opening = run.find((node) => !isBlank(node));
  const isHeading = opening?.type === 'element' && HEADINGS.has(opening.tagName);
  const title = isHeading ? textOf(opening) : '';
  return { id, ...(title !== '' && { title }) };
}

function removeComments(tree: Root): void {
  walk(tree, 'comment', (_, index, parent) => {
    parent.children.splice(index, 1);
    return index;
  });
}

function isBreak(node: RootContent): node is Comment {
  return node.type === 'comment' && PAGE_BREAK.test(node.value);
}

function isFootnotes(node: RootContent): boolean {
  return node.type === 'element' && 'dataFootnotes' in node.properties;
}
