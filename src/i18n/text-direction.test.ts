import { expect, test } from 'vitest';
import { textDirection } from './text-direction.ts';

test.each([
  ['ar', 'rtl'],
  ['ar-EG', 'rtl'],
  ['he', 'rtl'],
  ['fa', 'rtl'],
  ['ur', 'rtl'],
  ['az-Arab', 'rtl'],
  ['az', 'ltr'],
  ['id', 'ltr'],
  ['en', 'ltr'],
  ['ja', 'ltr'],
  ['not_a_language', 'ltr'],
] as const)('%s runs %s', (language, direction) => {
  expect(textDirection(language)).toBe(direction);
});
