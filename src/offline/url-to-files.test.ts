import { expect, test } from 'vitest';
import { photoToStem, urlToFiles } from './url-to-files.ts';

test.each([
  ['https://a.example/', '/', ['index.html']],
  ['https://a.example/arsip/', '/arsip/', ['index.html']],
  ['https://a.example/2017/11/?mark=a', '/', ['2017/11/index.html']],
  ['https://a.example/a.html#b', '/', ['a.html', 'a.html.html', 'a.html/index.html']],
  ['https://a.example/arsip/a', '/arsip/', ['a', 'a.html', 'a/index.html']],
  ['https://a.example/tags/%D9%85/', '/', ['tags/م/index.html']],
  ['https://a.example/100%/', '/', ['100%/index.html']],
])('%s below %s is one of %j', (url, base, files) => {
  expect(urlToFiles(url, base)).toEqual(files);
});

test('all sizes of a photo have one stem', () => {
  expect(photoToStem('_images/ferry.3f9a-800.webp')).toBe('_images/ferry.3f9a-');
  expect(photoToStem('_images/ferry.3f9a-1200.jpg')).toBe('_images/ferry.3f9a-');
  expect(photoToStem('_images/map.3f9a.svg')).toBeUndefined();
});
