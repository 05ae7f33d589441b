import type { Command } from 'commander';
import { createCommands } from '../src/cli/create-commands.ts';
import { EXIT } from '../src/cli/exit-codes.ts';
import {
  joinSentences,
  renderBlocks,
  renderFence,
  renderList,
  renderPage,
} from './reference-markdown.ts';

const EXIT_MEANINGS = {
  done: 'done',
  contentProblems: 'problems in the content: errors, or with `--strict` warnings too',
  wrongUsage: 'wrong usage: an unknown option, a folder that is not there or must not be replaced',
  ourFailure: 'a failure of Arsip itself',
} as const satisfies Record<keyof typeof EXIT, string>;

/** Every command, fresh; none of them is run. */
export function listCommands(): Promise<Command[]> {
  return createCommands(() => {});
}

const INTRODUCTION = `# Command line

In the repository, \`npx arsip\` runs the commands below. \`arsip --help\` lists them, \`arsip build --help\` explains one, \`arsip --version\` names the version.

Progress goes to standard error, what a command found or made to standard output: on a terminal as bars and in colour, elsewhere as plain lines.`;

/** The page of all commands and their options, as their own help has them. */
export async function renderCommandLine(): Promise<string> {
  const meanings = Object.entries(EXIT_MEANINGS) as [keyof typeof EXIT, string][];
  return renderPage('src/cli', [
    INTRODUCTION,
    ...(await listCommands()).map(renderCommand),
    '## Exit codes',
    renderList(meanings.map(([name, meaning]) => `${EXIT[name]}: ${meaning}`)),
  ]);
}

function renderCommand(command: Command): string {
  const options = command.options.map(({ flags, description, defaultValue }) => {
    const fallback = defaultValue === undefined ? undefined : `Default: \`${defaultValue}\``;
    return `\`${flags}\`: ${joinSentences(description, fallback)}`;
  });
  const description = command.description();
  return renderBlocks([
    `## arsip ${command.name()}`,
    joinSentences(description.charAt(0).toUpperCase() + description.slice(1)),
    renderList(options),
    ...readHelpAfter(command)
      .split(/\n{2,}/)
      .map(renderParagraph),
  ]);
}

/** What a command's help says after its options. */
function readHelpAfter(command: Command): string {
  let written = '';
  command.configureOutput({
    writeOut: (text) => {
      written += text;
    },
    getOutHasColors: () => false,
  });
  command.outputHelp();
  return written.slice(command.helpInformation().length).trim();
}

/** A paragraph of help; indented lines, such as examples, are code. */
function renderParagraph(paragraph: string): string {
  const lines = paragraph.split('\n');
  const isIndented = (line: string) => line.startsWith('  ');
  const text = lines.filter((line) => !isIndented(line)).join(' ');
  const code = lines.filter(isIndented).map((line) => line.slice(2));
  return code.length === 0 ? text : `${text}\n\n${renderFence('sh', code.join('\n'))}`;
}
