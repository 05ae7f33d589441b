/** A made-up archive of any size, the same for the same seed. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';

const SYLLABLES =
  'ba ra ma sa ta la ka na pa da wa ya be re me se te le ke ne pe de bi ri mi si ti li ki ni pi di bo ro mo so to lo ko no bu ru mu su tu lu ku nu an kan ber men ter ang'.split(
    ' ',
  );
const SECTIONS = [
  'Kota',
  'Pelabuhan',
  'Ekonomi',
  'Olahraga',
  'Budaya',
  'Pendidikan',
  'Opini',
  'Dunia',
];
const YEARS = { first: 2004, count: 20 };
const DAY = 86_400_000;
/** How many photos there are; archives use theirs more than once. */
const PHOTOS = 200;
/** The share of articles that have one. */
const SHARES = { photo: 0.15, image: 0.04, table: 0.05, footnote: 0.05, link: 0.1, updated: 0.3 };

/** A sequence of numbers in [0, 1) that a seed decides (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Writes the photos that articles show, below a folder of files that are served as they are. */
export async function generatePhotos(publicDir: string): Promise<void> {
  mkdirSync(join(publicDir, 'images'), { recursive: true });
  for (let index = 0; index < PHOTOS; index += 1) {
    const background = { r: (index * 37) % 256, g: (index * 91) % 256, b: (index * 53) % 256 };
    const create = { width: 640, height: 400 + index, channels: 3, background } as const;
    await sharp({ create })
      .jpeg()
      .toFile(join(publicDir, toPhoto(index)));
  }
}

const toPhoto = (index: number) => `/images/foto-${index}.jpg`;

/** Writes `count` articles below a folder: 20 years, tags and words as unevenly used as in life. */
export function generateCorpus(folder: string, count: number, seed = 1): void {
  const random = createRandom(seed);
  const upTo = (limit: number) => Math.floor(random() * limit);
  // Zipf's law: rank r turns up in proportion to 1/r.
  const rank = (limit: number) => Math.floor(Math.exp(random() * Math.log(limit + 1))) - 1;
  const spell = (index: number): string => {
    const syllable = SYLLABLES[index % SYLLABLES.length] ?? '';
    return index < SYLLABLES.length
      ? syllable
      : spell(Math.floor(index / SYLLABLES.length) - 1) + syllable;
  };
  const words = (length: number) =>
    Array.from({ length }, () => spell(50 + rank(60_000))).join(' ');
  const sentence = () => `${capitalize(words(8 + upTo(16)))}.`;
  const paragraph = () => Array.from({ length: 2 + upTo(3) }, sentence).join(' ');
  const name = (index: number) =>
    `${capitalize(spell(900 + index * 7))} ${capitalize(spell(3000 + index * 13))}`;
  const block = () => {
    const kind = random();
    if (kind < 0.1) return `## ${capitalize(words(4))}`;
    if (kind < 0.2) return `> ${sentence()}`;
    if (kind < 0.3)
      return `**${capitalize(words(1))}** ${paragraph()} [${words(2)}](https://example.org/${words(1)}).`;
    return paragraph();
  };
  let previous = '';
  for (let index = 0; index < count; index += 1) {
    const at =
      Date.UTC(YEARS.first, 0, 1) + ((index + random()) / count) * YEARS.count * 365.25 * DAY;
    const iso = new Date(at).toISOString();
    const title = capitalize(words(6 + upTo(6)));
    const path = `${iso.slice(0, 10).replaceAll('-', '/')}/${title.toLowerCase().replaceAll(' ', '-').slice(0, 60)}-${index}.md`;
    const tags = new Set(
      Array.from({ length: 2 + upTo(4) }, () =>
        name(rank(Math.max(50, Math.min(5000, count / 20)))),
      ),
    );
    const body = Array.from({ length: 9 + upTo(6) }, block);
    if (random() < SHARES.table)
      body.push(`| ${words(1)} | ${words(1)} |\n| --- | ---: |\n| ${words(1)} | ${upTo(900)} |`);
    if (random() < SHARES.footnote) body.push(`${sentence()}[^1]\n\n[^1]: ${sentence()}`);
    if (previous && random() < SHARES.link) body.push(`[${words(3)}](/${previous})`);
    if (random() < SHARES.image) body.push(`![${words(4)}](${toPhoto(upTo(PHOTOS))})`);
    const frontmatter = [
      `title: ${title}`,
      `description: ${sentence()}`,
      `author: ${name(10_000 + upTo(300))}`,
      `published: ${iso.slice(0, 19)}+07:00`,
      ...(random() < SHARES.updated
        ? [`updated: ${new Date(at + DAY).toISOString().slice(0, 19)}+07:00`]
        : []),
      `section: ${SECTIONS[upTo(SECTIONS.length)]}`,
      `tags: [${[...tags].join(', ')}]`,
      ...(random() < SHARES.photo
        ? [`image: {src: ${toPhoto(upTo(PHOTOS))}, alt: ${words(4)}, caption: ${words(8)}}`]
        : []),
    ];
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `---\n${frontmatter.join('\n')}\n---\n${body.join('\n\n')}\n`);
    previous = path;
  }
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
