import { describe, expect, test } from 'vitest';
import { findBrowser } from './find-browser.mjs';
import { isInstalled } from './set-up.mjs';

describe('what is installed', () => {
  const lock = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/a-win32': { version: '1.0.0', optional: true },
    },
  };

  test.each([
    [
      'is enough when only packages for other platforms are absent',
      { 'node_modules/a': { version: '1.0.0' } },
      true,
    ],
    ['is not enough when a package is absent', {}, false],
    [
      'is not enough when a package has another version',
      { 'node_modules/a': { version: '1.1.0' } },
      false,
    ],
    [
      'is not enough when a package for this platform has another version',
      { 'node_modules/a': { version: '1.0.0' }, 'node_modules/a-win32': { version: '0.9.0' } },
      false,
    ],
  ])('%s', (_, packages, enough) => {
    expect(isInstalled(lock, { packages })).toBe(enough);
  });
});

describe('the browser', () => {
  test('is the one that CHROMIUM names', () => {
    expect(findBrowser({ CHROMIUM: process.execPath, PATH: '' })).toBe(process.execPath);
  });

  test('is none, rather than another, when CHROMIUM names a file that is not there', () => {
    expect(findBrowser({ CHROMIUM: '/nowhere/chromium', PATH: process.env.PATH })).toBeUndefined();
  });
});
