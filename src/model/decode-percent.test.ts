import { expect, test } from 'vitest';
import { decodePercent } from './decode-percent.ts';

test.each([
  ['the%20report.pdf', 'the report.pdf'],
  ['caf%C3%A9', 'café'],
  ['100%', '100%'],
  ['a%20b%', 'a%20b%'],
  ['%FF', '%FF'],
])('decodes %s to %s', (text, decoded) => {
  expect(decodePercent(text)).toBe(decoded);
});
