import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { x } from 'xastscript';
import { renderXml } from './render-xml.ts';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  trimValues: false,
  processEntities: true,
  htmlEntities: true,
});

describe.each([
  ['markup', 'a < b & "c" > d', 'a < b & "c" > d'],
  ['the end of a CDATA section', 'x ]]> y ]]>', 'x ]]> y ]]>'],
  ['control characters', 'a\u0000b\u0008c\u001fd\te', 'abcd\te'],
  ['noncharacters and lone surrogates', 'a\ufffeb\uffffc\ud83dd\udc00', 'abcd'],
  ['emoji and Arabic', '🚢 ميناء', '🚢 ميناء'],
])('%s', (_, text, expected) => {
  test('survive as text', () => {
    const xml = renderXml(x('a', text));
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(parser.parse(xml).a).toBe(expected);
  });

  test('survive in an attribute', () => {
    const xml = renderXml(x('a', { b: text }));
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(parser.parse(xml).a['@b']).toBe(expected);
  });
});

test('no forbidden sequence is left in text', () => {
  expect(renderXml(x('a', ']]>]]>'))).toContain('<a>]]&gt;]]&gt;</a>');
});

test('elements stand a line each, text is left alone', () => {
  expect(renderXml(x('a', [x('b', 'c'), x('d', ['e', x('f'), 'g'])]))).toBe(
    '<?xml version="1.0" encoding="utf-8"?>\n<a>\n<b>c</b>\n<d>e<f/>g</d>\n</a>\n',
  );
});
