import { expect, test } from 'vitest';
import type { Wishes } from '../choose-packs.ts';
import type { Pack, PacksIndex } from '../packs-index.ts';
import { keepPacks } from './keep-packs.ts';
import { type PackCache, PackGone } from './pack-cache.ts';

const pack = (name: string): Pack => ({ id: name, name, bytes: 10, below: '' });
const toIndex = (...names: string[]): PacksIndex => ({
  format: 1,
  packs: names.map(pack),
  groups: [{ id: '2017', articles: 1, text: names, photos: [], search: [] }],
});

/** A device that keeps packs; `fail` may reject a fetch. */
function fakeDevice(fail: (pack: Pack) => unknown = () => undefined) {
  const kept = new Set<string>();
  let wishes: Wishes = { '2017': { photos: false, isWhole: false } };
  const packs: PackCache = {
    listKept: async () => new Set(kept),
    find: async () => undefined,
    fetch: async (wanted, { onBytes } = {}) => {
      onBytes?.(4);
      const problem = fail(wanted);
      if (problem) throw problem;
      kept.add(wanted.name);
    },
    remove: async (name) => void kept.delete(name),
    readWishes: async () => wishes,
    writeWishes: async (written) => {
      wishes = written;
    },
  };
  return { packs, kept, readWishes: () => wishes };
}

function keep(packs: PackCache, options: Partial<Parameters<typeof keepPacks>[0]> = {}) {
  const progress: string[] = [];
  const outcome = keepPacks({
    packs,
    readIndex: async () => toIndex('a', 'b'),
    awaitBuild: async () => false,
    signal: new AbortController().signal,
    onProgress: (kept, total) => void progress.push(`${kept}/${total}`),
    onBuild: () => void progress.push('build'),
    ...options,
  });
  return { outcome, progress };
}

test('fetches what is wanted, and marks it as whole', async () => {
  const { packs, kept, readWishes } = fakeDevice();
  const { outcome, progress } = keep(packs);
  expect(await outcome).toBe('done');
  expect([...kept]).toEqual(['a', 'b']);
  expect(readWishes()).toEqual({ '2017': { photos: false, isWhole: true } });
  expect(progress).toEqual(['0/20', '4/20', '10/20', '14/20', '20/20']);
});

test('stops between two packs, keeps what has arrived, and goes on with the rest', async () => {
  const pausing = new AbortController();
  const { packs, kept, readWishes } = fakeDevice(() => void pausing.abort());
  expect(await keep(packs, { signal: pausing.signal }).outcome).toBe('paused');
  expect([...kept]).toEqual(['a']);
  expect(readWishes()['2017']?.isWhole).toBe(false);
  const { outcome, progress } = keep(packs);
  expect(await outcome).toBe('done');
  expect(progress[0]).toBe('10/20');
});

test.each([
  ['full', new DOMException('No room', 'QuotaExceededError')],
  ['lost', new TypeError('Failed to fetch')],
  ['paused', new DOMException('Stopped', 'AbortError')],
  ['failed', new PackGone('404')],
])('says that it is %s', async (expected, problem) => {
  const { packs, kept } = fakeDevice(({ name }) => (name === 'b' ? problem : undefined));
  expect(await keep(packs).outcome).toBe(expected);
  expect([...kept]).toEqual(['a']);
});

test('goes on with the next build where the host has this one no more', async () => {
  const indexes = [toIndex('a', 'b'), toIndex('a', 'c')];
  const { packs, kept } = fakeDevice(({ name }) =>
    name === 'b' ? new PackGone('404') : undefined,
  );
  const { outcome, progress } = keep(packs, {
    readIndex: async () => indexes.shift() ?? toIndex(),
    awaitBuild: async () => true,
  });
  expect(await outcome).toBe('done');
  expect([...kept]).toEqual(['a', 'c']);
  expect(progress).toContain('build');
});

test('a fault of our own is not passed over', async () => {
  const { packs } = fakeDevice(() => new RangeError('ours'));
  await expect(keep(packs).outcome).rejects.toThrow('ours');
});
