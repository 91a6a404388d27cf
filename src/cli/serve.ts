/** Serves the mock, says where it is, and logs its requests. */

import { createClock } from '../../mocks/clock.ts';
import { curl } from '../../mocks/curl.ts';
import { listen } from '../../mocks/listen.ts';
import { createMock, type Mock } from '../../mocks/mock.ts';
import { explainListenError, onInterrupt } from './exit.ts';
import { createLog } from './log.ts';
import type { MockCommandOptions } from './mock.ts';
import { requestLine } from './request-line.ts';
import { type Colours, coloursOf } from './terminal.ts';

/**
 * Serves the mock until the process is interrupted.
 *
 * @throws CommandError if it cannot listen
 */
export async function serve({ port, host, speed, json, ...served }: MockCommandOptions): Promise<void> {
  const log = createLog();
  const colours = coloursOf(process.stdout);
  const mock = createMock({
    clock: createClock({ speed }),
    onRequest: (entry) => log(json ? JSON.stringify({ request: entry }) : requestLine(entry, colours)),
    ...served,
  });
  const { url, close } = await listen({ fetch: mock.fetch, port, host, ownsProcess: true }).catch((error) => {
    throw explainListenError(error, port, host);
  });
  // First this: who reads that it listens may end it at once.
  onInterrupt(close);
  console.log(json ? JSON.stringify({ listening: addresses(mock, url) }) : greeting(mock, url, colours));
}

/** Where what is. */
function addresses(mock: Mock, url: string) {
  const gateways = Object.fromEntries(mock.gateways.map(({ name, mount }) => [name, `${url}${mount}`]));
  return { gateways, console: `${url}/`, control: `${url}/__mock` };
}

/** The same for people, with something to try. */
function greeting(mock: Mock, url: string, { bold, cyan }: Colours): string {
  const { gateways, console: page, control } = addresses(mock, url);
  const width = Math.max(...Object.keys(gateways).map((name) => name.length));
  const lines = [
    bold('Mock gateways:'),
    '',
    ...Object.entries(gateways).map(([name, baseUrl]) => `  ${name.padEnd(width)}  ${cyan(baseUrl)}`),
    '',
    `Console:     ${cyan(page)}`,
    `Control API: ${cyan(control)}`,
  ];
  const [first] = mock.gateways;
  if (first?.sample) {
    const { method, path, json } = first.sample;
    const command = curl({ method, url: `${url}${first.mount}${path}`, apiKey: 'any-key', json });
    lines.push('', 'Any API key will do. Try:', '', command);
  }
  return [...lines, '', 'Press Ctrl+C to stop.'].join('\n');
}
