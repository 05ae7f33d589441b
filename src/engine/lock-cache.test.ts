import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockCache } from './lock-cache.ts';

let cacheDir = '';
beforeEach(() => {
  cacheDir = mkdtempSync(join(tmpdir(), 'arsip-lock-'));
});
afterEach(() => rmSync(cacheDir, { recursive: true }));

const begin = () => ({ update: () => {}, end: () => {} });

/** Asks for the lock; `notes` receives what is said meanwhile. */
const lock = (notes: string[] = []) =>
  lockCache({ cacheDir, reporter: { begin, note: (text) => notes.push(text) } });

test('lets the second wait, with a word, until the first is done', async () => {
  const first = await lock();
  const order: string[] = [];
  const notes: string[] = [];
  const second = lock(notes).then((held) => {
    order.push('second');
    return held;
  });
  await new Promise(setImmediate);
  expect(notes).toEqual([expect.stringContaining('waiting until it is done')]);
  order.push('first is done');
  first[Symbol.dispose]();
  (await second)[Symbol.dispose]();
  expect(order).toEqual(['first is done', 'second']);
});

test('is free again when its holder was killed', async () => {
  const module = new URL('../store/lock.ts', import.meta.url).href;
  const program = `
    const { tryLock } = await import(${JSON.stringify(module)});
    globalThis.held = tryLock(${JSON.stringify(join(cacheDir, 'lock'))});
    console.log('held');
    setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ['--input-type=module', '--eval', program]);
  await once(holder.stdout, 'data');
  const notes: string[] = [];
  const waiting = lock(notes);
  expect(notes).toHaveLength(1);
  holder.kill('SIGKILL');
  (await waiting)[Symbol.dispose]();
});
