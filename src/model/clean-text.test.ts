import { expect, test } from 'vitest';
import { cleanLine, cleanParagraphs } from './clean-text.ts';

test.each([
  ['plain text', 'plain text'],
  ['NSF.gov &#8211; Usability', 'NSF.gov – Usability'],
  ['Q&amp;A &nbsp;&eacute;', 'Q&A é'],
  ['AT&T, R&D; x&y', 'AT&T, R&D; x&y'],
  ['<strong>Breaking:</strong> rain', 'Breaking: rain'],
  ['See <a href="/x">the <em>list</em></a> &amp; more', 'See the list & more'],
  ['How to use the <video> element', 'How to use the <video> element'],
  ['if a<b and c>d', 'if a<b and c>d'],
  ['two\u00A0words\u200B \n here', 'two words here'],
  ['Cafe\u0301', 'Café'],
  ['می\u200Cخواهم', 'می\u200Cخواهم'],
  ['bell\u0007 and \uD800 half', 'bell and \uFFFD half'],
  [' \u00A0 ', ''],
])('cleanLine makes %j plain text', (text, clean) => {
  expect(cleanLine(text)).toBe(clean);
});

test('cleanParagraphs keeps line breaks', () => {
  expect(cleanParagraphs(' One \n\n  two\u00A0\r\nthree ')).toBe('One\ntwo\nthree');
});
