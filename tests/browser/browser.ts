import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import sirv from 'sirv';
import { afterAll, afterEach, expect } from 'vitest';
import { CHROMIUM_ARGUMENTS, findBrowser } from '../../scripts/find-browser.mjs';

/** Headless, quiet, and without a network: no name but this machine's own resolves. */
const ARGUMENTS = [
  ...CHROMIUM_ARGUMENTS,
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

const running: { browser?: Promise<Browser> } = {};
/** What browsers refused since the last test for a page's security policy, or the host's. */
const violations: string[] = [];

/** What was refused since it was last asked; a test that leaves any behind fails. */
export function takeViolations(): string[] {
  return violations.splice(0);
}

afterEach(() => {
  expect(takeViolations(), 'violations of the security policy').toEqual([]);
});

afterAll(async () => {
  const browser = await running.browser;
  await browser?.close();
});

/** How the reader's browser is: dark, narrow, with scripts off. */
export interface PageOptions
  extends Pick<BrowserContextOptions, 'colorScheme' | 'javaScriptEnabled' | 'viewport'> {
  /** Receives what scripts fail with, and requests that get no answer or a refusal. */
  readonly problems?: string[];
  /** Whether the site may install itself. Without, all that a page asks for can be seen and answered by a test. @default false */
  readonly installs?: boolean;
}

/**
 * Opens a page in a fresh profile and waits until it is loaded. Closes with `await using`.
 *
 * @example await using page = await openPage(`${server.url}search/`, { colorScheme: 'dark' })
 */
export async function openPage(url: string, options: PageOptions = {}): Promise<Page> {
  const { problems, installs = false, ...profile } = options;
  running.browser ??= launch();
  const browser = await running.browser;
  const page = await browser.newPage({
    ...profile,
    serviceWorkers: installs ? 'allow' : 'block',
  });
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text());
  });
  if (problems) noteProblems(page, problems);
  await page.goto(url);
  return page;
}

function noteProblems(page: Page, problems: string[]): void {
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    // What a page has not loaded when the reader leaves it is no failure.
    if (reason !== 'net::ERR_ABORTED') problems.push(`${request.url()} ${reason}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`${message.location().url} ${message.text()}`);
  });
}

function launch(): Promise<Browser> {
  const executablePath = findBrowser(process.env);
  if (executablePath === undefined) {
    throw new Error('No Chromium was found. "node scripts/set-up.mjs --browser" installs it.');
  }
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

export interface Server extends AsyncDisposable {
  /** Where the site begins, with a slash at the end. */
  readonly url: string;
}

export interface ServeOptions {
  /** Sub-path of the site. @default '/' */
  readonly base?: string;
  /** @default any that is free */
  readonly port?: number;
  /** Makes an answer wait. */
  readonly hold?: (url: string) => Promise<void>;
}

/**
 * Serves a folder as a static host does: folders by their `index.html`, what is not there by
 * `404.html`, under a sub-path where `base` names one, with the headers that `_headers` has for all files.
 *
 * @example await using server = await serve(sampleSite().dist)
 */
export async function serve(
  dir: string,
  { base = '/', port = 0, hold = async () => {} }: ServeOptions = {},
): Promise<Server> {
  const serveFile = sirv(dir, { dev: true, extensions: ['html'] });
  const notFound = join(dir, '404.html');
  const headers = readHeaders(join(dir, '_headers'));
  const server = createServer(async (request, response) => {
    await hold(request.url ?? '/');
    for (const [name, value] of headers) response.setHeader(name, value);
    const refuse = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(existsSync(notFound) ? readFileSync(notFound) : 'Not found');
    };
    const url = request.url ?? '/';
    if (!url.startsWith(base)) return refuse();
    request.url = url.slice(base.length - 1);
    serveFile(request, response, refuse);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}${base}`,
    [Symbol.asyncDispose]: () => close(server),
  };
}

/** The headers of the first rule, which is the one for all files. */
function readHeaders(file: string): [name: string, value: string][] {
  if (!existsSync(file)) return [];
  const [, rule = ''] = readFileSync(file, 'utf8').split(/^\/.*\n/m);
  return Array.from(rule.matchAll(/^ +([\w-]+): (.*)$/gm), ([, name = '', value = '']) => [
    name,
    value,
  ]);
}

function close(server: HttpServer): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
