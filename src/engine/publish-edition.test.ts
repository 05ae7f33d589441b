import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { claimPlaces, publishEdition, toEditionPlaces } from './publish-edition.ts';
import type { RunOptions } from './run.ts';
import { WrongCall } from './wrong-call.ts';

let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'arsip-edition-'));
});

afterEach(() => rmSync(dir, { recursive: true }));

function write(path: string, text = ''): void {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), text, 'latin1');
}

const claim = (out = 'portable') => {
  const places = toEditionPlaces(join(dir, out));
  const folders = {
    contentDir: join(dir, 'content'),
    publicDir: join(dir, 'public'),
    cacheDir: join(dir, '.arsip'),
  };
  claimPlaces(places, folders as RunOptions);
  return places;
};

describe('an edition', () => {
  test('takes the place of the last one, and its zip that of the last zip', () => {
    write('portable/_portable/page.js', 'old');
    write('portable/gone.html');
    write('portable.zip', zipOf('portable/SHA256SUMS'));
    const places = claim();
    write('portable.arsip-new/_portable/page.js', 'new');
    write('portable.zip.arsip-new', 'new');
    publishEdition(places);
    expect(readdirSync(dir)).toEqual(['portable', 'portable.zip']);
    expect(readdirSync(join(dir, 'portable'))).toEqual(['_portable']);
    expect(readFileSync(join(dir, 'portable/_portable/page.js'), 'utf8')).toBe('new');
    expect(readFileSync(join(dir, 'portable.zip'), 'utf8')).toBe('new');
  });

  test('that a run without a zip makes leaves no zip of another beside it', () => {
    write('portable/_portable/page.js', 'old');
    write('portable.zip', zipOf('portable/SHA256SUMS'));
    const places = claim();
    write('portable.arsip-new/_portable/page.js', 'new');
    publishEdition(places);
    expect(readdirSync(dir)).toEqual(['portable']);
  });

  test('comes back where a run died between taking it away and putting the new one there', () => {
    write('portable.arsip-old/_portable/page.js', 'old');
    write('portable.zip.arsip-new', 'half');
    claim();
    expect(readFileSync(join(dir, 'portable/_portable/page.js'), 'utf8')).toBe('old');
    expect(readdirSync(dir)).toEqual(['portable', 'portable.arsip-new']);
  });
});

describe('is refused:', () => {
  test.each([
    ['a folder with something else in it', 'portable/letters.txt', ''],
    ['a site', 'portable/manifest.webmanifest', ''],
    ['a zip of something else', 'portable.zip', zipOf('letters/a.txt')],
    ['a zip of a folder whose name only begins alike', 'portable.zip', zipOf('portable-old/a')],
    ['a file with the name of the zip', 'portable.zip', 'letters'],
  ])('%s', (_, path, text) => {
    write(path, text);
    expect(() => claim()).toThrow(WrongCall);
    expect(readFileSync(join(dir, path), 'latin1')).toBe(text);
  });

  test('the folder that the content lies in', () => {
    write('content/a.md');
    expect(() => claim('content')).toThrow(WrongCall);
  });
});

/** The beginning of a zip whose first file has a name. */
function zipOf(name: string): string {
  const header = Buffer.alloc(30);
  header.write('PK\u0003\u0004', 'latin1');
  header.writeUInt16LE(name.length, 26);
  return `${header.toString('latin1')}${name}${' '.repeat(30)}`;
}
