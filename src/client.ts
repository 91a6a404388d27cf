/** What the clients of all gateways have in common: where to send a request, and with which key. */

import createClient, { type Client } from 'openapi-fetch';

/** How to reach a gateway. */
export interface GatewayOptions {
  /** The account's API key. It is sent in the `Authorization` header and nowhere else. */
  readonly apiKey: string;
  /**
   * Where the gateway is served, without a trailing slash. Set it to a mock server's address in
   * development. Defaults to the server that the contract names.
   */
  readonly baseUrl?: string;
  /**
   * What sends the requests: a mock's handler in a test, or a wrapper that logs. Defaults to the
   * global `fetch`.
   */
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** Visible ASCII, which is all that an HTTP header takes and that a key is made of. */
const sendable = /^[\x21-\x7e]+$/;

/**
 * Makes a client whose calls are typed by a contract's paths.
 *
 * @param server the address that the contract names
 * @throws TypeError if the key is empty or holds a space, a line break or another character that no
 *   header can carry; the message does not show the key
 */
export function createGatewayClient<Paths extends object>(
  server: string,
  options: GatewayOptions,
): Client<Paths> {
  const { apiKey, baseUrl = server, fetch } = options;
  if (typeof apiKey !== 'string' || !sendable.test(apiKey)) {
    throw new TypeError(
      'apiKey must be a non-empty string of visible ASCII characters; check for a missing environment variable or a line break at its end',
    );
  }
  return createClient<Paths>({
    baseUrl,
    headers: { Authorization: `Bearer ${apiKey}` },
    ...(fetch && { fetch }),
  });
}
