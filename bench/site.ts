/** A built site, served to a browser that is driven from here. */
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import sirv from 'sirv';
import { CHROMIUM_ARGUMENTS, findBrowser } from '../scripts/find-browser.mjs';

/** Builds an archive into a folder, with what is kept between builds beside it. */
export function buildSite(content: string, out: string): void {
  const arsip = join(import.meta.dirname, '..', 'bin', 'arsip.mjs');
  const words = ['build', '--keep-going', '--content', content, '--out', out];
  try {
    execFileSync(process.execPath, [arsip, ...words, '--cache', `${out}-cache`], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  } catch (cause) {
    // Problems in the content of a test collection are no concern of the bench.
    if ((cause as { status?: number }).status !== 1)
      throw new Error(`${content} could not be built.`, { cause });
  }
}

export interface Served extends AsyncDisposable {
  /** With a slash at its end. */
  readonly url: string;
  /** What was sent since the last call, without headers; nothing is compressed on the way. */
  readonly takeTraffic: () => { requests: number; bytes: number };
}

export async function serveSite(dir: string): Promise<Served> {
  let traffic = { requests: 0, bytes: 0 };
  const setHeaders = (_: unknown, __: string, { size }: { readonly size: number }) => {
    traffic.requests += 1;
    traffic.bytes += size;
  };
  const server = createServer(sirv(dir, { extensions: ['html'], maxAge: 3600, setHeaders }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    takeTraffic: () => {
      const taken = traffic;
      traffic = { requests: 0, bytes: 0 };
      return taken;
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

export function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser(process.env);
  if (executablePath === undefined)
    throw new Error('No Chromium was found. "node scripts/set-up.mjs --browser" installs it.');
  return chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS });
}
