import type { ContentPath } from './article.ts';

/**
 * Resolves the path of a file against the one that names it; a leading slash starts at the content
 * folder, and a backslash, as Windows writes paths, is one. Undefined where it climbs out of that folder.
 *
 * @example resolveContentPath('../b.md', '2017/11/a.md') // => '2017/b.md'
 */
export function resolveContentPath(path: string, from: ContentPath): ContentPath | undefined {
  const named = path.replaceAll('\\', '/');
  const base = named.startsWith('/') ? [] : from.split('/').slice(0, -1);
  const steps: string[] = [];
  for (const step of [...base, ...named.split('/')]) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return steps.join('/').normalize('NFC') as ContentPath;
}
