import { join } from 'node:path';
import { createPeer, toOutDir } from './create-peer.ts';
import { readVersion, type Tool, type Workspace } from './tool.ts';

/** Hugo, as the system has it. */
export function createHugo(workspace: Workspace): Tool {
  const { projectDir, contentDir, publicDir, workDir } = workspace;
  const dir = join(projectDir, 'bench', 'peers', 'hugo');
  const dirs = [
    '--source',
    dir,
    '--contentDir',
    contentDir,
    '--destination',
    toOutDir(workDir, 'hugo'),
  ];
  return createPeer(workspace, {
    name: 'hugo',
    version: readVersion('hugo', 'version'),
    more: 'RSS of all of them; a sitemap',
    command: {
      words: ['hugo', '--quiet', '--noBuildLock', ...dirs],
      cwd: workDir,
      env: { HUGO_STATICDIR: publicDir },
    },
    template: join(dir, 'layouts', '_default', 'single.html'),
  });
}
