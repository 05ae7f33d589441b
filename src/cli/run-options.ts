/** The options that several commands share, and what the engine makes of them. */
import { dirname, join, resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { Temporal } from 'temporal-polyfill';
import type { RunOptions } from '../engine/run.ts';
import { createReporter, type TalkFlags } from './create-reporter.ts';

export interface ContentFlags extends TalkFlags {
  readonly content: string;
  readonly cache?: string;
  readonly now?: number;
  readonly site?: string;
  readonly base?: string;
}

/** Adds the options of every command that reads an archive. */
export function addContentOptions(command: Command): Command {
  return addTalkOptions(command)
    .option('--content <dir>', 'folder of the archive: archive.yaml, articles, images', 'content')
    .option('--cache <dir>', 'what is kept between builds (default: .arsip beside the content)')
    .option('--site <url>', 'address of the site, in place of the one in archive.yaml')
    .option('--base <path>', 'sub-path of the site, in place of the one in archive.yaml')
    .addOption(
      new Option('--now <time>', 'articles dated later wait (default: the clock)').argParser(
        parseNow,
      ),
    );
}

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

/** Milliseconds since the epoch of `2026-11-22T08:00Z`, `2026-11-22T08:00+07:00` or `2026-11-22`. */
function parseNow(text: string): number {
  const instant = /^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00Z` : text;
  try {
    return Temporal.Instant.from(instant).epochMilliseconds;
  } catch {
    throw new InvalidArgumentError('Write it as 2026-11-22 or 2026-11-22T08:00+07:00.');
  }
}

export function toRunOptions(flags: ContentFlags): RunOptions {
  const contentDir = resolve(flags.content);
  return {
    contentDir,
    publicDir: join(dirname(contentDir), 'public'),
    themeDir: join(dirname(contentDir), 'theme'),
    cacheDir: resolve(flags.cache ?? join(dirname(contentDir), '.arsip')),
    now: flags.now ?? Date.now(),
    site: flags.site,
    base: flags.base,
    reporter: createReporter(flags),
  };
}
