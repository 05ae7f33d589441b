/** The one place where XML is written. */
import type { Element, ElementContent } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** A document of this root, in UTF-8; elements that hold only elements are set a line each. */
export function renderXml(root: Element): string {
  const xml = toXml(cleanElement(root), {
    closeEmptyElements: true,
    tightClose: true,
    // For the one reference that `splitText` sets; nobody else makes raw nodes.
    allowDangerousXml: true,
  });
  return `<?xml version="1.0" encoding="utf-8"?>\n${xml}\n`;
}

function cleanElement(element: Element): Element {
  const children = element.children.flatMap(cleanNode);
  const attributes = Object.entries(element.attributes).map(([name, value]) => [
    name,
    typeof value === 'string' ? stripForbidden(value) : value,
  ]);
  return {
    ...element,
    attributes: Object.fromEntries(attributes),
    children: children.every((child) => child.type === 'element') ? setLines(children) : children,
  };
}

function cleanNode(node: ElementContent): ElementContent[] {
  if (node.type === 'element') return [cleanElement(node)];
  return node.type === 'text' ? splitText(stripForbidden(node.value)) : [node];
}

/** XML allows no `]]>` in text, and the serializer leaves `>` as it is: so `]]`, then `&gt;`. */
function splitText(text: string): ElementContent[] {
  return text.split(/(?<=\]\])>/).flatMap((value, index): ElementContent[] => {
    const run: ElementContent = { type: 'text', value };
    return index === 0 ? [run] : [{ type: 'raw', value: '&gt;' }, run];
  });
}

/** Removes what no XML 1.0 document may hold: control characters, lone surrogates, U+FFFE and U+FFFF. */
function stripForbidden(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
}

function setLines(children: ElementContent[]): ElementContent[] {
  const line: ElementContent = { type: 'text', value: '\n' };
  return children.length === 0 ? children : [line, ...children.flatMap((child) => [child, line])];
}
