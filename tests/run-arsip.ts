import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ARSIP = fileURLToPath(new URL('../bin/arsip.mjs', import.meta.url));
const MEBIBYTE = 2 ** 20;

/** How a command of Arsip ended and what it said. */
export interface Outcome {
  /** 0 done, 1 content problems, 2 wrong usage, 3 our failure; 130 and above for a signal. */
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs the real command line as a process of its own, in a folder; `env` adds to the environment.
 *
 * @example await runArsip(['check', '--json'], site.dir)
 */
export function runArsip(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    const options = { cwd, env: { ...process.env, ...env }, maxBuffer: 64 * MEBIBYTE };
    const child = execFile(process.execPath, [ARSIP, ...args], options, (_, stdout, stderr) => {
      resolve({ exitCode: child.exitCode ?? 130, stdout, stderr });
    });
  });
}
