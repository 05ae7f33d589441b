import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readImage } from './read-image.ts';
import { renderCredit } from './render-credit.ts';
import { stripGif } from './strip-gif.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arsip-image-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const draw = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#357' } });

async function read(name: string, bytes: Uint8Array | string) {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return readImage(file);
}

test('gives size, hash and a stem from the file’s own name', async () => {
  const facts = await read('Pelabuhan (Tua) é.png', await draw(40, 30).png().toBuffer());
  expect(facts).toEqual({
    stem: 'pelabuhan-tua-e',
    hash: expect.stringMatching(/^[0-9a-f]{32}$/),
    extension: '.png',
    asIs: false,
    width: 40,
    height: 30,
  });
});

test('tells other bytes apart, and knows the same again', async () => {
  const hashOf = async (name: string, width: number) => {
    const facts = await read(name, await draw(width, 4).png().toBuffer());
    return 'hash' in facts && facts.hash;
  };
  const first = await hashOf('a.png', 4);
  expect(await hashOf('b.png', 4)).toBe(first);
  expect(await hashOf('c.png', 5)).not.toBe(first);
});

test('turns the size of a photo that lies on its side', async () => {
  const bytes = await draw(40, 30).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  expect(await read('side.jpg', bytes)).toMatchObject({ width: 30, height: 40 });
});

test('finds whose a photo is, in a GIF too', async () => {
  const credit = { creators: ['Sari Wulandari'], rights: 'Warta Selasih' };
  const photo = draw(4, 3).withExif({
    IFD0: { Make: 'Spycam', Artist: 'Sari Wulandari', Copyright: 'Warta Selasih' },
  });
  expect(await read('a.jpg', await photo.jpeg().toBuffer())).toMatchObject({ credit });
  const gif = stripGif(await draw(4, 3).gif().toBuffer(), renderCredit(credit));
  expect(await read('a.gif', gif)).toMatchObject({ extension: '.png', credit });
});

test('takes the format from the bytes, whatever the file is called', async () => {
  const bytes = await draw(4, 4).jpeg().toBuffer();
  expect(await read('photo.png', bytes)).toMatchObject({ extension: '.jpg' });
});

test('names an image whose name has accents, or no Latin letter', async () => {
  expect(
    await read(`${'Ñandú'.normalize('NFD')} café.webp`, await draw(4, 4).webp().toBuffer()),
  ).toMatchObject({
    stem: 'nandu-cafe',
  });
  expect(await read('照片.webp', await draw(4, 4).webp().toBuffer())).toMatchObject({
    stem: 'image',
  });
});

test('keeps what is transparent in AVIF so for old browsers', async () => {
  const bytes = await draw(16, 16).ensureAlpha(0.5).avif().toBuffer();
  expect(await read('a.avif', bytes)).toMatchObject({ extension: '.png' });
});

test.each(['gif', 'webp'] as const)('serves an animated %s as it is', async (format) => {
  const frames = [draw(8, 6).png().toBuffer(), draw(8, 6).negate().png().toBuffer()];
  const bytes = await sharp(await Promise.all(frames), { join: { animated: true } })
    .toFormat(format)
    .toBuffer();
  expect(await read('a.gif', bytes)).toMatchObject({
    extension: `.${format}`,
    asIs: true,
    width: 8,
    height: 6,
  });
});

test('serves a harmless drawing as it is', async () => {
  const facts = await read(
    'a.svg',
    '\uFEFF<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"/>',
  );
  expect(facts).toMatchObject({ extension: '.svg', asIs: true, width: 30, height: 20 });
});

test('refuses a drawing that could run something, whatever it is called', async () => {
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  expect(await read('photo.jpg', drawing)).toEqual({
    rule: 'image-unsafe',
    problem: 'it holds the element "script"',
  });
});

test('takes a photo with a flaw that browsers overlook', async () => {
  const bytes = await draw(40, 30).jpeg().toBuffer();
  expect(await read('a.jpg', Buffer.concat([bytes, Buffer.from('trailer')]))).toMatchObject({
    width: 40,
  });
});

/** A photo of 64 × 64 pixels as a telephone writes it, which sharp cannot write itself. */
const heic = Buffer.from(
  'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAUJtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAABAAAAImlsb2MAAAAAREAAAQABAAAAAAFmAAEAAAAAAAAAGAAAACNpaW5mAAAAAAABAAAAFWluZmUCAAAAAAEAAGh2YzEAAAAAwmlwcnAAAACkaXBjbwAAAHhodmNDAQNwAAAAAAAAAAAAHvAA/P34+AAADwMgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQCEAAQArQgEBA3AAAAMAkAAAAwAAAwAeoCCBBZbqSSmubgQEDAgAAAMACAAAAwAIQCIAAQAHRAHBcrAiQAAAABRpc3BlAAAAAAAAAEAAAABAAAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAoMAAAAgbWRhdAAAABQoAa8EGPx5OOv/+dlnvkntYkdDgA==',
  'base64',
);

/** A PNG that claims a size and holds next to nothing. */
async function claim(width: number, height: number): Promise<Buffer> {
  const bytes = await draw(1, 1).png().toBuffer();
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

test.each([
  ['text', async () => 'no picture', 'it is no image that browsers show'],
  ['an empty file', async () => '', 'the file is empty'],
  ['a page', async () => '<!DOCTYPE html><html><body>Not found', 'it is a text, not an image'],
  ['a page with a drawing', async () => '<html><svg/></html>', 'it is a text, not an image'],
  ['another text in XML', async () => '<rss version="2.0"/>', 'it is a text, not an image'],
  ['a broken drawing', async () => '<svg><g></svg>', 'it is damaged or cut short (no sound XML)'],
  ['another format', () => draw(4, 4).tiff().toBuffer(), 'browsers show no tiff images'],
  ['the format of telephones', async () => heic, 'few browsers show HEIC photos'],
  [
    'a photo that is cut short',
    async () => (await draw(400, 300).jpeg().toBuffer()).subarray(0, 900),
    /^it is damaged or cut short/,
  ],
  ['a bomb', () => claim(60_000, 60_000), /^it claims 60000 × 60000 pixels/],
  ['a header without its picture', () => claim(400, 300), /^it is damaged or cut short/],
])('refuses %s', async (_, make, problem) => {
  expect(await read('photo.jpg', await make())).toEqual({
    rule: 'image-unreadable',
    problem: typeof problem === 'string' ? problem : expect.stringMatching(problem),
  });
});

test('refuses a file that cannot be opened', async () => {
  expect(await readImage(join(folder, 'none.jpg'))).toMatchObject({ rule: 'image-unreadable' });
});
