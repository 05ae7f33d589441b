/** What may happen to an archive between two builds. Each edit says what it did, or nothing where it could not. */
import { readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from './random.ts';
import {
  AUTHORS,
  moveImage,
  newPath,
  newStory,
  newText,
  newTime,
  newTitle,
  pickSome,
  remove,
  removeImage,
  removePublicFile,
  removeStory,
  SECTIONS,
  type Story,
  saveImage,
  savePublicFile,
  saveSettings,
  saveStory,
  TAGS,
  type World,
  write,
} from './world.ts';

export type Edit = (world: World, random: Random) => string | undefined;

const DAY = 24 * 60 * 60 * 1000;
/** Images that exist now and then, in every folder in which they are looked for. */
const IMAGES = ['images/quay.svg', 'quay.svg', 'old/quay.svg', '2016/boat.png'];
const PUBLIC = ['note.txt', 'tags/index.html', 'images/quay.svg', 'robots.txt', 'deep/er/file.txt'];

/** Makes an edit that changes one story. */
function changing(change: (story: Story, world: World, random: Random) => Partial<Story>): Edit {
  return (world, random) => {
    if (world.stories.size === 0) return undefined;
    const [path, story] = random.pick([...world.stories]);
    const changed = change(story, world, random);
    saveStory(world, path, { ...story, ...changed });
    return `${path} ${JSON.stringify(changed)}`;
  };
}

/** Makes an edit that sets one field of the frontmatter, or takes it out. */
function setting(field: string, value: (random: Random, world: World) => unknown): Edit {
  return changing(({ fields }, world, random) => ({
    fields: { ...fields, [field]: value(random, world) },
  }));
}

const orNone = <Value>(random: Random, value: Value) => (random.chance(0.3) ? undefined : value);

export const EDITS: Readonly<Record<string, Edit>> = {
  add(world, random) {
    const path = newPath(world, random);
    saveStory(world, path, newStory(random));
    return path;
  },
  delete(world, random) {
    if (world.stories.size < 5) return undefined;
    const path = random.pick([...world.stories.keys()]);
    removeStory(world, path);
    return path;
  },
  rename(world, random) {
    if (world.stories.size === 0) return undefined;
    const [path, story] = random.pick([...world.stories]);
    const to = newPath(world, random);
    removeStory(world, path);
    saveStory(world, to, story);
    return `${path} to ${to}`;
  },
  'change text': changing((_, __, random) => ({ text: newText(random, 30) })),
  'change title': changing((_, __, random) => ({ title: newTitle(random) })),
  'change time': changing((_, __, random) => ({ published: newTime(random) })),
  retag: setting('tags', (random) => pickSome(TAGS, random)),
  'change authors': setting('authors', (random) => pickSome(AUTHORS, random)),
  'change section': setting('section', (random) => orNone(random, random.pick(SECTIONS))),
  'change standfirst': setting('description', (random) => orNone(random, newText(random, 5))),
  // In another language a story is a translation, of the first story or of none.
  'change language': changing(({ fields }, { stories }, random) => {
    const lang = random.pick(['id', 'EN', undefined]);
    const [first = 'nowhere.md'] = stories.keys();
    const translations = lang && [`/${lang === 'EN' ? 'nowhere.md' : first}`];
    return { fields: { ...fields, lang, translations } };
  }),
  'change alias': setting('aliases', (random, world) =>
    orNone(random, [
      random.pick(['/old/one/', '/old/two.html', '/tags/', '/2016/', pathnameOf(random, world)]),
    ]),
  ),
  'change slug': setting('slug', (random) => random.pick(['one', 'two', undefined])),
  'change address': setting('permalink', (random) =>
    random.pick(['/here/', '/here.html', '/there/it-is.html', undefined, undefined]),
  ),
  'toggle draft': changing(({ fields }) => ({ fields: { ...fields, draft: !fields.draft } })),
  'toggle withdrawal': changing(({ fields }) => ({
    fields: {
      ...fields,
      withdrawn: fields.withdrawn ? undefined : { at: '2019-02-02', reason: 'It was wrong.' },
    },
  })),
  correct: setting('corrections', (random) =>
    orNone(random, [{ at: '2019-03-03', type: 'correction', text: newText(random, 4) }]),
  ),
  update: setting('updated', (random) => random.pick(['2019-04-04', undefined])),
  'date in the future': changing((_, { now }, random) => ({
    published: new Date(now + random.number(6) * DAY).toISOString(),
  })),
  'wait some days'(world, random) {
    world.now += random.number(5) * DAY;
    return new Date(world.now).toISOString();
  },
  'go back in time'(world) {
    world.now -= 2 * DAY;
    return new Date(world.now).toISOString();
  },
  link: changing((_, world, random) => ({
    links: [random.pick([...world.stories.keys(), 'nowhere.md'])],
  })),
  'move what is linked'(world, random) {
    const linked = [...world.stories.values()].flatMap(({ links }) => links);
    const targets = [...world.stories].filter(([path]) => linked.includes(path));
    if (targets.length === 0) return undefined;
    const [path, story] = random.pick(targets);
    saveStory(world, path, { ...story, published: newTime(random) });
    return path;
  },
  'show image': changing((_, __, random) => ({ images: pickSome(IMAGES, random) })),
  'change photo': setting('image', (random) =>
    orNone(random, { src: random.pick([...IMAGES, '/images/quay.svg']), alt: 'A quay' }),
  ),
  'save image'(world, random) {
    const path = random.pick(IMAGES);
    saveImage(world, path, 4 + random.number(3));
    return path;
  },
  'remove image'(world, random) {
    if (world.images.size === 0) return undefined;
    const path = random.pick([...world.images]);
    removeImage(world, path);
    return path;
  },
  'move image'(world, random) {
    if (world.images.size === 0) return undefined;
    const path = random.pick([...world.images]);
    const to = random.pick(IMAGES);
    if (path === to) return undefined;
    moveImage(world, path, to);
    return `${path} to ${to}`;
  },
  'break image'(world, random) {
    const path = random.pick(IMAGES);
    world.images.add(path);
    write(world, `content/${path}`, 'This is no image.');
    return path;
  },
  'break story'(world, random) {
    if (world.stories.size < 10) return undefined;
    const path = random.pick([...world.stories.keys()]);
    world.stories.delete(path);
    write(
      world,
      `content/${path}`,
      random.pick(['', 'No frontmatter', '---\ntitle: No time\n---\n']),
    );
    return path;
  },
  touch(world, random) {
    const path = random.pick([...world.stories.keys()]);
    const time = new Date(random.number(2 ** 31) * 1000);
    utimesSync(join(world.dir, 'content', path), time, time);
    return path;
  },
  'change without a trace'(world, random) {
    const [path, story] = random.pick([...world.stories]);
    const file = join(world.dir, 'content', path);
    const { atime, mtime } = statSync(file);
    // As long as it was, and as old.
    saveStory(world, path, { ...story, text: [...story.text].sort().join('') });
    utimesSync(file, atime, mtime);
    return path;
  },
  'touch everything'(world) {
    for (const path of world.stories.keys())
      utimesSync(join(world.dir, 'content', path), new Date(), new Date());
    return 'content';
  },
  'change settings'(world, random) {
    const [key, values] = random.pick(Object.entries(SETTINGS));
    const value = random.pick(values);
    world.settings = { ...world.settings, [key]: value };
    saveSettings(world);
    return `${key} ${JSON.stringify(value)}`;
  },
  'save page'(world, random) {
    // One of them at an address that articles have now and then.
    const name = random.pick(['about', 'here', 'team/history']);
    const draft = random.chance(0.2) ? 'draft: true\n' : '';
    const text = `---\ntitle: ${newTitle(random)}\n${draft}---\n${newText(random, 5)}\n`;
    write(world, `content/pages/${name}.md`, text);
    return name;
  },
  'remove page'(world, random) {
    const name = random.pick(['about', 'here', 'team/history']);
    remove(world, `content/pages/${name}.md`);
    return name;
  },
  'change menu'(world, random) {
    const hrefs = pickSome(['/about/', '/team/history/', '/tags/', '/nowhere/'], random);
    const links = hrefs.map((href) => ({ text: newTitle(random), href }));
    const place = random.pick(['menu', 'footer']);
    const value = place === 'menu' ? links : { text: newText(random, 3), links };
    world.settings = { ...world.settings, [place]: orNone(random, value) };
    saveSettings(world);
    return `${place} ${hrefs.join(' ')}`;
  },
  'change theme'(world, random) {
    const [path, toText] = random.pick(Object.entries(THEME));
    if (random.chance(0.3)) remove(world, `theme/${path}`);
    else write(world, `theme/${path}`, toText(random.number(9)));
    return path;
  },
  'save public file'(world, random) {
    const path = random.pick(PUBLIC);
    savePublicFile(world, path, newText(random, 3));
    return path;
  },
  'save public page'(world, random) {
    const file = pickFromSite(world, random, '.html');
    savePublicFile(world, file, `<!doctype html><title>${newText(random, 2)}</title>`);
    return file;
  },
  'remove public file'(world, random) {
    if (world.publicFiles.size === 0) return undefined;
    const path = random.pick([...world.publicFiles]);
    removePublicFile(world, path);
    return path;
  },
  'damage the site'(world, random) {
    const file = pickFromSite(world, random);
    write(world, `dist/${file}`, random.pick(['', 'Garbage', '<!doctype html>']));
    return file;
  },
  'delete from the site'(world, random) {
    const file = pickFromSite(world, random);
    // Without it a folder is no site of ours, and a build refuses to replace it.
    if (file === 'manifest.webmanifest') return undefined;
    rmSync(join(world.dir, 'dist', file));
    return file;
  },
  'add to the site'(world, random) {
    const file = random.pick(['stray.html', 'tags/stray/index.html', 'here', 'index.html.bak']);
    rmSync(join(world.dir, 'dist', file), { recursive: true, force: true });
    write(world, `dist/${file}`, 'Stray');
    return file;
  },
};

/** Files that a theme has now and then, by their paths below it. */
const THEME: Readonly<Record<string, (value: number) => string>> = {
  'styles/own.css': (value) => `:root { --accent: #12345${value}; }\n`,
  'components/Phrase.astro': (value) =>
    `---\ninterface Props { text: string }\nconst { text } = Astro.props;\n---\n<b>${value} {text}</b><slot />\n`,
  'components/OwnNote.astro': (value) => `<p>${value}</p>\n`,
};

const SETTINGS: Readonly<Record<string, readonly unknown[]>> = {
  title: ['The Quay', 'The Harbour'],
  description: [undefined, 'News of a port'],
  accent: [undefined, '#123456', '#7a1f1f'],
  lists: [{ size: 4 }, { size: 3, smallTags: 3 }, { size: 50 }, { size: 4, smallTags: 2 }],
  tags: [
    undefined,
    { ferry: { name: 'The Ferry', aliases: ['kapal feri'] } },
    { ferry: { aliases: ['Port'] }, rain: { description: 'It falls.' } },
  ],
  sections: [undefined, { city: { name: 'The City' } }],
  authors: [undefined, { 'ann-weling': { name: 'Ann Weling', bio: 'She writes.' } }],
  timeZone: ['UTC', 'Asia/Jakarta', 'America/Los_Angeles'],
  language: ['en', 'id'],
  permalink: [undefined, '/{year}/{slug}/', '/{year}/{month}/{day}/{slug}.html'],
  addresses: ['html', 'extensionless'],
};

function pathnameOf(random: Random, world: World): string {
  const story = random.pick([...world.stories.values()]);
  return `/${story.published.slice(0, 10).replaceAll('-', '/')}/story-${random.number(1000)}.html`;
}

function pickFromSite({ dir }: World, random: Random, ending = ''): string {
  const files = readdirSync(join(dir, 'dist'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dir, 'dist').length + 1));
  return random.pick(files.sort());
}
