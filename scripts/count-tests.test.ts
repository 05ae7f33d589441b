import { expect, test } from 'vitest';
import { countTests } from './count-tests.mjs';

const sound = { status: 'passed', assertionResults: [{ status: 'passed' }] };
const wrong = { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] };
const broken = { status: 'failed', assertionResults: [] };

test.each([
  ['3 passed, 0 failed', { passed: 3, failed: 0, skipped: 0, testResults: [sound] }],
  ['3 passed, 0 failed, 2 skipped', { passed: 3, failed: 0, skipped: 2, testResults: [sound] }],
  ['2 passed, 1 failed', { passed: 2, failed: 1, skipped: 0, testResults: [sound, wrong] }],
  ['1 passed, 1 failed', { passed: 1, failed: 0, skipped: 0, testResults: [sound, broken] }],
])('says "%s"', (line, { passed, failed, skipped, testResults }) => {
  const counts = { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped };
  expect(countTests({ ...counts, testResults })).toBe(line);
});
