import { describe, expect, test } from 'vitest';
import { type OperatorNames, parseQuery } from './query.ts';

const names: OperatorNames = new Map([
  ['from', 'from'],
  ['dari', 'from'],
  ['tag', 'tag'],
  ['وسم', 'tag'],
]);

describe('parseQuery', () => {
  test.each<[string, string[], string[]]>([
    ['', [], []],
    ['  nuklir  Korea ', ['nuklir', 'Korea'], []],
    ['"Korea Utara"', [], ['Korea Utara']],
    ['nuklir "Korea Utara" Peskov', ['nuklir', 'Peskov'], ['Korea Utara']],
    ['“Korea Utara” „Wina“ «Moskow»', [], ['Korea Utara', 'Wina', 'Moskow']],
    ['nuklir "Korea Utara', ['nuklir'], ['Korea Utara']],
    ['anti"Korea Utara"uji', ['anti', 'uji'], ['Korea Utara']],
    ['"" " " nuklir', ['nuklir'], []],
    ["Jum'at & $100 – C++ (uji)", ['Jumat', '100', 'C', 'uji'], []],
    ['uji uji "a  b" "a b"', ['uji'], ['a b']],
    ['anti-nuklir 2010–2012 - uji', ['anti', 'nuklir', '2010', '2012', 'uji'], []],
    ['anak-anak e-mail F-16 al-Qaeda', ['anakanak', 'email', 'F16', 'alQaeda'], []],
    ['https://example.org kata: 10:30', ['httpsexampleorg', 'kata', '1030'], []],
    ['Menteri:"uji coba"', ['Menteri'], ['uji coba']],
    ['e\u0301tude', ['étude'], []],
  ])('takes words and phrases from %j', (text, words, phrases) => {
    expect(parseQuery(text, names)).toMatchObject({ words, phrases, excluded: [], operators: [] });
  });

  test.each<[string, string[], string[]]>([
    ['nuklir -uji', ['nuklir'], ['uji']],
    ['-"Korea Utara" nuklir −Wina', ['nuklir'], ['Korea Utara', 'Wina']],
    ['nuklir - -- -"" -!', ['nuklir'], []],
  ])('takes from %j what nothing found may hold', (text, words, excluded) => {
    expect(parseQuery(text, names)).toMatchObject({ words, phrases: [], excluded, operators: [] });
  });

  test.each<[string, string, string, string]>([
    ['uji from:2017-11', 'from', '2017-11', 'from:2017-11'],
    ['DARI:2017 uji', 'from', '2017', 'DARI:2017'],
    ['uji tag:"Korea Utara"', 'tag', 'Korea Utara', 'tag:"Korea Utara"'],
    ['uji وسم:“كوريا”', 'tag', 'كوريا', 'وسم:“كوريا”'],
    ['uji tag:', 'tag', '', 'tag:'],
    ['uji tag:a:b', 'tag', 'a:b', 'tag:a:b'],
  ])('takes an operator from %j', (text, name, value, typed) => {
    expect(parseQuery(text, names)).toEqual({
      words: ['uji'],
      abbreviations: [],
      phrases: [],
      excluded: [],
      operators: [{ name, value, text: typed, isExcluded: false }],
    });
  });

  test.each<[string, string[]]>([
    ['What did the U.S. say?', ['US']],
    ['WHAT DID THE U.N. SAY', ['UN']],
    ['the U.S.-backed coup', ['US']],
    ['What does WHO know of us?', ['WHO']],
    ['WHO KNOWS IT', []],
    ['e.g. this end. And I', ['eg']],
  ])('knows the abbreviations in %j', (text, abbreviations) => {
    expect(parseQuery(text, names).abbreviations).toEqual(abbreviations);
  });

  test('knows an operator with a minus', () => {
    const { operators, excluded } = parseQuery('uji -tag:korea', names);
    expect(operators).toEqual([
      { name: 'tag', value: 'korea', text: '-tag:korea', isExcluded: true },
    ]);
    expect(excluded).toEqual([]);
  });
});
