import type { Element, Nodes, Parents } from 'hast';
import { BLOCKS } from './html-elements.ts';

/** White space that is not one space already. */
const SPACES = / [ \t\n\r\f]+|[\t\n\r\f][ \t\n\r\f]*/g;

/**
 * The words of a compiled text, blocks separated by a line feed: without the marks and labels of
 * footnotes and without alternative texts. No-break and zero-width spaces stay.
 *
 * @example hastToPlainText(h(null, [h('h2', 'A'), h('p', ['B ', h('em', 'C')])])) // => 'A\nB C'
 */
export function hastToPlainText(tree: Nodes): string {
  const lines: string[] = [];
  let line = '';
  const close = () => {
    const spaced = line.replace(SPACES, ' ');
    const words = spaced.slice(
      spaced.startsWith(' ') ? 1 : 0,
      spaced.endsWith(' ') ? -1 : undefined,
    );
    if (words !== '') lines.push(words);
    line = '';
  };
  const walk = (node: Nodes): void => {
    if (node.type === 'text') line += node.value;
    if (!('children' in node) || isSilent(node)) return;
    const isElement = node.type === 'element';
    if (isElement && node.tagName === 'br') line += ' ';
    if (isElement && node.tagName === 'pre') {
      close();
      lines.push(...preformatted(node));
      return;
    }
    const isCell = isElement && (node.tagName === 'td' || node.tagName === 'th');
    const isBlock = isElement && BLOCKS.has(node.tagName) && !isCell;
    if (isBlock) close();
    for (const child of node.children) walk(child);
    if (isBlock) close();
    if (isCell) line += ' ';
  };
  walk(tree);
  close();
  return lines.join('\n');
}

/** The lines of code or verse, with their indents. */
function preformatted(node: Element): string[] {
  return textOf(node)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** What a page shows beside the text itself. */
function isSilent(node: Parents): boolean {
  if (node.type !== 'element') return false;
  const { properties } = node;
  if (properties.id === 'footnote-label' || 'dataFootnoteRef' in properties) return true;
  return 'dataFootnoteBackref' in properties || isMissingImage(node);
}

function isMissingImage({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.includes('image-missing');
}
