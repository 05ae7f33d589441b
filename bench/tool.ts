import { spawnSync } from 'node:child_process';
import type { Command } from './measure.ts';

/** Where a tool is measured: a copy of this project, so that its templates may be edited, and an archive. */
export interface Workspace {
  /** The copy of the project. */
  readonly projectDir: string;
  /** Markdown articles and archive.yaml. */
  readonly contentDir: string;
  /** Images, served as they are. */
  readonly publicDir: string;
  /** For sites and caches. */
  readonly workDir: string;
}

/** A site generator, set up to make a site out of the workspace's archive. */
export interface Tool {
  readonly name: string;
  readonly version: string;
  /** What its site has and has not, in words: no two tools do quite the same work. */
  readonly contains: string;
  readonly outDir: string;
  /** Forgets the site and all that is kept. */
  readonly clean: () => void;
  /** What makes the site, one after the other. */
  readonly build: (search: boolean) => readonly Command[];
  /** Whether a build after the first brings the search up to date at a price that one would pay. */
  readonly keepsSearch: boolean;
  /** The source of every article's page: a file with one `</article>`. */
  readonly template: string;
}

/** The first line of what a command says of its version. */
export function readVersion(program: string, ...words: string[]): string {
  const { stdout } = spawnSync(program, words, { encoding: 'utf8' });
  return stdout?.split('\n')[0]?.trim() ?? '';
}
