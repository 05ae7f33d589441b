/** The servers of docs/deploy, each with the configuration that its page shows, in front of the sample site. */
import {
  chmodSync,
  cpSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleSite } from '../site.ts';
import {
  ask,
  findServer,
  type RunningServer,
  readExample,
  SERVERS,
  startServer,
} from './server.ts';

const ARTICLE = '2017/11/06/ekspor-tuna-tertahan-syarat-baru';
const IMMUTABLE = 'public, max-age=31536000, immutable';

describe.each(SERVERS)('$name', (server) => {
  const program = findServer(server);
  if (program === undefined) {
    test.skip(`is not installed here (apt-get install ${server.package})`, () => {});
    return;
  }
  const sample = sampleSite();
  const dir = mkdtempSync(join(tmpdir(), 'arsip-server-'));
  const root = join(dir, 'site');
  // A server that root starts reads files as another user.
  chmodSync(dir, 0o755);
  cpSync(sample.dist, root, { recursive: true });
  let running: RunningServer;
  beforeAll(async () => {
    running = await startServer(server, { program, dir, root });
  });
  afterAll(async () => {
    await running[Symbol.asyncDispose]();
    rmSync(dir, { recursive: true });
  });
  const get = (path: string, headers = {}) => ask(running.port, path, headers);
  const find = (pattern: string) => `/${globSync(pattern, { cwd: root }).sort()[0]}`;

  test('serves pages under their addresses, with .html and without', async () => {
    for (const path of ['', `${ARTICLE}.html`, 'tags/']) {
      const { status, headers, body } = await get(`/${path}`);
      expect(status).toBe(200);
      expect(headers['content-type']).toMatch(/^text\/html/);
      expect(body.toString()).toBe(sample.read(path.replace(/^$|\/$/, '$&index.html')));
    }
    const bare = await get(`/${ARTICLE}`);
    expect([bare.status, bare.body.toString()]).toEqual([200, sample.read(`${ARTICLE}.html`)]);
    const folder = await get('/tags');
    expect(String(folder.status)).toMatch(/^30[18]$/);
    expect(folder.headers.location).toMatch(/\/tags\/$/);
  });

  test('has the site’s own page for what is not there', async () => {
    for (const path of ['/nowhere/', '/nowhere.html', '/2017/nowhere']) {
      const { status, headers, body } = await get(path);
      expect(status).toBe(404);
      expect(headers['content-type']).toMatch(/^text\/html/);
      expect(body.toString()).toBe(sample.read('404.html'));
      expect(headers['cache-control']).toBe('no-cache');
    }
  });

  test('lets browsers keep what never changes, and ask again for all else', async () => {
    const hashed = [
      '_astro/*.css',
      '_images/*',
      'offline/packs/*',
      'pagefind/*/fragment/*',
      'pagefind/*/index/*',
      'pagefind/lexicon/*',
    ];
    for (const path of hashed.map(find)) {
      expect((await get(path)).headers['cache-control'], path).toBe(IMMUTABLE);
    }
    for (const path of ['/', '/feed.xml', '/theme.css', '/sw.js', '/pagefind/volumes.json']) {
      const { headers } = await get(path);
      expect(headers['cache-control'], path).toBe('no-cache');
      const again = await get(path, { 'if-none-match': String(headers.etag) });
      expect(again.status, path).toBe(304);
    }
  });

  test.each([
    ['feed.xml', 'application/atom+xml'],
    ['rss.xml', 'application/rss+xml'],
    ['feed.json', 'application/json'],
    ['manifest.webmanifest', 'application/manifest+json'],
    ['icon.svg', 'image/svg+xml'],
    ['sitemap-index.xml', '(text|application)/xml'],
    ['pagefind/engine/pagefind.js', '(text|application)/javascript'],
  ])('names the type of %s', async (path, type) => {
    const { status, headers } = await get(`/${path}`);
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(new RegExp(`^${type.replaceAll('+', '\\+')}(;|$)`));
  });

  test('compresses text, and nothing twice', async () => {
    const accepts = { 'accept-encoding': 'gzip' };
    const texts = ['/', `/${ARTICLE}.html`, '/feed.xml', '/rss.xml', '/feed.json'];
    for (const path of [...texts, find('_astro/Base.*.css'), '/pagefind/engine/pagefind.js']) {
      expect((await get(path, accepts)).headers['content-encoding'], path).toBe('gzip');
    }
    const packed = [
      'pagefind/*/index/*',
      'pagefind/engine/wasm.*.pagefind',
      '_images/*.jpg',
      'offline/packs/2017.*.pack',
    ];
    for (const path of packed.map(find)) {
      const { headers, body } = await get(path, accepts);
      expect(headers['content-encoding'], path).toBeUndefined();
      expect(body.equals(readFileSync(join(root, path))), path).toBe(true);
    }
  });

  test('sends what --compress left beside a text, to those who take it', async () => {
    const place = {
      program,
      dir: mkdtempSync(join(dir, 'compressed-')),
      root: join(dir, 'second'),
    };
    chmodSync(place.dir, 0o755);
    cpSync(sample.dist, place.root, { recursive: true });
    const texts = ['index.html', `${ARTICLE}.html`, 'theme.css', 'feed.xml'];
    for (const file of texts) {
      // What nobody would get by compressing the text itself.
      writeFileSync(join(place.root, `${file}.gz`), gzipSync(`gz ${file}`));
      writeFileSync(join(place.root, `${file}.br`), brotliCompressSync(`br ${file}`));
    }
    await using second = await startServer(server, { ...place, compressed: true });
    for (const file of texts) {
      const path = `/${file.replace('index.html', '')}`;
      const accept = (encoding: string) => ask(second.port, path, { 'accept-encoding': encoding });
      const plain = await accept('identity');
      expect(plain.body.toString()).toBe(sample.read(file));
      const zipped = await accept('gzip');
      expect(zipped.headers['content-encoding']).toBe('gzip');
      expect(gunzipSync(zipped.body).toString()).toBe(`gz ${file}`);
      expect(zipped.headers['content-type']).toBe(plain.headers['content-type']);
      // nginx of Debian has a module of its own for it.
      if (server.name === 'nginx') continue;
      const brotli = await accept('gzip, br');
      expect(brotli.headers['content-encoding']).toBe('br');
      expect(brotliDecompressSync(brotli.body).toString()).toBe(`br ${file}`);
    }
  });

  test('sends the headers that _headers has for all files', async () => {
    const [, rule = ''] = sample.read('_headers').split(/^\/.*\n/m);
    for (const [, name = '', value] of rule.matchAll(/^ +([\w-]+): (.*)$/gm)) {
      for (const path of ['/', '/nowhere/', '/feed.xml', find('_astro/*.js')])
        expect((await get(path)).headers[name.toLowerCase()], `${name} of ${path}`).toBe(value);
    }
  });

  test('leads on from former addresses', async () => {
    const [from = '', to = ''] = sample.read('_redirects').split(/\s/);
    const { status, headers, body } = await get(from);
    if (server.redirects) expect([status, headers.location]).toEqual([301, to]);
    else expect(body.toString()).toContain(`content="0; url=${to}"`);
  });
});

test('CloudFront’s function finds the file of every kind of address', () => {
  const handle = runInNewContext(`${readExample('s3-cloudfront', 'viewer-request.js')}; handler`);
  const find = (uri: string): string => handle({ request: { uri } }).uri;
  expect(find('/')).toBe('/index.html');
  expect(find('/2017/11/')).toBe('/2017/11/index.html');
  expect(find(`/${ARTICLE}`)).toBe(`/${ARTICLE}.html`);
  expect(find(`/${ARTICLE}.html`)).toBe(`/${ARTICLE}.html`);
  expect(find('/feed.xml')).toBe('/feed.xml');
});
