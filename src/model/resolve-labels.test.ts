import { describe, expect, test } from 'vitest';
import type { Slug } from './article.ts';
import { parseArchive } from './parse-archive.ts';
import { chooseLabelName, findLabelSettings, nameToLabelSlug } from './resolve-labels.ts';

const { archive } = parseArchive(
  `
title: Suara
tags:
  korea-utara: { name: Korea Utara, aliases: [DPRK, North Korea] }
  rusia: { name: AS }
  as:
authors:
  jrubin: Jonathan Rubin
`,
  'archive.yaml',
);

describe('nameToLabelSlug', () => {
  test.each([
    ['tag', 'Korea Utara', 'korea-utara'],
    ['tag', 'dprk', 'korea-utara'],
    ['tag', 'North korea', 'korea-utara'],
    ['tag', 'Jepang', 'jepang'],
    ['author', 'Jonathan Rubin', 'jrubin'],
    ['author', 'jrubin', 'jrubin'],
    ['section', 'DPRK', 'dprk'],
  ] as const)('leads the %s %j to %s', (kind, name, slug) => {
    expect(nameToLabelSlug(kind, name, archive)).toBe(slug);
  });

  test('leaves a tag of its own to itself, whatever another is called', () => {
    expect(nameToLabelSlug('tag', 'AS', archive)).toBe('as');
  });
});

test('findLabelSettings finds what archive.yaml says of a label', () => {
  expect(findLabelSettings('author', 'jrubin' as Slug, archive)).toEqual({
    name: 'Jonathan Rubin',
  });
  expect(findLabelSettings('section', 'jrubin' as Slug, archive)).toBeUndefined();
});

describe('chooseLabelName', () => {
  test('takes the commonest spelling, and of equals the first by code point', () => {
    expect(
      chooseLabelName(
        new Map([
          ['opensuse', 2],
          ['openSUSE', 3],
        ]),
      ),
    ).toBe('openSUSE');
    expect(
      chooseLabelName(
        new Map([
          ['b', 1],
          ['a', 1],
          ['B', 1],
        ]),
      ),
    ).toBe('B');
    expect(
      chooseLabelName(
        new Map([
          ['\u{1F600}', 1],
          ['\uFB01', 1],
        ]),
      ),
    ).toBe('\uFB01');
    expect(
      chooseLabelName(
        new Map([
          ['ab', 1],
          ['a', 1],
        ]),
      ),
    ).toBe('a');
  });

  test('lets the settings decide', () => {
    expect(chooseLabelName(new Map([['opensuse', 2]]), 'openSUSE')).toBe('openSUSE');
  });
});
