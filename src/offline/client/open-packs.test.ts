import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { renderPackHead } from '../pack.ts';
import { createOpenPacks } from './open-packs.ts';

/** Packs by name, with how often each was opened. */
function keep(packs: Readonly<Record<string, Readonly<Record<string, string>>>>) {
  const opened: string[] = [];
  const find = async (name: string) => {
    const files = packs[name];
    if (!files) return undefined;
    opened.push(name);
    const encoding = name.startsWith('text') ? 'gzip' : 'none';
    const body = Buffer.from(Object.values(files).join(''));
    const head = renderPackHead({
      encoding,
      files: Object.entries(files).map(([file, text]) => [file, Buffer.byteLength(text)]),
    });
    return new Response(Buffer.concat([head, encoding === 'gzip' ? gzipSync(body) : body]));
  };
  return { find, opened };
}

const LISTED = [
  { id: 'text-1', name: 'text-1', bytes: 1, below: '2017/11/' },
  { id: 'text-2', name: 'text-2', bytes: 1, below: '' },
  { id: 'photos', name: 'photos', bytes: 1, below: '_images/' },
];

test('a file is found in the pack that holds it, and a pack is opened once', async () => {
  const { find, opened } = keep({
    'text-1': { '2017/11/a.html': 'a è', '2017/11/b.html': 'b' },
    'text-2': { 'kota/c.html': 'c' },
  });
  const packs = createOpenPacks({ find }, async () => LISTED);
  expect(await (await packs.findFile('2017/11/b.html'))?.text()).toBe('b');
  expect(await (await packs.findFile('2017/11/a.html'))?.text()).toBe('a è');
  expect(opened).toEqual(['text-1']);
  expect(await (await packs.findFile('kota/c.html'))?.text()).toBe('c');
  expect(await packs.findFile('2017/11/none.html')).toBeUndefined();
});

test('a pack that is not kept is passed over', async () => {
  const { find } = keep({ 'text-2': { '2017/11/moved.html': 'm' } });
  const packs = createOpenPacks({ find }, async () => LISTED);
  expect(await (await packs.findFile('2017/11/moved.html'))?.text()).toBe('m');
});

test('a photo is found in the one size that is kept', async () => {
  const { find } = keep({ photos: { '_images/ferry.3f-800.webp': 'photo' } });
  const packs = createOpenPacks({ find }, async () => LISTED);
  const found = await packs.findByStart('_images/ferry.3f-');
  expect(found?.file).toBe('_images/ferry.3f-800.webp');
  expect(await found?.bytes.text()).toBe('photo');
});
