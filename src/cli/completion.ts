/** `video-gateway completion`: prints what lets a shell complete this command line. */

import tab from '@bomb.sh/tab/commander';
import type { Command } from 'commander';

/**
 * Adds the command, and the hidden one that a shell asks what could come next. Call it last: it reads the
 * commands that there are.
 */
export function addCompletion(program: Command): void {
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
    .action((shell: string) => {
      if (shell === 'bash') console.log(bash);
      else completions.setup(program.name(), program.name(), shell);
    });
}

/**
 * For bash from version 3.2. The library's own script needs the package bash-completion, and evaluates what
 * was typed: the prompt "$(rm …)" would be run before it is sent. Where nothing is known, files are completed.
 */
const bash = `# bash completion for video-gateway
_video_gateway() {
  local line
  COMPREPLY=()
  while read -r line; do
    line=\${line%%$'\\t'*}
    # The last line says in a number what else a shell could do.
    [[ $line == :* ]] && break
    COMPREPLY+=("$line")
  done < <(video-gateway complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o default -F _video_gateway video-gateway`;
