import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { createCommands } from './create-commands.ts';
import { renderCompletion, SHELLS } from './render-completion.ts';

const commands = await createCommands(() => {});

/** What bash offers for the last of some words. */
function complete(...words: string[]): string[] {
  const script = `${renderCompletion('bash', commands)}
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _arsip; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const shown = execFileSync('bash', ['-c', script, 'bash', 'arsip', ...words], {
    encoding: 'utf8',
  });
  return shown.trim().split('\n');
}

test.each([
  [['pre'], ['preview']],
  [['build', '--k'], ['--keep-going']],
  [['check', '--st'], ['--strict']],
  [['completion', 'z'], ['zsh']],
])('completes %j in bash', (words, offered) => expect(complete(...words)).toEqual(offered));

test.each(SHELLS)('offers every command and option in %s', (shell) => {
  const script = renderCompletion(shell, commands);
  for (const command of commands) {
    expect(script).toContain(command.name());
    for (const { long } of command.options)
      expect(script).toMatch(new RegExp(shell === 'fish' ? `-l ${long?.slice(2)} ` : `${long}\\b`));
  }
});

test('keeps apostrophes from ending a description', async () => {
  // The help says "Astro’s" with a typographic one; a straight one must do no harm either.
  const [command] = await createCommands(() => {});
  command?.option('--owner', "the archive's own");
  const script = renderCompletion('zsh', command ? [command] : []);
  expect(script).toContain(`'--owner:the archive'\\''s own'`);
});
