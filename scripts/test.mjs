// npm test: everything that must hold before a change lands. Every step runs even when one before it
// failed, so that one run shows all there is to mend. Words after `npm test --` go to vitest.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { countTests } from './count-tests.mjs';
import { setUp } from './set-up.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const env = {
  ...process.env,
  PATH: [join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
};

const temporary = mkdtempSync(join(tmpdir(), 'arsip-test-'));
const report = join(temporary, 'vitest.json');

const STEPS = [
  { name: 'Format and lint', command: 'biome check --error-on-warnings' },
  // Checks the types of .ts and .mjs files as tsc does, and of .astro files besides.
  {
    name: 'Types',
    command: 'astro check --minimumSeverity warning --minimumFailingSeverity warning',
  },
  { name: 'Unused code', command: 'knip' },
  {
    name: 'Tests',
    command: `vitest run --reporter=default --reporter=json --outputFile.json=${report}`,
    words: process.argv.slice(2),
  },
];

/**
 * Runs one step and says how it went.
 *
 * @param {{ name: string, command: string, words?: string[] }} step
 */
function run({ name, command, words = [] }) {
  const started = performance.now();
  console.log(`\n── ${name}: ${command.split(' ', 2).join(' ')}`);
  const [program = '', ...options] = command.split(' ');
  const { status } = spawnSync(program, [...options, ...words], {
    cwd: ROOT,
    env,
    stdio: 'inherit',
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`── ${name} ${status === 0 ? 'passed' : 'failed'} in ${seconds} s`);
  return status === 0;
}

function main() {
  if (!setUp({ browser: true })) return 3;
  const failed = STEPS.filter((step) => !run(step)).map((step) => step.name);
  if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
  console.log(summarize());
  return failed.length === 0 ? 0 : 1;
}

function summarize() {
  if (existsSync(report)) return countTests(JSON.parse(readFileSync(report, 'utf8')));
  console.log('The tests did not begin.');
  return '0 passed, 1 failed';
}

try {
  process.exitCode = main();
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
