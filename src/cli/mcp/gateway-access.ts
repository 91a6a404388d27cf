/** Clients of the gateways that the server offers, with the keys of its environment. */

import type { GatewayName } from '../../../generated/contracts.ts';
import { parseJsonOrText, textAt } from '../../bodies/json.ts';
import { redactText } from '../../transport/redact.ts';
import { withTimeout } from '../../transport/timeout.ts';
import type { Clock } from '../../types.ts';
import { connectClient, findKey, isTrusted, keyVariables } from '../request/connection-options.ts';
import { type AnyGateway, knownGateways } from '../request/known-gateways.ts';
import { isLoopback } from '../request/proxy.ts';
import { ToolError } from './tool-errors.ts';

/** Sends a request. */
export type Send = (request: Request) => Promise<Response>;

/** Longest time in which a mock has to say that it is one, in milliseconds. */
const probeTime = 2000;

/** Options of {@link GatewayAccess}. */
export interface GatewayAccessOptions {
  /** The gateways that are offered. */
  readonly gateways: readonly GatewayName[];
  /** Another server than the gateway's own. Only with one gateway. */
  readonly baseUrl?: string | undefined;
  /** True if `fetch` is the handler of a mock in this process, which stands in for every server. */
  readonly isMock?: boolean | undefined;
  /**
   * Sends the requests.
   *
   * @default the global `fetch`
   */
  readonly fetch?: Send | undefined;
  /**
   * The clock by which tasks are waited for.
   *
   * @default the system clock
   */
  readonly clock?: Clock | undefined;
  /** Milliseconds between two queries of a task. The contract's if undefined. */
  readonly pollEvery?: number | undefined;
  /**
   * The API key of a gateway. Undefined if there is none.
   *
   * @default that of the environment
   */
  readonly keyOf?: ((gateway: GatewayName) => string | undefined) | undefined;
}

/** Connects to the gateways. */
export class GatewayAccess {
  readonly gateways: readonly GatewayName[];
  /** Sends a request to a server, or to the mock in this process. */
  readonly send: Send;
  readonly #options: GatewayAccessOptions;
  readonly #keyOf: (gateway: GatewayName) => string | undefined;

  constructor(options: GatewayAccessOptions) {
    const { gateways, fetch, keyOf = findKey } = options;
    this.gateways = gateways;
    this.send = fetch ?? ((request) => globalThis.fetch(request));
    this.#options = options;
    this.#keyOf = keyOf;
  }

  /**
   * Connects to a gateway.
   *
   * @param server the server of a task that is continued
   * @param fetch sends the requests in place of `send`
   * @throws ToolError if there is no key, or it must not be sent to that server
   */
  async connect(
    gateway: GatewayName,
    server?: string | undefined,
    fetch: Send = this.send,
  ): Promise<AnyGateway> {
    const { isMock, pollEvery, clock } = this.#options;
    const own = this.#serverOf(gateway);
    if (server !== undefined && !isTrusted(gateway, server, own)) {
      throw new ToolError(
        `The task belongs to ${server}, which this server does not call.`,
        `Tell the user, and warn them: a task file may come from anyone, and the API key for ${gateway} would be sent to ${server}. Only if the user knows that server, and trusts it with the key, may this server be started with --gateway ${gateway} --base-url ${server}.`,
      );
    }
    const apiKey = isMock ? 'any-key' : this.#keyOf(gateway);
    if (apiKey === undefined) {
      throw new ToolError(
        `There is no API key for ${gateway}.`,
        `Tell the user to set ${keyVariables(gateway).join(' or ')} in the environment of this MCP server, and to start it again. Never ask for the key itself.`,
      );
    }
    const baseUrl = server ?? own;
    return connectClient(gateway, {
      apiKey,
      ...(baseUrl !== undefined && { baseUrl }),
      ...(pollEvery !== undefined && { poll: { initialDelay: pollEvery, interval: pollEvery } }),
      clock,
      fetch,
    });
  }

  /**
   * True if the submits of a gateway are sent to a mock, which bills nothing. A server on this machine is asked: it may be a
   * proxy to the gateway itself.
   */
  async isMock(gateway: GatewayName): Promise<boolean> {
    if (this.#options.isMock) return true;
    const server = this.#serverOf(gateway) ?? knownGateways[gateway].tasks.baseUrl;
    if (!isLoopback(server)) return false;
    const url = `${new URL(server).origin}/__mock/gateways`;
    try {
      return await withTimeout(probeTime, undefined, async (signal) => {
        const response = await this.send(new Request(url, { redirect: 'manual', signal }));
        return textAt(parseJsonOrText(await response.text()), '/server') === 'mock';
      });
    } catch {
      return false;
    }
  }

  /** Hides the API keys in a text, should it repeat one. */
  redact(text: string): string {
    return this.gateways.reduce((safe, gateway) => redactText(safe, this.#keyOf(gateway) ?? ''), text);
  }

  #serverOf(gateway: GatewayName): string | undefined {
    const { isMock, baseUrl } = this.#options;
    return isMock ? `http://mock/${gateway}` : baseUrl;
  }
}
