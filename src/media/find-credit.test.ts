import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { findCredit } from './find-credit.ts';
import { readExifCredit } from './read-exif-credit.ts';
import { renderCredit } from './render-credit.ts';

const draw = () => sharp({ create: { width: 8, height: 6, channels: 3, background: '#357' } });

/** What sharp reads in the file that it is given. */
const creditOf = async (file: Buffer | Promise<Buffer>) =>
  findCredit(await sharp(await file).metadata());

/** A field of IPTC. */
const field = (number: number, text: string | Buffer) => {
  const content = Buffer.from(text);
  const head = Buffer.from([0x1c, 0x02, number, content.length >> 8, content.length & 0xff]);
  return Buffer.concat([head, content]);
};

/** A JPEG with IPTC as Photoshop writes it. */
async function withIptc(...fields: readonly Buffer[]): Promise<Buffer> {
  const iptc = Buffer.concat(fields);
  const head = Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\0', 'latin1');
  head.writeUInt16BE(iptc.length, head.length - 2);
  const segment = Buffer.concat([head, iptc, Buffer.alloc(iptc.length % 2)]);
  const size = segment.length + 2;
  const jpeg = await draw().jpeg().toBuffer();
  return Buffer.concat([
    jpeg.subarray(0, 2),
    Buffer.from([0xff, 0xed, size >> 8, size & 0xff]),
    segment,
    jpeg.subarray(2),
  ]);
}

