import { expect, test } from 'vitest';
import { fitImage } from './fit-image.ts';

test.each([
  ['a landscape, as wide as the column', 1200, 800, 0, 960, 640, 624],
  ['a small picture, as it is', 300, 200, 0, 300, 200, 300],
  ['a portrait, no higher than a screen', 800, 1200, 0, 426, 639, 426],
  ['a width that the text asks for', 1200, 800, 240, 240, 160, 240],
  ['a width that the picture does not have', 300, 200, 900, 300, 200, 300],
  ['a strip', 10, 9000, 0, 1, 900, 1],
])('fits %s', (_, width, height, asked, wide, high, shown) => {
  expect(fitImage({ src: '/a', width, height }, asked)).toEqual({
    width: wide,
    height: high,
    sizes: `(min-width: ${shown + 32}px) ${shown}px, calc(100vw - 2rem)`,
  });
});

test('knows nothing of a remote picture', () => {
  expect(fitImage({ src: 'https://cdn.example/a.jpg' })).toBeUndefined();
});
