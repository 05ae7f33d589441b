import { expect, test } from 'vitest';
import { formatBytes } from './format-bytes.ts';

test.each([
  [0, 'en', '0 kB'],
  [12, 'en', '1 kB'],
  [45_600, 'en', '46 kB'],
  [1_234_000, 'en', '1.2 MB'],
  [1_234_000, 'id', '1,2 MB'],
  [123_400_000, 'en', '123 MB'],
  [5_432_000_000, 'en', '5.4 GB'],
])('%d bytes in %s are %s', (bytes, language, text) => {
  expect(formatBytes(bytes, language)).toBe(text);
});
