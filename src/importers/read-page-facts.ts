/** Where pages say what they are, beside JSON-LD: in their head, in microdata, and by the names of classes. */
import type { Element, Root } from 'hast';
import { cleanLine } from '../model/clean-text.ts';
import { findElements, readAttribute, readWords } from './find-elements.ts';
import { listComments, listElsewhere } from './list-elsewhere.ts';

/** A text that a page gives for a field, with where it stands and how much that is worth. */
export interface Fact {
  readonly text: string;
  readonly confidence: number;
  readonly from: string;
}

export interface PageFacts {
  /** The first value of a meta name or property, tried in order. */
  readonly meta: (names: readonly string[]) => Fact | undefined;
  readonly metas: (names: readonly string[]) => Fact[];
  readonly elements: readonly Element[];
  /** Those that speak of the article, and not of other pages, comments or the site. */
  readonly near: readonly Element[];
  /** Those that no reader's comment holds. */
  readonly own: readonly Element[];
  readonly title: string;
  readonly language: string;
  readonly canonical: string;
}

/** Of one name; no article has more tags. */
const MOST_VALUES = 200;

/** Reads the head of a page once. */
export function readPageFacts(tree: Root): PageFacts {
  const elements = findElements(tree, () => true);
  const comments = listComments(elements);
  const own = elements.filter((element) => !comments.has(element));
  const elsewhere = listElsewhere(own);
  const values = new Map<string, string[]>();
  for (const element of elements) {
    if (element.tagName !== 'meta') continue;
    const text = cleanLine(readAttribute(element, 'content'));
    for (const name of listNames(element)) {
      const known = values.get(name) ?? [];
      if (text === '' || known.length === MOST_VALUES) continue;
      known.push(text);
      values.set(name, known);
    }
  }
  const metas = (names: readonly string[]): Fact[] =>
    names.flatMap((name) =>
      (values.get(name) ?? []).map((text) => ({ text, confidence: 0.9, from: `<meta ${name}>` })),
    );
  const first = (tagName: string) => elements.find((element) => element.tagName === tagName);
  const html = first('html');
  const titleElement = first('title');
  const link = elements.find(
    (element) => element.tagName === 'link' && readAttribute(element, 'rel') === 'canonical',
  );
  return {
    meta: (names) => metas(names)[0],
    metas,
    elements,
    near: own.filter((element) => !elsewhere.has(element)),
    own,
    title: titleElement === undefined ? '' : cleanLine(readWords(titleElement)),
    language:
      html === undefined ? '' : readAttribute(html, 'lang') || readAttribute(html, 'xmlLang'),
    canonical: link === undefined ? '' : readAttribute(link, 'href'),
  };
}

function listNames(element: Element): string[] {
  const names = ['name', 'property', 'itemProp', 'httpEquiv'].map((key) =>
    readAttribute(element, key).toLowerCase(),
  );
  return [...new Set(names.filter((name) => name !== ''))];
}
