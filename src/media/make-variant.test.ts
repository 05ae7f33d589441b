import sharp from 'sharp';
import { expect, test } from 'vitest';
import { makeVariant } from './make-variant.ts';
import type { Variant } from './plan-image.ts';

const variant = (width: number, format: Variant['format'] = 'webp'): Variant => ({
  name: '',
  keptAs: '',
  format,
  width,
});

/** A photo whose left half is red and right half blue. */
function draw() {
  const half = { create: { width: 60, height: 60, channels: 3 as const, background: 'red' } };
  return sharp({ create: { width: 120, height: 60, channels: 3, background: 'blue' } }).composite([
    { input: half, left: 0, top: 0 },
  ]);
}

test.each(['webp', 'jpeg', 'png'] as const)('makes a smaller %s in proportion', async (format) => {
  const made = await makeVariant(await draw().jpeg().toBuffer(), variant(80, format));
  expect(await sharp(made).metadata()).toMatchObject({ format, width: 80, height: 40 });
});

test('turns a photo upright', async () => {
  // Orientation 6: the camera was held upright, and the left of the file is the top of the picture.
  const side = await draw().withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const made = await makeVariant(side, variant(30));
  const { data, info } = await sharp(made).raw().toBuffer({ resolveWithObject: true });
  expect(info).toMatchObject({ width: 30, height: 60 });
  const [top, bottom] = [data.subarray(0, 3), data.subarray(-3)];
  expect(top[0]).toBeGreaterThan(200);
  expect(bottom[2]).toBeGreaterThan(200);
});

test.each(['webp', 'jpeg', 'png'] as const)(
  'leaves place and camera out of a %s',
  async (format) => {
    const photo = await draw()
      .withExif({
        IFD0: { Make: 'Spycam', Artist: 'S. Wulandari' },
        IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '6/1 7/1 0/1' },
      })
      .jpeg()
      .toBuffer();
    expect((await sharp(photo).metadata()).exif?.toString('latin1')).toContain('Spycam');
    const { exif, xmp, iptc, icc } = await sharp(
      await makeVariant(photo, variant(40, format)),
    ).metadata();
    expect({ exif, xmp, iptc, icc }).toEqual({});
  },
);

test('leaves place and camera out of an animation, and its frames as they are', async () => {
  const frames = await Promise.all(
    ['#000', '#fff'].map((background) =>
      sharp({ create: { width: 8, height: 6, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  const animation = await sharp(frames, { join: { animated: true } })
    .withExif({ IFD0: { Make: 'Spycam' } })
    .webp()
    .toBuffer();
  expect(animation.toString('latin1')).toContain('Spycam');
  const made = await makeVariant(animation, variant(8, 'animation'));
  expect(made.toString('latin1')).not.toContain('Spycam');
  expect(made.readUInt32LE(4)).toBe(made.length - 8);
  const { exif, pages } = await sharp(made, { animated: true }).metadata();
  expect({ exif, pages }).toEqual({ pages: 2 });
  const draw = (file: Buffer) => sharp(file, { animated: true }).raw().toBuffer();
  expect(await draw(made)).toEqual(await draw(animation));
  expect(await makeVariant(made, variant(8, 'animation'))).toEqual(made);
});

test('shows a photo meant for print in the colours of a screen', async () => {
  const photo = await draw().toColourspace('cmyk').jpeg().toBuffer();
  const made = await sharp(await makeVariant(photo, variant(40))).metadata();
  expect(made).toMatchObject({ space: 'srgb', channels: 3 });
});

test('makes the same bytes of the same photo', async () => {
  const photo = await draw().jpeg().toBuffer();
  const [first, second] = await Promise.all([1, 2].map(() => makeVariant(photo, variant(70))));
  expect(first).toEqual(second);
});
