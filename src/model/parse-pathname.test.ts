import { describe, expect, test } from 'vitest';
import { parsePathname, parsePermalink } from './parse-pathname.ts';

describe('parsePathname', () => {
  test.each([
    ['/2015/01/09/personas-101/', '/2015/01/09/personas-101/'],
    ['2015/personas', '/2015/personas/'],
    ['/2015/personas.html', '/2015/personas.html'],
    ['https://old.example/2017/caf%C3%A9', '/2017/café/'],
    ['//2015///x/', undefined],
    ['/2015//x/', '/2015/x/'],
  ])('reads %j', (text, pathname) => {
    expect(parsePathname(text)).toBe(pathname);
  });

  test.each([
    '',
    '/',
    'https://old.example',
    '/?p=12',
    '/a#b',
    '/../x',
    '/a/%2e%2e/x',
    '/a%2F..%2Fx',
    'a\\b',
    '/%zz/',
    `/${'a'.repeat(300)}/`,
  ])('refuses %j, for which no file can be written', (text) => {
    expect(parsePathname(text)).toBeUndefined();
  });
});

describe('parsePermalink', () => {
  test.each([
    ['/2017/summit/', '/2017/summit/'],
    ['{year}/{slug}.html', '/{year}/{slug}.html'],
    ['/{section}/{year}/{month}/{day}/{slug}/', '/{section}/{year}/{month}/{day}/{slug}/'],
  ])('reads %j', (text, pattern) => {
    expect(parsePermalink(text)).toBe(pattern);
  });

  test.each([
    '',
    '/',
    '/{title}/',
    '/:year/:title/',
    'https://a.example/x',
    '/a/../b',
    '/a?b',
    '/100%25/',
    '/{slug/',
  ])('refuses %j', (text) => {
    expect(parsePermalink(text)).toBeUndefined();
  });
});
