/** Options for the gateway, its address and the API key. */

import { type Command, Option } from 'commander';
import type { GatewayName } from '../../../generated/contracts.ts';
import { authorizationOf } from '../../gateway-options.ts';
import type { GatewayOptions } from '../../index.ts';
import { messageOf, usageError } from '../exit-codes.ts';
import type { GivenTask } from '../task-files/given-task.ts';
import { type AnyGateway, gatewayNames, isGatewayName, knownGateways } from './known-gateways.ts';
import { parseBaseUrl, parseSeconds } from './option-parsers.ts';
import { applyProxy, isLoopback } from './proxy.ts';
import { readStandardInput } from './standard-input.ts';

/** The values of these options. */
export interface ConnectionOptions {
  readonly gateway?: GatewayName;
  readonly baseUrl?: string;
  readonly apiKeyStdin?: true;
  /** In seconds. */
  readonly pollEvery?: number;
}

/** Options of a gateway that a command sets itself. */
export type CommandGatewayOptions = Pick<GatewayOptions, 'fetch' | 'onRetry'>;

/** Environment variables that hold an API key: for one gateway, and for any. */
const ownKeyVariable = (gateway: string) => `${gateway.toUpperCase()}_API_KEY`;
const commonKeyVariable = 'VIDEO_GATEWAY_API_KEY';

/** Help on the API key of any gateway. */
export const keyHelp = `
The API key is read from the first of these that is set:
  ${gatewayNames.map(ownKeyVariable).join(' or ')}, by the gateway
  ${commonKeyVariable}`;

/** Help on the API key of the gateway that is named so far, or of any. */
export function keyHelpOf(command: Command): string {
  const { gateway } = command.opts<ConnectionOptions>();
  return gateway === undefined
    ? keyHelp
    : `\nThe API key is read from the first of these that is set:\n  ${keyVariables(gateway).join('\n  ')}`;
}

/** Adds the options to a command that polls. */
export function addConnectionOptions(command: Command): Command {
  return addServerOptions(command).option(
    '--poll-every <seconds>',
    'how often to query the state',
    parseSeconds,
  );
}

/** Adds the options that name a server and a key. */
export function addServerOptions(command: Command): Command {
  return command
    .addOption(new Option('-g, --gateway <name>', 'the gateway').choices(gatewayNames).env('VIDEO_GATEWAY'))
    .addOption(
      new Option('--base-url <url>', 'another server than its own, such as the mock')
        .env('VIDEO_GATEWAY_BASE_URL')
        .argParser(parseBaseUrl),
    )
    .option('--api-key-stdin', 'read the API key from standard input');
}

/**
 * The gateway that a command calls: the one of its task, or the one that the options name.
 *
 * @throws CommandError if there is neither, or they differ
 */
export function gatewayOf(command: Command, given: GivenTask | undefined): GatewayName {
  const { gateway } = command.opts<ConnectionOptions>();
  const known = given?.handle?.gateway;
  // An environment variable is only a default.
  const isNamed = command.getOptionValueSource('gateway') === 'cli';
  if (isGatewayName(known)) {
    if (isNamed && known !== gateway)
      throw usageError(`The task belongs to ${known}, not to ${gateway}. Leave --gateway out.`);
    return known;
  }
  if (gateway !== undefined) return gateway;
  const problem = given
    ? `There is no file "${given.id}", and an id alone does not tell its gateway.`
    : 'Which gateway?';
  throw usageError(`${problem} Add --gateway (${gatewayNames.join(', ')}) or set VIDEO_GATEWAY.`);
}

/**
 * Connects to the server of the task, to the one that the options name, or to the gateway's own.
 *
 * @throws CommandError if there is no key, it is not valid, or it must not be sent to that server
 */
export async function connect(
  command: Command,
  gateway: GatewayName,
  given: GivenTask | undefined,
  own: CommandGatewayOptions = {},
): Promise<AnyGateway> {
  const { pollEvery } = command.opts<ConnectionOptions>();
  const baseUrl = serverOf(command, gateway, given?.handle?.baseUrl);
  const apiKey = await apiKeyOf(command, gateway);
  const interval = pollEvery === undefined ? undefined : pollEvery * 1000;
  return connectClient(gateway, {
    apiKey,
    ...(baseUrl !== undefined && { baseUrl }),
    ...(interval !== undefined && { poll: { initialDelay: interval, interval } }),
    ...own,
  });
}

/**
 * Makes a client, whose requests go through the proxy that the environment names.
 *
 * @throws CommandError if the client refuses its options
 */
