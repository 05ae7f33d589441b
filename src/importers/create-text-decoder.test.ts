import { expect, test } from 'vitest';
import { createTextDecoder, decodeText } from './create-text-decoder.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');

test.each([
  ['UTF-8', Buffer.from('Café «Блог» 新'), 'Café «Блог» 新'],
  ['UTF-8 with a byte order mark', Buffer.from('\uFEFFCafé'), 'Café'],
  ['UTF-16 with a byte order mark', Buffer.from('\uFEFFCafé', 'utf16le'), 'Café'],
  ['UTF-16 without one', Buffer.from('judul,isi', 'utf16le'), 'judul,isi'],
  ['Windows-1252 that is not declared', latin('a \x93kutipan\x94 caf\xe9'), 'a “kutipan” café'],
  ['UTF-8 and Windows-1252 mixed', Buffer.concat([Buffer.from('é '), latin('\xe9 é')]), 'é é é'],
  [
    'what XML declares',
    latin('<?xml version="1.0" encoding="ISO-8859-15"?><a>\xa4</a>'),
    '<?xml version="1.0" encoding="ISO-8859-15"?><a>€</a>',
  ],
  [
    'an encoding that nobody knows',
    latin('<?xml encoding="klingon"?>a'),
    '<?xml encoding="klingon"?>a',
  ],
  ['NUL bytes', Buffer.from('a\0b'), 'ab'],
])('reads %s', (_, bytes, text) => {
  expect(decodeText(bytes).text).toBe(text);
});

test('counts what it mended', () => {
  expect(decodeText(Buffer.concat([latin('\xe9\0\0'), Buffer.from('é')])).mended).toEqual({
    bytes: 1,
    nulls: 2,
  });
  expect(decodeText(Buffer.from('é')).mended).toEqual({ bytes: 0, nulls: 0 });
});

test('reads the same whatever the pieces', () => {
  const bytes = Buffer.concat([Buffer.from('a«Блог» 新🎉'), latin('\x93 \xe9'), Buffer.from('ü')]);
  const whole = decodeText(bytes).text;
  for (let size = 1; size <= bytes.length; size += 1) {
    const decoder = createTextDecoder(bytes);
    let text = '';
    for (let at = 0; at < bytes.length; at += size)
      text += decoder.push(bytes.subarray(at, at + size));
    expect(text + decoder.end()).toBe(whole);
  }
});
