/** The command line: its commands, its help, and how its errors become messages and exit codes. */

import { Command, CommanderError } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { GatewayError } from '../index.ts';
import { addCompletion } from './completion.ts';
import { addDocs } from './docs.ts';
import { CommandError, exitCodes } from './exit.ts';
import { explain, explainToPrograms } from './explain.ts';
import { addMock } from './mock.ts';
import { printJson } from './report.ts';
import { addSpec } from './spec.ts';
import { addSubmits } from './submit.ts';
import { addTakeUps } from './take-up.ts';
import { coloursOf, printable } from './terminal.ts';

/** Puts the command line together; nothing is run yet. */
export function createProgram(): Command {
  const program = new Command('video-gateway')
    .description('Works with asynchronous AI-video gateways, and stands in for them.')
    .version(manifest.version, '-v, --version', 'show the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help on a command')
    .showHelpAfterError('See video-gateway --help.')
    .configureHelp({
      styleTitle: (title) => coloursOf(process.stdout).bold(title),
      // In columns: explanations are wrapped on a narrow terminal, too.
      minWidthToWrap: 20,
    })
    // An error becomes an exception, so that nothing but `run` decides how the process ends.
    .exitOverride()
    .addHelpText('after', () => `\nExit codes:\n${lines(exitCodes)}\n`);
  addMock(program);
  addSubmits(program);
  addTakeUps(program);
  addSpec(program);
  addDocs(program);
  addCompletion(program);
  for (const command of program.commands)
    command.showHelpAfterError(`See video-gateway ${command.name()} --help.`);
  return program;
}

/** Runs the command line to its end, and sets the exit code. */
export async function run(args: readonly string[]): Promise<void> {
  // `video-gateway spec toapis | head` is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  try {
    await createProgram().parseAsync(args, { from: 'user' });
  } catch (error) {
    process.exitCode = end(error, args.includes('--json'));
  }
}

/** Says what went wrong, unless that is said already, and gives the exit code. */
function end(error: unknown, toPrograms: boolean): number {
  // Commander has printed it. What is no error is the end of `--help` and `--version`.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof CommandError || error instanceof GatewayError) {
    const { message, exitCode } = explain(error);
    if (toPrograms) printJson({ error: explainToPrograms(error) });
    else console.error(`${exitCode < 128 ? 'error: ' : ''}${message.split('\n').map(printable).join('\n')}`);
    return exitCode;
  }
  // A fault of this program: whoever mends it needs the stack.
  console.error(error);
  return 1;
}

function lines(table: Readonly<Record<string, string>>): string {
  return Object.entries(table)
    .map(([term, meaning]) => `  ${term.padEnd(3)}  ${meaning}`)
    .join('\n');
}
