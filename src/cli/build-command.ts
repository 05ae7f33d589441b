import { join, relative, resolve } from 'node:path';
import { Command } from 'commander';
import { type BuildOptions, type BuildSummary, buildArchive } from '../engine/build-archive.ts';
import { profileBuild } from '../engine/profile-build.ts';
import { verifyBuild } from '../engine/verify-build.ts';
import { addContentOptions, type ContentFlags, toRunOptions } from './content-options.ts';
import { EXIT, type Finish } from './exit-codes.ts';
import { explainProblems } from './explain-problems.ts';
import { printDiagnostics } from './print-diagnostics.ts';
import { printSummary } from './print-summary.ts';
import { printTimes } from './print-times.ts';
import { addOutOption, addWorkersOption } from './run-options.ts';

interface BuildFlags extends ContentFlags {
  readonly out: string;
  readonly force?: boolean;
  readonly keepGoing?: boolean;
  readonly strict?: boolean;
  readonly search: boolean;
  readonly compress?: boolean;
  readonly workers?: number;
  readonly verify?: boolean;
  /** A folder; true where none is named. */
  readonly profile?: string | true;
  readonly json?: boolean;
}

const HELP = `
The site appears in --out only when all of it is there; an error in the content leaves the last one as it was.

Ends with 0 done, 1 problems in the content, 2 wrong usage, 3 a failure of Arsip itself.

Examples:
  arsip build --content ../my-archive/content --out /srv/www
  arsip build --site https://news.example --base /archive/
  arsip build --keep-going --json > build.json
  arsip build --verify`;

export function createBuildCommand(finish: Finish): Command {
  const command = new Command('build').description('build the finished site');
  addWorkersOption(addOutOption(addContentOptions(command)))
    .option('--keep-going', 'publish what is sound although there are errors (still ends with 1)')
    .option('--strict', 'treat warnings as errors')
    .option('--force', 'ignore what is kept from earlier builds')
    .option('--no-search', 'leave out the search volumes')
    .option('--compress', 'write a .gz and a .br beside each text, for servers that send them')
    .option('--verify', 'build once more from nothing, and compare the two sites byte by byte')
    .option(
      '--profile [dir]',
      'tell where the time went, and leave a CPU profile of each thread (default: profile/ in the cache)',
    )
    .option('--json', 'print the summary for machines')
    .addHelpText('after', HELP);
  return command.action(async (flags: BuildFlags) => finish(await runBuild(flags)));
}

async function runBuild(flags: BuildFlags): Promise<number> {
  const started = performance.now();
  const { keepGoing = false, strict = false, force = false, json = false } = flags;
  const { search, compress = false } = flags;
  const report = { contentDir: flags.content, strict, json };
  const options: BuildOptions = {
    ...toRunOptions(flags),
    outDir: resolve(flags.out),
    keepGoing,
    strict,
    force,
    search,
    compress,
    workers: flags.workers,
  };
  try {
    const summary = await build(options, flags.profile);
    const seconds = (performance.now() - started) / 1000;
    if (!json) printDiagnostics(summary.diagnostics, report);
    printSummary(summary, { ...report, seconds, out: flags.out });
    if (flags.verify && !(await isVerified(options))) return EXIT.ourFailure;
    return summary.sound ? EXIT.done : EXIT.contentProblems;
  } catch (error) {
    return explainProblems(error, report);
  }
}

async function build(options: BuildOptions, profile?: string | true): Promise<BuildSummary> {
  if (profile === undefined) return buildArchive(options);
  const profileDir = profile === true ? join(options.cacheDir, 'profile') : resolve(profile);
  // Named before the build, which changes the working directory.
  const shown = { profileDir: relative('', profileDir) || '.' };
  const { summary, times } = await profileBuild({ ...options, profileDir });
  printTimes(times, shown);
  return summary;
}

/** Compares the site with a clean build of it, and says what came of it. */
async function isVerified(options: BuildOptions): Promise<boolean> {
  const { files, difference } = await verifyBuild(options);
  console.error(difference ?? `Verified: a clean build makes the same ${files} files.`);
  if (difference !== undefined)
    console.error('Please report this. --force builds the site that should be there.');
  return difference === undefined;
}
