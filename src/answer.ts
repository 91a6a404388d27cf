/** One exchange with a gateway, read to its end. */

import { within } from './clock.ts';
import { GatewayFaultError } from './errors/gateway-fault-error.ts';

/** An answer of any status. */
export interface Answer {
  readonly response: Response;
  /** What was asked, for a message. */
  readonly request: string;
  /** JSON as its value, anything else as the beginning of its text. */
  readonly body: unknown;
  /** What the gateway calls the request; undefined if it does not say so in a header. */
  readonly requestId?: string | undefined;
}

/** What is asked. */
export interface Question {
  /** The path template. */
  readonly path: string;
  /** What the template's parameter, or else one of the query string, is. */
  readonly parameter?: Readonly<Record<string, string>>;
  /** What a POST sends; without it, it is a GET. */
  readonly body?: object;
}

/**
 * Asks a gateway and reads its answer, whatever its status.
 *
 * @throws GatewayFaultError if there is none
 * @throws the signal's reason, if it is aborted
 */
export type Send = (question: Question, signal: AbortSignal | undefined) => Promise<Answer>;

/** A shorter key may stand in an answer as an ordinary word; filled up with spaces it is found nowhere. */
const shortestSecret = 8;

/** What is used of an openapi-fetch client. */
type Request = (
  method: string,
  path: string,
  init: object,
) => Promise<{ readonly error?: unknown; readonly response: Response }>;

/**
 * Makes the one function through which tasks speak to a gateway.
 *
 * @param apiKey is blotted out of every answer, should a gateway repeat it
 * @param limit milliseconds until a request without an answer is given up
 */
export function createSend(http: { request: unknown }, baseUrl: string, apiKey: string, limit: number): Send {
  // The client's own type knows each path's parameters and bodies; here the path comes from a table.
  const call = http.request as Request;
  return ({ path, parameter, ...init }, signal) => {
    const method = init.body ? 'POST' : 'GET';
    const request = `${method} ${baseUrl}${path}`;
    return within(limit, signal, async (limited) => {
      const { error, response } = await call(method, path, {
        ...init,
        params: { [path.includes('{') ? 'path' : 'query']: parameter },
        parseAs: 'stream',
        signal: limited,
      });
      // Of a refusal the client has read the body already, and parsed it where it could.
      const read = response.ok ? parsed(await response.text()) : error;
      const hide = (text: string) => withoutKey(text, apiKey);
      // Written anew, the key is not hidden behind escapes.
      const body = cut(JSON.parse(hide(JSON.stringify(read ?? ''))));
      return {
        response,
        request,
        body,
        requestId: hide(response.headers.get('x-request-id') ?? '') || undefined,
      };
    }).catch((cause) => {
      signal?.throwIfAborted();
      throw new GatewayFaultError(`${request} broke off`, { cause });
    });
  };
}

/** A text without the API key, should a gateway repeat it. */
export function withoutKey(text: string, apiKey: string): string {
  return text.replaceAll(apiKey.padEnd(shortestSecret), '***');
}

/** The most that is kept of a body that is not JSON, in characters. */
const longestText = 10_000;

/** A body; of a text, the beginning. */
export function cut(body: unknown): unknown {
  return typeof body === 'string' ? body.slice(0, longestText) : body;
}

/** The value of a JSON text; any other text as it is. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
