/** Sums up CPU profiles: what stage of the build took how long, and which functions. */
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findStage, ORDER, type Stage } from './build-stages.ts';
import { type CpuProfile, type CpuProfiles, isMainThread } from './cpu-profiles.ts';
import { projectDir } from './hash-sources.ts';

export interface StageTime {
  readonly stage: Stage;
  /** Seconds that the main thread was at it, or waited for others to be. */
  readonly wall: number;
  /** Seconds in which threads were not idle. */
  readonly main: number;
  readonly workers: number;
}

export interface FunctionTime {
  readonly name: string;
  /** File and line, or the package: `src/store/sync.ts:38`, `micromark`. */
  readonly where: string;
  /** Seconds in all threads, without what the function called. */
  readonly seconds: number;
}

export interface TimeReport {
  /** In the order in which a build comes to them; without those that it did not come to. */
  readonly stages: readonly StageTime[];
  /** From the heaviest on. */
  readonly functions: readonly FunctionTime[];
}

type Node = CpuProfile['nodes'][number];

/** Where compiled pages lie, in a folder for each version. */
const COMPILED = /^node_modules\/\.cache\/arsip\/[^/]+\//;
const IDLE = '(idle)';
const MICROSECONDS = 1e6;

export function sumCpuProfiles(profiles: CpuProfiles): TimeReport {
  const stages = new Map<Stage, { wall: number; main: number; workers: number }>();
  const functions = new Map<string, { name: string; where: string; seconds: number }>();
  for (const [thread, profile] of profiles) {
    const isMain = isMainThread(thread);
    for (const { node, path, stage, seconds } of walkSamples(profile)) {
      const isIdle = node.callFrame.functionName === IDLE;
      const sum = stages.get(stage) ?? { wall: 0, main: 0, workers: 0 };
      stages.set(stage, sum);
      if (isMain) sum.wall += seconds;
      if (isIdle) continue;
      sum[isMain ? 'main' : 'workers'] += seconds;
      const { name, where } = describe(node, path);
      const known = functions.get(`${name} ${where}`) ?? { name, where, seconds: 0 };
      functions.set(`${name} ${where}`, known);
      known.seconds += seconds;
    }
  }
  return {
    stages: ORDER.flatMap((stage) => {
      const sum = stages.get(stage);
      return sum ? [{ stage, ...sum }] : [];
    }),
    functions: [...functions.values()].sort((a, b) => b.seconds - a.seconds),
  };
}

interface Sample {
  readonly node: Node;
  readonly path: string;
  readonly stage: Stage;
  readonly seconds: number;
}

/** What the thread was at, one moment after the other. */
function* walkSamples({ nodes, samples = [], timeDeltas = [] }: CpuProfile): Generator<Sample> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const paths = new Map(nodes.map(({ id, callFrame }) => [id, toPath(callFrame.url)]));
  const stages = new Map<number, Stage>();
  // A node comes before its children.
  for (const node of nodes) {
    const stage = findStage(node.callFrame, paths.get(node.id) ?? '') ?? stages.get(node.id);
    if (stage === undefined) continue;
    stages.set(node.id, stage);
    for (const child of node.children ?? []) stages.set(child, stage);
  }
  let stage: Stage = 'start';
  for (const [index, id] of samples.entries()) {
    const node = byId.get(id);
    if (node === undefined) continue;
    // Idle, tidying memory or resumed by a promise, a thread is still at what it was at.
    stage = stages.get(id) ?? stage;
    // Each difference of time leads to its sample; a sample lasts until the next.
    const seconds = Math.max(0, timeDeltas[index + 1] ?? 0) / MICROSECONDS;
    yield { node, path: paths.get(id) ?? '', stage, seconds };
  }
}

/** `file:///…/src/store/sync.ts` → `src/store/sync.ts`; what is no file stays as it is. */
function toPath(url: string): string {
  return url.startsWith('file:')
    ? relative(projectDir, fileURLToPath(url)).replaceAll('\\', '/')
    : url;
}

function describe({ callFrame }: Node, path: string): { name: string; where: string } {
  const name = callFrame.functionName || '(anonymous)';
  const [, packageName] =
    /node_modules\/((?:@[^/]+\/)?[^./][^/]*)\/(?!.*node_modules)/.exec(path) ?? [];
  const file = path.replace(COMPILED, 'compiled ');
  return { name, where: packageName ?? (path && `${file}:${callFrame.lineNumber + 1}`) };
}