const xmp = (inside: string, attributes = '') =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:exif="http://ns.adobe.com/exif/1.0/" ${attributes}>${inside}</rdf:Description></rdf:RDF></x:xmpmeta>`;

test('finds nothing in a photo that says nothing of whose it is', async () => {
  expect(await creditOf(draw().jpeg().toBuffer())).toBeUndefined();
  const camera = draw().withExif({ IFD0: { Make: 'Spycam', Artist: '  ' } });
  expect(await creditOf(camera.jpeg().toBuffer())).toBeUndefined();
});

test.each(['jpeg', 'png', 'webp', 'avif'] as const)('reads EXIF in a %s', async (format) => {
  const photo = draw().withExif({
    IFD0: { Make: 'Spycam', Artist: 'Sari Wulandari; Ben Roe', Copyright: '1998 Warta Selasih' },
  });
  expect(await creditOf(photo.toFormat(format).toBuffer())).toEqual({
    creators: ['Sari Wulandari', 'Ben Roe'],
    rights: '1998 Warta Selasih',
  });
});

describe('in EXIF', () => {
  /** A directory with one text. */
  const exif = (order: 'II' | 'MM', tag: number, text: Buffer) => {
    const bytes = Buffer.alloc(26);
    const [two, four] =
      order === 'II'
        ? [bytes.writeUInt16LE.bind(bytes), bytes.writeUInt32LE.bind(bytes)]
        : [bytes.writeUInt16BE.bind(bytes), bytes.writeUInt32BE.bind(bytes)];
    bytes.write(order);
    two(42, 2);
    four(8, 4);
    two(1, 8);
    two(tag, 10);
    two(2, 12);
    four(text.length, 14);
    if (text.length <= 4) text.copy(bytes, 18);
    else four(bytes.length, 18);
    return Buffer.concat([bytes, text]);
  };

  test.each(['II', 'MM'] as const)('reads the order of bytes %s, and a short text', (order) => {
    expect(readExifCredit(exif(order, 0x013b, Buffer.from('Zoë Q\0')))).toEqual({
      creators: ['Zoë Q'],
    });
    expect(readExifCredit(exif(order, 0x013b, Buffer.from('Ade\0')))).toEqual({
      creators: ['Ade'],
    });
  });

  test('reads an old encoding, and the rights of photographer and editor', () => {
    expect(
      readExifCredit(exif('II', 0x8298, Buffer.from('\xa9 Zo\xeb\0Warta\0', 'latin1'))),
    ).toEqual({ creators: [], rights: '© Zoë, Warta' });
  });

  test('finds nothing in what is cut short or broken', () => {
    const whole = exif('MM', 0x013b, Buffer.from('Sari Wulandari\0'));
    for (let length = 0; length < 26; length += 1) {
      expect(readExifCredit(whole.subarray(0, length))).toEqual({ creators: [] });
    }
    whole.writeUInt32BE(0xffff_ffff, 18);
    expect(readExifCredit(whole)).toEqual({ creators: [] });
    whole.writeUInt32BE(0xffff_fff0, 4);
    expect(readExifCredit(whole)).toEqual({ creators: [] });
  });
});

test('reads by-lines, credit and copyright in IPTC', async () => {
  const photo = withIptc(
    field(80, 'Sari Wulandari'),
    field(80, 'Ben Roe'),
    field(90, 'Selasih'),
    field(110, 'Warta Selasih / Antaranusa'),
    field(116, Buffer.from('\xa9 2017 Zo\xeb', 'latin1')),
  );
  expect(await creditOf(photo)).toEqual({
    creators: ['Sari Wulandari', 'Ben Roe'],
    line: 'Warta Selasih / Antaranusa',
    rights: '© 2017 Zoë',
  });
});

test('reads XMP, in lists and attributes, and the first of several languages', async () => {
  const packet = xmp(
    `<dc:creator><rdf:Seq><rdf:li>Sari\n Wulandari</rdf:li><rdf:li>B &amp; C</rdf:li></rdf:Seq></dc:creator>
     <dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© Warta</rdf:li><rdf:li xml:lang="en">© Courier</rdf:li></rdf:Alt></dc:rights>`,
    'photoshop:Credit="Warta Selasih" exif:GPSLatitude="6,7S"',
  );
  expect(await creditOf(draw().withXmp(packet).png().toBuffer())).toEqual({
    creators: ['Sari Wulandari', 'B & C'],
    line: 'Warta Selasih',
    rights: '© Warta',
  });
});

test('takes what editors wrote before what a camera was set to', async () => {
  const photo = draw()
    .withExif({ IFD0: { Artist: 'CAMERA 3', Copyright: 'Warta Selasih' } })
    .withXmp(xmp('<dc:creator><rdf:Seq><rdf:li>Sari Wulandari</rdf:li></rdf:Seq></dc:creator>'));
  expect(await creditOf(photo.jpeg().toBuffer())).toEqual({
    creators: ['Sari Wulandari'],
    rights: 'Warta Selasih',
  });
});

test('reads the texts that PNG has names for', () => {
  const comments = [
    { keyword: 'Author', text: 'Sari Wulandari' },
    { keyword: 'Copyright', text: 'Warta Selasih' },
    { keyword: 'Comment', text: 'Made at home' },
  ];
  expect(findCredit({ comments })).toEqual({
    creators: ['Sari Wulandari'],
    rights: 'Warta Selasih',
  });
});

test('takes XMP that is broken for nothing', () => {
  expect(findCredit({ xmp: Buffer.from('<x:xmpmeta><dc:rights>') })).toBeUndefined();
});

test('reads again what is written of it, and nothing that no XML may hold', () => {
  const wild = 'A\u0000B <b> & "c" ]]> \uFFFE\u{1F600}';
  const found = findCredit({ comments: [{ keyword: 'Author', text: wild }] });
  expect(found).toEqual({ creators: ['A B <b> & "c" \u{1F600}'] });
  const credit = { creators: [...(found?.creators ?? []), 'D'], line: 'E & F', rights: '© <G>' };
  expect(findCredit({ xmp: Buffer.from(renderCredit(credit)) })).toEqual(credit);
});

test('takes nothing that is meant to exhaust', async () => {
  const names = Array.from({ length: 5000 }, () => `<rdf:li>${'&amp;'.repeat(500)}</rdf:li>`);
  const found = findCredit({
    xmp: Buffer.from(xmp(`<dc:creator><rdf:Seq>${names.join('').slice(0, 900_000)}`)),
  });
  expect(found).toBeUndefined();
  const many = xmp(`<dc:creator><rdf:Seq>${names.slice(0, 300).join('')}</rdf:Seq></dc:creator>`);
  const credit = findCredit({ xmp: Buffer.from(many) });
  expect(credit?.creators).toHaveLength(10);
  // It still fits into a JPEG.
  const made = draw()
    .withXmp(renderCredit(credit ?? { creators: [] }))
    .jpeg();
  expect(await creditOf(made.toBuffer())).toEqual(credit);
  const deep = xmp('<a>'.repeat(100_000) + '</a>'.repeat(100_000));
  expect(findCredit({ xmp: Buffer.from(deep) })).toBeUndefined();
  expect(findCredit({ xmp: Buffer.from(many + ' '.repeat(1_000_000)) })).toBeUndefined();
});

test('cuts a text that has no end', () => {
  const found = findCredit({ comments: [{ keyword: 'Author', text: 'a'.repeat(10_000) }] });
  expect(found?.creators[0]).toHaveLength(500);
});
