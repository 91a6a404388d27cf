/** `video-gateway verify`: holds a gateway against its contract. */

import type { Command } from 'commander';
import { contracts, type GatewayName } from '../../../generated/contracts.ts';
import { systemClock } from '../../transport/system-clock.ts';
import { CommandError, type ExitCode, examinationHelp, messageOf, usageError } from '../exit-codes.ts';
import { invocation } from '../invocation.ts';
import { assertTerminal, confirm } from '../output/confirm.ts';
import { Interrupts } from '../output/interrupts.ts';
import { commandLine, fileWord, serverOptions } from '../output/resume-hint.ts';
import { tell, writeOut } from '../output/streams.ts';
import { colorsOf } from '../output/terminal.ts';
import {
  addConnectionOptions,
  type ConnectionOptions,
  gatewayOf,
  keyHelp,
  sendableApiKeyOf,
  serverOf,
} from '../request/connection-options.ts';
import { knownGateways } from '../request/known-gateways.ts';
import { parseCount, parseFileName } from '../request/option-parsers.ts';
import { applyProxy } from '../request/proxy.ts';
import type { JournalFile } from '../verify/journal/journal-file.ts';
import type { RunJournal, RunSettings } from '../verify/journal/run-journal.ts';
import type { SubmitDescription } from '../verify/submit-sender.ts';
import type { VerifyOutcome } from '../verify/verify-run.ts';

/** Options of the command. */
interface VerifyOptions extends ConnectionOptions {
  readonly operation?: readonly string[];
  readonly budget?: number;
  readonly negative?: true;
  readonly yes?: true;
  readonly resume?: true;
  readonly journal?: string;
  readonly report?: readonly string[];
  readonly json?: true;
}

/** Adds the command. */
export function addVerifyCommand(program: Command): void {
  const command = program
    .command('verify')
    .summary('check a gateway against its contract')
    .description(
      'Checks the answers of a gateway against its contract, and reports each statement: held, broken, or not ' +
        'seen. Without a budget, it sends only free requests. With a budget, it submits up to that many ' +
        'tasks, asks before each, waits for them and checks their videos.',
    );
  addConnectionOptions(command)
    .option('--operation <id...>', 'compare only these operations, by operationId')
    .option(
      '--budget <number>',
      'maximum number of submits, each of which may be billed (default: 0)',
      parseCount,
    )
    .option('--negative', 'also send submits that should be refused; a gateway may accept and bill one')
    .option('--yes', 'do not ask before each submit')
    .option('--journal <file>', 'the file that keeps the submits until all are settled', parseFileName)
    .option('--resume', 'resume the run of the journal; nothing is submitted twice')
    .option('--report <file...>', 'write the report to a file: .md, .html, .json, or .xml for JUnit')
    .option('--json', 'print the report as JSON, for programs')
    .addHelpText(
      'after',
      `${keyHelp}

${examinationHelp}

Examples:
  $ ${invocation()} verify --gateway octopusx
  $ ${invocation()} verify -g toapis --budget 3 \\
      --report report.html
  $ ${invocation()} verify -g toapis --resume`,
    )
    .action(verify);
}

async function verify(options: VerifyOptions, command: Command): Promise<void> {
  // Only this command loads the statements of the contracts.
  const { assertReportFile } = await import('../verify-report/write-report.ts');
  for (const file of options.report ?? []) assertReportFile(file);
  const { file, journal } = await openJournal(options, command);
  let isSettled = false;
  let unwritten: ReportFailure | undefined;
  try {
    const outcome = await runWith(options, command, journal);
    isSettled = outcome.openTasks === 0 && outcome.unconfirmed === 0;
    unwritten = await writeReports(outcome, options.report ?? []);
    if (isSettled && unwritten === undefined) file.delete();
    await printReport(outcome, options.json);
    if (unwritten) throw unwrittenError(unwritten, file, journal);
    if (!isSettled) tell(`Unsettled submits are kept in "${file.path}".`, ...resumeHints(file, journal));
    process.exitCode = await exitCodeOf(outcome);
  } catch (cause) {
    if (isSettled || unwritten || journal.submits.length === 0 || !(cause instanceof CommandError))
      throw cause;
    const { exitCode, hints } = cause;
    throw new CommandError(cause.message, {
      cause,
      exitCode,
      hints: [...hints, ...resumeHints(file, journal)],
    });
  } finally {
    file.close();
  }
}

