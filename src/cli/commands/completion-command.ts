/** `video-gateway completion`: prints a script that lets a shell complete this command line. */

import tab from '@bomb.sh/tab/commander';
import type { Command } from 'commander';
import { writeOut } from '../output/streams.ts';
import { isGatewayName } from '../request/known-gateways.ts';

/**
 * Adds the command, and the hidden one that a shell calls for suggestions. To be called last: it reads the commands that
 * there are.
 *
 * @param args the arguments of the program. Suggestions depend on the words that are typed so far.
 */
export function addCompletionCommand(program: Command, args: readonly string[]): void {
  if (args[0] === 'complete') applyTypedOptions(program, args.slice(2));
  const completions = tab(program, { completionCommandName: 'completion' });
  program.commands
    .find((command) => command.name() === 'completion')
    ?.summary("print a shell's completion script")
    .description('Prints a script that lets a shell complete commands, options and their values.')
    .addHelpText(
      'after',
      `
Examples:
  bash  Add to ~/.bashrc:
        eval "$(video-gateway completion bash)"
  zsh   Add to ~/.zshrc, after compinit:
        eval "$(video-gateway completion zsh)"
  fish  Run once:
        video-gateway completion fish \\
          > ~/.config/fish/completions/video-gateway.fish`,
    )
    .action(async (shell: string) => {
      if (shell === 'bash') await writeOut(`${bash}\n`);
      else completions.setup(program.name(), program.name(), shell);
    });
}

/** Sets the options that decide which others there are: the gateway, and the operation. */
function applyTypedOptions(program: Command, words: readonly string[]): void {
  const command = program.commands.find((one) => one.name() === words[0]);
  const gateway = typedValue(words, ['-g', '--gateway']) ?? process.env.VIDEO_GATEWAY;
  // The last word is not complete.
  const operation = typedValue(words.slice(0, -1), ['--operation']);
  if (isGatewayName(gateway)) command?.setOptionValue('gateway', gateway);
  if (operation !== undefined) command?.setOptionValue('operation', operation);
}

/** The last value of an option, as `--option value` or `--option=value`. */
function typedValue(words: readonly string[], options: readonly string[]): string | undefined {
  const values = words.flatMap((word, index) => {
    if (options.includes(word)) return words[index + 1] ?? [];
    const [name = '', ...value] = word.split('=');
    return value.length > 0 && options.includes(name) ? value.join('=') : [];
  });
  return values.at(-1);
}

/**
 * For bash from version 3.2. The library's own script needs the package bash-completion, and evaluates what was typed:
 * the prompt "$(rm …)" would run before it is sent. Where nothing is known, files are completed. bash splits words at
 * colons and equals signs, which values such as 16:9 contain.
 */
const bash = `# bash completion for video-gateway
_video_gateway() {
  local index line word words=() last prefix
  COMPREPLY=()
  for ((index = 1; index <= COMP_CWORD; index++)); do
    word=\${COMP_WORDS[index]}
    if [[ \${#words[@]} -gt 0 && ( $word == [:=] || \${COMP_WORDS[index-1]} == [:=] ) ]]; then
      words[\${#words[@]}-1]+=$word
    else
      words+=("$word")
    fi
  done
  last=\${words[\${#words[@]}-1]}
  prefix=\${last%"\${last##*[:=]}"}
  while read -r line; do
    line=\${line%%$'\\t'*}
    # The last line says in a number what else a shell could do.
    [[ $line == :* ]] && break
    COMPREPLY+=("\${line#"$prefix"}")
  done < <(video-gateway complete -- "\${words[@]}" 2>/dev/null)
}
complete -o default -F _video_gateway video-gateway`;
