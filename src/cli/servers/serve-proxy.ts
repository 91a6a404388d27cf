/** Serves a proxy to a gateway, prints its addresses, and logs its requests. */

import { isIP } from 'node:net';
import type { GatewayName } from '../../../generated/contracts.ts';
import { printable } from '../../printable.ts';
import { CommandError, messageOf, usageError } from '../exit-codes.ts';
import type { Recorder } from '../gateway-proxy/proxied-exchange.ts';
import { serveLiveProxy } from '../gateway-proxy/serve-live-proxy.ts';
import { createBatchedLog } from '../output/batched-log.ts';
import { requestLogLine } from '../output/request-log-line.ts';
import { tell, writeOut } from '../output/streams.ts';
import { type Colors, colorsOf } from '../output/terminal.ts';
import { createRecorder } from '../recording/recorder.ts';
import { keyFromEnvironment } from '../request/connection-options.ts';
import { knownGateways } from '../request/known-gateways.ts';
import { applyProxy, isLoopback } from '../request/proxy.ts';
import { listenError, onInterrupt } from './serving.ts';

/** Options of the server. */
export interface ServeProxyOptions {
  readonly gateway: GatewayName;
  readonly baseUrl?: string;
  readonly port: number;
  readonly host: string;
  readonly strict?: true;
  readonly injectKey?: true;
  readonly controlToken?: string;
  /** The folder of a recording. */
  readonly record?: string;
  readonly recordVideos?: true;
  /** Further names whose values are hidden in it. */
  readonly redact?: readonly string[];
  readonly json?: true;
}

/**
 * Serves the proxy until the process is interrupted and the requests under way have finished.
 *
 * @throws CommandError if it cannot listen, would call itself, would expose the key to others, or cannot record
 */
export async function serveProxy(options: ServeProxyOptions): Promise<void> {
  const { gateway, port, host, strict, injectKey, controlToken, json } = options;
  const baseUrl = (options.baseUrl ?? knownGateways[gateway].tasks.baseUrl).replace(/\/+$/, '');
  const isOpen = !isLoopback(`http://${isIP(host) === 6 ? `[${host}]` : host}`);
  if (injectKey && isOpen)
    throw usageError(
      '--inject-key would lend your key to every machine that can reach the proxy. Leave --host out.',
    );
  if (isLoopback(baseUrl) && new URL(baseUrl).port === String(port))
    throw usageError(`--base-url ${baseUrl} is the address of the proxy itself. Choose another --port.`);
  await applyProxy(baseUrl);
  const recorder = recorderOf(options);
  const log = createBatchedLog();
  const colors = colorsOf(process.stdout);
  const proxy = await serveLiveProxy({
    gateway,
    baseUrl,
    port,
    host,
    isOpen,
    strict,
    controlToken,
    recorder,
    apiKey: injectKey && keyFromEnvironment(gateway),
    onRequest: (entry) =>
      log(json ? printable(JSON.stringify({ request: entry })) : requestLogLine(entry, colors)),
    onError: (error) => tell(`warning: ${messageOf(error)}`),
  }).catch((error) => {
    throw listenError(error, port, host);
  });
  // Before the address is printed: its reader may end the process at once.
  onInterrupt(() => {
    const { pending } = proxy;
    // A submit that is aborted now may already be billed.
    if (pending > 0)
      tell(
        `Waiting for ${pending} request${pending === 1 ? '' : 's'} to end. Press Ctrl+C again to cut it off.`,
      );
    process.once('SIGINT', proxy.abort);
    void proxy.close().then(() => process.exit());
  });
  const addresses = {
    proxy: proxy.url,
    gateway: baseUrl,
    console: `${proxy.url}/`,
    control: `${proxy.url}/__mock`,
  };
  const text = json ? JSON.stringify({ listening: addresses }) : greeting(addresses, options, colors);
  await writeOut(`${text}\n`);
}

/** @throws CommandError if the folder cannot hold a recording */
function recorderOf({ record, recordVideos, redact = [] }: ServeProxyOptions): Recorder | undefined {
  if (record === undefined) return undefined;
  try {
    return createRecorder(record, { redact, videos: recordVideos === true });
  } catch (cause) {
    throw new CommandError(`Cannot record into "${record}": ${messageOf(cause)}.`, { cause });
  }
}

/** The addresses for people. */
function greeting(
  { proxy, gateway, console: page }: Readonly<Record<'proxy' | 'gateway' | 'console', string>>,
  { strict, injectKey, controlToken: token, record }: ServeProxyOptions,
  { bold, cyan, yellow }: Colors,
): string {
  return [
    bold('Proxy to the live gateway:'),
    '',
    `  ${cyan(proxy)}  →  ${cyan(printable(gateway))}`,
    '',
    `Console: ${cyan(token === undefined ? page : `${page}#token=${encodeURIComponent(token)}`)}`,
    ...(record === undefined ? [] : [`Recording: ${printable(record)}`]),
    '',
    yellow(
      `Submits through it cost money${injectKey ? ', on your own key' : ''}.${strict ? ' Those that break the contract are refused.' : ''}`,
    ),
    '',
    'Press Ctrl+C to stop.',
  ].join('\n');
}