/** Reports that could not be written. */
interface ReportFailure {
  readonly files: readonly string[];
  readonly cause: unknown;
}

/** Writes each report that can be written. */
async function writeReports(
  { verification }: VerifyOutcome,
  files: readonly string[],
): Promise<ReportFailure | undefined> {
  const { writeReport } = await import('../verify-report/write-report.ts');
  const failures: { readonly file: string; readonly cause: unknown }[] = [];
  for (const file of files)
    await writeReport(verification, file).catch((cause) => void failures.push({ file, cause }));
  const [first] = failures;
  return first && { files: failures.map(({ file }) => file), cause: first.cause };
}

/** The error for reports that could not be written. The journal is left, so that they need no new submit. */
function unwrittenError({ files, cause }: ReportFailure, file: JournalFile, journal: RunJournal): Error {
  const { submits, spent, settings } = journal;
  const limit = spent < settings.budget ? ['--budget', String(spent)] : [];
  const words = [...resumeWords(file, journal), ...limit, '--report', ...files.map(fileWord)];
  const hints =
    submits.length === 0
      ? ['Nothing was submitted. Run it again with another --report.']
      : ['This writes it without another submit:', `  ${commandLine(...words)}`];
  return new CommandError(messageOf(cause), { cause, exitCode: 8, hints });
}

interface OpenJournal {
  readonly file: JournalFile;
  readonly journal: RunJournal;
}

/**
 * Opens the journal of a new run, or of the run to resume.
 *
 * @throws CommandError if it cannot be opened, or the options do not fit
 */
async function openJournal(options: VerifyOptions, command: Command): Promise<OpenJournal> {
  const { JournalFile } = await import('../verify/journal/journal-file.ts');
  const { RunJournal } = await import('../verify/journal/run-journal.ts');
  const named = options.resume && options.journal !== undefined ? undefined : gatewayOf(command, undefined);
  const path = options.journal ?? `verify-${named}.journal.jsonl`;
  if (!options.resume) {
    const settings = settingsOf(options, command, gatewayOf(command, undefined));
    assertCanAsk(options, settings.budget);
    const file = JournalFile.forNewRun(path);
    // Nothing is written of a run that submits nothing.
    if (settings.budget > 0 || settings.negative) file.assertFree();
    return { file, journal: RunJournal.begin(file, settings) };
  }
  for (const name of ['operation', 'negative'] as const)
    if (options[name] !== undefined) throw usageError(`--${name} is fixed by the run. Leave it out.`);
  const file = JournalFile.forResumedRun(path);
  try {
    const journal = RunJournal.resume(file, options.budget);
    const { gateway, budget } = journal.settings;
    if (named !== undefined && named !== gateway)
      throw usageError(`The journal "${path}" belongs to ${gateway}, not to ${named}.`);
    if (journal.spent < budget) assertCanAsk(options, budget);
    return { file, journal };
  } catch (cause) {
    file.close();
    if (cause instanceof CommandError) throw cause;
    throw usageError(`"${path}" cannot be resumed: ${messageOf(cause)}. Delete it, and start again.`, {
      cause,
    });
  }
}

