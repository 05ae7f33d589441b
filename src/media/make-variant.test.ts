import sharp from 'sharp';
import { expect, test } from 'vitest';
import { findCredit } from './find-credit.ts';
import { makeVariant } from './make-variant.ts';
import type { Variant } from './plan-image.ts';
import { findGifXmp } from './strip-gif.ts';

const CREDIT = { creators: ['S. Wulandari', 'B. Roe'], line: 'Warta', rights: '© Warta & Co' };

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

test.each(['webp', 'jpeg', 'png'] as const)('lets a %s say whose it is', async (format) => {
  const photo = await draw()
    .withExif({ IFD0: { Make: 'Spycam', Artist: 'S. Wulandari' } })
    .jpeg()
    .toBuffer();
  const made = await makeVariant(photo, { ...variant(40, format), credit: CREDIT });
  expect(made.toString('latin1')).not.toContain('Spycam');
  const metadata = await sharp(made).metadata();
  expect(findCredit(metadata)).toEqual(CREDIT);
  const { width, exif, iptc } = metadata;
  expect({ width, exif, iptc }).toEqual({ width: 40 });
});

test.each(['webp', 'gif'] as const)(
  'leaves place and camera out of an animation in %s, and its frames as they are',
  async (format) => {
    const frames = await Promise.all(
      ['#000', '#fff'].map((background) =>
        sharp({ create: { width: 8, height: 6, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const drawn = sharp(frames, { join: { animated: true } }).withExif({
      IFD0: { Make: 'Spycam' },
    });
    const comment = Buffer.from('\x21\xfe\x06Spycam\x00', 'latin1');
    const encoded = await drawn.toFormat(format).toBuffer();
    const animation =
      format === 'webp'
        ? encoded
        : Buffer.concat([encoded.subarray(0, -1), comment, encoded.subarray(-1)]);
    expect(animation.toString('latin1')).toContain('Spycam');
    const plain = variant(8, `${format} animation`);
    const made = await makeVariant(animation, plain);
    expect(made.toString('latin1')).not.toContain('Spycam');
    if (format === 'webp') expect(made.readUInt32LE(4)).toBe(made.length - 8);
    const credited = await makeVariant(animation, { ...plain, credit: CREDIT });
    const draw = (file: Buffer) => sharp(file, { animated: true }).raw().toBuffer();
    for (const file of [made, credited]) {
      const { exif, pages } = await sharp(file, { animated: true }).metadata();
      expect({ exif, pages }).toEqual({ pages: 2 });
      expect(await draw(file)).toEqual(await draw(animation));
      expect(await makeVariant(file, plain)).toEqual(made);
    }
    const { xmp = findGifXmp(credited) } = await sharp(credited).metadata();
    expect(findCredit({ xmp })).toEqual(CREDIT);
  },
);

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
