import { expect, test } from 'vitest';
import { decodeHtml } from './decode-html.ts';

/** A page in one of two encodings that Node can write, or of ready bytes. */
function page(text: string | Uint8Array, { declared = 'utf-8', language = 'id' } = {}): Buffer {
  const head = `<html lang="${language}"><head><meta charset="${declared}"></head><body>`;
  return Buffer.concat([Buffer.from(head), Buffer.from(text), Buffer.from('</body></html>')]);
}

const latin = (text: string) => Buffer.from(text, 'latin1');

test('leaves a page alone that is what it declares', () => {
  for (const bytes of [
    page('Café “Selasih”'),
    page(latin('Caf\xe9'), { declared: 'iso-8859-1' }),
  ]) {
    const { text, mended, note } = decodeHtml(bytes);
    expect(text).toContain('Café');
    expect({ mended, note }).toEqual({ mended: { bytes: 0, nulls: 0 }, note: undefined });
  }
});

test.each<[string, Buffer, string, string]>([
  ['windows-1252', page(latin('Caf\xe9 \x93Selasih\x94')), 'UTF-8', 'Café “Selasih”'],
  [
    'windows-1251',
    page(latin('\xcf\xf0\xe8\xe2\xe5\xf2'), { language: 'ru-RU' }),
    'UTF-8',
    'Привет',
  ],
  ['shift_jis', page(latin('\x93\xfa\x96{'), { language: 'ja' }), 'UTF-8', '日本'],
  ['UTF-8', page('Café “Selasih”', { declared: 'windows-1252' }), 'windows-1252', 'Café “Selasih”'],
])('reads a page that is %s and says so', (real, bytes, declared, words) => {
  const { text, mended, note } = decodeHtml(bytes);
  expect(text).toContain(words);
  expect(mended).toEqual({ bytes: 0, nulls: 0 });
  expect(note).toBe(
    `The page says that it is ${declared}, but its bytes are ${real}; it was read so`,
  );
});

test('takes the language for a hint and no more', () => {
  expect(decodeHtml(page(latin('Caf\xe9 \xa9'), { language: 'ja' })).text).toContain('Café ©');
});

test('mends single bytes in a page that is UTF-8 for the most part', () => {
  const bytes = page(Buffer.concat([Buffer.from('“Selasih” di Café '), latin('d\xe9j\xe0')]));
  const { text, mended, note } = decodeHtml(bytes);
  expect(text).toContain('“Selasih” di Café déjà');
  expect(mended.bytes).toBe(2);
  expect(note).toBeUndefined();
});

test('says nothing of a page that declares nothing', () => {
  const { text, note } = decodeHtml(latin('<p>Caf\xe9</p>'));
  expect({ text, note }).toEqual({ text: '<p>Café</p>', note: undefined });
});
