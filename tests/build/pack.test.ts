import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { load } from 'cheerio';
import { afterAll, describe, expect, test } from 'vitest';
import { hashFiles } from '../hash-files.ts';
import { runArsip } from '../run-arsip.ts';
import { makeSampleEdition } from '../sample-edition.ts';
import { sampleSite, site } from '../site.ts';

/** Every address that a page writes, as a browser would find it on a disk: no folder stands for its index.html. */
function listLocalAddresses(html: string): string[] {
  const $ = load(html);
  const single = ['href', 'src', 'poster', 'action', 'data', 'cite'].flatMap((name) =>
    $(`[${name}]`)
      .toArray()
      .map((node) => $(node).attr(name) ?? ''),
  );
  const several = $('[srcset]')
    .toArray()
    .flatMap((node) => ($(node).attr('srcset') ?? '').split(/,\s+/))
    .map((source) => source.split(' ')[0] ?? '');
  const refreshed = $('meta[http-equiv=refresh]')
    .toArray()
    .map((node) => ($(node).attr('content') ?? '').replace(/^.*url=/, ''));
  return [...single, ...several, ...refreshed].filter(
    (address) => !address.startsWith('#') && !/^[a-z]+:/.test(address),
  );
}

const ids = new Map<string, Set<string | undefined>>();

function listIds(file: string): Set<string | undefined> {
  const known = ids.get(file);
  if (known) return known;
  const $ = load(readFileSync(file, 'utf8'));
  const found = new Set($('[id]').map((_, node) => $(node).attr('id')));
  ids.set(file, found);
  return found;
}

