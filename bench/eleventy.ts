import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createPeer, toOutDir } from './create-peer.ts';
import { readVersion, type Tool, type Workspace } from './tool.ts';

/** Eleventy, installed into the copy of the project. */
export function createEleventy(workspace: Workspace): Tool {
  const { projectDir, contentDir, publicDir, workDir } = workspace;
  const dir = join(projectDir, 'bench', 'peers', 'eleventy');
  execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund'], { cwd: dir });
  const articles = join(dir, 'site', 'articles');
  mkdirSync(articles, { recursive: true });
  for (const entry of readdirSync(contentDir, { withFileTypes: true }))
    if (entry.isDirectory()) symlinkSync(join(contentDir, entry.name), join(articles, entry.name));
  symlinkSync(publicDir, join(dir, 'public'));
  const bin = join(dir, 'node_modules', '@11ty', 'eleventy', 'cmd.cjs');
  return createPeer(workspace, {
    name: 'eleventy',
    version: readVersion(process.execPath, bin, '--version'),
    more: 'one Atom feed; a sitemap',
    command: {
      words: [
        process.execPath,
        '--max-old-space-size=16000',
        bin,
        '--quiet',
        `--output=${toOutDir(workDir, 'eleventy')}`,
      ],
      cwd: dir,
    },
    template: join(dir, 'layouts', 'article.njk'),
  });
}
