import type { Element, ElementContent, Root } from 'hast';
import { EXIT, visit } from 'unist-util-visit';
import { findElements, isCalled, readAttribute, readWords } from './find-elements.ts';

const CAPTION =
  /(?:^|[\s_-])(?:(?:photo|image|img|pic|picture|media|wp|foto|figure|inline|js)[-_]?)?(?:caption|cutline|credits?|figcaption|legende|bildunterschrift|keterangan)(?:[-_]?(?:text|wrap(?:per)?))?(?:$|[\s_-])/i;
const PHOTO =
  /(?:^|[\s_-])(?:(?:article|entry|inline|story|post|single|lead)[-_]?)?(?:photo|image|foto|figure|picture|bild|gambar)(?:[-_]?(?:box|container|wrap(?:per)?|holder|block))?(?:$|[\s_-])/i;
const OTHER =
  /author|byline|avatar|profile|(?:^|[\s_-])(?:bio|teaser|card|related|logo|promo|ads?|gallery|slideshow|comments?|story|article|post|entry)(?:$|[\s_-])/i;
const BOX = /^(?:aside|dd|div|dl|p|section|span)$/;
/** What a caption does not hold. */
const TEXT = /^(?:article|blockquote|figure|form|h[1-3]|iframe|main|ol|table|ul|video)$/;
const LONGEST = 400;
const MOST_ELEMENTS = 60;
const NO_WORDS = /^(?:button|img|picture|script|style|svg)$/;

/**
 * Writes a photo and its caption as a figure, where a page says so with classes only: libraries drop
 * these, and the caption would become a paragraph.
 */
export function markFigures(tree: Root): void {
  const done = new Set<Element>();
  for (const box of findElements(tree, ({ tagName }) => BOX.test(tagName))) {
    if (done.has(box) || !isPhotoBox(box)) continue;
    for (const inner of findElements(box, () => true)) done.add(inner);
    const [image] = findElements(box, isImage);
    const link = findElements(box, isLink).find(
      (anchor) => !isSwitch(anchor) && anchor.children.includes(image as Element),
    );
    const caption = box.children.flatMap(copyWords);
    box.tagName = 'figure';
    box.properties = {};
    box.children = [
      (link ?? image) as Element,
      { type: 'element', tagName: 'figcaption', properties: {}, children: caption },
    ];
  }
}

function isImage({ tagName }: Element): boolean {
  return tagName === 'img' || tagName === 'picture';
}

function isLink({ tagName }: Element): boolean {
  return tagName === 'a';
}

/** "[+] Enlarge" leads nowhere without the page's scripts. */
function isSwitch(element: Element): boolean {
  return isLink(element) && /^(?:#|javascript:|$)/i.test(readAttribute(element, 'href'));
}

function isPhotoBox(box: Element): boolean {
  if (!hasFew(box)) return false;
  const inner = findElements(box, () => true);
  if (inner.filter(({ tagName }) => tagName === 'img').length !== 1) return false;
  if (inner.some(({ tagName }) => TEXT.test(tagName)) || isCalled(box, OTHER)) return false;
  const words = readWords(box);
  if (words === '' || words.length > LONGEST) return false;
  const linked = inner.filter(isLink).map(readWords);
  if (linked.join('').length > words.length / 2) return false;
  return isCalled(box, PHOTO) || inner.some((element) => element !== box && isCaption(element));
}

/** Whether an element holds no more than a photo and its caption do, without counting all of a page. */
function hasFew(box: Element): boolean {
  let count = 0;
  visit(box, 'element', () => {
    count += 1;
    return count > MOST_ELEMENTS ? EXIT : undefined;
  });
  return count <= MOST_ELEMENTS;
}

/** An element of a class for captions, which says something. */
function isCaption(element: Element): boolean {
  return isCalled(element, CAPTION) && readWords(element) !== '';
}

/** The words of a caption with their links, without the boxes around them. */
function copyWords(node: ElementContent): ElementContent[] {
  if (node.type === 'text') return [node];
  if (
    node.type !== 'element' ||
    NO_WORDS.test(node.tagName) ||
    isSwitch(node) ||
    readWords(node) === ''
  )
    return [];
  const children = node.children.flatMap(copyWords);
  const isBox = /^(?:div|p|span|dd|dt|dl|section|aside)$/.test(node.tagName);
  return isBox ? [...children, { type: 'text', value: ' ' }] : [{ ...node, children }];
}
