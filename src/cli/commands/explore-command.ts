/** `video-gateway explore`: looks for sequences of calls that show a deviation from the contract. */

import { randomInt } from 'node:crypto';
import type { Command } from 'commander';
import type { GatewayName } from '../../../generated/contracts.ts';
import { systemClock } from '../../transport/system-clock.ts';
import { CommandError, examinationHelp, usageError } from '../exit-codes.ts';
import type { ExploredGatewayOutcome } from '../explore/explore-gateway.ts';
import { invocation } from '../invocation.ts';
import { assertTerminal, confirm } from '../output/confirm.ts';
import { Interrupts } from '../output/interrupts.ts';
import { commandLine } from '../output/resume-hint.ts';
import { print, printJson, tell } from '../output/streams.ts';
import {
  addServerOptions,
  type ConnectionOptions,
  gatewayOf,
  keyHelp,
  sendableApiKeyOf,
  serverOf,
} from '../request/connection-options.ts';
import { knownGateways } from '../request/known-gateways.ts';
import { parseCount } from '../request/option-parsers.ts';
import { applyProxy } from '../request/proxy.ts';
import type { GatewayConnection } from '../verify/gateway-calls.ts';

/** Options of the command. */
interface ExploreOptions extends ConnectionOptions {
  readonly mock?: true;
  readonly runs?: number;
  readonly seed?: number;
  readonly budget?: number;
  readonly yes?: true;
  readonly json?: true;
}

/** Default number of sequences. */
const usualRuns = { mock: 100, other: 5 };

/** Adds the command. */
export function addExploreCommand(program: Command): void {
  const command = program
    .command('explore')
    .summary('look for calls that make a gateway break its contract')
    .description(
      'Sends generated sequences of calls, and checks each answer and the lifecycle of each task against the contract. Prints ' +
        'the shortest sequence that shows a deviation. With --mock, it explores the mock: a new one, or the one at ' +
        '--base-url, whose clock it moves. It submits to any other server only with a budget.',
    );
  addServerOptions(command)
    .option('--mock', 'explore the mock: a new one, or the one that --base-url names')
    .option(
      '--runs <number>',
      'how many sequences to try (default: 100 at the mock, 5 elsewhere)',
      parseCount,
    )
    .option('--seed <number>', 'the seed of an exploration to repeat', parseCount)
    .option(
      '--budget <number>',
      'maximum number of submits, each of which may be billed (default: 0)',
      parseCount,
    )
    .option('--yes', 'do not ask before the first submit')
    .option('--json', 'print the outcome as JSON, for programs')
    .addHelpText(
      'after',
      `${keyHelp}

${examinationHelp}

Examples:
  $ ${invocation()} explore --gateway octopusx --mock
  $ ${invocation()} explore -g toapis --mock \\
      --base-url http://127.0.0.1:4010/toapis
  $ ${invocation()} explore -g toapis --budget 10`,
    )
    .action(exploreAndReport);
}

async function exploreAndReport(options: ExploreOptions, command: Command): Promise<void> {
  const gateway = gatewayOf(command, undefined);
  assertOptionsFit(options);
  const outcome = await exploreAs(options, command, gateway);
  const { exploreJson, exploreReport } = await import('../explore/explore-report.ts');
  if (options.json) await printJson({ exploration: exploreJson(outcome) });
  else for (const line of exploreReport(outcome)) await print(line);
  const { deviations, seed, failure } = outcome;
  if (failure !== undefined) throw failed(failure);
  if (deviations.length === 0) return;
  tell('Repeat it with', `  ${commandLine(...repeatWords(options, command, gateway, seed))}`);
  const isDocumented = deviations.some(({ finding }) => finding.provenance.level !== 'inferred');
  process.exitCode = isDocumented ? 6 : 7;
}

/** A submit always needs a yes, on the terminal or on the command line. */
function assertOptionsFit({ mock, budget = 0, yes }: ExploreOptions): void {
  if (mock && budget > 0) throw usageError('The mock bills nothing: leave out --budget or --mock.');
  if (budget > 0 && !yes) assertTerminal('the first submit');
}

async function exploreAs(
  options: ExploreOptions,
  command: Command,
  gateway: GatewayName,
): Promise<ExploredGatewayOutcome> {
  const { mock: isMock = false, budget = 0, seed = randomInt(2 ** 31) } = options;
  const runs = options.runs ?? (isMock ? usualRuns.mock : usualRuns.other);
  // Only this command loads what generates sequences.
  const { exploreGateway } = await import('../explore/explore-gateway.ts');
  const { CalledContract } = await import('../verify/called-contract.ts');
  const { signal } = new Interrupts().watch();
  const connect = await connector(options, command, gateway, signal);
  if (budget > 0 && !(options.yes || (await askFor(budget, signal)))) throw usageError('Nothing was sent.');
  try {
    return await exploreGateway({
      contract: new CalledContract(gateway),
      connect,
      isMock,
      budget,
      runs,
      seed,
      signal,
      onTask: (operation, id) => {
        if (!isMock) tell(`Submitted: ${operation}, task ${id}`);
      },
      onDeviation: ({ finding: { statement } }) =>
        tell(`Broken: ${statement}. Looking for the shortest way to it …`),
    });
  } catch (cause) {
    throw failed(cause);
  }
}

/** The error to report: a gateway that does not answer is not a bug of this program. */
function failed(cause: unknown): unknown {
  if (!(cause instanceof Error && cause.name === 'NoAnswerError')) return cause;
  return new CommandError(`It could not be explored to the end: ${cause.message}.`, { cause, exitCode: 8 });
}

/** Connects to the gateway for a sequence: to a new mock, to the one that is served, or to any other server. */
async function connector(
  options: ExploreOptions,
  command: Command,
  gateway: GatewayName,
  signal: AbortSignal,
): Promise<() => GatewayConnection> {
  const named = serverOf(command, gateway, undefined);
  const fetch = (request: Request) => globalThis.fetch(request);
  if (options.mock) {
    const { connectOwnMock, ServedMockClock } = await import('../explore/mock-connection.ts');
    if (named === undefined) return () => connectOwnMock(gateway, signal);
    // Keep a gateway's key from the mock, which accepts any key.
    const clock = await ServedMockClock.of(named, fetch, systemClock);
    return () => ({ baseUrl: named, apiKey: 'any-key', fetch, clock, signal });
  }
  const baseUrl = named ?? knownGateways[gateway].tasks.baseUrl;
  const apiKey = await sendableApiKeyOf(command, gateway);
  await applyProxy(baseUrl);
  return () => ({ baseUrl, apiKey, fetch, clock: systemClock, signal });
}

function askFor(budget: number, signal: AbortSignal): Promise<boolean> {
  const tasks = budget === 1 ? 'one task' : `up to ${budget} tasks`;
  return confirm(`This submits ${tasks}, each of which may be billed. Begin?`, signal);
}

/** The command that repeats the exploration. */
function repeatWords(
  { mock, runs, budget }: ExploreOptions,
  command: Command,
  gateway: GatewayName,
  seed: number,
): string[] {
  const server = serverOf(command, gateway, undefined);
  return [
    ...['explore', '--gateway', gateway],
    ...(mock ? ['--mock'] : []),
    ...(server === undefined ? [] : ['--base-url', server]),
    ...(runs === undefined ? [] : ['--runs', String(runs)]),
    ...(budget === undefined ? [] : ['--budget', String(budget)]),
    ...['--seed', String(seed)],
  ];
}
