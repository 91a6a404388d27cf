/** `video-gateway demo`: serves a finished screen beside the mock, and opens it. */

import type { Command } from 'commander';
import { invocation } from '../invocation.ts';
import { parsePort, parsePositiveNumber } from '../request/option-parsers.ts';
import type { ServeDemoOptions } from '../servers/serve-demo.ts';

/** Adds the command. */
export function addDemoCommand(program: Command): void {
  program
    .command('demo')
    .summary('open a screen that makes videos with the mock')
    .description(
      'Serves the React example on this machine, with the mock behind it, and opens it in a browser. It needs no ' +
        'network and no API key. A prompt of "[fail] a cat" shows a failure, "[lost] a cat" a lost connection.',
    )
    .option('--port <number>', 'the port to listen on; 0 for any free port', parsePort, 0)
    .option('--speed <number>', 'mocked seconds per real second', parsePositiveNumber, 5)
    .option('--no-open', 'only print the address')
    .option('--json', 'print the addresses as a JSON object, for programs')
    .addHelpText(
      'after',
      `
Examples:
  $ ${invocation()} demo
  $ ${invocation()} demo --no-open --port 8080 --speed 60`,
    )
    .action(async (options: ServeDemoOptions) => {
      // Only this command and `mock` load the mock.
      const { serveDemo } = await import('../servers/serve-demo.ts');
      await serveDemo(options);
    });
}
