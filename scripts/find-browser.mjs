import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome.exe',
];

const APPLICATIONS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Finds a Chromium to test with: the one that CHROMIUM names, else one on the PATH or where
 * applications lie. Undefined where there is none.
 *
 * @param {Record<string, string | undefined>} env
 * @returns {string | undefined}
 */
export function findBrowser({ CHROMIUM, PATH = '' }) {
  if (CHROMIUM) return existsSync(CHROMIUM) ? CHROMIUM : undefined;
  const onPath = COMMANDS.flatMap((command) =>
    PATH.split(delimiter).map((folder) => join(folder, command)),
  );
  return [...onPath, ...APPLICATIONS].find((path) => existsSync(path));
}
