import { describe, expect, test } from 'vitest';
import { runInWorkers } from './worker-pool.ts';

const pool = new URL('./worker-pool.ts', import.meta.url).href;

/** A module for threads: what they do with a batch, written as code. */
function moduleOf(work: string): URL {
  const code = `import { serveBatches } from ${JSON.stringify(pool)};
    let ends = 0;
    serveBatches(${work}, () => { ends += 1; if (ends > 1) throw new Error('ended twice'); });`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}

const items = Array.from({ length: 103 }, (_, index) => index);

describe('runInWorkers', () => {
  test.each([1, 3])(
    'does every item once, in %i threads, a batch after the other',
    async (workers) => {
      const done: number[] = [];
      let atOnce = 0;
      const work = `async (batch) => {
      globalThis.busy = (globalThis.busy ?? 0) + 1;
      await new Promise((resolve) => setTimeout(resolve, 1));
      const { busy } = globalThis;
      globalThis.busy -= 1;
      return { batch, busy };
    }`;
      await runInWorkers<number, { batch: number[]; busy: number }>({
        module: moduleOf(work),
        job: undefined,
        items,
        batch: 5,
        workers,
        onResult: ({ batch, busy }) => {
          done.push(...batch);
          atOnce = Math.max(atOnce, busy);
        },
      });
      expect(done.toSorted((a, b) => a - b)).toEqual(items);
      expect(atOnce).toBe(1);
    },
  );

  test('throws what a thread throws', async () => {
    const work = `async (batch) => { if (batch.includes(42)) throw new RangeError('42'); return batch; }`;
    const running = runInWorkers<number, number[]>({
      module: moduleOf(work),
      job: undefined,
      items,
      batch: 5,
      workers: 2,
      onResult: () => {},
    });
    await expect(running).rejects.toThrow(new RangeError('42'));
  });

  test('starts threads whatever words Node itself was started with', async () => {
    // A thread refuses those of the JavaScript engine.
    process.execArgv.push('--max-semi-space-size=64');
    const done: number[] = [];
    try {
      await runInWorkers<number, number[]>({
        module: moduleOf('async (batch) => batch'),
        job: undefined,
        items,
        batch: 5,
        workers: 1,
        onResult: (batch) => done.push(...batch),
      });
    } finally {
      process.execArgv.pop();
    }
    expect(done).toEqual(items);
  });
});
