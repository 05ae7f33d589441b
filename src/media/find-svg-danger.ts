import type { Element, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';

/** Elements that run, hold or load what is no drawing. */
const ELEMENTS = new Set(
  'audio canvas embed foreignobject handler iframe listener object script video'.split(' '),
);
const ENCODINGS = new Set(['ascii', 'iso-8859-1', 'us-ascii', 'utf-8', 'utf8']);
const XHTML = 'http://www.w3.org/1999/xhtml';

/**
 * Says what in an SVG file could run or load something when a reader opens the file itself, if anything does.
 * Throws where it is no sound XML. What browsers might read otherwise than we do counts as a danger.
 *
 * @example findSvgDanger('<svg onload="a()"/>') // => 'an "onload" handler'
 */
export function findSvgDanger(text: string): string | undefined {
  const encoding = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([^"']*)/.exec(text)?.[1] ?? 'utf-8';
  if (!ENCODINGS.has(encoding.toLowerCase())) return `the encoding "${encoding}"`;
  // Declarations can hide handlers in default attributes, and elements in entities.
  if (/<!DOCTYPE[^>]*\[/i.test(text)) return 'declarations in its DOCTYPE';
  return findInChildren(fromXml(text));
}

function findInChildren(parent: Root | Element): string | undefined {
  for (const child of parent.children) {
    if (child.type === 'instruction' && child.name !== 'xml')
      return `the instruction "${child.name}"`;
    if (child.type !== 'element') continue;
    const danger = findInElement(child) ?? findInChildren(child);
    if (danger !== undefined) return danger;
  }
  return undefined;
}

function findInElement({ name, attributes, children }: Element): string | undefined {
  const local = toLocalName(name);
  if (ELEMENTS.has(local)) return `the element "${name}"`;
  for (const [key, value] of Object.entries(attributes)) {
    const danger = findInAttribute(key, value ?? '', local);
    if (danger !== undefined) return danger;
  }
  // As browsers read it: comments between its texts do not part them.
  const style = children.map((child) =>
    'value' in child && child.type !== 'comment' ? child.value : '',
  );
  return local === 'style' && loadsByStyle(style.join(''), true)
    ? 'a style sheet that loads something'
    : undefined;
}

function findInAttribute(key: string, value: string, element: string): string | undefined {
  const local = toLocalName(key);
  if (local.startsWith('on')) return `an "${key}" handler`;
  if (key === 'xml:base') return 'the attribute "xml:base"';
  if (value === XHTML) return 'parts in HTML';
  if (local === 'attributename' && /href|^on/i.test(value)) return `an animated "${value}"`;
  if (/(?:java|vb)script:/i.test(value)) return `a script in "${key}"`;
  const isLink = element === 'a' && /^https?:/i.test(value);
  if ((local === 'href' || local === 'src') && !isLink && !isInside(value)) {
    return `an address outside the file, "${value.slice(0, 60)}"`;
  }
  return loadsByStyle(value, local === 'style')
    ? `a style that loads something, in "${key}"`
    : undefined;
}

/** Escapes in a style sheet can spell what is looked for. */
function loadsByStyle(text: string, isStyle: boolean): boolean {
  return (
    /url\(\s*["']?\s*(?!#|["'\s])/i.test(text) || (isStyle && /@import|image-set|\\/i.test(text))
  );
}

/** Whether an address is a part of the file, or a picture in the address itself. */
function isInside(address: string): boolean {
  return /^\s*(?:#|data:image\/(?:gif|jpeg|png|webp)[;,])/i.test(address);
}

/** `xlink:href` → `href` */
function toLocalName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}
