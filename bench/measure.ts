import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** A program and its words, the folder that it runs in, and what it adds to the environment. */
export interface Command {
  readonly words: readonly [program: string, ...words: string[]];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Measure {
  /** 0 for success; 137 where the system ran out of memory and killed it. */
  readonly exitCode: number;
  readonly wallSeconds: number;
  /** Of the command and all that it started: its own work and the system's for it. */
  readonly cpuSeconds: number;
  /** The most that the command and all it started held at one time; pages that they share are counted once. */
  readonly peakMegabytes: number;
}

/** Pause between two looks at the processes, in milliseconds; a look costs a few. */
const INTERVAL = 200;
/** Of /proc/PID/stat, on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;
const SIGKILL_CODE = 137;

/** Runs a command to its end and measures it with all its children. Linux only: it reads /proc. */
export async function measureCommand({ words, cwd, env }: Command): Promise<Measure> {
  const [program, ...rest] = words;
  const cpuBefore = readChildrenCpu();
  const started = performance.now();
  const child = spawn(program, rest, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let peak = 0;
  const timer = setInterval(() => {
    if (child.pid !== undefined) peak = Math.max(peak, readTreeMemory(child.pid));
  }, INTERVAL);
  const exitCode = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? SIGKILL_CODE));
  }).finally(() => clearInterval(timer));
  return {
    exitCode,
    wallSeconds: (performance.now() - started) / 1000,
    cpuSeconds: readChildrenCpu() - cpuBefore,
    peakMegabytes: Math.round(peak / 1024),
  };
}

/** Seconds that the children of this process which have ended, and theirs, have cost. */
function readChildrenCpu(): number {
  // The second field is a name in brackets, which may hold blanks; user and system time of children are the 16th and 17th.
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[13]) + Number(fields[14])) / TICKS_PER_SECOND;
}

/** Kilobytes of memory of a process and its descendants, each page shared out among those who hold it. */
function readTreeMemory(root: number): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (/^\d+$/.test(name)) parents.set(Number(name), readNumber(`${name}/status`, 'PPid'));
  }
  const belongs = (pid: number): boolean =>
    pid === root || (parents.has(pid) && belongs(parents.get(pid) ?? 0));
  let total = 0;
  for (const pid of parents.keys())
    if (belongs(pid)) total += readNumber(`${pid}/smaps_rollup`, 'Pss');
  return total;
}

/** A number from a file of /proc; 0 where the process has just ended. */
function readNumber(file: string, key: string): number {
  try {
    const text = readFileSync(`/proc/${file}`, 'utf8');
    return Number(text.match(new RegExp(`^${key}:\\s+(\\d+)`, 'm'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
