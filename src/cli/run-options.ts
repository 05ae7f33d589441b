/** The options that commands share, whether they read an archive or not. */
import { type Command, InvalidArgumentError, Option } from 'commander';

/** Adds how much a command tells while it works; of both, quiet is the one. */
export function addTalkOptions(command: Command): Command {
  return command
    .option('--quiet', 'say nothing of progress, only problems and results')
    .addOption(new Option('--verbose', 'say more of each step').conflicts('quiet'));
}

export function addOutOption(command: Command): Command {
  return command.option('--out <dir>', 'folder of the finished site', 'dist');
}

export function addWorkersOption(command: Command): Command {
  return command.option(
    '--workers <number>',
    'threads that make pages; 0 for Astro’s own way (default: one a core)',
    parseWorkers,
  );
}

function parseWorkers(text: string): number {
  if (!/^\d{1,3}$/.test(text)) throw new InvalidArgumentError('It is a whole number.');
  return Number(text);
}
