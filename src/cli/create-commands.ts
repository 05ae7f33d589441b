import type { Command } from 'commander';
import type { Finish } from './exit-codes.ts';

/** Commands by name, each with how it comes: a command brings the libraries that it works with. */
const COMMANDS = {
  build: async () => (await import('./build-command.ts')).createBuildCommand,
  dev: async () => (await import('./dev-command.ts')).createDevCommand,
  preview: async () => (await import('./preview-command.ts')).createPreviewCommand,
  check: async () => (await import('./check-command.ts')).createCheckCommand,
  import: async () => (await import('./import-command.ts')).createImportCommand,
  new: async () => (await import('./new-command.ts')).createNewCommand,
  pack: async () => (await import('./pack-command.ts')).createPackCommand,
} as const;

/**
 * Every command, fresh: commander keeps in a command what it has parsed. A command that was run calls `finish` with
 * its exit code. Where `asked` is the name of one, it comes alone, in a fraction of the time.
 */
export async function createCommands(finish: Finish, asked?: string): Promise<Command[]> {
  if (asked !== undefined && isName(asked)) return [(await COMMANDS[asked]())(finish)];
  const creators = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  const { createCompletionCommand } = await import('./completion-command.ts');
  const commands = creators.map((create) => create(finish));
  return [...commands, createCompletionCommand(finish, commands)];
}

function isName(word: string): word is keyof typeof COMMANDS {
  return Object.hasOwn(COMMANDS, word);
}
