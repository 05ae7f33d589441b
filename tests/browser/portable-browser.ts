/** Browsers that open files from a disk: no server, and no network. */
import { pathToFileURL } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { CHROMIUM_ARGUMENTS, findBrowser, findFirefox } from '../../scripts/find-browser.mjs';

export interface PortableBrowser {
  readonly name: 'Chromium' | 'Firefox';
  readonly executablePath: string | undefined;
}

export const BROWSERS: readonly PortableBrowser[] = [
  { name: 'Chromium', executablePath: findBrowser(process.env) },
  { name: 'Firefox', executablePath: findFirefox(process.env) },
];

/** Starts a browser; Firefox as its users have it, where no two files are of one origin. */
export function launchBrowser({ name, executablePath = '' }: PortableBrowser): Promise<Browser> {
  if (name === 'Chromium') {
    const args = [...CHROMIUM_ARGUMENTS, '--host-resolver-rules=MAP * ~NOTFOUND'];
    return puppeteer.launch({ executablePath, args });
  }
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    extraPrefsFirefox: {
      'security.fileuri.strict_origin_policy': true,
      'network.dns.disabled': true,
    },
  });
}

export interface OpenedFile extends AsyncDisposable {
  readonly page: Page;
  /** What scripts failed with, and what the browser refused. */
  readonly problems: string[];
}

/**
 * Opens a file of a folder in a tab of its own.
 *
 * @example await using opened = await openFile(browser, dir, 'search/index.html')
 */
export async function openFile(browser: Browser, dir: string, file: string): Promise<OpenedFile> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content.Security.Policy/.test(message.text()))
      problems.push(message.text());
  });
  const [path = '', query = ''] = file.split(/(?=[?#])/);
  await page.goto(pathToFileURL(`${dir}/${path}`).href + query);
  return { page, problems, [Symbol.asyncDispose]: () => page.close() };
}
