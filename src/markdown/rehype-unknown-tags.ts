import type { Element, ElementContent, Root } from 'hast';
import type { VFile } from 'vfile';
import { sanitizeSchema } from './sanitize-schema.ts';
import { walk } from './walk.ts';

/** What HTML has, had or never standardised beside the elements that are kept. */
const OTHERS =
  'acronym applet area article base basefont bgsound big blink body button canvas center datalist dialog dir embed fieldset font footer form frame frameset head header hgroup html input isindex keygen label legend link listing main map marquee math menu menuitem meta meter multicol nav nobr noembed noframes noscript object optgroup option output param plaintext progress script search select slot spacer style svg template textarea title xmp';
const KNOWN: ReadonlySet<string> = new Set([
  ...(sanitizeSchema.tagNames ?? []),
  ...OTHERS.split(' '),
]);

/**
 * Shows tags that no HTML has as the text that they are: writers put placeholders and addresses
 * in angle brackets. Custom elements, and those that word processors leave, are not shown.
 *
 * @example `git checkout <branch>` → `git checkout &lt;branch>`
 */
export function rehypeUnknownTags() {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    walk(tree, 'element', (node, index, parent) => {
      if (node.tagName === 'svg' || node.tagName === 'math') return 'skip';
      if (!isText(node)) return undefined;
      const [start, end] = tagsOf(node, source);
      parent.children.splice(index, 1, ...start, ...node.children, ...end);
      return index + start.length;
    });
  };
}

function isText({ tagName, properties }: Element): boolean {
  if (KNOWN.has(tagName) || tagName.includes(':')) return false;
  return !tagName.includes('-') || Object.keys(properties).length === 0;
}

/** The tags as they are written; an end tag only where there is one. */
function tagsOf(
  { tagName, position }: Element,
  source: string,
): [ElementContent[], ElementContent[]] {
  const from = position?.start.offset;
  if (from === undefined) return [[], []];
  const written = source.slice(from, source.indexOf('>', from) + 1);
  const end = /<\/[^<>]*>$/.exec(source.slice(from, position?.end.offset))?.[0] ?? '';
  const hasEnd = end.toLowerCase().startsWith(`</${tagName}`);
  return [[{ type: 'text', value: written }], hasEnd ? [{ type: 'text', value: end }] : []];
}
