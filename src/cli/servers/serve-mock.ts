/** Serves the mock, prints its addresses, and logs its requests. */

import { networkInterfaces } from 'node:os';
import { curl } from '../../../mocks/control/curl.ts';
import { createMock, type Mock, type MockOptions } from '../../../mocks/create-mock.ts';
import { listen } from '../../../mocks/http/listen.ts';
import { createClock } from '../../../mocks/mock-clock.ts';
import type { ReplayOptions } from '../../../mocks/open-replay.ts';
import { RecordingError } from '../../../mocks/replay/recording-error.ts';
import { printable } from '../../printable.ts';
import { CommandError, messageOf, usageError } from '../exit-codes.ts';
import { createBatchedLog } from '../output/batched-log.ts';
import { deliveryLogEntry, deliveryLogLine, withoutQuery } from '../output/delivery-log-line.ts';
import { requestLogLine } from '../output/request-log-line.ts';
import { writeOut } from '../output/streams.ts';
import { type Colors, colorsOf } from '../output/terminal.ts';
import { readRecordingFiles, recordedFileReader } from '../recording/recording-folder.ts';
import { listenError, onInterrupt } from './serving.ts';
import { type WebhookCommandOptions, webhookReceiver } from './webhook-receiver.ts';

/** Options of the server. */
export interface ServeMockOptions extends WebhookCommandOptions {
  readonly port: number;
  readonly host: string;
  readonly gateway?: string;
  readonly speed: number;
  readonly seed?: string;
  /** Minimum and maximum, in milliseconds. */
  readonly latency?: readonly [number, number];
  /** Its public root address, without a trailing slash. */
  readonly publicUrl?: string;
  readonly trustProxy?: true;
  readonly allowRemoteControl?: true;
  readonly controlToken?: string;
  /** The name of an account group. True for the default limits. */
  readonly rateLimit?: true | string;
  readonly maxTasks?: number;
  readonly worlds?: true;
  /** The folder of a recording, or a HAR file. */
  readonly replay?: string;
  readonly replayOnly?: true;
  readonly json?: true;
}

/**
 * Serves the mock until the process is interrupted.
 *
 * @throws CommandError if it cannot listen, the gateway that is served has no such limits, or a recording cannot be read
 */
export async function serveMock(options: ServeMockOptions): Promise<void> {
  const {
    port,
    host,
    speed,
    json,
    webhookUrl,
    webhookSecret,
    webhookPreviousSecret,
    strictWebhooks,
    replay,
    replayOnly,
    ...served
  } = options;
  const log = createBatchedLog();
  const colors = colorsOf(process.stdout);
  const receiver = webhookReceiver(options);
  const mock = mockOf({
    clock: createClock({ speed }),
    ...(replay !== undefined && { replay: replayOf(replay, replayOnly === true) }),
    onRequest: (entry, world) =>
      log(json ? printable(JSON.stringify({ request: entry, world })) : requestLogLine(entry, colors, world)),
    ...(receiver && {
      webhooks: {
        ...receiver.options,
        onDelivery: (delivery) =>
          log(
            json
              ? printable(JSON.stringify({ webhook: deliveryLogEntry(delivery) }))
              : deliveryLogLine(delivery, colors),
          ),
      },
    }),
    ...served,
  });
  const { url, close } = await listen({ fetch: mock.fetch, port, host, ownsProcess: true }).catch((error) => {
    throw listenError(error, port, host);
  });
  // Before the address is printed: its reader may end the process at once.
  onInterrupt(close);
  // `video-gateway mock | head -n 1` ends when its reader does.
  process.stdout.on('error', () => process.exit());
  const { publicUrl: address = url, controlToken: token } = served;
  const others = isEveryAddress(host) && served.publicUrl === undefined ? networkUrls(new URL(url).port) : [];
  // Printed once, and not in the log, which may be kept.
  if (receiver?.newSecret !== undefined)
    process.stderr.write(`The secret of the webhooks, made for this run: ${receiver.newSecret}\n`);
  const text = json
    ? JSON.stringify({ listening: addresses(mock, address) })
    : greeting(mock, address, { others, token, replay, colors });
  await writeOut(`${text}\n`);
}

/**
 * The recording of a folder or a file.
 *
 * @throws CommandError if it cannot be read
 */
function replayOf(path: string, only: boolean): ReplayOptions {
  try {
    return { recording: readRecordingFiles(path), only, readFile: recordedFileReader(path) };
  } catch (cause) {
    throw new CommandError(`${messageOf(cause)}.`, { cause });
  }
}

function mockOf(options: MockOptions): Mock {
  try {
    return createMock(options);
  } catch (cause) {
    if (cause instanceof RecordingError) throw new CommandError(`${cause.message}.`, { cause });
    // An unknown account group, or a receiver that is not accepted.
    if (cause instanceof RangeError) throw usageError(cause.message, { cause });
    throw cause;
  }
}

function addresses(mock: Mock, url: string) {
  const gateways = Object.fromEntries(mock.gateways.map(({ name, mount }) => [name, `${url}${mount}`]));
  const { url: receiver } = mock.webhooks;
  const webhooks = receiver && withoutQuery(receiver);
  return { gateways, console: `${url}/`, control: `${url}/__mock`, ...(webhooks && { webhooks }) };
}

/** True for an address that means all interfaces of this machine. */
function isEveryAddress(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}

/** The addresses by which other machines may reach a port of this one. */
function networkUrls(port: string): readonly string[] {
  const found = Object.values(networkInterfaces()).flatMap((addresses = []) => addresses);
  return found
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => `http://${address}:${port}`);
}

/** Further parts of the greeting. */
interface GreetingOptions {
  /** Addresses by which other machines reach the mock. */
  readonly others: readonly string[];
  /** The token of the control API. */
  readonly token: string | undefined;
  /** The recording that is replayed. */
  readonly replay: string | undefined;
  readonly colors: Colors;
}

/** The addresses for people, with a request to try. */
function greeting(mock: Mock, url: string, { others, token, replay, colors }: GreetingOptions): string {
  const { bold, cyan } = colors;
  const { gateways, console: page, control, webhooks } = addresses(mock, url);
  const width = Math.max(...Object.keys(gateways).map((name) => name.length));
  const lines = [
    bold('Mock gateways:'),
    '',
    ...Object.entries(gateways).map(([name, baseUrl]) => `  ${name.padEnd(width)}  ${cyan(baseUrl)}`),
    '',
    `Console:     ${cyan(token === undefined ? page : `${page}#token=${encodeURIComponent(token)}`)}`,
    `Control API: ${cyan(control)}`,
    ...(webhooks === undefined ? [] : [`Webhooks to: ${cyan(printable(webhooks))}`]),
    ...(replay === undefined ? [] : [`Replaying:   ${printable(replay)}`]),
    ...(others.length > 0 ? [`On the network: ${others.map(cyan).join(', ')}`] : []),
  ];
  const [first] = mock.gateways;
  if (first?.sample) {
    const { method, path, json } = first.sample;
    const command = curl({ method, url: `${url}${first.mount}${path}`, apiKey: 'any-key', json });
    lines.push('', 'Any API key will do. Try:', '', command);
  }
  return [...lines, '', 'Press Ctrl+C to stop.'].join('\n');
}
