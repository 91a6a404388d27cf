/** `video-gateway mock`: serves the mock until it is interrupted. */

import { type Command, Option } from 'commander';
import { webhookFaultNames } from '../../../mocks/core/tasks/webhook-faults.ts';
import { usageError } from '../exit-codes.ts';
import { invocation } from '../invocation.ts';
import { gatewayNames } from '../request/known-gateways.ts';
import {
  parseCount,
  parseDuration,
  parseLatency,
  parsePort,
  parsePositiveNumber,
  parsePublicUrl,
  parseWebhookUrl,
} from '../request/option-parsers.ts';
import type { ServeMockOptions } from '../servers/serve-mock.ts';
import { checkWebhookOptions } from '../servers/webhook-receiver.ts';

/** Groups of accounts with rate limits of their own, as the contract of toapis names them. */
export const accountGroups: readonly string[] = ['vip', 'svip'];

/** Milliseconds that requests under way have when the mock is stopped: less than the ten seconds that Docker waits. */
const defaultStopTimeout = 8000;

/** Adds the command. */
export function addMockCommand(program: Command): void {
  program
    .command('mock')
    .summary('serve a mock of the gateways')
    .description(
      'Serves a mock of every gateway on one port, each under its name. It takes any API key, tasks really ' +
        'move, and finished videos play. Each request is logged with what was decided and why.',
    )
    .option('--port <number>', 'the port to listen on; 0 for any free port', parsePort, 4010)
    .option('--host <address>', 'the address to bind to; the default is for this machine only', '127.0.0.1')
    .addOption(new Option('--gateway <name>', 'serve one gateway alone, at the root').choices(gatewayNames))
    .option('--speed <number>', 'mocked seconds per real second', parsePositiveNumber, 1)
    .option('--seed <text>', 'seed of ids and times; the same seed repeats them')
    .option('--latency <time>', 'delay of each answer: a time, or a range such as 200ms..2s', parseLatency)
    .option(
      '--public-url <url>',
      'its root address for callers, such as that of a proxy or a published port',
      parsePublicUrl,
    )
    .option('--trust-proxy', 'take that address from the headers Forwarded or X-Forwarded-* instead')
    .option('--allow-remote-control', 'let other machines use the control API and the console')
    .option('--control-token <text>', 'a token that callers of the control API must send')
    .addOption(
      new Option(
        '--rate-limit [group]',
        'apply the published rate limits of toapis: the general ones, or those of an account group',
      ).choices(accountGroups),
    )
    .option(
      '--max-tasks <number>',
      'maximum number of unfinished tasks of a gateway; 500,000 by default',
      parseCount,
    )
    .option(
      '--worlds',
      'give each API key its own tasks, clock, scenario, faults and ledger; up to 100 keys, and a day idle',
    )
    .option(
      '--store <where>',
      'where the state is kept: memory, which ends with the process; sqlite:FILE, which survives it; or ' +
        'valkey://HOST:PORT or redis://HOST:PORT, which replicas share (valkeys:// or rediss:// with TLS)',
    )
    .option(
      '--webhook-url <url>',
      'deliver webhooks of toapis tasks to this receiver, which may be local',
      parseWebhookUrl,
    )
    .addOption(
      new Option(
        '--webhook-secret <text>',
        'the secret that signs them; generated and printed if omitted',
      ).env('TOAPIS_WEBHOOK_SECRET'),
    )
    .addOption(
      new Option(
        '--webhook-previous-secret <text>',
        'the secret before a rotation, which also signs for 24 hours on the mock’s clock',
      ).env('TOAPIS_WEBHOOK_PREVIOUS'),
    )
    .option('--strict-webhooks', 'refuse the receivers that toapis refuses: no https, or no public address')
    .option('--replay <path>', 'replay a recording: its folder, or a HAR file from a browser’s network tab')
    .option('--replay-only', 'refuse the requests that were not recorded')
    .option('--json', 'log one JSON object per line, for programs')
    .addOption(
      new Option('--stop-timeout <time>', 'how long requests under way may take when it is stopped')
        .argParser(parseDuration)
        .default(defaultStopTimeout, `${defaultStopTimeout / 1000}s`),
    )
    .addHelpText(
      'after',
      `
A prompt may say how its task goes, as in "[fail] a cat":
  [fail] [slow 5m] [instant] [stuck] [reject 429] [lost]
  [webhook FAULT], with one of these faults:
${wrapped(webhookFaultNames.join(', ')).replace(/^/gm, '    ')}
The guide on the mock, which opens with the command docs,
lists all of them.

Examples:
  $ ${invocation()} mock
  $ ${invocation()} mock --port 8080 --gateway octopusx
  $ ${invocation()} mock --speed 60
  $ ${invocation()} mock --store sqlite:mock.db
  $ ${invocation()} mock --webhook-url http://localhost:3000
  $ ${invocation()} mock --replay recording --speed 60`,
    )
    .action(async (options: ServeMockOptions, command: Command) => {
      checkWebhookOptions(command);
      if (options.replayOnly && options.replay === undefined)
        throw usageError('--replay-only needs a recording: name it with --replay.');
      // Only this command loads the mock.
      const { serveMock } = await import('../servers/serve-mock.ts');
      await serveMock(options);
    });
}

/** Maximum width of a line of help, without its indent. */
const helpWidth = 54;

/** A text in lines. */
function wrapped(text: string): string {
  return text.replace(new RegExp(`(.{1,${helpWidth}})(?: +|$)`, 'g'), '$1\n').trimEnd();
}