function listBroken(dir: string): string[] {
  return globSync('**/*.html', { cwd: dir }).flatMap((file) => {
    const addresses = new Set(listLocalAddresses(readFileSync(join(dir, file), 'utf8')));
    return [...addresses]
      .filter((address) => {
        const [, path = '', anchor = ''] = /^([^?#]*)(?:\?[^#]*)?#?(.*)$/.exec(address) ?? [];
        const target = join(dir, dirname(file), decodeURIComponent(path));
        if (path.startsWith('/') || !statSync(target, { throwIfNoEntry: false })?.isFile())
          return true;
        return anchor !== '' && !listIds(target).has(decodeURIComponent(anchor));
      })
      .map((address) => `${file}: ${address}`);
  });
}

const article = (title: string, more = '') =>
  `---\ntitle: ${title}\npublished: 2017-11-06\n${more}---\nText.`;
const pack = (dir: string, ...args: string[]) =>
  runArsip(['pack', '--content', 'content', '--cache', '.arsip', ...args], dir);
const FILES = { 'content/a.md': article('A'), 'content/b.md': article('B', 'tags: [ferry]\n') };

describe('the portable edition of the sample archive', async () => {
  const { dir, [Symbol.asyncDispose]: dispose } = await makeSampleEdition();
  afterAll(dispose);
  const files = globSync('**/*', { cwd: dir, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.join(entry.parentPath, entry.name).slice(dir.length + 1));

  test('has every page of the site but those of days and of the service worker, and every link in them leads to a file and its part', () => {
    const pages = sampleSite()
      .files()
      .filter((file) => file.endsWith('.html') && file !== '404.html')
      .filter((file) => !/^(\d{4}\/\d\d\/\d\d\/index|offline\/.*)\.html$/.test(file));
    expect(files.filter((file) => file.endsWith('.html')).sort()).toEqual(pages);
    expect(listBroken(dir)).toEqual([]);
  });

  test('has nothing that needs a server, no modules, and no file that nothing asks for', () => {
    const names =
      /(feed|rss)\.(xml|json)$|sitemap|^_headers|^_redirects|robots|webmanifest|opensearch/;
    expect(files.filter((file) => names.test(file))).toEqual([]);
    expect(files.filter((file) => file.endsWith('.js') && !file.startsWith('_portable/'))).toEqual(
      [],
    );
    const pages = files.filter((file) => file.endsWith('.html'));
    const modules = pages.filter((file) =>
      /type="?module|rel="(manifest|preload|modulepreload|search" type)/.test(
        readFileSync(join(dir, file), 'utf8'),
      ),
    );
    expect(modules).toEqual([]);
  });

  test('is listed in SHA256SUMS, which sha256sum reads', () => {
    const listed = readFileSync(join(dir, 'SHA256SUMS'), 'utf8').trimEnd().split('\n');
    expect(listed.map((line) => line.slice(66))).toEqual(
      files.filter((file) => file !== 'SHA256SUMS').sort(),
    );
    const { status, error } = spawnSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], {
      cwd: dir,
    });
    expect(error === undefined ? status : 0).toBe(0);
  });
});

describe('arsip pack', () => {
  test('makes a folder and a zip, the same every time, and touches no site', async () => {
    await using built = await site(FILES);
    const before = hashFiles(built.dist);
    const changes = readFileSync(join(built.dir, '.arsip/changed.txt'), 'utf8');
    const { exitCode, stdout } = await pack(built.dir);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/2 articles .* files .* as a zip/);
    const first = hashFiles(join(built.dir, 'portable'));
    const zip = readFileSync(join(built.dir, 'portable.zip'));
    expect((await pack(built.dir, '--force')).exitCode).toBe(0);
    expect(hashFiles(join(built.dir, 'portable'))).toEqual(first);
    expect(readFileSync(join(built.dir, 'portable.zip')).equals(zip)).toBe(true);
    expect(hashFiles(built.dist)).toEqual(before);
    expect(readFileSync(join(built.dir, '.arsip/changed.txt'), 'utf8')).toBe(changes);
  });

  test('links to files wherever the site lies and however it writes its addresses', async () => {
    await using built = await site({
      ...FILES,
      'content/archive.yaml':
        'title: Test\nsite: https://a.example\nbase: /archive/\naddresses: extensionless\npermalink: /{year}/{slug}/\n',
      'content/b.md': article('B', 'aliases: [/old/b.html]\n').replace(
        'Text.',
        '[A](a.md), [B](/2017/b/).',
      ),
    });
    expect((await pack(built.dir, '--no-zip', '--no-search')).exitCode).toBe(0);
    const dir = join(built.dir, 'portable');
    expect(existsSync(join(built.dir, 'portable.zip'))).toBe(false);
    expect(listBroken(dir)).toEqual([]);
    const page = readFileSync(join(dir, '2017/b/index.html'), 'utf8');
    expect(page).toContain('href="../a/index.html"');
    expect(page).toContain('<link rel="canonical" href="https://a.example/archive/2017/b/">');
    expect(readFileSync(join(dir, 'old/b.html'), 'utf8')).toContain('url=../2017/b/index.html');
  });

  test('publishes nothing where the content has errors, and is told that it may', async () => {
    await using built = await site(FILES);
    expect((await pack(built.dir, '--no-zip', '--no-search')).exitCode).toBe(0);
    const before = hashFiles(join(built.dir, 'portable'));
    writeFileSync(join(built.dir, 'content/c.md'), '---\ntitle: C\n---\n');
    expect((await pack(built.dir, '--no-zip', '--no-search')).exitCode).toBe(1);
    expect(hashFiles(join(built.dir, 'portable'))).toEqual(before);
    expect(existsSync(join(built.dir, 'portable.arsip-new'))).toBe(false);
    const { exitCode } = await pack(built.dir, '--no-zip', '--no-search', '--out', 'dist');
    expect(exitCode).toBe(2);
  });
});

describe('arsip check --edition', async () => {
  const { dir, [Symbol.asyncDispose]: dispose } = await makeSampleEdition();
  afterAll(dispose);
  const check = (...args: string[]) => runArsip(['check', '--edition', dir, ...args], '.');

  test('finds a copy as it was packed', async () => {
    const { exitCode, stdout } = await check('--strict');
    expect(stdout).toMatch(/As it was packed: \d+ files/);
    expect(exitCode).toBe(0);
  });

  test('finds what is missing, altered and added', async () => {
    rmSync(join(dir, 'icon.svg'));
    writeFileSync(join(dir, 'index.html'), 'x');
    writeFileSync(join(dir, 'tags/Thumbs.db'), 'x');
    const { exitCode, stdout } = await check('--json');
    const found = (JSON.parse(stdout) as { path: string; rule: string }[]).map(
      ({ path, rule }) => `${rule} ${path}`,
    );
    expect(found).toEqual([
      'edition-missing icon.svg',
      'edition-altered index.html',
      'edition-added tags/Thumbs.db',
    ]);
    expect(exitCode).toBe(1);
  });

  test('knows a folder that is no edition, and one that is not there', async () => {
    rmSync(join(dir, 'SHA256SUMS'));
    const { exitCode, stdout } = await check();
    expect(stdout).toContain('edition-manifest');
    expect(exitCode).toBe(1);
    expect((await runArsip(['check', '--edition', join(dir, 'none')], '.')).exitCode).toBe(2);
  });
});
