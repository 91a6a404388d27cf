/** One exchange with a gateway, read to its end. */

import { within } from './clock.ts';

/** An answer of any status. */
export interface Answer {
  readonly response: Response;
  /** What was asked, for a message. */
  readonly request: string;
  /** JSON as its value, anything else as text. */
  readonly body: unknown;
}

/** What is asked. */
export interface Question {
  readonly method: 'GET' | 'POST';
  /** The path template. */
  readonly path: string;
  /** What the template's parameter, or else one of the query string, is. */
  readonly parameter?: Readonly<Record<string, string>>;
  readonly body?: object;
  readonly bodySerializer?: ((body: object) => BodyInit) | undefined;
}

/** Asks a gateway and reads its answer, whatever its status. Throws what `fetch` throws. */
export type Send = (question: Question, signal: AbortSignal | undefined) => Promise<Answer>;

/** Shorter keys may stand in an answer as ordinary words. */
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
export function createSend(http: { request: unknown }, apiKey: string, limit: number): Send {
  // The client's own type knows each path's parameters and bodies; here the path comes from a table.
  const request = http.request as Request;
  return ({ method, path, parameter, ...init }, signal) =>
    within(limit, signal, async (limited) => {
      const { error, response } = await request(method, path, {
        ...init,
        params: { [path.includes('{') ? 'path' : 'query']: parameter },
        parseAs: 'stream',
        signal: limited,
      });
      // Of a refusal the client has read the body already, and parsed it where it could.
      const read = response.ok
        ? await response.text()
        : typeof error === 'string'
          ? error
          : JSON.stringify(error);
      const text = apiKey.length < shortestSecret ? read : read?.replaceAll(apiKey, '(the API key)');
      return { response, request: `${method} ${response.url || path}`, body: parsed(text ?? '') };
    });
}

/** The value of a JSON text; any other text as it is. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
