/** The options of commands that read an archive, and what the engine makes of them. */
import { dirname, join, resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { Temporal } from 'temporal-polyfill';
import type { RunOptions } from '../engine/run.ts';
import { base, site } from '../model/setting-values.ts';
import { createReporter, type TalkFlags } from './create-reporter.ts';
import { addTalkOptions } from './run-options.ts';

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
    .option(
      '--site <url>',
      'address of the site, in place of the one in archive.yaml',
      parseAs(site),
    )
    .option(
      '--base <path>',
      'sub-path of the site, in place of the one in archive.yaml',
      parseAs(base),
    )
    .addOption(
      new Option('--now <time>', 'articles dated later wait (default: the clock)').argParser(
        parseNow,
      ),
    );
}

/** Reads an option as the setting whose place it takes. */
function parseAs(setting: typeof site | typeof base): (text: string) => string {
  return (text) => {
    const { data, error } = setting.safeParse(text);
    if (data === undefined) throw new InvalidArgumentError(`It ${error?.issues[0]?.message}.`);
    return data;
  };
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
