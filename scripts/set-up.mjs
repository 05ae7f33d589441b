// Brings a fresh clone to where its commands run: the dependencies, among them the project's own
// Node, and with --browser a Chromium, and a Firefox where it can be had, for the browser tests. It runs on the system's Node, before
// anything is installed, and does nothing where nothing is missing.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findBrowser, findFirefox } from './find-browser.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OWN_NODE = `${ROOT}node_modules/node/bin/node`;

/**
 * @typedef {{ packages: Record<string, { version?: string, optional?: boolean }> }} Lock
 */

/**
 * Installs what is missing. Returns whether all is there; what is wrong has been said.
 *
 * @param {{ browser: boolean }} needs
 */
export function setUp({ browser }) {
  return installDependencies() && (!browser || installBrowsers());
}

/**
 * Whether the packages that npm recorded in node_modules are those of the lock file. Packages for
 * other platforms may be absent.
 *
 * @param {Lock} lock
 * @param {Lock} installed
 */
export function isInstalled(lock, installed) {
  return Object.entries(lock.packages).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const found = installed.packages[path];
    return found === undefined ? optional === true : found.version === version;
  });
}

function installDependencies() {
  const record = `${ROOT}node_modules/.package-lock.json`;
  const lock = readJson(`${ROOT}package-lock.json`);
  if (existsSync(record) && isInstalled(lock, readJson(record)) && existsSync(OWN_NODE))
    return true;

  console.log('Installing the dependencies into node_modules/ (about 600 MB, once) …');
  // Warnings are left out because most say that the system's Node is old, which nothing here runs on.
  const options = [
    '--include=dev',
    '--loglevel=error',
    '--engine-strict=false',
    '--no-audit',
    '--no-fund',
  ];
  const { status, stderr, error } = spawnSync('npm', ['ci', ...options], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (error) return complain(`npm does not start (${error.message}). Install npm, then try again.`);
  if (status !== 0 && stderr.includes('are in sync')) {
    return complain(
      'package-lock.json does not agree with package.json. Run "npm run lock", then try again.',
    );
  }
  if (status !== 0) {
    return complain(
      `npm could not install them. If the network is there, its own words may help:\n${stderr}`,
    );
  }
  if (!existsSync(OWN_NODE)) {
    return complain(
      'npm left out the project’s own Node, for it is set to run no install scripts. Run "npm rebuild node --ignore-scripts=false", then try again.',
    );
  }
  return true;
}

function installBrowsers() {
  return installChromium() && installFirefox();
}

function installChromium() {
  if (findBrowser(process.env)) return true;
  if (process.env.CHROMIUM) {
    return complain(
      `CHROMIUM names ${process.env.CHROMIUM}, which does not exist. Correct it or leave it out.`,
    );
  }
  if (!hasApt()) {
    return complain(
      'The browser tests need Chromium or Chrome. Install it, or set CHROMIUM to its path, then try again.',
    );
  }
  console.log('Installing Chromium for the browser tests with apt-get (about 400 MB, once) …');
  const failed = installPackage('chromium');
  if (failed !== undefined)
    return complain(`"${failed}" did not work. Install Chromium yourself, then try again.`);
  return (
    findBrowser(process.env) !== undefined ||
    complain(
      'apt-get installed no Chromium that can be found. Set CHROMIUM to its path, then try again.',
    )
  );
}

/** Its tests are few, and are skipped where it cannot be had. */
function installFirefox() {
  if (findFirefox(process.env) || process.env.FIREFOX || !hasApt()) return true;
  console.log('Installing Firefox for the browser tests with apt-get (about 250 MB, once) …');
  const failed = installPackage('firefox-esr');
  if (failed !== undefined)
    console.log(`"${failed}" did not work; what is tested in Firefox is skipped.`);
  return true;
}

function hasApt() {
  return existsSync('/usr/bin/apt-get');
}

/**
 * Installs a package of the system. Returns the command that did not work; undefined where all did.
 *
 * @param {string} name
 */
function installPackage(name) {
  const install = ['apt-get', 'install', '-qq', '--no-install-recommends', name];
  const steps = [
    ['apt-get', 'update', '-qq'],
    ['env', 'DEBIAN_FRONTEND=noninteractive', ...install],
  ];
  for (const step of steps) {
    const [command = '', ...words] = [...asRoot(), ...step];
    const { status } = spawnSync(command, words, { stdio: ['inherit', 'ignore', 'inherit'] });
    if (status !== 0) return step.join(' ');
  }
  return undefined;
}

/** Without a terminal, sudo must fail at once rather than ask for a password that nobody types. */
function asRoot() {
  if (process.getuid?.() === 0) return [];
  return process.stdin.isTTY ? ['sudo'] : ['sudo', '-n'];
}

/**
 * @param {string} path
 * @returns {Lock}
 */
function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** @param {string} text */
function complain(text) {
  console.error(`error: ${text}`);
  return false;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!setUp({ browser: process.argv.includes('--browser') })) process.exitCode = 3;
}
