import { afterEach, expect, test, vi } from 'vitest';
import { countIndexers } from './build-search-volumes.ts';
import type { RunSettings } from './run.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test.each([
  [0, 16e9, 1],
  [1, 16e9, 1],
  [2, 16e9, 1],
  [4, 16e9, 2],
  [8, 16e9, 4],
  [32, 64e9, 4],
  [8, 5e9, 2],
  [8, 1e9, 1],
])(
  'with %i threads and %i bytes of memory, so many volumes are indexed at once: %i',
  (workers, memory, expected) => {
    vi.spyOn(process, 'availableMemory').mockReturnValue(memory);
    expect(countIndexers({ workers } as RunSettings)).toBe(expected);
  },
);
