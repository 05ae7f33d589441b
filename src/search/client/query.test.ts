import { describe, expect, test } from 'vitest';
import { isEmptyQuery, parseQuery } from './query.ts';

describe('parseQuery', () => {
  test.each<[string, string[], string[]]>([
    ['', [], []],
    ['  nuklir  Korea ', ['nuklir', 'Korea'], []],
    ['"Korea Utara"', [], ['Korea Utara']],
    ['nuklir "Korea Utara" Peskov', ['nuklir', 'Peskov'], ['Korea Utara']],
    ['“Korea Utara” „Wina“ «Moskow»', [], ['Korea Utara', 'Wina', 'Moskow']],
    ['nuklir "Korea Utara', ['nuklir'], ['Korea Utara']],
    ['"" " " nuklir', ['nuklir'], []],
    ["Jum'at & $100 – C++ (uji)", ['Jumat', '100', 'C', 'uji'], []],
    ['uji uji "a  b" "a b"', ['uji'], ['a b']],
    ['e\u0301tude', ['étude'], []],
  ])('%j', (text, words, phrases) => {
    expect(parseQuery(text)).toEqual({ words, phrases });
  });

  test.each([
    ['" – "', true],
    ['a', false],
    ['"a"', false],
  ])('knows whether %s asks for anything', (text, expected) => {
    expect(isEmptyQuery(parseQuery(text))).toBe(expected);
  });
});
