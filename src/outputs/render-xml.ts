/** The one place where XML is written. */
import type { Element, ElementContent } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** A document of this root, in UTF-8; elements that hold only elements are set a line each. */
export function renderXml(root: Element): string {
  const xml = toXml(setLines(root), { closeEmptyElements: true, tightClose: true });
  return `<?xml version="1.0" encoding="utf-8"?>\n${finish(xml)}\n`;
}

/** What no XML 1.0 document may hold: control characters, lone surrogates, U+FFFE and U+FFFF. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** What the serializer leaves to its caller; it writes no section that would end with `]]>`, which no text may hold. */
function finish(xml: string): string {
  return xml.replaceAll(FORBIDDEN, '').replaceAll(']]>', ']]&gt;');
}

const LINE: ElementContent = { type: 'text', value: '\n' };

function setLines(element: Element): Element {
  const { children } = element;
  const set = children.map((child) => (child.type === 'element' ? setLines(child) : child));
  const isOfElements = children.length > 0 && children.every(({ type }) => type === 'element');
  return {
    ...element,
    children: isOfElements ? [LINE, ...set.flatMap((child) => [child, LINE])] : set,
  };
}
