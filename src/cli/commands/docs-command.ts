/** `video-gateway docs`: serves the built docs on this machine, and opens them. */

import type { Command } from 'commander';
import { invocation } from '../invocation.ts';
import { parsePort } from '../request/option-parsers.ts';
import type { ServeDocsOptions } from '../servers/serve-docs.ts';

/** Adds the command. */
export function addDocsCommand(program: Command): void {
  program
    .command('docs')
    .summary('open the docs in a browser')
    .description('Serves the docs on this machine, which needs no network, and opens them in a browser.')
    .option('--port <number>', 'the port to listen on; 0 for any free port', parsePort, 0)
    .option('--no-open', 'only print the address')
    .option('--json', 'print the address as a JSON object, for programs')
    .addHelpText(
      'after',
      `
Examples:
  $ ${invocation()} docs
  $ ${invocation()} docs --no-open --port 8080`,
    )
    .action(async (options: ServeDocsOptions) => {
      const { serveDocs } = await import('../servers/serve-docs.ts');
      await serveDocs(options);
    });
}
