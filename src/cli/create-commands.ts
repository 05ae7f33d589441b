import type { Command } from 'commander';
import { createBuildCommand } from './build-command.ts';
import { createCheckCommand } from './check-command.ts';
import { createCompletionCommand } from './completion-command.ts';
import { createDevCommand } from './dev-command.ts';
import { createImportCommand } from './import-command.ts';
import { createNewCommand } from './new-command.ts';
import { createPackCommand } from './pack-command.ts';
import { createPreviewCommand } from './preview-command.ts';

/**
 * Every command, fresh: commander keeps in a command what it has parsed. A command that was run calls `finish` with
 * its exit code.
 */
export function createCommands(finish: (exitCode: number) => void): Command[] {
  const creators = [
    createBuildCommand,
    createDevCommand,
    createPreviewCommand,
    createCheckCommand,
    createImportCommand,
    createNewCommand,
    createPackCommand,
  ];
  const commands = creators.map((create) => create(finish));
  return [...commands, createCompletionCommand(finish, commands)];
}
