import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Server } from './browser.ts';

const ARSIP = fileURLToPath(new URL('../../bin/arsip.mjs', import.meta.url));

export interface ArsipServer extends Server {
  /** All that it has said until now, on both of its outputs. */
  readonly output: () => string;
}

/**
 * Runs a command of Arsip that serves, on a port that is free, until it says where.
 *
 * @example await using server = await serveArsip(['preview'], site.dir)
 */
export async function serveArsip(args: readonly string[], cwd: string): Promise<ArsipServer> {
  const call = [ARSIP, ...args, '--port', '0', '--host', '127.0.0.1'];
  // Astro neither renders nor reloads pages where it takes itself for part of a test.
  const { VITEST: _, NODE_ENV: __, ...env } = process.env;
  const child = spawn(process.execPath, call, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'exit');
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const address = /http:\/\/127\.0\.0\.1:\S+/.exec(output)?.[0];
      if (address !== undefined) resolve(address);
    });
  }
  ended.then(() => reject(new Error(`arsip ${args.join(' ')} ended:\n${output}`)));
  return {
    url: await promise,
    output: () => output,
    [Symbol.asyncDispose]: async () => {
      child.kill();
      await ended;
    },
  };
}
