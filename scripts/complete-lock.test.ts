import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { completeLock } from './complete-lock.mjs';

test('gives each optional package that npm left out its version and platform', () => {
  const packages = {
    '': {},
    'node_modules/tool': {
      version: '2.0.0',
      dev: true,
      optionalDependencies: { '@tool/linux-arm64-musl': '2.0.0', '@tool/windows-x64': '2.0.0' },
    },
  };
  expect(completeLock({ packages }).packages).toEqual({
    ...packages,
    'node_modules/@tool/linux-arm64-musl': {
      version: '2.0.0',
      cpu: ['arm64'],
      dev: true,
      libc: ['musl'],
      optional: true,
      os: ['linux'],
    },
    'node_modules/@tool/windows-x64': {
      version: '2.0.0',
      cpu: ['x64'],
      dev: true,
      optional: true,
      os: ['win32'],
    },
  });
});

test('makes an entry anew that npm left empty', () => {
  const packages = {
    'node_modules/tool': { version: '1.0.0', optionalDependencies: { 'tool-darwin-x64': '1.0.0' } },
    'node_modules/tool-darwin-x64': { optional: true },
  };
  expect(completeLock({ packages }).packages['node_modules/tool-darwin-x64']).toEqual({
    version: '1.0.0',
    cpu: ['x64'],
    optional: true,
    os: ['darwin'],
  });
});

test('refuses a name that tells no platform', () => {
  const packages = {
    'node_modules/tool': { version: '1.0.0', optionalDependencies: { extra: '1.0.0' } },
  };
  expect(() => completeLock({ packages })).toThrow('extra does not say');
});

test('finds nothing to add to the repository’s own lock; "npm run lock" brings it up to date', () => {
  const text = readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8');
  expect(Object.keys(completeLock(JSON.parse(text)).packages)).toEqual(
    Object.keys(JSON.parse(text).packages),
  );
});
