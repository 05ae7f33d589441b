import { defineConfig } from 'vitest/config';

// Set before the workers start. A run with another TZ shows that no zone but the archive's matters.
process.env.TZ ??= 'UTC';

const NO_NETWORK = './tests/no-network.ts';

// A build renders in worker threads of its own, so few of them run at once. vitest wants projects
// with different limits in different groups; the groups run one after the other.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'src/**/*.test.ts',
            'bench/**/*.test.ts',
            'scripts/*.test.ts',
            'tests/*.test.ts',
          ],
          setupFiles: NO_NETWORK,
          // Pure functions need no process of their own for each file; this halves the run.
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          setupFiles: NO_NETWORK,
          globalSetup: './tests/build-sample-site.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: './tests/build-sample-site.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
