import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { countNoun } from '../diagnostics/count-noun.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnosticToJson } from '../diagnostics/diagnostic.ts';
import { WrongCall } from '../engine/wrong-call.ts';
import { type ChromePhrases, createChromeTable } from '../importers/chrome-table.ts';
import { type FormatName, formats } from '../importers/formats.ts';
import { IMPORT_FOLDER } from '../importers/import-folder.ts';
import { importSources } from '../importers/import-sources.ts';
import { openReport } from '../importers/open-report.ts';
import { parseChromePhrases } from '../importers/parse-chrome-phrases.ts';
import type { RecordReport } from '../importers/report-record.ts';
import { parseArchive } from '../model/parse-archive.ts';
import { createReporter, type TalkFlags } from './create-reporter.ts';
import { EXIT, type Finish } from './exit-codes.ts';
import { printDiagnostics } from './print-diagnostics.ts';
import { addTalkOptions } from './run-options.ts';

interface ImportFlags extends TalkFlags {
  readonly into: string;
  readonly format?: FormatName;
  readonly map?: Readonly<Record<string, string>>;
  readonly chrome?: string;
  readonly confidence: number;
  readonly review?: boolean;
  readonly dryRun?: boolean;
  readonly keepOriginals?: boolean;
  readonly pages?: boolean;
  readonly json?: boolean;
}

const HELP = `
Nothing is fetched and nothing in a source is run. The same source twice changes nothing; an article
whose source has changed is written anew, unless a person has edited it since.

What was found, with how much confidence and where, and every line that was taken out, is in .import/report.json
below the content folder; .import/summary.md tells it in short.

Ends with 0 done, 1 sources that could not be read, 2 wrong usage, 3 a failure of Arsip itself.

Examples:
  arsip import saved-pages/ --into content
  arsip import export.csv --map title=judul,published=tanggal --dry-run
  arsip import old-site/ --review --confidence 0.8`;

export function createImportCommand(finish: Finish): Command {
  const command = new Command('import')
    .description('turn saved pages, exports, feeds and tables into articles')
    .argument('<source...>', 'files or folders; a folder may mix formats')
    .option('--into <dir>', 'content folder that the articles are written to', 'content')
    .option(
      '--format <name>',
      `${Object.keys(formats).join(', ')} (default: guessed from the content)`,
      parseFormat,
    )
    .option('--map <fields>', 'columns of a table: title=judul,published=tanggal', parseMap)
    .option(
      '--chrome <file>',
      'more phrases that belong to sites, as YAML: lines, beginnings, ends',
    )
    .option(
      '--confidence <number>',
      'fields below it are left as comments: 0 to 1',
      parseConfidence,
      0.5,
    )
    .option('--review', 'list the doubtful fields')
    .option('--dry-run', 'read everything and write nothing')
    .option('--keep-originals', 'keep a copy of each source in .import/originals')
    .option('--pages', 'also import what is no article, such as the pages of a WordPress export')
    .option('--json', 'print the counts and problems for machines');
  addTalkOptions(command).addHelpText('after', HELP);
  return command.action(async (sources: string[], flags: ImportFlags) =>
    finish(await runImport(sources, flags)),
  );
}

async function runImport(sources: readonly string[], flags: ImportFlags): Promise<number> {
  const { json = false, review = false, dryRun: isDry = false } = flags;
  const into = resolve(flags.into);
  const { timeZone, language } = readArchive(into);
  const report = openReport(isDry ? undefined : join(into, IMPORT_FOLDER));
  const reporter = createReporter(flags);
  const problems: Diagnostic[] = [];
  const doubts: string[] = [];
  let step: ReturnType<typeof reporter.begin> | undefined;
  const counts = await importSources(sources, {
    into,
    timeZone,
    language,
    format: flags.format,
    chrome: createChromeTable(flags.chrome === undefined ? {} : readPhrases(flags.chrome)),
    map: flags.map ?? {},
    pages: flags.pages ?? false,
    confidence: flags.confidence,
    isDry,
    keepOriginals: flags.keepOriginals ?? false,
    onRecord(record) {
      report.add(record);
      if (review) doubts.push(...listDoubts(record, flags.confidence));
    },
    onProblem(problem) {
      report.addProblem(problem);
      // A large export may have as many as articles, and nobody reads more on a terminal.
      if (json || problems.length < SHOWN_PROBLEMS) problems.push(problem);
    },
    onNote: report.addNote,
    onProgress(done, total) {
      step ??= reporter.begin('Importing', Math.ceil(total / 1000), 'kB');
      step.update(Math.ceil(done / 1000));
    },
  });
  step?.end(countNoun(counts.sources, 'file'));
  const summary = report.close(counts);
  if (json) {
    const machine = { ...counts, diagnostics: problems.map(diagnosticToJson) };
    console.log(JSON.stringify(machine, undefined, 2));
  } else {
    if (problems.length > 0) printDiagnostics(problems, { contentDir: '' });
    const others = counts.errors + counts.warnings - problems.length;
    if (others > 0) console.log(tellOthers(others, isDry));
    if (doubts.length > 0) console.log(`\n${doubts.join('\n')}`);
    console.log(`\n${summary}`);
    console.log(
      isDry
        ? '\nNothing was written.'
        : `\nThe report is ${flags.into}/${IMPORT_FOLDER}/report.json.`,
    );
  }
  return counts.errors > 0 ? EXIT.contentProblems : EXIT.done;
}

/** Problems that are printed one by one. */
const SHOWN_PROBLEMS = 1000;

function tellOthers(number: number, isDry: boolean): string {
  const where = isDry
    ? 'an import that is not dry writes them into its report'
    : 'the report has them';
  return `These are the first; there are ${number.toLocaleString('en')} more, and ${where}.`;
}

/** A field is worth a look while it is less than sure, whether it stands as a comment or not. */
const SURE = 0.75;

function listDoubts({ path, fields }: RecordReport, confidence: number): string[] {
  return Object.entries(fields)
    .filter(([, field]) => field.confidence < Math.max(SURE, confidence))
    .map(([name, { value, confidence: sure, from }]) => {
      const shown = JSON.stringify(value).slice(0, 120);
      return `${path}  ${name}  ${sure.toFixed(2)}  ${from}: ${shown}`;
    });
}

function readArchive(into: string) {
  const file = join(into, 'archive.yaml');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  return parseArchive(text, 'archive.yaml').archive;
}

function readPhrases(file: string): ChromePhrases {
  if (!existsSync(file)) throw new WrongCall(`There is no file ${file}.`);
  const phrases = parseChromePhrases(readFileSync(file, 'utf8'));
  if ('failure' in phrases) throw new WrongCall(`${file}: ${phrases.failure}`);
  return phrases.phrases;
}

function parseFormat(text: string): FormatName {
  if (Object.hasOwn(formats, text)) return text as FormatName;
  throw new InvalidArgumentError(`It is one of ${Object.keys(formats).join(', ')}.`);
}

function parseConfidence(text: string): number {
  const number = Number(text);
  if (text.trim() !== '' && number >= 0 && number <= 1) return number;
  throw new InvalidArgumentError('It is a number from 0 to 1.');
}

/** `title=judul,published=tanggal` */
function parseMap(text: string, before: Readonly<Record<string, string>>): Record<string, string> {
  const pairs = text.split(',').map((pair) => pair.split('=').map((side) => side.trim()));
  if (!pairs.every((pair) => pair.length === 2 && pair.every((side) => side !== '')))
    throw new InvalidArgumentError('Write it as title=judul,published=tanggal.');
  return { ...before, ...Object.fromEntries(pairs) };
}
