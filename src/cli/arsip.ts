/** The command line: reads the call, runs one command, ends with its exit code. */
import { Command, CommanderError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { WrongCall } from '../engine/wrong-call.ts';
import { createCommands } from './create-commands.ts';
import { EXIT } from './exit-codes.ts';

const EXAMPLES = `
Begin here:
  arsip dev                     look at the archive while you write
  arsip new "The ferry is back" begin an article
  arsip check                   every problem in the content, with line and mend
  arsip build                   the finished site, in dist/
  arsip preview                 serve dist/ as a host would
  arsip import old-pages/       articles out of what exists elsewhere
  arsip pack                    the site for a disk: it opens with a double click

Each command explains its options: arsip build --help
Where your shell knows no "arsip", write npx arsip; "npx arsip completion bash" teaches it.`;

/** Runs the command line with the words after the program's name. Returns the exit code. */
async function runCommandLine(words: readonly string[]): Promise<number> {
  let exitCode: number = EXIT.done;
  const finish = (code: number) => {
    exitCode = code;
  };
  const program = new Command('arsip')
    .description('Makes an archive site out of a folder of Markdown articles.')
    .version(packageJson.version)
    .exitOverride()
    .showHelpAfterError('(arsip --help lists the commands)')
    .addHelpText('after', EXAMPLES);
  for (const command of await createCommands(finish, words[0])) {
    program.addCommand(command.exitOverride().showHelpAfterError('(--help lists the options)'));
  }
  try {
    await program.parseAsync(words, { from: 'user' });
    return exitCode;
  } catch (error) {
    return explain(error);
  }
}

function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongUsage;
  if (error instanceof WrongCall) {
    console.error(`error: ${error.message}`);
    return EXIT.wrongUsage;
  }
  console.error('Arsip itself failed; the last good site is untouched. Please report this:');
  console.error(error);
  return EXIT.ourFailure;
}

/** Who reads what is printed may leave early (`arsip check | head`); the command goes on to its end. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

process.exitCode = await runCommandLine(process.argv.slice(2));
