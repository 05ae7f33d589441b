/** Records where the threads of a build spend their time, as Chrome's DevTools and other tools read it. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Profiler } from 'node:inspector';
import { Session } from 'node:inspector/promises';
import { basename, join } from 'node:path';

export type CpuProfile = Profiler.Profile;

/** A profile by the name of its thread: `main`, `output-worker-2`. */
export type CpuProfiles = ReadonlyMap<string, CpuProfile>;

const EXTENSION = '.cpuprofile';
const MAIN = 'main';

let workers = 0;

/** Options that let a worker thread write its profile into a folder when it ends; none without a folder. */
export function profileThread(dir: string | undefined, module: URL): { execArgv?: string[] } {
  if (dir === undefined) return {};
  workers += 1;
  const name = `${basename(module.pathname, '.ts')}-${workers}${EXTENSION}`;
  // Of the words that Node itself was started with, a thread takes few.
  const kept = process.execArgv.filter((word) => word.startsWith('--disable-warning'));
  return {
    execArgv: [...kept, '--cpu-prof', `--cpu-prof-dir=${dir}`, `--cpu-prof-name=${name}`],
  };
}

/** Does some work and writes a profile of this thread beside those of the workers; drops those of an earlier run. */
export async function recordCpuProfiles<Value>(
  dir: string,
  work: () => Promise<Value>,
): Promise<{ value: Value; profiles: CpuProfiles }> {
  mkdirSync(dir, { recursive: true });
  for (const name of listProfileFiles(dir)) rmSync(join(dir, name));
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.start');
    const value = await work();
    const { profile } = await session.post('Profiler.stop');
    writeFileSync(join(dir, MAIN + EXTENSION), JSON.stringify(profile));
    return { value, profiles: readProfiles(dir) };
  } finally {
    session.disconnect();
  }
}

function readProfiles(dir: string): CpuProfiles {
  return new Map(
    listProfileFiles(dir).map((name): [string, CpuProfile] => [
      basename(name, EXTENSION),
      JSON.parse(readFileSync(join(dir, name), 'utf8')),
    ]),
  );
}

function listProfileFiles(dir: string): string[] {
  return readdirSync(dir).filter((name) => /^(main|[a-z-]+-worker-\d+)\.cpuprofile$/.test(name));
}

export function isMainThread(name: string): boolean {
  return name === MAIN;
}
