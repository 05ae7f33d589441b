import { describe, expect, test } from 'vitest';
import { paramsToState, type SearchState, stateToParams } from './search-state.ts';

describe('the address of a search', () => {
  test.each<[string, SearchState]>([
    ['', { text: '', order: 'relevance' }],
    ['q=Korea+Utara', { text: 'Korea Utara', order: 'relevance' }],
    [
      'q=%22a+b%22&from=2017&to=2018-11&section=kota&author=ratri&tag=as&lang=en&sort=oldest',
      {
        text: '"a b"',
        from: '2017',
        to: '2018-11',
        section: 'kota',
        author: 'ratri',
        tag: 'as',
        lang: 'en',
        order: 'oldest',
      },
    ],
  ])('%j is read and written', (address, state) => {
    expect(paramsToState(new URLSearchParams(address))).toEqual(state);
    expect(stateToParams(state).toString()).toBe(address);
  });

  test('understands a year as its first and its last day', () => {
    expect(paramsToState(new URLSearchParams('year=1999'))).toEqual({
      text: '',
      from: '1999',
      to: '1999',
      order: 'relevance',
    });
  });

  test('leaves out what it does not know, and what is empty', () => {
    const params = new URLSearchParams('q=+uji+&from=&section=&sort=best&utm=x');
    expect(paramsToState(params)).toEqual({ text: 'uji', order: 'relevance' });
  });
});
