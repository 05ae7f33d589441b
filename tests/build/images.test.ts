import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { type BuiltSite, site } from '../site.ts';

const draw = (width: number, height: number, background: string) =>
  sharp({ create: { width, height, channels: 3, background } });

const FERRY = await draw(1400, 900, '#246')
  .withExif({
    IFD0: { Make: 'Spycam', Copyright: 'Warta Selasih' },
    IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '6/1 7/1 0/1' },
  })
  .jpeg()
  .toBuffer();
const QUAY = await draw(600, 800, '#642').png().toBuffer();

const PAGE = '2017/11/06/ferry.html';
const FILES = {
  'content/ferry.md': `---
title: The ferry
published: 2017-11-06
image: { src: ferry.jpg, alt: A ferry, caption: It is back., credit: Sari Wulandari }
---

Text.

![The quay](images/quay.png "The quay at dawn. (Photo: Ben Roe)")

[The whole photo](ferry.jpg)
`,
  'content/ferry.jpg': FERRY,
  'content/images/quay.png': QUAY,
};
const args = ['--no-search'];

/** Every file that a page's images name, with the width that it says it has. */
function listCandidates(built: BuiltSite): { file: string; width: number }[] {
  const sets = built
    .html(PAGE)('main source')
    .toArray()
    .map((source) => source.attribs.srcset ?? '');
  return sets.flatMap((set) =>
    set.split(', ').map((candidate) => {
      const [src = '', width = ''] = candidate.split(' ');
      return { file: src.slice(1), width: Number.parseInt(width, 10) };
    }),
  );
}

const listImages = (built: BuiltSite) =>
  built.files().filter((file) => file.startsWith('_images/'));

test('offers each photo as WebP in widths that are files of that width', async () => {
  await using built = await site(FILES, { args });
  expect(built).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('No problems') });
  const candidates = listCandidates(built);
  expect(candidates.map(({ width }) => width)).toEqual([480, 800, 1200, 1400, 480, 600]);
  for (const { file, width } of candidates) {
    expect(await sharp(join(built.dist, file)).metadata()).toMatchObject({ format: 'webp', width });
  }
});

test('shows the lead photo first, the others late, and says how much room each takes', async () => {
  await using built = await site(FILES, { args });
  const $ = built.html(PAGE);
  const lead = $('.lead-photo img');
  expect(lead.attr()).toMatchObject({
    src: expect.stringMatching(/^\/_images\/ferry\.[0-9a-f]{10}-1200\.jpg$/),
    alt: 'A ferry',
    fetchpriority: 'high',
  });
  expect(lead.attr('loading')).toBeUndefined();
  expect($('.lead-photo .credit').text()).toContain('Sari Wulandari');
  expect($('.text figure img').attr()).toMatchObject({
    src: expect.stringMatching(/-600\.png$/),
    width: '480',
    height: '640',
    loading: 'lazy',
    decoding: 'async',
  });
  expect($('.text figure .credit').text()).toBe('(Photo: Ben Roe)');
  expect($('.text a').attr('href')).toMatch(/ferry\.[0-9a-f]{10}-1400\.webp$/);
});

test('tells social networks and feeds of a file in the photo’s own format', async () => {
  await using built = await site(FILES, { args });
  const $ = built.html(PAGE);
  const image = $('meta[property="og:image"]').attr('content') ?? '';
  expect(image).toMatch(/^https:\/\/archive\.example\/_images\/ferry\.[0-9a-f]{10}-1200\.jpg$/);
  expect($('meta[property="og:image:width"]').attr('content')).toBe('1200');
  expect($('script[type="application/ld+json"]').text()).toContain(image);
  expect(built.read('feed.xml')).toContain(image);
  const { width, exif } = await sharp(join(built.dist, new URL(image).pathname)).metadata();
  expect({ width, exif }).toEqual({ width: 1200 });
});

test('leaves whose a photo is in each of its files, and no more of what it said', async () => {
  await using built = await site(FILES, { args });
  const files = listImages(built).filter((file) => file.includes('ferry'));
  expect(files).toHaveLength(5);
  for (const file of files) {
    const { exif, iptc, xmpAsString } = await sharp(join(built.dist, file)).metadata();
    expect({ exif, iptc }).toEqual({});
    expect(xmpAsString).toContain('<rdf:li xml:lang="x-default">Warta Selasih</rdf:li>');
    expect(xmpAsString).not.toMatch(/Spycam|GPS|exif/);
  }
});

