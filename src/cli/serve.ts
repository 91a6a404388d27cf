/** Serves the mock until it is interrupted. */

import { parseArgs } from 'node:util';
import { gateways } from '../../generated/gateways.ts';
import { createClock } from '../../mocks/clock.ts';
import { curl } from '../../mocks/curl.ts';
import { listen } from '../../mocks/listen.ts';
import { createMock } from '../../mocks/mock.ts';
import { createLog } from './log.ts';
import { requestLine } from './request-line.ts';

const help = `Usage: npm start -- [options]

Serves a mock of every gateway on one port, each under its name.

Options:
  --port NUMBER    the port to listen on (default: 4010)
  --host ADDRESS   the address to bind to (default: 127.0.0.1, which only this machine can reach)
  --gateway NAME   serve one gateway alone, at the root: ${Object.keys(gateways).join(' or ')}
  --speed NUMBER   how many mocked seconds pass in a second (default: 1)
  --seed TEXT      what the ids and the usual times are drawn from: the same seed gives the same ones
  --rate-limit     count requests against the limits that toapis publishes
  --help           show this text

Examples:
  npm start
  npm start -- --port 8080 --gateway octopusx
  npm start -- --speed 60
`;

/** What was typed is wrong; the message says what to type instead. */
class UsageError extends Error {}

interface Settings {
  readonly port: number;
  readonly host?: string;
  readonly gateway?: string;
  readonly speed: number;
  readonly seed?: string;
  readonly rateLimit: boolean;
}

/** Reads the command line; nothing if it asks for help. */
function settingsOf(args: string[]): Settings | undefined {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const options = {
    port: text,
    host: text,
    gateway: text,
    speed: text,
    seed: text,
    'rate-limit': flag,
    help: flag,
  } as const;
  let values: ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];
  try {
    values = parseArgs({ args, options }).values;
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
  const { port = '4010', host, gateway, speed = '1', seed, 'rate-limit': rateLimit = false, help } = values;
  if (help) return undefined;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) {
    throw new UsageError(`--port must be a number from 0 to 65535, not "${port}"`);
  }
  if (!(Number(speed) > 0 && Number(speed) < Infinity)) {
    throw new UsageError(`--speed must be a positive number, not "${speed}"`);
  }
  return {
    port: Number(port),
    speed: Number(speed),
    rateLimit,
    ...(host && { host }),
    ...(gateway && { gateway }),
    ...(seed !== undefined && { seed }),
  };
}

/** Starts the mock and says where it is. */
async function serve({ port, host, speed, ...served }: Settings): Promise<void> {
  const log = createLog();
  const mock = createMock({
    gateways,
    clock: createClock({ speed }),
    onRequest: (entry) => log(requestLine(entry)),
    ...served,
  });
  const listener = await listen({ fetch: mock.fetch, port, ownsProcess: true, ...(host && { host }) });

  const width = Math.max(...mock.gateways.map(({ name }) => name.length));
  console.log('Mock gateways:\n');
  for (const { name, mount } of mock.gateways)
    console.log(`  ${name.padEnd(width)}  ${listener.url}${mount}`);
  console.log(`\nControl API: ${listener.url}/__mock`);
  const [first] = mock.gateways;
  if (first?.sample) {
    const { method, path, json } = first.sample;
    console.log('\nAny API key will do. Try:\n');
    console.log(curl({ method, url: `${listener.url}${first.mount}${path}`, apiKey: 'any-key', json }));
  }
  console.log('\nPress Ctrl+C to stop.');

  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => listener.close());
}

/** What went wrong, in a sentence that says what to do. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return 'The port is in use. Choose another one with --port, or 0 for any that is free.';
  if (code === 'EACCES') return 'This port needs privileges. Choose one above 1023 with --port.';
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return 'The address of --host is not one of this machine.';
  return error.message;
}

try {
  const settings = settingsOf(process.argv.slice(2));
  if (settings === undefined) console.log(help);
  else await serve(settings);
} catch (error) {
  console.error(explain(error));
  if (error instanceof UsageError || error instanceof RangeError) console.error('See --help.');
  process.exitCode = error instanceof UsageError || error instanceof RangeError ? 2 : 1;
}
