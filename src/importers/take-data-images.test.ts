import { expect, test } from 'vitest';
import { takeDataImages } from './take-data-images.ts';

const base64 = Buffer.alloc(300, 7).toString('base64');

test('leaves a page without such images alone', () => {
  const html = '<img src="a.png"><p>data:image/png is a word</p>';
  expect(takeDataImages(html)).toEqual({ html, images: [] });
});

test('takes an image out and leaves an address', () => {
  const html = `<p><img alt="a" src="data:image/jpeg;base64,${base64}" width="9"></p>`;
  expect(takeDataImages(html)).toEqual({
    html: '<p><img alt="a" src="image-in-page-1.jpg" width="9"></p>',
    images: [{ name: 'image-in-page-1.jpg', base64 }],
  });
});

test('understands a drawing that is written in percent signs', () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg">${'<g/>'.repeat(60)}</svg>`;
  const html = `<img src="data:image/svg+xml;utf8,${encodeURIComponent(svg)}">`;
  const [image] = takeDataImages(html).images;
  expect(Buffer.from(image?.base64 ?? '', 'base64').toString()).toBe(svg);
});

test.each([
  `<img src="data:image/png;base64,${base64}" data-src="a.jpg">`,
  `<img srcset="a.jpg 2x" src="data:image/png;base64,${base64}">`,
  '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">',
])('leaves what only holds a place', (html) => {
  expect(takeDataImages(html).images).toEqual([]);
});
