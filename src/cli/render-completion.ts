/** Scripts that let a shell complete our commands and options. */
import type { Command, Option } from 'commander';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/**
 * The script for a shell. It completes commands, options, and where an option or argument takes one, files. Shells
 * complete the words of a program, and "npx arsip" is none: where there is no "arsip", the script makes one of it,
 * which looks for nothing on the network.
 */
export function renderCompletion(shell: Shell, commands: readonly Command[]): string {
  return { bash: renderBash, zsh: renderZsh, fish: renderFish }[shell](commands);
}

function renderBash(commands: readonly Command[]): string {
  return `_arsip() {
  local word=\${COMP_WORDS[COMP_CWORD]} words=
  if [ "$COMP_CWORD" -eq 1 ]; then
    words=${quote(commands.map((command) => command.name()).join(' '))}
  else
    case \${COMP_WORDS[1]} in
${commands.map((command) => `      ${command.name()}) words=${quote(listWords(command).join(' '))} ;;`).join('\n')}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
command -v arsip > /dev/null || arsip() { npx --no arsip "$@"; }
complete -o default -F _arsip arsip
`;
}

function renderZsh(commands: readonly Command[]): string {
  const entries = (items: readonly { term: string; text: string }[]) =>
    items.map(({ term, text }) => quote(`${term.replaceAll(':', '\\:')}:${text}`)).join(' ');
  const names = commands.map((command) => ({ term: command.name(), text: command.description() }));
  return `#compdef arsip
_arsip() {
  local -a entries
  if (( CURRENT == 2 )); then
    entries=(${entries(names)})
  else
    case $words[2] in
${commands.map((command) => `      ${command.name()}) entries=(${entries(listTerms(command))}) ;;`).join('\n')}
    esac
  fi
  _describe arsip entries || _files
}
(( $+commands[arsip] )) || arsip() { npx --no arsip "$@"; }
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
compdef _arsip arsip
`;
}

function renderFish(commands: readonly Command[]): string {
  const lines = commands.flatMap((command) => {
    const name = command.name();
    const inside = `-n ${quote(`__fish_seen_subcommand_from ${name}`)}`;
    return [
      `complete -c arsip -f -n __fish_use_subcommand -a ${name} -d ${quote(command.description(), 'fish')}`,
      ...listChoices(command).map((choice) => `complete -c arsip ${inside} -a ${choice}`),
      ...command.options.map((option) => {
        const { long = '', required, argChoices } = option;
        const value = argChoices ? `-x -a ${quote(argChoices.join(' '))}` : required ? '-r' : '';
        return `complete -c arsip ${inside} -l ${long.slice(2)} ${value} -d ${quote(option.description, 'fish')}`.replace(
          '  ',
          ' ',
        );
      }),
    ];
  });
  return `type -q arsip; or function arsip; npx --no arsip $argv; end\n${lines.join('\n')}\n`;
}

function listWords(command: Command): string[] {
  return listTerms(command).map(({ term }) => term);
}

/** What may stand behind a command: its options, and its argument's choices. */
function listTerms(command: Command): { term: string; text: string }[] {
  const options = command.options.map((option: Option) => ({
    term: option.long ?? option.flags,
    text: option.description,
  }));
  return [...listChoices(command).map((term) => ({ term, text: '' })), ...options];
}

function listChoices(command: Command): readonly string[] {
  return command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []);
}

/** A word in single quotes, as bash and zsh read it, or fish. */
function quote(text: string, shell: 'posix' | 'fish' = 'posix'): string {
  if (shell === 'fish') return `'${text.replace(/[\\']/g, '\\$&')}'`;
  return `'${text.replaceAll("'", "'\\''")}'`;
}
