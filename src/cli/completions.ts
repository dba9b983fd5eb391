import { UsageError } from '#core';
import { printOut } from './streams.ts';

export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof SHELLS)[number];

/** A command and its flags, as `cac` was told about them. */
export interface CommandWords {
  readonly name: string;
  readonly about: string;
  readonly flags: readonly { readonly flag: string; readonly about: string }[];
}

/** Prints what a shell needs to complete commands and flags. */
export function completions(shell: string, commands: readonly CommandWords[]): number {
  const known = SHELLS.find((one) => one === shell);
  if (known === undefined) {
    throw new UsageError(`completions does not know \`${shell}\`; it knows ${SHELLS.join(', ')}.`);
  }
  printOut(completionScript(known, commands));
  return 0;
}

/** The script for one shell. */
export function completionScript(shell: Shell, commands: readonly CommandWords[]): string {
  return { bash, zsh, fish, powershell }[shell](commands);
}

function bash(commands: readonly CommandWords[]): string {
  return `_joulelint() {
  local current="\${COMP_WORDS[COMP_CWORD]}" command=check word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in ${names(commands).join('|')}) command="$word"; break ;; esac
  done
  if [[ "$current" != -* ]]; then
    COMPREPLY=($(compgen -f -- "$current"))
    if (( COMP_CWORD == 1 )); then COMPREPLY+=($(compgen -W "${names(commands).join(' ')}" -- "$current")); fi
    return
  fi
  case "$command" in
${commands.map(({ name, flags }) => `    ${name}) COMPREPLY=($(compgen -W "${flagNames(flags)}" -- "$current")) ;;`).join('\n')}
  esac
}
complete -o filenames -F _joulelint joulelint
`;
}

function zsh(commands: readonly CommandWords[]): string {
  const specs = (flags: CommandWords['flags']) =>
    flags.map(({ flag, about }) => `'${flag}[${quoted(about)}]'`).join(' ');
  return `#compdef joulelint
_joulelint() {
  local command=check word
  for word in "\${words[@]:1:CURRENT-2}"; do
    case "$word" in ${names(commands).join('|')}) command="$word"; break ;; esac
  done
  if (( CURRENT == 2 )) && [[ "$words[2]" != -* ]]; then
    local -a commands=(${commands.map(({ name, about }) => `'${name}:${quoted(about)}'`).join(' ')})
    _describe command commands
  fi
  case "$command" in
${commands.map(({ name, flags }) => `    ${name}) _arguments ${specs(flags)} '*:path:_files' ;;`).join('\n')}
  esac
}
compdef _joulelint joulelint
`;
}

function fish(commands: readonly CommandWords[]): string {
  const all = names(commands).join(' ');
  const lines = commands.flatMap(({ name, about, flags }) => {
    const isIn =
      name === 'check'
        ? `not __fish_seen_subcommand_from ${names(commands)
            .filter((other) => other !== 'check')
            .join(' ')}`
        : `__fish_seen_subcommand_from ${name}`;
    return [
      `complete -c joulelint -n 'not __fish_seen_subcommand_from ${all}' -a ${name} -d '${quoted(about)}'`,
      ...flags.map(
        ({ flag, about: help }) =>
          `complete -c joulelint -n '${isIn}' -l ${flag.slice(2)} -d '${quoted(help)}'`,
      ),
    ];
  });
  return `${lines.join('\n')}\n`;
}

function powershell(commands: readonly CommandWords[]): string {
  const table = commands.map(
    ({ name, flags }) => `    '${name}' = @(${flags.map(({ flag }) => `'${flag}'`).join(', ')})`,
  );
  return `Register-ArgumentCompleter -Native -CommandName joulelint -ScriptBlock {
  param($word, $line, $cursor)
  $commands = @{
${table.join('\n')}
  }
  $said = $line.CommandElements | Select-Object -Skip 1 | ForEach-Object { "$_" }
  $command = $said | Where-Object { $commands.ContainsKey($_) } | Select-Object -First 1
  if (-not $command) { $command = 'check' }
  $words = if ($word -like '-*') { $commands[$command] } else { $commands.Keys }
  $words | Where-Object { $_ -like "$word*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`;
}

function names(commands: readonly CommandWords[]): string[] {
  return commands.map(({ name }) => name);
}

function flagNames(flags: CommandWords['flags']): string {
  return flags.map(({ flag }) => flag).join(' ');
}

/** Words inside single quotes and brackets of any of the shells. */
function quoted(text: string): string {
  return text.replace(/['[\]:\\$`"]/g, ' ').trim();
}
