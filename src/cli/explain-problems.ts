import { ContentProblems } from '../engine/content-problems.ts';
import { DiskFull } from '../engine/disk-full.ts';
import { EXIT } from './exit-codes.ts';
import { printDiagnostics, type ReportOptions } from './print-diagnostics.ts';

/**
 * Ends a command that published nothing, and says why. Gives its exit code; throws what is no fault of the content or
 * the machine.
 */
export function explainProblems(error: unknown, report: ReportOptions): number {
  if (error instanceof ContentProblems) {
    printDiagnostics(error.diagnostics, report);
    console.error(
      'Nothing was published; what was published last is as it was. --keep-going publishes what is sound.',
    );
    return EXIT.contentProblems;
  }
  if (!(error instanceof DiskFull)) throw error;
  console.error(`error: ${error.message} What was published last is as it was.`);
  return EXIT.ourFailure;
}
