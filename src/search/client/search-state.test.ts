import { describe, expect, test } from 'vitest';
import { paramsToState, type SearchState, stateToParams } from './search-state.ts';

describe('the address of a search', () => {
  test.each<[string, SearchState]>([
    ['', { text: '', order: 'relevance' }],
    ['q=Korea+Utara', { text: 'Korea Utara', order: 'relevance' }],
    [
      'q=%22a+b%22&year=2017&section=luar-negeri&sort=oldest',
      { text: '"a b"', year: '2017', section: 'luar-negeri', order: 'oldest' },
    ],
  ])('%j is read and written', (address, state) => {
    expect(paramsToState(new URLSearchParams(address))).toEqual(state);
    expect(stateToParams(state).toString()).toBe(address);
  });

  test('leaves out what it does not understand, and what is empty', () => {
    const params = new URLSearchParams('q=+uji+&year=17&section=&sort=best&utm=x');
    expect(paramsToState(params)).toEqual({ text: 'uji', order: 'relevance' });
  });
});
