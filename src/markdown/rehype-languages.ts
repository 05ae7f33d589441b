import type { Element, Nodes, Root } from 'hast';
import type { VFile } from 'vfile';
import { textDirection } from '../i18n/text-direction.ts';
import { getRenderState } from './render-state.ts';
import { walk } from './walk.ts';

type Direction = 'ltr' | 'rtl';

const LEAF_BLOCKS = new Set('p li dd dt h2 h3 h4 h5 h6 td th figcaption summary'.split(' '));
const LETTERS = {
  rtl: /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u,
  ltr: /[\p{L}--[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]]/v,
};

/**
 * Sets the direction of passages that run against the article's: those marked with such a
 * language, and unmarked blocks whose letters all run the other way.
 *
 * @example `<q lang="ar">سلام</q>` → `<q lang="ar" dir="rtl">سلام</q>`
 */
export function rehypeLanguages() {
  // Every article asks for its language, and few languages take turns.
  const known = new Map<string, Direction>();
  const directionOf = (language: string): Direction => {
    const direction = known.get(language) ?? textDirection(language);
    known.set(language, direction);
    return direction;
  };
  return (tree: Root, file: VFile): void => {
    const direction = directionOf(getRenderState(file).context.language);
    walk(tree, 'element', (node) => {
      const { dir, lang } = node.properties;
      if (dir !== undefined) return 'skip';
      const isMarked = typeof lang === 'string' && lang !== '';
      const own = isMarked ? directionOf(lang) : directionOfWords(node, direction);
      if (own === direction) return;
      node.properties.dir = own;
      return 'skip';
    });
  };
}

function directionOfWords(node: Element, article: Direction): Direction {
  if (!LEAF_BLOCKS.has(node.tagName)) return article;
  const other = article === 'ltr' ? 'rtl' : 'ltr';
  return !holds(node, LETTERS[article]) && holds(node, LETTERS[other]) ? other : article;
}

function holds(node: Nodes, letters: RegExp): boolean {
  if (node.type === 'text') return letters.test(node.value);
  return 'children' in node && node.children.some((child) => holds(child, letters));
}
