import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Measure {
  readonly exitCode: number;
  readonly wallSeconds: number;
  /** The most that the command and all it started held at one time. */
  readonly peakMegabytes: number;
}

/** Pause between two looks at the processes, in milliseconds. */
const INTERVAL = 100;

/** Runs a command to its end and measures it with all its children. Linux only: memory is read from /proc. */
export async function measureCommand(words: readonly [string, ...string[]]): Promise<Measure> {
  const [program, ...rest] = words;
  const started = performance.now();
  const child = spawn(program, rest, { stdio: ['ignore', 'ignore', 'inherit'] });
  let peak = 0;
  const timer = setInterval(() => {
    if (child.pid !== undefined) peak = Math.max(peak, readTreeMemory(child.pid));
  }, INTERVAL);
  const exitCode = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
  clearInterval(timer);
  return {
    exitCode,
    wallSeconds: (performance.now() - started) / 1000,
    peakMegabytes: Math.round(peak / 1024),
  };
}

/** Kilobytes of resident memory of a process and its descendants; shared pages are counted in each (Pss would be slow). */
function readTreeMemory(root: number): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (/^\d+$/.test(name)) parents.set(Number(name), Number(readStatus(name, 'PPid')));
  }
  const belongs = (pid: number): boolean =>
    pid === root || (parents.has(pid) && belongs(parents.get(pid) ?? 0));
  let total = 0;
  for (const pid of parents.keys())
    if (belongs(pid)) total += Number(readStatus(String(pid), 'VmRSS'));
  return total;
}

/** A number from /proc/PID/status; 0 where the process has just ended. */
function readStatus(pid: string, key: string): string {
  try {
    return (
      readFileSync(`/proc/${pid}/status`, 'utf8').match(
        new RegExp(`^${key}:\\s+(\\d+)`, 'm'),
      )?.[1] ?? '0'
    );
  } catch {
    return '0';
  }
}
