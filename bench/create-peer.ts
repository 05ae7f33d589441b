import { join } from 'node:path';
import type { Command } from './measure.ts';
import { putAside } from './put-aside.ts';
import type { Tool, Workspace } from './tool.ts';

type Own = Pick<Tool, 'name' | 'version' | 'template'> & {
  /** What its site has besides what every peer's has. */
  readonly more: string;
  readonly command: Command;
  /** What it keeps between builds. */
  readonly kept?: readonly string[];
};

/** What all peers have in common: no pages of days, few feeds, and Pagefind over the finished pages. */
export function createPeer(
  { projectDir, workDir }: Workspace,
  { more, command, kept = [], ...own }: Own,
): Tool {
  const outDir = toOutDir(workDir, own.name);
  const pagefind = join(projectDir, 'node_modules', '.bin', 'pagefind');
  return {
    ...own,
    contains: `articles with JSON-LD and images, links between articles as written; numbered pages of all articles, of tags, authors and sections; ${more}; one Pagefind index`,
    outDir,
    clean: () => putAside([outDir, ...kept], workDir),
    build: (search) =>
      search
        ? [command, { words: [pagefind, '--silent', '--site', outDir], cwd: workDir }]
        : [command],
    keepsSearch: false,
  };
}

export function toOutDir(workDir: string, name: string): string {
  return join(workDir, name);
}
