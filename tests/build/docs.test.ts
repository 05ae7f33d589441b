/** What the documentation shows in blocks of commands is run as it stands, by a shell, a page in a scene of its own. */
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isCommands, readDocs } from '../read-docs.ts';
import { site } from '../site.ts';
import { createDocsScene, PHOTO } from './docs-scene.ts';

const ROOT = join(import.meta.dirname, '../..');
/** What a page supposes to have been done. */
const BEFORE: Readonly<Record<string, readonly string[]>> = {
  'docs/reference/command-line.md': ['arsip pack --no-zip --out /media/stick/portable'],
};

const seen = new Set<string>();

/** The blocks of a page that no page before it has shown as well. */
function listNewBlocks(path: string): string[] {
  const { fences } = readDocs(readFileSync(join(ROOT, path), 'utf8'));
  const blocks = fences.filter(isCommands).map(({ text }) => text);
  return blocks.filter((text) => !seen.has(text) && seen.add(text));
}

const pages = globSync(['README.md', 'docs/**/*.md'], { cwd: ROOT })
  .toSorted()
  .map((path) => [path, listNewBlocks(path)] as const)
  .filter(([, blocks]) => blocks.length > 0);

describe.skipIf(process.platform === 'win32')('the commands of', () => {
  test.each(pages)('%s end well', { timeout: 240_000 }, (path, blocks) => {
    using scene = createDocsScene(path);
    for (const text of [...(BEFORE[path] ?? []), ...blocks]) {
      const script = scene.place(text);
      const { status, stdout, stderr } = spawnSync('sh', ['-ec', script], {
        cwd: scene.cwd,
        env: scene.env,
        encoding: 'utf8',
      });
      expect([status, status === 0 ? '' : stdout + stderr], text).toEqual([0, '']);
    }
  });
});

describe('a text of the guide', () => {
  const bodies = globSync('docs/guide/*.md', { cwd: ROOT })
    .flatMap((path) => readDocs(readFileSync(join(ROOT, path), 'utf8')).fences)
    .filter(({ use }) => use === 'body');
  const toArticle = (text: string) => `---\ntitle: A\npublished: 2017-11-06\n---\n\n${text}\n`;

  test('makes an article in which nothing is wrong', async () => {
    await using built = await site(
      {
        ...Object.fromEntries(
          bodies.map(({ text }, number) => [`content/body-${number}.md`, toArticle(text)]),
        ),
        'content/strike.md': toArticle('They walked out.'),
        'content/pump.jpg': PHOTO,
      },
      { args: ['--no-search', '--strict'] },
    );
    expect([built.exitCode, built.stdout]).toEqual([0, expect.stringContaining('No problems')]);
    const $ = built.html('2017/11/06/body-0.html');
    expect($('.text figure .credit').text()).toContain('Ben Roe');
    expect($('.text a[href="/2017/11/06/strike.html"]')).toHaveLength(1);
    expect(built.html('2017/11/06/body-1.html')('main').text()).toContain('Nobody slept.');
  });
});
