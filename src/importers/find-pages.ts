import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { keepByKey } from '../i18n/keep-by-key.ts';
import type { ContentPath } from '../model/article.ts';
import type { ReadOptions } from './imported-article.ts';
import { nameArticle } from './name-article.ts';
import { readPageFrontmatter } from './page-frontmatter.ts';

const PAGE = /\.(?:md|markdown|html)$/i;

/** The pages below a folder by their paths, and by the last steps of these without day and ending. */
const listPages = keepByKey((root: string) => {
  const paths: string[] = [];
  const waiting = [''];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      if (entry.isDirectory()) waiting.push(`${folder}${entry.name}/`);
      else if (PAGE.test(entry.name)) paths.push(folder + entry.name);
    }
  }
  const byName = new Map<string, string>();
  for (const path of paths.sort()) {
    for (const name of namesOf(path)) if (!byName.has(name)) byName.set(name, path);
  }
  return { paths: new Set(paths), byName };
});

function namesOf(path: string): string[] {
  const stem = path.replace(PAGE, '').replace(/\/(?:_?index)$/, '');
  return [posix.basename(stem)];
}

/**
 * Finds the file that another page's article will have, as an address relative to this one's.
 *
 * @param reference As generators refer to pages: a path, the name of a file with or without its ending.
 * @returns undefined where the source has no such page.
 */
export function findPage(
  reference: string,
  {
    root,
    from,
    to,
    options,
  }: { root: string; from: string; to: ContentPath; options: ReadOptions },
): string | undefined {
  const [path = '', anchor = ''] = reference
    .replace(/^\{(?:filename|static|attach)\}/, '')
    .split(/(?=#)/, 2);
  const { paths, byName } = listPages(root);
  const near = posix.join(posix.dirname(from), path);
  const absolute = path.replace(/^\/+/, '');
  const exact = [near, absolute, `${absolute}.md`, `${absolute}/index.md`].find((place) =>
    paths.has(place),
  );
  const target =
    exact ?? byName.get(posix.basename(absolute.replace(PAGE, '').replace(/\/(?:_?index)?$/, '')));
  if (target === undefined || path === '') return undefined;
  const named = nameOf(root, target, options);
  return named === undefined ? undefined : posix.relative(posix.dirname(to), named) + anchor;
}

function nameOf(root: string, path: string, options: ReadOptions): ContentPath | undefined {
  const page = readPageFrontmatter(readFileSync(join(root, path), 'utf8'), { path, options });
  if (page?.fields.title === undefined) return undefined;
  return nameArticle({
    id: '',
    fields: page.fields,
    body: '',
    images: [],
    removed: [],
    unplaced: [],
  });
}
