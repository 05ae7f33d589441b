import { expect, test } from 'vitest';
import { isLocal, isLocalImage, parseAddress } from './address.ts';

test.each([
  ['../a%20b.md#end', { path: '../a b.md', suffix: '#end' }],
  ['/a.md?x=1#end', { path: '/a.md', suffix: '?x=1#end' }],
  ['100%.md', { path: '100%.md', suffix: '' }],
  [
    'HTTPS://Example.org/a',
    { scheme: 'https', host: 'example.org', path: 'HTTPS://Example.org/a', suffix: '' },
  ],
  ['//user@example.org:81/', { host: 'example.org', path: '//user@example.org:81/', suffix: '' }],
  [' java\nscript:x', { scheme: 'javascript', path: 'javascript:x', suffix: '' }],
  ['\u0001data:x', { scheme: 'data', path: 'data:x', suffix: '' }],
  ['mailto:a@b.example', { scheme: 'mailto', path: 'mailto:a@b.example', suffix: '' }],
  ['a?b:c', { path: 'a', suffix: '?b:c' }],
])('reads %j as browsers do', (href, expected) => {
  expect(parseAddress(href)).toEqual(expected);
});

test('knows what stays on the site, and which of that is an image', () => {
  expect(isLocal(parseAddress('../a.md'))).toBe(true);
  expect(isLocal(parseAddress('//example.org/a.jpg'))).toBe(false);
  expect(isLocalImage(parseAddress('foto.JPG?x'))).toBe(true);
  expect(isLocalImage(parseAddress('https://example.org/a.jpg'))).toBe(false);
});
