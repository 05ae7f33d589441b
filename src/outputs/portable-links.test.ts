import { describe, expect, test } from 'vitest';
import { toPortableHref } from './portable-links.ts';

const files = new Set([
  'index.html',
  'tags/index.html',
  'tags/c#/index.html',
  '2017/11/06/ferry.html',
  '2017/11/index.html',
  '2009/flood/index.html',
  '_images/a b.jpg',
]);
const site = { base: '/', has: (file: string) => files.has(file) };
const ARTICLE = '2017/11/06/ferry.html';

describe('toPortableHref', () => {
  test.each([
    ['/', '../../../index.html'],
    ['/tags/', '../../../tags/index.html'],
    ['/tags', '../../../tags/index.html'],
    ['/2017/11/', '../index.html'],
    ['/2017/11/06/', '../index.html#d2017-11-06'],
    ['/2017/11/06', '../index.html#d2017-11-06'],
    ['/2017/11/06/ferry', 'ferry.html'],
    ['/2017/11/06/ferry.html?q=a#part-2', 'ferry.html?q=a#part-2'],
    ['../../../2009/flood/', '../../../2009/flood/index.html'],
    ['/tags/c%23/', '../../../tags/c%23/index.html'],
    ['/_images/a%20b.jpg', '../../../_images/a%20b.jpg'],
  ])('names the file of %s', (address, expected) => {
    expect(toPortableHref(address, ARTICLE, site)).toBe(expected);
  });

  test.each([
    '#part-2',
    '',
    'https://news.example/tags/',
    '//news.example/tags/',
    'mailto:desk@news.example',
    'data:text/plain,a',
  ])('leaves %s alone', (address) => {
    expect(toPortableHref(address, ARTICLE, site)).toBe(address);
  });

  test.each(['/feed.xml', '/tags/none/', '/2018/01/02/', 'gone.html', '/%', '/../../..//x'])(
    'finds nothing at %s',
    (address) => {
      expect(toPortableHref(address, ARTICLE, site)).toBeUndefined();
    },
  );

  test('takes the sub-path of the site off, and finds nothing outside of it', () => {
    const below = { ...site, base: '/archive/' };
    expect(toPortableHref('/archive/tags/', ARTICLE, below)).toBe('../../../tags/index.html');
    expect(toPortableHref('/archive/', 'index.html', below)).toBe('index.html');
    expect(toPortableHref('/tags/', ARTICLE, below)).toBeUndefined();
  });
});
