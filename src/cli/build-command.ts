import { resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { buildArchive } from '../engine/build-archive.ts';
import { ContentProblems } from '../engine/content-problems.ts';
import { createReporter } from './create-reporter.ts';
import { EXIT, type Finish } from './exit-codes.ts';
import { printDiagnostics } from './print-diagnostics.ts';
import { printSummary } from './print-summary.ts';
import { addContentOptions, addOutOption, type ContentFlags, toRunOptions } from './run-options.ts';

interface BuildFlags extends ContentFlags {
  readonly out: string;
  readonly force?: boolean;
  readonly keepGoing?: boolean;
  readonly strict?: boolean;
  readonly search: boolean;
  readonly workers?: number;
  readonly json?: boolean;
}

const HELP = `
The site appears in --out only when all of it is there; an error in the content leaves the last one as it was.

Ends with 0 done, 1 problems in the content, 2 wrong usage, 3 a failure of Arsip itself.

Examples:
  arsip build --content ../my-archive --out /srv/www
  arsip build --site https://news.example --base /archive/
  arsip build --keep-going --json > build.json`;

export function createBuildCommand(finish: Finish): Command {
  const command = new Command('build').description('build the finished site');
  addOutOption(addContentOptions(command))
    .option('--keep-going', 'publish what is sound although there are errors (still ends with 1)')
    .option('--strict', 'treat warnings as errors')
    .option('--force', 'ignore what is kept from earlier builds')
    .option('--no-search', 'leave out the search volumes')
    .option(
      '--workers <number>',
      'threads that make pages; 0 for Astro’s own way (default: one a core)',
      parseWorkers,
    )
    .option('--json', 'print the summary for machines')
    .addHelpText('after', HELP);
  return command.action(async (flags: BuildFlags) => finish(await runBuild(flags)));
}

function parseWorkers(text: string): number {
  if (!/^\d{1,3}$/.test(text)) throw new InvalidArgumentError('It is a whole number.');
  return Number(text);
}

async function runBuild(flags: BuildFlags): Promise<number> {
  const started = performance.now();
  const { keepGoing = false, strict = false, force = false, search, json = false } = flags;
  const report = { contentDir: flags.content, strict, json };
  try {
    const summary = await buildArchive({
      ...toRunOptions(flags, createReporter()),
      outDir: resolve(flags.out),
      keepGoing,
      strict,
      force,
      search,
      workers: flags.workers,
    });
    const seconds = (performance.now() - started) / 1000;
    if (!json) printDiagnostics(summary.diagnostics, report);
    printSummary(summary, { ...report, seconds, out: flags.out });
    return summary.sound ? EXIT.done : EXIT.contentProblems;
  } catch (error) {
    if (!(error instanceof ContentProblems)) throw error;
    printDiagnostics(error.diagnostics, report);
    console.error(
      'Nothing was published; the last good site is as it was. --keep-going publishes what is sound.',
    );
    return EXIT.contentProblems;
  }
}
