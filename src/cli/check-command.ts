import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { isError } from '../diagnostics/diagnostic.ts';
import { checkArchive } from '../engine/check-archive.ts';
import { checkEdition } from '../engine/check-edition.ts';
import { forecastHost } from '../engine/forecast-host.ts';
import { HOST_NAMES, type HostName } from '../engine/hosts.ts';
import { measureSite } from '../engine/measure-site.ts';
import { walkSite } from '../engine/walk-site.ts';
import { addContentOptions, type ContentFlags, toRunOptions } from './content-options.ts';
import { createReporter } from './create-reporter.ts';
import { EXIT, type Finish } from './exit-codes.ts';
import { printDiagnostics } from './print-diagnostics.ts';
import { printForecast } from './print-forecast.ts';
import { addOutOption } from './run-options.ts';

interface CheckFlags extends ContentFlags {
  readonly out: string;
  readonly host?: HostName;
  readonly edition?: string;
  readonly strict?: boolean;
  readonly json?: boolean;
}

const HELP = `
Errors hold an article back; warnings leave it published. Each line gives the path, line and column,
the rule, what is wrong and what to do. docs/reference/rules.md lists all rules.

With --host, the site that the last build left in --out is held against what a host takes;
docs/reference/hosts.md lists the limits. One that the host would refuse ends with 1 too.

With --edition, nothing but a copy of what "arsip pack" made is checked, against the SHA256SUMS in it. A missing or
altered file ends with 1; with --strict so does an added one.

Examples:
  arsip check --strict
  arsip check --edition /media/stick/portable
  arsip check --host cloudflare-pages`;

export function createCheckCommand(finish: Finish): Command {
  const command = new Command('check').description(
    'list every problem in the content, and publish nothing',
  );
  addOutOption(addContentOptions(command))
    .option('--strict', 'treat warnings as errors')
    .addOption(
      new Option('--host <name>', 'say whether a host takes the finished site')
        .choices(HOST_NAMES)
        .conflicts('json'),
    )
    .addOption(
      new Option('--edition <dir>', 'check a copy of a portable edition').conflicts('host'),
    )
    .option('--json', 'print the problems for machines')
    .addHelpText('after', HELP);
  return command.action(async (flags: CheckFlags) => finish(await runCheck(flags)));
}

async function runCheck(flags: CheckFlags): Promise<number> {
  const { strict = false, json = false, host, out, edition } = flags;
  if (edition !== undefined) return runEditionCheck(edition, flags);
  const files = host === undefined ? undefined : walkSite(resolve(out));
  if (files?.size === 0) {
    console.error(`error: There is no site in ${out}/. Make one with: arsip build --out ${out}`);
    return EXIT.wrongUsage;
  }
  const options = { ...toRunOptions(flags), strict };
  const { diagnostics, sound, redirects } = await checkArchive(options);
  printDiagnostics(diagnostics, { contentDir: flags.content, strict, json });
  if (host === undefined || files === undefined) return sound ? EXIT.done : EXIT.contentProblems;
  const forecast = forecastHost(host, { ...measureSite(files), redirects });
  printForecast(forecast, out);
  return sound && forecast.fits ? EXIT.done : EXIT.contentProblems;
}

function runEditionCheck(dir: string, flags: CheckFlags): number {
  const { strict = false, json = false } = flags;
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) {
    console.error(`error: There is no folder ${dir}.`);
    return EXIT.wrongUsage;
  }
  const { files, diagnostics } = checkEdition(resolve(dir), createReporter(flags));
  printDiagnostics(diagnostics, { contentDir: dir, strict, json });
  const sound = strict ? diagnostics.length === 0 : !diagnostics.some(isError);
  if (!json && sound) console.log(`As it was packed: ${files.toLocaleString('en')} files.`);
  return sound ? EXIT.done : EXIT.contentProblems;
}
