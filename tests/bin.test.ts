import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** A clone in which the command line only says how it was called. */
let clone = '';

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'arsip-bin-'));
  cpSync(join(ROOT, 'bin'), join(clone, 'bin'), { recursive: true });
  mkdirSync(join(clone, 'src/cli'), { recursive: true });
  const echo =
    'const words: string[] = process.argv.slice(2);\nconsole.log(JSON.stringify(words));\nprocess.exitCode = 2;\n';
  writeFileSync(join(clone, 'src/cli/arsip.ts'), echo);
});

afterEach(() => rmSync(clone, { recursive: true }));

/** The version that the door sees; the real one is this process's. */
function callAs(version: string, ...words: string[]) {
  const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`;
  const preload = `data:text/javascript,${encodeURIComponent(pretend)}`;
  const args = ['--import', preload, join(clone, 'bin/arsip.mjs'), ...words];
  return spawnSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

function install(): void {
  mkdirSync(join(clone, 'node_modules/node/bin'), { recursive: true });
  symlinkSync(process.execPath, join(clone, 'node_modules/node/bin/node'));
}

test.each(['20.19.0', '24.0.0', '26.1.0'])(
  'runs the command line when it is called with Node %s',
  (version) => {
    install();
    const { stdout, stderr, status } = callAs(version, 'build', '--out', 'a b');
    expect({ words: JSON.parse(stdout), stderr, status }).toEqual({
      words: ['build', '--out', 'a b'],
      stderr: '',
      status: 2,
    });
  },
);

test('says what to do when nothing is installed', () => {
  const { stderr, status } = callAs('20.19.0');
  expect(status).toBe(3);
  expect(stderr).toMatch(
    /^error: Arsip is not installed yet\. Run "npm install" in \/.* first\.\n$/,
  );
});

test('says what to do when only its own Node is missing', () => {
  mkdirSync(join(clone, 'node_modules'));
  const { stderr, status } = callAs('20.19.0');
  expect(status).toBe(3);
  expect(stderr).toContain('Arsip needs Node 24');
});

test('is found by npx in the repository', () => {
  cpSync(join(ROOT, 'package.json'), join(clone, 'package.json'));
  install();
  const npx = () =>
    execFileSync('npx', ['--offline', 'arsip', 'check'], { cwd: clone, stdio: 'pipe' });
  expect(npx).toThrow(expect.objectContaining({ status: 2, stdout: Buffer.from('["check"]\n') }));
});
