import { describe, expect, test } from 'vitest';
import { mergeCounts, updateLexicon } from './merge-counts.ts';

const first =
  'kapal\t:3\nkapal\t=4\nkapalnya\t:1\nmakan\t:2\nmakan\t=2\nmakan\t>memakan:1\nmema\t>memakan:1\n';
const second = 'kapal\t:1\nkapal\t=1\nmakan\t>memakan:90,termakan:1\n';
const third = 'kapal\t:9\nkapal\t=12\nubi\t:1\nubi\t=1\n';

describe('mergeCounts', () => {
  test('adds up words, spreads stems over volumes, and keeps derivations of what exists', () => {
    expect(mergeCounts([first, second, third])).toBe(
      'kapal\t:J\nkapal\t=DAJ\nkapalnya\t:A\nmakan\t:B\nmakan\t=B\nmakan\t>termakan\nubi\t:A\nubi\t=2A\n',
    );
  });

  test('of nothing is nothing', () => {
    expect(mergeCounts([])).toBe('');
  });
});

describe('updateLexicon', () => {
  test.each([
    ['the same', [first, second, third], []],
    ['a changed volume', [first, third, third], [1]],
    ['an emptied volume', [first, '', third], [1]],
    ['two changed volumes', [second, first, third], [0, 1]],
    ['all words gone', ['', '', ''], [0, 1, 2]],
  ] as const)('comes to what counting everything anew gives: %s', (_, volumes, changed) => {
    const before = [first, second, third];
    const earlier = new Map(changed.map((index) => [index, before[index] ?? '']));
    expect(updateLexicon(mergeCounts(before), volumes, earlier)).toBe(mergeCounts(volumes));
  });

  test('takes in a volume that was added at the end', () => {
    expect(updateLexicon(mergeCounts([first]), [first, third], new Map([[1, '']]))).toBe(
      mergeCounts([first, third]),
    );
  });
});
