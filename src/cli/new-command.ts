import { join, resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { createArticle, type NewArticle, readArchive } from '../engine/create-article.ts';
import { WrongCall } from '../engine/wrong-call.ts';
import { findLanguage } from '../model/find-language.ts';
import { askArticle, type Told } from './ask-article.ts';
import type { TalkFlags } from './create-reporter.ts';
import { EXIT, type Finish } from './exit-codes.ts';
import { addTalkOptions } from './run-options.ts';

interface NewFlags extends TalkFlags {
  readonly content: string;
  readonly date?: string;
  readonly author?: readonly string[];
  readonly section?: string;
  readonly tag?: readonly string[];
  readonly description?: string;
  readonly lang?: string;
  readonly slug?: string;
  readonly ask: boolean;
}

const HELP = `
Writes YYYY/MM/slug.md below the content folder, made if need be: a draft with every field explained. You can move the file; its
address comes from its date and its name. Nothing is ever overwritten.

On a terminal it asks for what the call leaves open; in a script it asks nothing.

Examples:
  arsip new "The ferry is back"
  arsip new "A strike at the yard" --author "Sari Wulandari" --section Harbour --tag ferry "Port City"
  arsip new "Feri Kembali" --lang id --date "2017-11-06 08:15 WIB" --no-ask`;

export function createNewCommand(finish: Finish): Command {
  const command = addTalkOptions(new Command('new'))
    .description('begin an article: a dated file with every field explained')
    .argument('[title...]', 'the headline')
    .option('--content <dir>', 'folder of the archive: archive.yaml, articles, images', 'content')
    .option('--date <time>', 'when it is published (default: now)')
    .option('--author <names...>', 'the byline')
    .option('--section <name>', 'the desk it belongs to')
    .option('--tag <names...>', 'what it is about')
    .option('--description <text>', 'the standfirst')
    .option('--lang <code>', 'its language, if not the archive’s', parseLanguage)
    .option('--slug <name>', 'name of the file (default: made from the headline)')
    .option('--no-ask', 'ask nothing, on a terminal too')
    .addHelpText('after', HELP);
  return command.action(async (words: readonly string[], flags: NewFlags) => {
    // Quotes around a headline are easily forgotten.
    await runNew(words.length === 0 ? undefined : words.join(' '), flags);
    finish(EXIT.done);
  });
}

function parseLanguage(text: string): string {
  const language = findLanguage(text);
  if (language === undefined) throw new InvalidArgumentError('Write a code such as id or en-GB.');
  return language;
}

async function runNew(title: string | undefined, flags: NewFlags): Promise<void> {
  const contentDir = resolve(flags.content);
  const given: Told = {
    ...(title !== undefined && { title }),
    ...(flags.author && { authors: flags.author }),
    ...(flags.section !== undefined && { section: flags.section }),
    ...(flags.tag && { tags: flags.tag }),
  };
  const canAsk = flags.ask && process.stdin.isTTY && process.stderr.isTTY;
  const terminal = { input: process.stdin, output: process.stderr };
  const told = canAsk ? await askArticle(given, readArchive(contentDir), terminal) : given;
  if (told.title === undefined) {
    throw new WrongCall('An article needs a headline: arsip new "The ferry is back"');
  }
  const { date, description, lang: language, slug } = flags;
  const article: NewArticle = {
    authors: [],
    tags: [],
    ...told,
    title: told.title,
    date,
    description,
    language,
    slug,
  };
  const path = createArticle(contentDir, article, Date.now());
  console.log(join(flags.content, path));
  if (flags.quiet) return;
  console.error(`A draft: "arsip dev" shows it. Delete its line "draft: true" to publish it.`);
}
