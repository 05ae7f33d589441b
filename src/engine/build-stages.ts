import type { CpuProfile } from './cpu-profiles.ts';

type CallFrame = CpuProfile['nodes'][number]['callFrame'];

/**
 * The stages of a build, and the code that each begins with: a folder, a file, or a function of a file. What
 * these call belongs to the same stage, unless it stands here itself.
 */
export const STAGES = {
  walk: ['src/store/walk-content.ts', 'src/engine/walk-site.ts'],
  read: ['src/store/read-content.ts'],
  parse: ['src/store/parse-file.ts', 'src/engine/parse-worker.ts'],
  index: ['src/store/sync.ts'],
  Markdown: [
    'src/engine/compile-bodies.ts',
    'src/engine/compile-body.ts',
    'src/engine/compile-worker.ts',
    'src/markdown/',
    'src/media/',
  ],
  templates: ['src/engine/compile-templates.ts', 'node_modules/vite/', 'node_modules/rolldown/'],
  search: ['src/engine/build-search-volumes.ts', 'src/search/'],
  keys: ['src/engine/plan-build.ts', 'src/engine/key-outputs.ts', 'src/store/digests.ts'],
  list: ['src/engine/list-outputs.ts'],
  render: [
    'src/engine/make-outputs.ts',
    'src/engine/output-worker.ts',
    'src/engine/output-maker.ts',
    'src/engine/astro-page.ts',
    'src/engine/astro-renderer.ts',
    'src/engine/astro-template.ts',
    'node_modules/.cache/arsip/',
  ],
  outputs: ['src/engine/list-site-files.ts', 'src/outputs/'],
  write: ['src/engine/output-maker.ts#write', 'src/engine/copy-file.ts'],
  packs: [
    'src/engine/make-offline-files.ts',
    'src/engine/make-packs.ts',
    'src/engine/make-pack.ts',
    'src/engine/pack-worker.ts',
    'src/offline/',
  ],
  compress: ['src/engine/compress-outputs.ts'],
  publish: ['src/engine/publish-site.ts'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A stage, or the start of a thread: all that it does before it comes to one. */
export type Stage = keyof typeof STAGES | 'start';

export const ORDER: readonly Stage[] = ['start', ...(Object.keys(STAGES) as Stage[])];

const FUNCTIONS = new Map<string, Stage>();
const FILES: [start: string, stage: Stage][] = [];
for (const [stage, starts] of Object.entries(STAGES) as [Stage, readonly string[]][]) {
  for (const start of starts) {
    if (start.includes('#')) FUNCTIONS.set(start, stage);
    else FILES.push([start, stage]);
  }
}

/** The stage that begins with a function; `path` is its file's, below the project. */
export function findStage({ functionName }: CallFrame, path: string): Stage | undefined {
  return (
    FUNCTIONS.get(`${path}#${functionName}`) ?? FILES.find(([start]) => path.startsWith(start))?.[1]
  );
}
