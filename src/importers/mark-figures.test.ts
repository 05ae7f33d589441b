import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { markFigures } from './mark-figures.ts';

const parser = unified().use(rehypeParse, { fragment: true }).freeze();
const writer = unified().use(rehypeStringify).freeze();

function mark(html: string): string {
  const tree = parser.parse(html);
  markFigures(tree);
  return writer.stringify(tree);
}

test.each([
  '<p>The ferry left.</p>',
  '<figure><img src="a.jpg"><figcaption>The quay</figcaption></figure>',
  '<div class="photo"><img src="a.jpg"></div>',
  '<div class="photo"><img src="a.jpg"><img src="b.jpg"><p>Two of them</p></div>',
  '<div class="author-photo"><img src="a.jpg"><p>Ana Diaz writes on harbours.</p></div>',
  '<div class="image"><img src="a.jpg"><h3>Another story</h3></div>',
  '<div class="image"><img src="a.jpg"><a href="/x">Another story</a></div>',
  `<div class="image"><img src="a.jpg"><p>${'The ferry left. '.repeat(40)}</p></div>`,
])('leaves alone what is no photo with a caption: %s', (html) => {
  expect(mark(html)).toBe(html);
});

test.each([
  '<div class="photo"><img src="a.jpg"><p>The quay</p></div>',
  '<div class="x"><a href="#"><img src="a.jpg"></a><p class="wp-caption-text">The quay</p></div>',
  '<p><img src="a.jpg"><span class="image-caption">The quay</span></p>',
  '<div class="foto"><a href="javascript:big()">Enlarge</a><img src="a.jpg"><div>The quay</div></div>',
])('makes a figure of %s', (html) => {
  expect(mark(html).replace(/\s+</g, '<')).toBe(
    '<figure><img src="a.jpg"><figcaption>The quay</figcaption></figure>',
  );
});

test('keeps the links of a photo and of its caption', () => {
  const html =
    '<div class="photo"><a href="big.jpg"><img src="a.jpg"></a><p>The quay, by <a href="/ana">Ana</a></p></div>';
  expect(mark(html)).toBe(
    '<figure><a href="big.jpg"><img src="a.jpg"></a><figcaption>The quay, by <a href="/ana">Ana</a> </figcaption></figure>',
  );
});
