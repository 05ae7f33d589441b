import { Argument, Command } from 'commander';
import { EXIT, type Finish } from './exit-codes.ts';
import { renderCompletion, SHELLS, type Shell } from './render-completion.ts';

const HELP = `
It is for the word "arsip" alone, and makes that stand for "npx arsip" where there is no such program.

Examples:
  arsip completion bash >> ~/.bashrc
  arsip completion zsh >> ~/.zshrc
  arsip completion fish >> ~/.config/fish/config.fish`;

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
