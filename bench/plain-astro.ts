import { join } from 'node:path';
import packageJson from '../package.json' with { type: 'json' };
import { createPeer, toOutDir } from './create-peer.ts';
import type { Tool, Workspace } from './tool.ts';

/** Astro as its documentation has it: a content collection, one page a route. */
export function createPlainAstro(workspace: Workspace): Tool {
  const { projectDir, contentDir, publicDir, workDir } = workspace;
  const dir = join(projectDir, 'bench', 'peers', 'astro');
  const bin = join(projectDir, 'node_modules', 'astro', 'bin', 'astro.mjs');
  return createPeer(workspace, {
    name: 'astro',
    version: packageJson.dependencies.astro,
    more: 'one RSS feed; a sitemap',
    command: {
      words: [process.execPath, '--max-old-space-size=16000', bin, 'build', '--silent'],
      cwd: dir,
      env: {
        PEER_CONTENT: contentDir,
        PEER_PUBLIC: publicDir,
        PEER_OUT: toOutDir(workDir, 'astro'),
        ASTRO_TELEMETRY_DISABLED: '1',
      },
    },
    kept: [join(dir, 'node_modules'), join(dir, '.astro')],
    template: join(dir, 'src', 'pages', '[...article].astro'),
  });
}
