import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { scanGif } from './scan-gif.ts';
import { findGifXmp, stripGif } from './strip-gif.ts';

const PLACE = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><exif:GPSLatitude>6,7S</exif:GPSLatitude>';

/** Two frames, shown for ever. */
let animation: Buffer;
beforeAll(async () => {
  const frames = ['#000', '#fff'].map((background) =>
    sharp({ create: { width: 8, height: 6, channels: 3, background } })
      .png()
      .toBuffer(),
  );
  animation = await sharp(await Promise.all(frames), { join: { animated: true } })
    .gif({ loop: 0 })
    .toBuffer();
});

/** A block of an application, or a comment, with its text in parts. */
const block = (start: readonly number[], ...texts: readonly string[]) =>
  Buffer.concat([
    Buffer.from([0x21, ...start]),
    ...texts.map((text) => Buffer.concat([Buffer.from([text.length]), Buffer.from(text)])),
    Buffer.from([0]),
  ]);

/** XMP as Adobe writes it: not in parts, and with a run of lengths after it. */
const xmpBlock = (xmp: string) =>
  Buffer.concat([
    Buffer.from([0x21, 0xff, 11]),
    Buffer.from(`XMP DataXMP${xmp}`),
    Buffer.from([1, ...Array.from({ length: 256 }, (_, index) => 255 - index), 0]),
  ]);

/** The animation with more blocks before its frames and at its end. */
function add(before: readonly Buffer[], after: readonly Buffer[] = []): Buffer {
  const { header } = scanGif(animation);
  const rest = animation.subarray(header.length, -1);
  return Buffer.concat([header, ...before, rest, ...after, animation.subarray(-1)]);
}

const draw = (file: Buffer) => sharp(file, { animated: true }).raw().toBuffer();
const facts = async (file: Buffer) => {
  const { pages, loop, delay } = await sharp(file, { animated: true }).metadata();
  return { pages, loop, delay };
};

test('leaves an animation alone that says nothing of itself', () => {
  expect(stripGif(animation)).toEqual(animation);
});

test.each([
  ['XMP', () => add([xmpBlock(PLACE)])],
  ['XMP at the end', () => add([], [xmpBlock(PLACE)])],
  ['comments', () => add([block([0xfe], 'GPS 6,7S', 'by Spycam')], [block([0xfe], 'Spycam')])],
  [
    'what other programs write',
    () => add([block([0xff], 'MGKIPTC0000', 'Spycam GPS'), block([0xff], 'Spycam  1.0', 'a')]),
  ],
  ['what stands after its end', () => Buffer.concat([animation, Buffer.from('Spycam GPS')])],
])('leaves out %s', (_, make) => {
  const made = make();
  expect(made.toString('latin1')).toMatch(/GPS|Spycam/);
  expect(stripGif(made)).toEqual(animation);
});

test('keeps how often the frames are shown, and their colours', async () => {
  const profile = block([0xff], 'ICCRGBG1012', 'profile');
  const made = stripGif(add([profile, block([0xfe], 'Spycam')]));
  expect(made).toEqual(add([profile]));
  expect(await facts(made)).toEqual(await facts(animation));
  expect(await facts(made)).toMatchObject({ pages: 2, loop: 0 });
});

test('says whose it is, in a file that shows the same', async () => {
  const made = stripGif(add([xmpBlock(PLACE)]), '<x:xmpmeta>© Warta Selasih</x:xmpmeta>');
  expect(findGifXmp(made)?.toString()).toBe('<x:xmpmeta>© Warta Selasih</x:xmpmeta>');
  expect(made.toString('latin1')).not.toContain('GPS');
  expect(await draw(made)).toEqual(await draw(animation));
  expect(await facts(made)).toEqual(await facts(animation));
  expect(stripGif(made)).toEqual(animation);
});

test('ends soundly wherever a file is cut short', async () => {
  const made = add([xmpBlock(PLACE)], [block([0xfe], 'Spycam')]);
  for (let length = 13; length < made.length; length += 1) {
    expect(stripGif(made.subarray(0, length)).toString('latin1')).not.toMatch(/GPS|Spycam/);
  }
  expect(await draw(stripGif(made.subarray(0, -4)))).toEqual(await draw(animation));
});
