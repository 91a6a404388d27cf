/** `video-gateway mock`: serves the mock until it is interrupted. */

import { type Command, Option } from 'commander';
import { contracts } from '../../generated/contracts.ts';
import { port, positiveNumber } from './options.ts';

/** What the user may choose. */
export interface MockCommandOptions {
  readonly port: number;
  readonly host: string;
  readonly gateway?: string;
  readonly speed: number;
  readonly seed?: string;
  readonly rateLimit?: true;
  readonly json?: true;
}

/** Adds the command. */
export function addMock(program: Command): void {
  program
    .command('mock')
    .summary('serve a stand-in for the gateways')
    .description(
      'Serves a mock of every gateway on one port, each under its name. Any API key will do, tasks really ' +
        'move, and finished videos play. Each request is logged with what was decided and why.',
    )
    .option('--port <number>', 'the port to listen on; 0 for any that is free', port, 4010)
    .option(
      '--host <address>',
      'the address to bind to; only this machine can reach the default',
      '127.0.0.1',
    )
    .addOption(
      new Option('--gateway <name>', 'serve one gateway alone, at the root').choices(Object.keys(contracts)),
    )
    .option('--speed <number>', 'how many mocked seconds pass in a second', positiveNumber, 1)
    .option('--seed <text>', 'what ids and usual times are drawn from: the same seed gives the same ones')
    .option('--rate-limit', 'count requests against the limits that toapis publishes')
    .option('--json', 'log a JSON object a line, for programs')
    .addHelpText(
      'after',
      `
Examples:
  $ video-gateway mock
  $ video-gateway mock --port 8080 --gateway octopusx
  $ video-gateway mock --speed 60`,
    )
    .action(async (options: MockCommandOptions) => {
      // The mock is loaded by this command alone.
      const { serve } = await import('./serve.ts');
      await serve(options);
    });
}
