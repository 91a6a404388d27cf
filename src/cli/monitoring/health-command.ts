/** `video-gateway health`: asks a mock that runs as a server if it is ready. */

import type { Command } from 'commander';
import { systemClock } from '../../transport/system-clock.ts';
import { CommandError } from '../exit-codes.ts';
import { invocation } from '../invocation.ts';
import { parseBaseUrl, parseDuration } from '../request/option-parsers.ts';

/** Milliseconds between two questions, and that an answer may take. */
const interval = 200;
const patience = 2000;

/** Adds the command. */
export function addHealthCommand(program: Command): void {
  program
    .command('health')
    .summary('ask if a mock is ready')
    .description(
      'Asks a mock if it takes requests, for health checks and scripts. Exit code 0 if so, else 1.',
    )
    .argument('[url]', 'the address of its root', parseBaseUrl, 'http://127.0.0.1:4010')
    .option('--wait <time>', 'how long to ask again until it is ready', parseDuration, 0)
    .addHelpText(
      'after',
      `
Examples:
  $ ${invocation()} health
  $ ${invocation()} health http://127.0.0.1:8080 --wait 30s`,
    )
    .action(async (url: string, { wait }: { readonly wait: number }) => {
      const end = performance.now() + wait;
      let state = await stateOf(url);
      while (state !== 'ready' && performance.now() < end) {
        await systemClock.sleep(interval);
        state = await stateOf(url);
      }
      if (state !== 'ready') throw new CommandError(`The mock at ${url} is not ready: ${state}.`);
    });
}

/** The state of a mock in one word or a few: `ready`, or a reason. */
async function stateOf(url: string): Promise<string> {
  try {
    const signal = AbortSignal.timeout(patience);
    const { ok, status } = await fetch(`${url.replace(/\/$/, '')}/readyz`, { signal, redirect: 'error' });
    return ok ? 'ready' : `/readyz answers ${status}`;
  } catch {
    return 'it does not answer';
  }
}