export async function connectClient(gateway: GatewayName, options: GatewayOptions): Promise<AnyGateway> {
  try {
    const client = knownGateways[gateway].connect(options);
    await applyProxy(client.baseUrl);
    return client;
  } catch (cause) {
    // The client checks its options: the key, the address, the numbers.
    if (!(cause instanceof TypeError || cause instanceof RangeError)) throw cause;
    throw optionError(cause, gateway, options.apiKey);
  }
}

/**
 * The server that a command calls: the one of the tasks that it continues with, or the one that the options name.
 *
 * @param known the server of those tasks
 * @returns undefined for the gateway's own
 * @throws CommandError if the options name another server, or the key must not be sent to the server of the tasks
 */
export function serverOf(
  command: Command,
  gateway: GatewayName,
  known: string | undefined,
): string | undefined {
  const { baseUrl: named } = command.opts<ConnectionOptions>();
  if (known === undefined) return named;
  const isNamed = named !== undefined && isSame(named, known);
  if (!isNamed && command.getOptionValueSource('baseUrl') === 'cli') {
    throw usageError(`The task belongs to ${known}, not to ${named}. Leave --base-url out.`);
  }
  if (isTrusted(gateway, known, named)) return known;
  throw usageError(
    `The task belongs to ${known}, which is not ${gateway}'s own server. If your API key may be sent there, add --base-url ${known}.`,
  );
}

/**
 * True for a server that may be sent the API key: the one that the user names, the gateway's own, or one on this machine. A
 * task file may come from somebody else, and must not choose where the key goes.
 */
export function isTrusted(gateway: GatewayName, server: string, named: string | undefined): boolean {
  if (named !== undefined && isSame(named, server)) return true;
  return isLoopback(server) || isSame(server, knownGateways[gateway].tasks.baseUrl);
}

/**
 * The API key, from standard input if the option is set, or from the environment.
 *
 * @throws CommandError if there is none
 */
async function apiKeyOf(command: Command, gateway: GatewayName): Promise<string> {
  const { apiKeyStdin } = command.opts<ConnectionOptions>();
  return apiKeyStdin ? await keyFromInput() : keyFromEnvironment(gateway);
}

/**
 * The API key for a command that sends requests without the client.
 *
 * @throws CommandError if there is none, or it is not valid
 */
export async function sendableApiKeyOf(command: Command, gateway: GatewayName): Promise<string> {
  const apiKey = await apiKeyOf(command, gateway);
  assertSendable(apiKey, gateway);
  return apiKey;
}

function assertSendable(apiKey: string, gateway: GatewayName): void {
  try {
    authorizationOf(apiKey);
  } catch (cause) {
    throw optionError(cause, gateway, apiKey);
  }
}

/** The error for an option that the client refuses, in the terms of the command line. */
function optionError(cause: unknown, gateway: GatewayName, apiKey: string): Error {
  // The variable is named, and never what it holds.
  const variable = keyVariables(gateway).find((name) => process.env[name] === apiKey);
  const key = variable === undefined ? 'The API key' : `The API key in ${variable}`;
  const hints = /^bearer\s/i.test(apiKey) ? ['Leave out "Bearer", which is added to the key.'] : [];
  return usageError(`${messageOf(cause).replace(/^apiKey/, key)}.`, { cause, hints });
}

function isSame(one: string, other: string): boolean {
  const normalize = (url: string) => (URL.canParse(url) ? new URL(url).href : url).replace(/\/+$/, '');
  return normalize(one) === normalize(other);
}

/**
 * The API key of a gateway.
 *
 * @throws CommandError if none is set, or it is not valid
 */
export function keyFromEnvironment(gateway: GatewayName): string {
  const key = findKey(gateway);
  if (key !== undefined) {
    assertSendable(key, gateway);
    return key;
  }
  throw usageError(
    `There is no API key. Set ${keyVariables(gateway).join(' or ')}, or pipe the key in with --api-key-stdin. The mock takes any key.`,
  );
}

/** The API key of a gateway in the environment. Undefined if none is set. */
export function findKey(gateway: GatewayName): string | undefined {
  return keyVariables(gateway)
    .map((name) => process.env[name])
    .find(Boolean);
}

/** The environment variables that may hold the API key of a gateway, in the order in which they are read. */
export function keyVariables(gateway: GatewayName): readonly string[] {
  return [ownKeyVariable(gateway), commonKeyVariable];
}

async function keyFromInput(): Promise<string> {
  if (process.stdin.isTTY) {
    throw usageError('--api-key-stdin: pipe the key in. Typed input would be visible.');
  }
  return (await readStandardInput('the API key')).trim();
}
