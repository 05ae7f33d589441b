import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What a Chromium is started with that tests and benches drive: no sandbox, since they may run as root, and quiet. */
export const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

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
  return findProgram([...onPath(COMMANDS, PATH), ...APPLICATIONS]);
}

const FIREFOX_COMMANDS = ['firefox-esr', 'firefox', 'firefox.exe'];

const FIREFOX_APPLICATIONS = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/**
 * Finds a Firefox to test with: the one that FIREFOX names, else one on the PATH or where applications
 * lie. Undefined where there is none.
 *
 * @param {Record<string, string | undefined>} env
 * @returns {string | undefined}
 */
export function findFirefox({ FIREFOX, PATH = '' }) {
  if (FIREFOX) return existsSync(FIREFOX) ? FIREFOX : undefined;
  return findProgram([...onPath(FIREFOX_COMMANDS, PATH), ...FIREFOX_APPLICATIONS]);
}

/**
 * @param {readonly string[]} commands
 * @param {string} path
 */
function onPath(commands, path) {
  return commands.flatMap((command) =>
    path.split(delimiter).map((folder) => join(folder, command)),
  );
}

/** @param {readonly string[]} places */
function findProgram(places) {
  return places.find((place) => existsSync(place));
}
