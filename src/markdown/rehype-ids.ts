import { slug } from 'github-slugger';
import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { isTextHeading } from './html-elements.ts';
import { getRenderState } from './render-state.ts';
import { textOf } from './text-of.ts';
import { walk } from './walk.ts';

const LONGEST_ID = 80;

/**
 * Makes ids unique on the page and gives every heading one, in any script; the heading then links
 * to itself, so that a section can be cited. Its own words are the link's, which adds nothing to
 * what a screen reader says.
 *
 * @example `<h2>Dua kota</h2>` → `<h2 id="dua-kota"><a class="anchor" href="#dua-kota">Dua kota</a></h2>`
 */
export function rehypeIds() {
  return (tree: Root, file: VFile): void => {
    const taken = new Set(getRenderState(file).context.reservedIds);
    const marked: Element[] = [];
    const headings: Element[] = [];
    const linked = new Set<Element>();
    walk(tree, 'element', (node) => {
      if (node.tagName === 'a') walk(node, 'element', (inner) => void linked.add(inner));
      if (isTextHeading(node)) headings.push(node);
      if (node.properties.id === undefined) return;
      // Parts are linked from outside the text: their ids come first.
      if (node.tagName === 'section') claim(String(node.properties.id), taken);
      else marked.push(node);
    });
    for (const node of marked) node.properties.id = claim(String(node.properties.id), taken);
    for (const heading of headings) {
      heading.properties.id ??= claim(toSlug(textOf(heading)), taken);
      if (!linked.has(heading) && !isInteractive(heading)) addAnchor(heading);
    }
  };
}

/** The id itself, or with a number where it is taken. */
function claim(id: string, taken: Set<string>): string {
  let free = id;
  for (let number = 1; taken.has(free); number++) free = `${id}-${number}`;
  taken.add(free);
  return free;
}

function addAnchor(heading: Element): void {
  const href = `#${heading.properties.id}`;
  const { children } = heading;
  heading.children = [
    { type: 'element', tagName: 'a', properties: { className: ['anchor'], href }, children },
  ];
}

/** A heading can be a whole paragraph in real archives; its first words will do. */
function toSlug(words: string): string {
  const whole = slug(words);
  const cut =
    whole.length > LONGEST_ID ? whole.slice(0, whole.lastIndexOf('-', LONGEST_ID)) : whole;
  return cut || 'section';
}

/** Whether a heading holds what may not stand in a link. */
function isInteractive(heading: Element): boolean {
  let found = false;
  walk(heading, 'element', (node) => {
    found = ['a', 'audio', 'iframe', 'video'].includes(node.tagName);
    return found ? 'exit' : undefined;
  });
  return found;
}
