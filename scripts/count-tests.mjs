/**
 * The outcome of a test run in the one line that CI reads. A file that failed before any of its tests
 * ran counts as one failure.
 *
 * @param {{
 *   numPassedTests: number,
 *   numFailedTests: number,
 *   numPendingTests: number,
 *   testResults: { status: string, assertionResults: { status: string }[] }[],
 * }} report vitest's JSON report
 * @returns {string}
 * @example countTests(report) // => '512 passed, 0 failed, 3 skipped'
 */
export function countTests({ numPassedTests, numFailedTests, numPendingTests, testResults }) {
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : '';
  return `${numPassedTests} passed, ${numFailedTests + brokenFiles.length} failed${skipped}`;
}
