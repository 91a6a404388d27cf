/** The addresses of a mock, for people and for programs. */

import { networkInterfaces } from 'node:os';
import { curl } from '../../../mocks/control/curl.ts';
import type { Mock } from '../../../mocks/create-mock.ts';
import { printable } from '../../printable.ts';
import { withoutQuery } from '../output/delivery-log-line.ts';
import type { Colors } from '../output/terminal.ts';

/** The addresses of a mock's parts. */
export function addresses(mock: Mock, url: string) {
  const gateways = Object.fromEntries(mock.gateways.map(({ name, mount }) => [name, `${url}${mount}`]));
  const { url: receiver } = mock.webhooks;
  const webhooks = receiver && withoutQuery(receiver);
  return { gateways, console: `${url}/`, control: `${url}/__mock`, ...(webhooks && { webhooks }) };
}

/** Tells an address that stands for all of this machine. */
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
  /** The address that it is bound to, and whether callers know another one. */
  readonly host: string;
  readonly hasPublicUrl: boolean;
  /** The token of the control API. */
  readonly token: string | undefined;
  /** The recording that is replayed. */
  readonly replay: string | undefined;
  /** The place where the state is kept. */
  readonly store: string;
  readonly colors: Colors;
}

/** The addresses for people, with a request to try. */
export function greeting(
  mock: Mock,
  url: string,
  { host, hasPublicUrl, token, replay, store, colors }: GreetingOptions,
): string {
  const { bold, cyan } = colors;
  const others = isEveryAddress(host) && !hasPublicUrl ? networkUrls(new URL(url).port) : [];
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
    ...(mock.store.kind === 'memory' ? [] : [`State in:    ${printable(store)}`]),
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
