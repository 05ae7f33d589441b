import { expect, test } from 'vitest';
import { nestQuotes } from './nest-quotes.ts';

test.each([
  ['feri', 'feri'],
  ['"feri listrik" piano', '‘feri listrik’ piano'],
  ['“feri” «piano', '‘feri’ ‘piano’'],
])('%s becomes %s', (text, nested) => {
  expect(nestQuotes(text)).toBe(nested);
});
