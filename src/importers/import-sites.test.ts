import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { createChromeTable } from './chrome-table.ts';
import { importSources } from './import-sources.ts';
import type { RecordReport } from './report-record.ts';

let png: Buffer;
beforeAll(async () => {
  const create = { width: 8, height: 8, channels: 3, background: 'teal' } as const;
  png = await sharp({ create }).png().toBuffer();
});

const PNG = Symbol('an image');
const BUILT = '<!doctype html><html><body><h1>Tide</h1><p>High.</p></body></html>';

/** Imports a whole site; gives what was written, what was noted and what was reported. */
async function importSite(files: Readonly<Record<string, string | typeof PNG>>) {
  const root = mkdtempSync(join(tmpdir(), 'arsip-site-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, 'in', path)), { recursive: true });
    writeFileSync(join(root, 'in', path), content === PNG ? png : content);
  }
  const into = join(root, 'out');
  const notes: string[] = [];
  const problems: string[] = [];
  const records: RecordReport[] = [];
  await importSources([join(root, 'in')], {
    into,
    timeZone: 'UTC',
    language: 'en',
    chrome: createChromeTable(),
    map: {},
    pages: false,
    confidence: 0.5,
    isDry: false,
    keepOriginals: false,
    onRecord: (record) => records.push(record),
    onProblem: ({ file, ruleId }) => problems.push(`${file} ${ruleId}`),
    onNote: (note) => notes.push(note),
    onProgress: () => {},
  });
  const written = readdirSync(into, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.\w+$/.test(path) && !path.startsWith('.import'))
    .toSorted();
  const read = (path: string) => readFileSync(join(into, path), 'utf8');
  return { written, read, notes, problems, records };
}

test('takes a site of Hugo with its bundles, and no templates', async () => {
  const { written, read, notes, problems, records } = await importSite({
    'hugo.toml': 'title = "Harbour Post"\n',
    'content/news/_index.md': '---\ntitle: News\n---\nAll of it.\n',
    'content/news/2014-05-06-ferry/index.md':
      '---\ntitle: The Ferry\nauthors: [ana]\n---\nBack {{< map lat=1 >}}\n\n{{< figure src="pier.png" caption="The pier" >}}\n\n[Tide]({{< relref "tide" >}})\n',
    'content/news/2014-05-06-ferry/pier.png': PNG,
    'content/news/tide.md': '+++\ntitle = "Tide"\ndate = 2014-05-07\n+++\nHigh.\n',
    'data/authors.yaml': 'ana: {name: Ana Diaz}\n',
    'archetypes/default.md': '---\ntitle: "{{ .Name }}"\n---\n',
    'layouts/_default/single.html': '<html><body>{{ .Content }}</body></html>',
    'themes/plain/layouts/single.html': '<html><body>{{ .Content }}</body></html>',
    'public/tide.html': BUILT,
  });
  expect(written).toEqual(['2014/05/ferry-pier.png', '2014/05/ferry.md', '2014/05/tide.md']);
  expect(read('2014/05/ferry.md')).toContain('author: Ana Diaz');
  expect(read('2014/05/ferry.md')).toContain('Back {{< map lat=1 >}}');
  expect(read('2014/05/ferry.md')).toContain('![](ferry-pier.png "The pier")\n\n[Tide](tide.md)');
  expect(records.flatMap(({ unplaced }) => unplaced.map(({ text }) => text))).toEqual([
    '{{< map lat=1 >}}',
  ]);
  expect(problems).toEqual([]);
  expect(notes).toEqual([
    'passed over as parts of the site that are no articles: archetypes/, data/, hugo.toml, layouts/, public/, themes/',
    'content/news/_index.md: Not imported: the page of a section or label',
  ]);
});

test('takes a site of Jekyll with days from names, and keeps Liquid in sight', async () => {
  const { written, read, notes, records } = await importSite({
    '_config.yml': 'title: Harbour Post\n',
    '_posts/2014-05-06-the-ferry.md':
      '---\ntitle: The Ferry\nauthor: ana\n---\nThe price is {{ site.data.price }}.\n\n[Tide]({% post_url 2014-05-07-tide %})\n',
    '_posts/2014-05-07-tide.md': '---\ntitle: Tide\n---\nHigh.\n',
    '_drafts/later.md': '---\ntitle: Later\ndate: 2014-05-08\n---\nNot ready.\n',
    '_data/authors.yml': 'ana: {name: Ana Diaz}\n',
    '_data/prices.csv': 'name,price\nfish,3\nbread,4\n',
    '_includes/figure.html': '<p>{{ include.src }}</p>',
    '_layouts/post.html': '<html><body>{{ content }}</body></html>',
    '_site/2014/tide.html': BUILT,
  });
  expect(written).toEqual(['2014/05/later.md', '2014/05/the-ferry.md', '2014/05/tide.md']);
  expect(read('2014/05/the-ferry.md')).toMatch(/published: 2014-05-06\nauthor: Ana Diaz/);
  expect(read('2014/05/the-ferry.md')).toContain(
    'The price is {{ site.data.price }}.\n\n[Tide](tide.md)',
  );
  expect(read('2014/05/later.md')).toContain('draft: true');
  expect(records.flatMap(({ unplaced }) => unplaced.map(({ text }) => text))).toEqual([
    '{{ site.data.price }}',
  ]);
  expect(notes.join()).toContain('_config.yml, _data/, _includes/, _layouts/, _site/');
});

test('takes a site of Eleventy', async () => {
  const { written, read, notes } = await importSite({
    'eleventy.config.js': 'export default () => {};\n',
    'package.json': '{"name":"post","version":"1.0.0"}',
    'src/posts/2014-05-06-ferry.md':
      '---\ntitle: The Ferry\ntags: [harbour]\nauthor: ana\n---\n{% image "./pier.png", "Pier" %}\n\n{{ title }} came.\n',
    'src/posts/posts.json': '{"tags":"posts","layout":"post.njk"}',
    'src/posts/pier.png': PNG,
    'src/_data/authors.json': '[{"slug":"ana","name":"Ana Diaz"}]',
    'src/_includes/post.njk': '<html><body>{{ content }}</body></html>',
    'src/feed.njk': '---\npermalink: /feed.xml\n---\n<feed></feed>',
  });
  expect(written).toEqual(['2014/05/ferry-pier.png', '2014/05/ferry.md']);
  expect(read('2014/05/ferry.md')).toContain('author: Ana Diaz');
  expect(read('2014/05/ferry.md')).toContain('![Pier](ferry-pier.png)\n\n{{ title }} came.');
  expect(notes.join('\n')).toContain('src/posts: passed over');
});

test('takes a site of Astro, with what MDX adds in sight', async () => {
  const { written, read, records } = await importSite({
    'astro.config.mjs': 'export default {};\n',
    'src/content/blog/ferry.mdx':
      '---\ntitle: The Ferry\npubDate: May 06 2014\nheroImage: ./pier.png\nauthor: ana\n---\nimport Note from "../Note.astro";\nimport harbour from "./harbour.png";\n\nText <Note>kept words</Note>.\n\n{/* later */}\n\n<Image src={harbour} alt="Harbour" />\n\n```js\nimport a from "b";\n```\n',
    'src/content/blog/harbour.png': PNG,
    'src/content/blog/pier.png': PNG,
    'src/content/authors/ana.json': '{"name":"Ana Diaz"}',
    'src/pages/index.astro': '---\nconst x = 1;\n---\n<html><body>{x}</body></html>',
  });
  expect(written).toEqual([
    '2014/05/ferry-harbour.png',
    '2014/05/ferry-pier.png',
    '2014/05/ferry.md',
  ]);
  expect(read('2014/05/ferry.md')).toMatch(/published: 2014-05-06\nauthor: Ana Diaz/);
  expect(read('2014/05/ferry.md')).toContain('src: ferry-pier.png');
  expect(read('2014/05/ferry.md')).toMatch(
    /---\n\nText <Note>kept words<\/Note>\.\n+!\[Harbour\]\(ferry-harbour\.png\)\n+```js\nimport a from "b";\n```/,
  );
  expect(records[0]?.unplaced.map(({ text }) => text)).toEqual(['<Note>']);
  expect(records[0]?.removed.map(({ text }) => text)).toEqual([
    'import Note from "../Note.astro";',
    'import harbour from "./harbour.png";',
    '{/* later */}',
  ]);
});

test('takes a site of Hexo, whose frontmatter may have one fence', async () => {
  const { written, read, problems } = await importSite({
    '_config.yml': 'title: Harbour Post\n',
    'source/_posts/ferry.md':
      'title: The Ferry\ndate: 2014-05-06 10:00:00\ntags:\n- harbour\n---\n{% asset_img pier.png The pier %}\n\n{% post_link tide High tide %}\n\n{% blockquote Ana Diaz %}\nWords\n{% endblockquote %}\n',
    'source/_posts/ferry/pier.png': PNG,
    'source/_posts/tide.md': '---\ntitle: Tide\ndate: 2014-05-07 10:00:00\n---\nHigh.\n',
    'scaffolds/post.md': 'title: {{ title }}\n---\n',
  });
  expect(written).toEqual(['2014/05/ferry-pier.png', '2014/05/ferry.md', '2014/05/tide.md']);
  expect(read('2014/05/ferry.md')).toContain('tags: [harbour]');
  expect(read('2014/05/ferry.md')).toMatch(
    /!\[The pier\]\(ferry-pier\.png\)\n\n\[High tide\]\(tide\.md\)\n\n\s*> Words\n>\n> — Ana Diaz/,
  );
  expect(problems).toEqual([]);
});

test('takes a site of Pelican, and says what its other markup is', async () => {
  const { written, read, problems } = await importSite({
    'pelicanconf.py': 'AUTHOR = "x"\n',
    'content/ferry.md':
      'Title: The Ferry\nDate: 2014-05-06 10:00\nCategory: Harbour\nTags: ferry, tide\nAuthors: Ana Diaz, Ben Roe\nSummary: Back after\n    eleven days\n\n![Pier]({static}/images/pier.png) [Old]({filename}old.html)\n',
    'content/images/pier.png': PNG,
    'content/tide.rst': 'Tide\n####\n\n:date: 2014-05-07 10:00\n\nHigh.\n',
    'content/old.html':
      '<html><head><title>Old page</title><meta name="date" content="2013-05-06 10:00"><meta name="authors" content="Ana Diaz"></head><body><p>An old page about the harbour.</p></body></html>',
    'output/tide.html': BUILT,
  });
  expect(written).toEqual(['2013/05/old-page.md', '2014/05/ferry-pier.png', '2014/05/ferry.md']);
  expect(read('2014/05/ferry.md')).toContain('description: Back after eleven days');
  expect(read('2014/05/ferry.md')).toContain('authors: [Ana Diaz, Ben Roe]');
  expect(read('2014/05/ferry.md')).toContain('![Pier](ferry-pier.png)');
  expect(problems).toEqual(['content/tide.rst source-unknown']);
});
