import { Command } from 'commander';
import { checkArchive } from '../engine/check-archive.ts';
import { createReporter } from './create-reporter.ts';
import { EXIT, type Finish } from './exit-codes.ts';
import { printDiagnostics } from './print-diagnostics.ts';
import { addContentOptions, type ContentFlags, toRunOptions } from './run-options.ts';

interface CheckFlags extends ContentFlags {
  readonly strict?: boolean;
  readonly json?: boolean;
}

const HELP = `
Errors hold an article back; warnings leave it published. Each line gives the path, line and column,
the rule, what is wrong and what to do. docs/reference/rules.md lists all rules.`;

export function createCheckCommand(finish: Finish): Command {
  const command = new Command('check').description(
    'list every problem in the content, and publish nothing',
  );
  addContentOptions(command)
    .option('--strict', 'treat warnings as errors')
    .option('--json', 'print the problems for machines')
    .addHelpText('after', HELP);
  return command.action(async (flags: CheckFlags) => finish(await runCheck(flags)));
}

async function runCheck(flags: CheckFlags): Promise<number> {
  const { strict = false, json = false } = flags;
  const { diagnostics, sound } = await checkArchive({
    ...toRunOptions(flags, createReporter()),
    strict,
  });
  printDiagnostics(diagnostics, { contentDir: flags.content, strict, json });
  return sound ? EXIT.done : EXIT.contentProblems;
}
