import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { load } from 'cheerio';
import { afterAll, describe, expect, test } from 'vitest';
import { rules } from '../../src/diagnostics/rules.ts';
import { createLinkCheck } from '../links.ts';
import { site } from '../site.ts';
import { weighPage } from '../weigh-page.ts';

/** Archives of others, beside the repository where they are there at all. */
const SHELF = fileURLToPath(new URL('../../../shared/archives/', import.meta.url));
const NOW = '2026-01-01';

interface Summary {
  readonly files: number;
  readonly articles: number;
  readonly diagnostics: readonly {
    readonly path: string;
    readonly line?: number;
    readonly severity: string;
    readonly rule: string;
  }[];
}

describe.each(['digitalgov/news', '18f-blog/content'])('the archive in %s', (folder) => {
  const content = join(SHELF, folder);
  describe.skipIf(!existsSync(content))('built with --keep-going', async () => {
    if (!existsSync(content)) return;
    const args = ['--content', content, '--keep-going', '--no-search', '--json', '--now', NOW];
    const built = await site({}, { args: [...args, '--site', 'https://archive.example'] });
    afterAll(() => built[Symbol.asyncDispose]());
    const { files, articles, diagnostics }: Summary = JSON.parse(built.stdout);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    const unsound = new Set(errors.map(({ path }) => path));
    const paths = globSync('**/*.md', { cwd: content }).map((path) => path.replaceAll('\\', '/'));
    const sound = paths
      .filter((path) => !unsound.has(path))
      .map((path) => readSource(join(content, path)));
    const published = sound.filter((source) => !source.waits);

    test('ends with 1 where a file is unsound, with 0 where none is', () => {
      expect(built.exitCode).toBe(unsound.size > 0 ? 1 : 0);
    });

    test('names every unsound file with a place and a rule', () => {
      for (const { path, line, rule } of errors) {
        expect(paths).toContain(path);
        expect(line).toBeGreaterThan(0);
        expect(Object.keys(rules)).toContain(rule);
      }
    });

    test('loses no file: each is published, waits, or is named', () => {
      expect(files).toBe(paths.length);
      expect(articles).toBe(published.length);
      expect(files).toBe(articles + (sound.length - published.length) + unsound.size);
      expect(unsound.size).toBeLessThan(files / 50);
    });

    test('gives every sound article a page under its headline', () => {
      const pages = built.files().filter((file) => file.endsWith('.html'));
      const headlines = pages.flatMap((file) => {
        const html = built.read(file);
        const headline = /<article class="article".*?<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1];
        return headline === undefined ? [] : [toWords(headline)];
      });
      expect(headlines.sort()).toEqual(published.map(({ title }) => title).sort());
    });

    test('has no page that is heavier than its text makes it', () => {
      const pages = built.files().filter((file) => file.endsWith('.html'));
      const heavy = pages.filter((file) => {
        const $ = built.html(file);
        if ($('link[rel=stylesheet]').length === 0) return false;
        const text = gzipSync($('.text').html() ?? '').length;
        const allowed = text > 0 ? Math.max(20, text / 1024 + 8) : 25;
        return weighPage(built, file) > allowed * 1024;
      });
      expect(heavy).toEqual([]);
    });

    test('has no broken link around the texts', () => {
      expect(createLinkCheck(built, { except: '.text' }).listBroken()).toEqual([]);
    });
  });
});

/** What an article's file says, found without a parser of frontmatter. */
function readSource(file: string) {
  const text = readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
  const [frontmatter = ''] = /^\s*---\n.*?\n---\s*(\n|$)/s.exec(text) ?? [];
  const [, title = ''] = /^title:(.*?)\n(?=[\w-]+:|---)/ms.exec(frontmatter) ?? [];
  const [, date = ''] = /^date: *(\S+)/m.exec(frontmatter) ?? [];
  return { title: toWords(title), waits: /^draft: *true/m.test(frontmatter) || date > NOW };
}

/** The letters and digits of HTML, so that quotes and line breaks do not matter. */
function toWords(html: string): string {
  return load(html)
    .text()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
