import { Argument, Command } from 'commander';
import { EXIT, type Finish } from './exit-codes.ts';
import { renderCompletion, SHELLS, type Shell } from './render-completion.ts';

const HELP = `
The script is for the program "arsip"; where that is "npx arsip" for you, add: alias arsip="npx arsip"

Examples:
  arsip completion bash >> ~/.bashrc
  arsip completion zsh >> ~/.zshrc
  arsip completion fish > ~/.config/fish/completions/arsip.fish`;

/** The command that prints completions for the other commands, and for itself. */
export function createCompletionCommand(finish: Finish, others: readonly Command[]): Command {
  const command = new Command('completion')
    .description('print what lets a shell complete commands and options')
    .addArgument(new Argument('<shell>', 'the shell').choices(SHELLS))
    .addHelpText('after', HELP);
  return command.action((shell: Shell) => {
    console.log(renderCompletion(shell, [...others, command]).trimEnd());
    finish(EXIT.done);
  });
}
