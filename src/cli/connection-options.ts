/** Options that say which gateway is called, where, and with which key. */

import { text } from 'node:stream/consumers';
import { type Command, Option } from 'commander';
import type { GatewayName } from '../../generated/contracts.ts';
import type { GatewayOptions } from '../index.ts';
import { CommandError } from './exit.ts';
import { type AnyGateway, gateways, isGateway } from './gateways.ts';
import type { Given } from './handle-file.ts';
import { address, positiveNumber } from './options.ts';

/** What the user may choose. */
export interface ConnectionOptions {
  readonly gateway?: GatewayName;
  readonly baseUrl?: string;
  readonly apiKeyStdin?: true;
  /** In seconds. */
  readonly pollEvery?: number;
}

/** Where the key of a gateway is looked for first, and where that of any. */
const ownKeyVariable = (gateway: string) => `${gateway.toUpperCase()}_API_KEY`;
const commonKeyVariable = 'VIDEO_GATEWAY_API_KEY';

/** Adds the options. */
export function addConnectionOptions(command: Command): Command {
  return command
    .addOption(
      new Option('-g, --gateway <name>', 'the gateway').choices(Object.keys(gateways)).env('VIDEO_GATEWAY'),
    )
    .addOption(
      new Option('--base-url <url>', "where it is served, such as the mock's address")
        .env('VIDEO_GATEWAY_BASE_URL')
        .argParser(address),
    )
    .option('--api-key-stdin', 'read the API key from the standard input')
    .option('--poll-every <seconds>', 'how often to ask for the state', positiveNumber);
}

/**
 * The gateway that a command is for: the one of the task that it is given, or the one that is named.
 *
 * @throws CommandError if it is neither, or the two contradict each other
 */
export function gatewayOf(command: Command, given: Given | undefined): GatewayName {
  const { gateway } = command.opts<ConnectionOptions>();
  const known = given?.handle?.gateway;
  // A variable of the environment stands for what is not said otherwise.
  if (known !== gateway && isGateway(known) && command.getOptionValueSource('gateway') === 'cli') {
    throw new CommandError(`The task is one of ${known}, not of ${gateway}: leave --gateway out.`, {
      exitCode: 2,
    });
  }
  if (isGateway(known)) return known;
  if (gateway !== undefined) return gateway;
  const what = given
    ? `"${given.id}" is no file, so it may be an id, which does not tell`
    : 'The command does not tell';
  throw new CommandError(
    `${what} which gateway is meant: add --gateway (${Object.keys(gateways).join(', ')}) or set VIDEO_GATEWAY.`,
    { exitCode: 2 },
  );
}

/** What the help says of the key. */
export const keyHelp = `
The API key is read from the first of these that is set:
  ${Object.keys(gateways).map(ownKeyVariable).join(' or ')}, by the gateway
  ${commonKeyVariable}`;

/**
 * The gateway, ready to be called.
 *
 * @throws CommandError if there is no key, or it cannot be sent
 */
export async function connect(
  gateway: GatewayName,
  { baseUrl, apiKeyStdin, pollEvery }: ConnectionOptions,
  fetch?: NonNullable<GatewayOptions['fetch']>,
): Promise<AnyGateway> {
  const apiKey = apiKeyStdin ? await keyFromInput() : keyFromEnvironment(gateway);
  try {
    return gateways[gateway].connect({
      apiKey,
      ...(baseUrl !== undefined && { baseUrl }),
      ...(pollEvery !== undefined && { poll: { first: pollEvery, every: pollEvery } }),
      ...(fetch && { fetch }),
    });
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new CommandError(
      'The API key cannot be sent: it is empty, or holds a space, a line break or another character that no key has.',
      { cause, exitCode: 2 },
    );
  }
}

function keyFromEnvironment(gateway: GatewayName): string {
  const variables = [ownKeyVariable(gateway), commonKeyVariable];
  const key = variables.map((name) => process.env[name]).find(Boolean);
  if (key !== undefined) return key;
  throw new CommandError(
    `There is no API key. Set ${variables.join(' or ')}, or pipe the key in with --api-key-stdin. The mock takes any key.`,
    { exitCode: 2 },
  );
}

async function keyFromInput(): Promise<string> {
  if (process.stdin.isTTY) {
    throw new CommandError('--api-key-stdin: pipe the key in; what is typed here would be shown.', {
      exitCode: 2,
    });
  }
  if (process.stdin.readableEnded) {
    throw new CommandError('The standard input holds the task already: set the key in the environment.', {
      exitCode: 2,
    });
  }
  return (await text(process.stdin)).trim();
}
