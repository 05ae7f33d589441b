import { describe, expect, test } from 'vitest';
import { toSlug } from './slug.ts';

describe('toSlug', () => {
  test.each([
    ['Korea Utara', 'korea-utara'],
    ['  --Korea__Utara!! ', 'korea-utara'],
    ["Jum’at, Jum'at", 'jumat-jumat'],
    ['Crème brûlée à Malmö', 'creme-brulee-a-malmo'],
    ['Straße Łódź Ærø İzmir', 'strasse-lodz-aero-izmir'],
    ['Блог й', 'блог-й'],
    ['مرحبا بالعالم', 'مرحبا-بالعالم'],
    ['हिन्दी', 'हिन्दी'],
    ['東京 五輪', '東京-五輪'],
    ['G-20 & APEC: 50% naik', 'g-20-apec-50-naik'],
    ['#metoo, issue #5', 'metoo-issue-5'],
    ['co\u00ADoper\u200Bation', 'cooperation'],
    ['../../etc/passwd', 'etc-passwd'],
  ])('makes %j an address', (text, slug) => {
    expect(toSlug(text)).toBe(slug);
  });

  test('keeps apart what only a sign or a script keeps apart', () => {
    const names = ['C', 'C++', 'C#', 'blog', 'блог', 'Disney', 'Disney+', '🎉', '🎊', '', '?'];
    expect(new Set(names.map((name) => toSlug(name))).size).toBe(names.length);
    expect(toSlug('C++')).toBe('c-plus-plus');
  });

  test('joins spellings that differ only in case, composition or blanks', () => {
    expect(toSlug('openSUSE')).toBe(toSlug('OpenSuse'));
    expect(toSlug('Cafe\u0301 Ä')).toBe(toSlug('Café\u00A0Ä'));
    expect(toSlug('й')).toBe(toSlug('и\u0306'));
  });

  test('gives a text without letters a hash that never changes', () => {
    expect(toSlug('🎉')).toBe('x-70d77d09');
    expect(toSlug('')).toMatch(/^x-[0-9a-f]{8}$/);
  });

  test('cuts long texts at a hyphen, and where there is none between letters', () => {
    expect(toSlug('kata '.repeat(40))).toBe(Array(16).fill('kata').join('-'));
    expect(toSlug('a'.repeat(100))).toHaveLength(80);
    expect(toSlug('𠀀'.repeat(60)).isWellFormed()).toBe(true);
  });

  test('lets a chosen slug be longer, as far as a file’s name can be', () => {
    expect(toSlug('a'.repeat(150), 200)).toHaveLength(150);
    expect(new TextEncoder().encode(toSlug('字'.repeat(150), 200)).length).toBeLessThanOrEqual(240);
  });

  test('leaves a slug as it is', () => {
    for (const text of ['C++', 'Jum’at di Café', 'блог', '🎉', 'kata '.repeat(40)]) {
      expect(toSlug(toSlug(text))).toBe(toSlug(text));
    }
  });
});