describe('a photo is resized once', () => {
  const facts = (built: BuiltSite) =>
    listImages(built).map((file) => [file, statSync(join(built.dist, file)).mtimeMs]);

  test('however often the site is built, from what is kept or not', async () => {
    await using built = await site(FILES, { args });
    expect(built.stderr).toContain('Resizing    2 photos, 8 files');
    const before = facts(built);
    const again = await built.rebuild({}, { args });
    expect(again.stdout).toContain(' 0 files written ');
    rmSync(built.dist, { recursive: true });
    const forced = await built.rebuild({}, { args: [...args, '--force'] });
    expect(again.stderr + forced.stderr).not.toContain('Resizing');
    expect(facts(forced)).toEqual(before);
  });

  test('and again where its bytes are others, of which nothing old is left', async () => {
    await using built = await site(FILES, { args });
    const before = listImages(built);
    const changed = await draw(500, 300, '#222').jpeg().toBuffer();
    const rebuilt = await built.rebuild({ 'content/ferry.jpg': changed }, { args });
    expect(rebuilt.stderr).toContain('Resizing    1 photo, 2 files');
    const after = listImages(rebuilt);
    expect(after.filter((file) => before.includes(file))).toHaveLength(3);
    expect(after).toHaveLength(5);
    expect(readdirSync(join(built.dir, '.arsip/images'))).toHaveLength(5);
  });
});

test('leaves out what cannot be shown, keeps caption and credit, and ends soundly', async () => {
  const bomb = await draw(1, 1, '#000').png().toBuffer();
  bomb.writeUInt32BE(50_000, 16);
  bomb.writeUInt32BE(50_000, 20);
  await using built = await site(
    {
      ...FILES,
      'content/ferry.jpg': FERRY.subarray(0, 700),
      'content/images/quay.png': bomb,
      'content/plan.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>a()</script></svg>',
      'content/plan.md':
        '---\ntitle: The plan\npublished: 2017-11-07\nimage: { src: plan.svg, credit: Port Authority }\n---\n\nText.\n',
    },
    { args },
  );
  expect(built.exitCode).toBe(0);
  expect(built.stdout).toMatch(/ferry\.md:4:1 warning image-unreadable .*cut short/);
  expect(built.stdout).toMatch(/ferry\.md:9:1 warning image-unreadable .*50000 × 50000/);
  expect(built.stdout).toMatch(/plan\.md:4:1 warning image-unsafe .*"script"/);
  expect(listImages(built)).toEqual([]);
  const $ = built.html(PAGE);
  expect($('.lead-photo').text()).toContain('It is back.');
  expect($('.lead-photo .credit').text()).toContain('Sari Wulandari');
  expect($('.text figure').text()).toContain('The quay at dawn.');
  expect(built.html('2017/11/07/plan.html')('.lead-photo .credit').text()).toContain(
    'Port Authority',
  );
});

test('serves an animation’s frames and a harmless drawing as they are', async () => {
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>';
  const frames = await Promise.all(
    ['#000', '#fff'].map((colour) => draw(8, 6, colour).png().toBuffer()),
  );
  const animation = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer();
  await using built = await site(
    { ...FILES, 'content/ferry.jpg': drawing, 'content/images/quay.png': animation },
    { args },
  );
  const [svg = '', gif = ''] = listImages(built);
  expect([svg, gif].map((file) => file.replace(/[0-9a-f]{10}/, '…'))).toEqual([
    '_images/ferry.….svg',
    '_images/quay.….gif',
  ]);
  expect(built.read(svg)).toBe(drawing);
  expect(readFileSync(join(built.dist, gif))).toEqual(animation);
  expect(built.html(PAGE)('.lead-photo img').attr()).toMatchObject({ width: '30', height: '20' });
});

test.each(['webp', 'gif'] as const)(
  'serves an animation in %s without what a camera or an editor wrote into it',
  async (format) => {
    const frames = await Promise.all(
      ['#000', '#fff'].map((colour) => draw(8, 6, colour).png().toBuffer()),
    );
    const drawn = sharp(frames, { join: { animated: true } });
    const plain = await drawn.toFormat(format).toBuffer();
    const animation =
      format === 'webp'
        ? await drawn
            .withExif({ IFD0: { Make: 'Spycam' } })
            .webp()
            .toBuffer()
        : Buffer.concat([plain.subarray(0, -1), Buffer.from('!\xfe\x06Spycam\0;', 'latin1')]);
    expect(animation.toString('latin1')).toContain('Spycam');
    await using built = await site({ ...FILES, 'content/ferry.jpg': animation }, { args });
    const src = built.html(PAGE)('.lead-photo img').attr('src') ?? '';
    const served = readFileSync(join(built.dist, src));
    expect(served.toString('latin1')).not.toContain('Spycam');
    expect(await sharp(served, { animated: true }).metadata()).toMatchObject({ format, pages: 2 });
    expect(built.html(PAGE)('.text a').attr('href')).toBe(src);
  },
);
