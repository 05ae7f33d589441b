import type { Element, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { cleanCredit, type PhotoCredit } from './photo-credit.ts';

/** Finds who took a photo, and whose it is, in its XMP. What is no sound XML counts as nothing. */
export function readXmpCredit(xmp: string): PhotoCredit {
  try {
    return readRoot(fromXml(xmp.replace(/^\uFEFF/, '').replace(/[\0\s]+$/, '')));
  } catch {
    return { creators: [] };
  }
}

function readRoot(root: Root): PhotoCredit {
  const [line] = listTexts(root, 'photoshop:Credit');
  // The same in several languages; the first is the one for all.
  const [rights] = listTexts(root, 'dc:rights');
  return { creators: listTexts(root, 'dc:creator'), line, rights };
}

/** The texts of a property, which is an attribute, an element, or an element with a list. */
function listTexts(parent: Root | Element, name: string): string[] {
  return parent.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    const attribute = cleanCredit(child.attributes[name] ?? undefined);
    const own = child.name === name ? listItems(child) : listTexts(child, name);
    return attribute === undefined ? own : [attribute, ...own];
  });
}

function listItems(element: Element): string[] {
  const children = element.children.filter((child) => child.type === 'element');
  if (children.length > 0) return children.flatMap(listItems);
  const text = element.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  return [cleanCredit(text) ?? []].flat();
}
