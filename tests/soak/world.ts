/** A small archive on disk that can be edited at random: what its files hold, and how they are written. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { stringify } from 'yaml';
import type { Random } from './random.ts';

/** One Markdown file. */
export interface Story {
  readonly title: string;
  readonly published: string;
  /** Frontmatter besides title and time; what is undefined is not written. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly text: string;
  /** Other files of the content folder that its text links to. */
  readonly links: readonly string[];
  /** Images that its text shows, as it calls them. */
  readonly images: readonly string[];
}

export interface World {
  /** Holds content/, public/, dist/ and .arsip/. */
  readonly dir: string;
  readonly stories: Map<string, Story>;
  /** Image files of the content folder. */
  readonly images: Set<string>;
  /** Files of public/. */
  readonly publicFiles: Set<string>;
  settings: Readonly<Record<string, unknown>>;
  now: number;
}

export const TAGS = ['Rain', 'rain', 'Wind', 'Port', 'ferry', 'Ferry', 'kapal feri', 'Lights'];
export const AUTHORS = ['Ann Weling', 'Bob Roe', 'Siti Landai', 'ann weling'];
export const SECTIONS = ['City', 'Port', 'Letters'];
/** Four years, close enough together that articles share days, months and days of the year. */
const DAYS = ['01-10', '01-11', '02-28', '05-20', '05-25', '11-06', '12-31'];
const YEARS = ['2015', '2016', '2017', '2019'];
const WORDS = 'rain fell on the quay and the ferry left at dawn with lights for the island'.split(
  ' ',
);

const START = Date.parse('2020-01-01T00:00Z');

export function createWorld(dir: string, random: Random): World {
  const world: World = {
    dir,
    stories: new Map(),
    images: new Set(),
    publicFiles: new Set(),
    settings: {
      title: 'The Quay',
      language: 'en',
      site: 'https://quay.example',
      lists: { size: 4 },
    },
    now: START,
  };
  saveSettings(world);
  saveImage(world, 'images/quay.svg', 4);
  savePublicFile(world, 'note.txt', 'Hello');
  for (let count = 0; count < 25; count += 1)
    saveStory(world, newPath(world, random), newStory(random));
  return world;
}

export function newStory(random: Random): Story {
  return {
    title: newTitle(random),
    published: newTime(random),
    fields: {
      tags: pickSome(TAGS, random),
      authors: pickSome(AUTHORS, random),
      section: random.chance(0.7) ? random.pick(SECTIONS) : undefined,
      description: random.chance(0.4) ? newText(random, 6) : undefined,
      lang: random.chance(0.2) ? 'id' : undefined,
    },
    text: newText(random, 30),
    links: [],
    images: [],
  };
}

export function newPath(world: World, random: Random): string {
  for (;;) {
    const path = `${random.pick(['', '2016/', 'old/'])}story-${random.number(1000)}.md`;
    if (!world.stories.has(path)) return path;
  }
}

export const newTitle = (random: Random) => `The ${newText(random, 3)}`;

export function newText(random: Random, words: number): string {
  return Array.from({ length: words }, () => random.pick(WORDS)).join(' ');
}

export function newTime(random: Random): string {
  const day = `${random.pick(YEARS)}-${random.pick(DAYS)}`;
  return random.chance(0.5) ? day : `${day} 0${random.number(10)}:15`;
}

export function pickSome<Item>(items: readonly Item[], random: Random): Item[] {
  return items.filter(() => random.chance(2.2 / items.length));
}

export function saveStory(world: World, path: string, story: Story): void {
  world.stories.set(path, story);
  const { title, published, fields, text, links, images } = story;
  const body = [
    text,
    ...links.map((target) => `See [another](${toRelative(path, target)}).`),
    ...images.map((image) => `![A quay](${image})`),
  ];
  write(
    world,
    `content/${path}`,
    `---\n${stringify({ title, published, ...fields })}---\n\n${body.join('\n\n')}\n`,
  );
}

export function removeStory(world: World, path: string): void {
  world.stories.delete(path);
  remove(world, `content/${path}`);
}

export function saveSettings(world: World): void {
  write(world, 'content/archive.yaml', stringify(world.settings));
}

/** Writes an image; another size is another image. */
export function saveImage(world: World, path: string, size: number): void {
  world.images.add(path);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="3"/>`;
  write(world, `content/${path}`, path.endsWith('.svg') ? svg : renderPng(size));
}

/** A grey PNG, three pixels high. https://www.w3.org/TR/png-3/ */
function renderPng(width: number): Uint8Array {
  const numbers = (...values: number[]) => Buffer.from(Uint32Array.from(values).buffer).swap32();
  const chunk = (name: string, data: Uint8Array) => {
    const named = Buffer.concat([Buffer.from(name), data]);
    return Buffer.concat([numbers(data.length), named, numbers(crc32(named))]);
  };
  const header = Buffer.concat([numbers(width, 3), Buffer.from([8, 0, 0, 0, 0])]);
  const rows = deflateSync(new Uint8Array(3 * (width + 1)));
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', new Uint8Array()),
  ]);
}

export function moveImage(world: World, from: string, to: string): void {
  const target = join(world.dir, 'content', to);
  mkdirSync(dirname(target), { recursive: true });
  renameSync(join(world.dir, 'content', from), target);
  world.images.delete(from);
  world.images.add(to);
}

export function removeImage(world: World, path: string): void {
  world.images.delete(path);
  remove(world, `content/${path}`);
}

export function savePublicFile(world: World, path: string, text: string): void {
  world.publicFiles.add(path);
  write(world, `public/${path}`, text);
}

export function removePublicFile(world: World, path: string): void {
  world.publicFiles.delete(path);
  remove(world, `public/${path}`);
}

function toRelative(from: string, to: string): string {
  return '../'.repeat(from.split('/').length - 1) + to;
}

export function write({ dir }: World, path: string, text: string | Uint8Array): void {
  const file = join(dir, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

export function remove({ dir }: World, path: string): void {
  rmSync(join(dir, path), { force: true });
}
