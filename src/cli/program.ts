/** The command line: commands, help, and the reporting of errors. */

import { inspect } from 'node:util';
import { Command, CommanderError } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { GatewayError } from '../index.ts';
import { printable } from '../printable.ts';
import { addCompletionCommand } from './commands/completion-command.ts';
import { addDemoCommand } from './commands/demo-command.ts';
import { addDocsCommand } from './commands/docs-command.ts';
import { addExploreCommand } from './commands/explore-command.ts';
import { addMcpCommand } from './commands/mcp-command.ts';
import { addMockCommand } from './commands/mock-command.ts';
import { addProxyCommand } from './commands/proxy-command.ts';
import { addReplayTestCommand } from './commands/replay-test-command.ts';
import { addResumeCommands } from './commands/resume-commands.ts';
import { addSpecCommand } from './commands/spec-command.ts';
import { addSubmitCommands } from './commands/submit-commands.ts';
import { addVerifyCommand } from './commands/verify-command.ts';
import { CommandError, type ExitCode, exitCodes, messageOf } from './exit-codes.ts';
import { formatError, formatErrorAsJson } from './format-error.ts';
import { invocation } from './invocation.ts';
import { addHealthCommand } from './monitoring/health-command.ts';
import { handleStreamErrors, OutputError, printJson, tell } from './output/streams.ts';
import { colorsOf } from './output/terminal.ts';

/** Environment variable that shows the stack of an unexpected error. */
const debugVariable = 'VIDEO_GATEWAY_DEBUG';

/**
 * Creates the command line. Nothing is run yet.
 *
 * @param args the arguments that it will be run with
 */
export function createProgram(args: readonly string[] = []): Command {
  const program = new Command('video-gateway')
    .description('A client and a mock server for asynchronous AI-video gateways.')
    .usage('[options] [command]')
    .version(manifest.version, '-v, --version', 'show the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand(false)
    .showHelpAfterError(`See ${invocation()} --help.`)
    .configureHelp({
      styleTitle: (title) => colorsOf(process.stdout).bold(title),
      // In columns. Wrap explanations on narrow terminals, too.
      minWidthToWrap: 20,
      commandUsage: (command) => usageOf(command),
    })
    .configureOutput({ outputError: (text, write) => write(printableError(text, args)) })
    // Turn errors into exceptions, so that only `run` ends the process.
    .exitOverride()
    .addHelpText('after', () => `\nExit codes:\n${formatTable(exitCodes)}\n`);
  addMockCommand(program);
  addHealthCommand(program);
  addProxyCommand(program);
  addSubmitCommands(program);
  addResumeCommands(program);
  addVerifyCommand(program);
  addExploreCommand(program);
  addSpecCommand(program);
  addReplayTestCommand(program);
  addDocsCommand(program);
  addDemoCommand(program);
  addMcpCommand(program);
  addCompletionCommand(program, args);
  addHelpCommand(program);
  for (const command of program.commands)
    command.showHelpAfterError(`See ${invocation()} ${command.name()} --help.`);
  return program;
}

/** Runs the command line to its end, and sets the exit code. */
export async function run(args: readonly string[]): Promise<void> {
  handleStreamErrors();
  const isForPrograms = args.includes('--json');
  // Exceeding the maximum file size (`ulimit -f`) fails the write instead of ending the process.
  if (process.platform !== 'win32') process.on('SIGXFSZ', () => {});
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      tellUnexpected(error);
      process.exit(1);
    });
  }
  try {
    await createProgram(args).parseAsync(args, { from: 'user' });
  } catch (error) {
    process.exitCode = await report(error, isForPrograms);
  }
}

/** Reports an error, unless that is done already. Returns the exit code. */
async function report(error: unknown, isForPrograms: boolean): Promise<ExitCode> {
  // Commander has printed it. `--help` and `--version` also end here, without an error.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  // `video-gateway spec toapis | head` is no error.
  if (error instanceof OutputError && error.isClosed) return 0;
  if (!(error instanceof CommandError || error instanceof GatewayError)) {
    tellUnexpected(error);
    return 1;
  }
  const { message, hints, exitCode } = formatError(error);
  try {
    if (isForPrograms) {
      await printJson({ error: formatErrorAsJson(error) });
      return exitCode;
    }
  } catch {
    // The program no longer reads. A person may.
  }
  tell(exitCode < 128 ? `error: ${message}` : message, ...hints);
  return exitCode;
}

/** Reports a bug of this program, without its stack. */
function tellUnexpected(error: unknown): void {
  tell(`error: Unexpected failure: ${messageOf(error)}`);
  if (process.env[debugVariable]) tell(...inspect(error).split('\n'));
  else tell(`To see more, set ${debugVariable}=1. Please report it.`);
}

function addHelpCommand(program: Command): void {
  program
    .command('help')
    .summary('show help on a command')
    .description('Shows help on a command.')
    .argument('[command]', 'the command')
    .addHelpText('after', `\nExamples:\n  $ ${invocation()} help create`)
    .action((name: string | undefined) => {
      if (name === undefined) program.help();
      const command = program.commands.find((one) => one.name() === name);
      if (command) command.help();
      // Commander reports the unknown command, and suggests a similar one.
      program.parse([name ?? ''], { from: 'user' });
    });
}

/** The first line of the help, with the command as the user typed it. */
function usageOf(command: Command): string {
  const name = command.parent ? `${invocation()} ${command.name()}` : invocation();
  return `${name} ${command.usage()}`;
}

/** An error of Commander, with the user's arguments made printable. */
function printableError(text: string, args: readonly string[]): string {
  let safe = text;
  for (const arg of args) if (printable(arg) !== arg) safe = safe.replaceAll(arg, printable(arg));
  return safe.split('\n').map(printable).join('\n');
}

function formatTable(table: Readonly<Record<string, string>>): string {
  return Object.entries(table)
    .map(([term, meaning]) => `  ${term.padEnd(3)}  ${meaning}`)
    .join('\n');
}