function settingsOf(
  { operation: operations, budget = 0, negative }: VerifyOptions,
  command: Command,
  gateway: GatewayName,
): RunSettings {
  const { tasks } = knownGateways[gateway];
  const known = Object.values(contracts[gateway].paths).flatMap((path) =>
    Object.values<{ readonly operationId: string }>(path).map(({ operationId }) => operationId),
  );
  const unknown = operations?.find((id) => !known.includes(id));
  if (unknown !== undefined)
    throw usageError(`${gateway} has no operation named ${unknown}. Its operations: ${known.join(', ')}.`);
  const baseUrl = serverOf(command, gateway, undefined) ?? tasks.baseUrl;
  return {
    gateway,
    baseUrl,
    budget,
    operations,
    negative: negative === true,
    startedAt: systemClock.now(),
    balance: undefined,
  };
}

/** A submit always needs a yes, on the terminal or on the command line. */
function assertCanAsk({ yes }: VerifyOptions, budget: number): void {
  if (budget > 0 && !yes) assertTerminal('each submit');
}

async function runWith(
  options: VerifyOptions,
  command: Command,
  journal: RunJournal,
): Promise<VerifyOutcome> {
  const { runVerify } = await import('../verify/verify-run.ts');
  const { gateway, baseUrl: known } = journal.settings;
  const baseUrl = serverOf(command, gateway, options.resume ? known : undefined) ?? known;
  const apiKey = await sendableApiKeyOf(command, gateway);
  await applyProxy(baseUrl);
  const interrupts = new Interrupts().watch();
  const { signal } = interrupts;
  return runVerify({
    connection: {
      baseUrl,
      apiKey,
      fetch: (request) => globalThis.fetch(request),
      clock: systemClock,
      signal,
    },
    journal,
    pollEvery: options.pollEvery === undefined ? undefined : options.pollEvery * 1000,
    say: (line) => tell(line),
    confirm: (submit) => (options.yes ? Promise.resolve(announce(submit)) : ask(submit, signal)),
    async uninterrupted(run) {
      interrupts.putOff(() => tell('', 'Waiting for the answer to the submit, so that no task is lost …'));
      try {
        return await run();
      } finally {
        interrupts.resume();
      }
    },
  });
}

function announce(submit: SubmitDescription): true {
  tell(`Submitting, which may be billed: ${wordsFor(submit)}`);
  return true;
}

function ask(submit: SubmitDescription, signal: AbortSignal): Promise<boolean> {
  tell(`Next is ${wordsFor(submit)}`);
  return confirm('It may be billed. Submit it?', signal);
}

function wordsFor({ key, method, path, body }: SubmitDescription): string {
  return `${key}: ${method} ${path} ${JSON.stringify(body)}`;
}

async function printReport({ verification }: VerifyOutcome, json: true | undefined): Promise<void> {
  if (json) {
    const { jsonReport } = await import('../verify-report/json-report.ts');
    await writeOut(jsonReport(verification));
    return;
  }
  const { terminalReport } = await import('../verify-report/terminal-report.ts');
  await writeOut(terminalReport(verification, colorsOf(process.stdout)));
}

/** Findings take precedence over an incomplete run. */
async function exitCodeOf({
  verification,
  unconfirmed,
  openTasks,
  isIncomplete,
}: VerifyOutcome): Promise<ExitCode> {
  const { reportOf } = await import('../verify-report/report.ts');
  const { findings, news } = reportOf(verification);
  if (findings.length > 0) return 6;
  if (news.length > 0) return 7;
  if (unconfirmed > 0) return 5;
  if (openTasks > 0) return 4;
  return isIncomplete ? 8 : 0;
}

function resumeHints(file: JournalFile, journal: RunJournal): string[] {
  return ['Continue with', `  ${commandLine(...resumeWords(file, journal))}`];
}

function resumeWords({ path }: JournalFile, { settings: { gateway, baseUrl } }: RunJournal): string[] {
  const server = serverOptions(gateway, baseUrl, 'file');
  return ['verify', '--gateway', gateway, '--resume', '--journal', fileWord(path), ...server];
}
