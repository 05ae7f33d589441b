import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readImage } from './read-image.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arsip-image-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const draw = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#357' } });

test('gives width, height and a name that holds the file’s own', async () => {
  const file = join(folder, 'Pelabuhan (Tua) é.png');
  await draw(40, 30).png().toFile(file);
  const { name, width, height } = await readImage(file);
  expect({ width, height }).toEqual({ width: 40, height: 30 });
  expect(name).toMatch(/^pelabuhan-tua-e\.[0-9a-f]{10}\.png$/);
});

test('names other bytes otherwise, and the same bytes the same', async () => {
  const [first, second, other] = ['a.png', 'b/../a.png', 'c.png'].map((name) => join(folder, name));
  await draw(4, 4).png().toFile(join(folder, 'a.png'));
  await draw(5, 4).png().toFile(join(folder, 'c.png'));
  const hashOf = async (file = '') => (await readImage(file)).name.split('.')[1];
  expect(await hashOf(first)).toBe(await hashOf(second));
  expect(await hashOf(first)).not.toBe(await hashOf(other));
});

test('turns the size of a photo that lies on its side', async () => {
  const file = join(folder, 'side.jpg');
  await draw(40, 30).withMetadata({ orientation: 6 }).jpeg().toFile(file);
  expect(await readImage(file)).toMatchObject({ width: 30, height: 40 });
});

test('takes the extension from the bytes, whatever the file is called', async () => {
  const file = join(folder, 'photo.png');
  await draw(4, 4).jpeg().toFile(file);
  expect((await readImage(file)).name).toMatch(/\.jpg$/);
});

test('names an image whose name has no Latin letter', async () => {
  const file = join(folder, '照片.webp');
  await draw(4, 4).webp().toFile(file);
  expect((await readImage(file)).name).toMatch(/^image\.[0-9a-f]{10}\.webp$/);
});

test.each([
  ['text', 'no picture'],
  ['an empty file', ''],
])('refuses %s', async (_, bytes) => {
  const file = join(folder, 'photo.jpg');
  writeFileSync(file, bytes);
  await expect(readImage(file)).rejects.toThrow();
});

test('refuses formats that browsers do not show', async () => {
  const file = join(folder, 'scan.jpg');
  await draw(4, 4).tiff().toFile(file);
  await expect(readImage(file)).rejects.toThrow('browsers show no tiff images');
});
