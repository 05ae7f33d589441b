import { resolve } from 'node:path';
import { Command } from 'commander';
import { countNoun } from '../diagnostics/count-noun.ts';
import { diagnosticToJson } from '../diagnostics/diagnostic.ts';
import { type PackSummary, packArchive } from '../engine/pack-archive.ts';
import { addContentOptions, type ContentFlags, toRunOptions } from './content-options.ts';
import { EXIT, type Finish } from './exit-codes.ts';
import { explainProblems } from './explain-problems.ts';
import { printDiagnostics } from './print-diagnostics.ts';
import { addWorkersOption } from './run-options.ts';

interface PackFlags extends ContentFlags {
  readonly out: string;
  readonly zip: boolean;
  readonly search: boolean;
  readonly keepGoing?: boolean;
  readonly strict?: boolean;
  readonly force?: boolean;
  readonly workers?: number;
  readonly json?: boolean;
}

const HELP = `
Makes the portable edition: a folder whose index.html opens with a double click, and the same as a zip. All links lead
to files beside each other, and the search works, without a server, a network or an installation.

SHA256SUMS lists every file; "arsip check --edition" holds a copy to it. docs/guide/portable.md has the rest.

Examples:
  arsip pack
  arsip pack --out /media/stick/our-archive --no-zip`;

export function createPackCommand(finish: Finish): Command {
  const command = new Command('pack').description(
    'make an edition that opens from a disk or a memory stick',
  );
  addWorkersOption(addContentOptions(command))
    .option('--out <dir>', 'folder of the edition; the zip is beside it', 'portable')
    .option('--no-zip', 'make the folder alone')
    .option('--no-search', 'leave out the search volumes')
    .option('--keep-going', 'pack what is sound although there are errors (still ends with 1)')
    .option('--strict', 'treat warnings as errors')
    .option('--force', 'ignore what is kept from earlier runs')
    .option('--json', 'print the summary for machines')
    .addHelpText('after', HELP);
  return command.action(async (flags: PackFlags) => finish(await runPack(flags)));
}

async function runPack(flags: PackFlags): Promise<number> {
  const { keepGoing = false, strict = false, force = false, search, zip, workers } = flags;
  const { json = false } = flags;
  const report = { contentDir: flags.content, strict, json };
  const run = toRunOptions(flags);
  try {
    const outDir = resolve(flags.out);
    const summary = await packArchive({
      ...run,
      outDir,
      keepGoing,
      strict,
      force,
      search,
      zip,
      workers,
    });
    if (!json) printDiagnostics(summary.diagnostics, report);
    if (!json && summary.names.length > 0)
      printDiagnostics(summary.names, { ...report, contentDir: flags.out });
    printSummary(summary, flags);
    return summary.sound ? EXIT.done : EXIT.contentProblems;
  } catch (error) {
    return explainProblems(error, report);
  }
}

function printSummary(summary: PackSummary, { out, json }: PackFlags): void {
  const { diagnostics, names, ...counts } = summary;
  if (json) {
    const machine = { ...counts, diagnostics: [...diagnostics, ...names].map(diagnosticToJson) };
    console.log(JSON.stringify(machine, undefined, 2));
    return;
  }
  const { articles, pages, files, bytes, zipBytes } = counts;
  const size = (value: number) => `${(value / 1e6).toFixed(1)} MB`;
  const parts = [
    countNoun(articles, 'article'),
    countNoun(pages, 'page'),
    countNoun(files, 'file'),
    size(bytes),
    ...(zipBytes === undefined ? [] : [`${size(zipBytes)} as a zip`]),
  ];
  console.log(parts.join(' · '));
  console.log(`The portable edition is in ${out}/: open ${out}/index.html.`);
}
