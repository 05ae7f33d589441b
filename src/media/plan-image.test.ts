import { expect, test } from 'vitest';
import type { ImageFacts } from './image-facts.ts';
import { planImage, planWidths } from './plan-image.ts';

const PHOTO: ImageFacts = {
  stem: 'kapal',
  hash: '0123456789abcdef0123456789abcdef',
  extension: '.jpg',
  asIs: false,
  width: 4000,
  height: 3000,
};

const endings = (facts: Partial<ImageFacts>) =>
  planImage({ ...PHOTO, ...facts }).variants.map(({ name }) => name.replace(/^.*?-/, ''));

test.each([
  [100, [100]],
  [480, [480]],
  [500, [500]],
  [1250, [480, 800, 1250]],
  [1600, [480, 800, 1200, 1600]],
])('makes a photo of %i pixels no wider than it is', (widest, widths) => {
  expect(planWidths(widest)).toEqual(widths);
});

test('plans WebP up to 1600 pixels and one file in the photo’s own format', () => {
  expect(endings({})).toEqual(['480.webp', '800.webp', '1200.webp', '1600.webp', '1200.jpg']);
  expect(planImage(PHOTO).fallback).toMatchObject({ width: 1200, height: 900 });
});

test('never enlarges', () => {
  expect(endings({ width: 300, height: 200, extension: '.png' })).toEqual(['300.webp', '300.png']);
});

test('needs no second format for a photo in WebP', () => {
  expect(endings({ extension: '.webp' })).toEqual([
    '480.webp',
    '800.webp',
    '1200.webp',
    '1600.webp',
  ]);
  expect(endings({ extension: '.webp', width: 1250 })).toEqual([
    '480.webp',
    '800.webp',
    '1250.webp',
    '1200.webp',
  ]);
});

test('keeps a tall scan within what WebP can hold', () => {
  const { variants } = planImage({ ...PHOTO, width: 1000, height: 20_000 });
  expect(Math.max(...variants.map(({ width }) => width))).toBe(819);
});

test('serves a drawing as it is, under a name that changes with its bytes', () => {
  const plan = planImage({ ...PHOTO, extension: '.svg', asIs: true });
  expect(plan).toEqual({
    fallback: { name: 'kapal.0123456789.svg', width: 4000, height: 3000 },
    webp: [],
    variants: [],
  });
});

test.each(['gif', 'webp'] as const)(
  'serves an animation in %s as a copy named after what it is made from',
  (format) => {
    const plan = planImage({ ...PHOTO, extension: `.${format}`, asIs: true });
    expect(plan).toEqual({
      fallback: {
        name: expect.stringMatching(`^kapal\\.[0-9a-f]{10}\\.${format}$`),
        width: 4000,
        height: 3000,
      },
      webp: [],
      variants: [
        {
          name: plan.fallback.name,
          keptAs: expect.stringMatching(`^[0-9a-f]{32}\\.${format}$`),
          format: `${format} animation`,
          width: 4000,
        },
      ],
    });
  },
);

test('keeps equal pictures once, whatever they are called', () => {
  const kept = (facts: Partial<ImageFacts>) =>
    planImage({ ...PHOTO, ...facts }).variants[0]?.keptAs;
  expect(kept({ stem: 'perahu' })).toBe(kept({}));
  expect(kept({ hash: 'f'.repeat(32) })).not.toBe(kept({}));
});

test.each([{}, { asIs: true, extension: '.gif' }, { asIs: true, extension: '.webp' }] as const)(
  'names %j by whose it is, too, and leaves the names of others as they are',
  (facts) => {
    const [named, other] = ['Sari Wulandari', 'Ben Roe'].map((name) =>
      planImage({ ...PHOTO, ...facts, credit: { creators: [name] } }),
    );
    const plain = planImage({ ...PHOTO, ...facts });
    expect(new Set([named, other, plain].map((plan) => plan?.fallback.name)).size).toBe(3);
    expect(new Set([named, other, plain].map((plan) => plan?.variants[0]?.keptAs)).size).toBe(3);
    expect(named?.variants.map(({ credit }) => credit?.creators)).toEqual(
      named?.variants.map(() => ['Sari Wulandari']),
    );
  },
);
