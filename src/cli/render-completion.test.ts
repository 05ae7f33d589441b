import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createCommands } from './create-commands.ts';
import { renderCompletion, SHELLS, type Shell } from './render-completion.ts';

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

const PROGRAMS = mkdtempSync(join(tmpdir(), 'arsip-completion-'));
afterAll(() => rmSync(PROGRAMS, { recursive: true }));

/** What a new shell does with the script and then a line; its npx only repeats what it is told. */
function source(shell: Shell, line: string) {
  writeFileSync(join(PROGRAMS, 'npx'), '#!/bin/sh\necho npx "$@"\n', { mode: 0o755 });
  writeFileSync(join(PROGRAMS, 'script'), renderCompletion(shell, commands));
  const bare = { bash: ['--norc'], zsh: ['-f'], fish: ['--no-config'] }[shell];
  const call = `source ${PROGRAMS}/script; ${line}`;
  const env = { PATH: `${PROGRAMS}:/usr/bin:/bin`, HOME: PROGRAMS };
  const { stdout, stderr } = spawnSync(shell, [...bare, '-c', call], { encoding: 'utf8', env });
  return { stdout, stderr };
}

describe.each(SHELLS.filter((shell) => !spawnSync(shell, ['--version']).error))(
  'in %s',
  (shell) => {
    test('the word alone calls npx, and what it is told goes with it', () => {
      const { stdout, stderr } = source(shell, 'arsip build --out "a b"');
      expect({ stdout, stderr }).toEqual({
        stdout: 'npx --no arsip build --out a b\n',
        stderr: '',
      });
    });

    test('a program of that name is called where there is one', () => {
      const program = join(PROGRAMS, 'arsip');
      writeFileSync(program, '#!/bin/sh\necho own "$@"\n', { mode: 0o755 });
      const { stdout, stderr } = source(shell, 'arsip build');
      rmSync(program);
      expect({ stdout, stderr }).toEqual({ stdout: 'own build\n', stderr: '' });
    });
  },
);

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
