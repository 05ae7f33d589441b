import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { textDirection } from '../i18n/text-direction.ts';
import { getRenderState } from './render-state.ts';
import { textOf } from './text-of.ts';
import { walk } from './walk.ts';

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
  return (tree: Root, file: VFile): void => {
    const direction = textDirection(getRenderState(file).context.language);
    walk(tree, 'element', (node) => {
      if (node.properties.dir !== undefined) return 'skip';
      const own = directionOf(node, direction);
      if (own === direction) return;
      node.properties.dir = own;
      return 'skip';
    });
  };
}

function directionOf(node: Element, article: 'ltr' | 'rtl'): 'ltr' | 'rtl' {
  const { lang } = node.properties;
  if (typeof lang === 'string' && lang !== '') return textDirection(lang);
  if (!LEAF_BLOCKS.has(node.tagName)) return article;
  const words = textOf(node);
  const other = article === 'ltr' ? 'rtl' : 'ltr';
  return !LETTERS[article].test(words) && LETTERS[other].test(words) ? other : article;
}
