/** A session with a mock that is written down as a HAR file, as the network tab of a browser has it. */

import { createMock, type MockOptions } from '../../../mocks/create-mock.ts';
import { createClock } from '../../../mocks/mock-clock.ts';
import { type GatewayOptions, octopusx, toapis } from '../../../src/index.ts';

/** The moment at which every session begins. */
export const start = Date.UTC(2026, 0, 1);

/** A request and its answer, as the client had it. */
export interface Seen {
  /** Such as `GET https://toapis.com/v1/models`. */
  readonly line: string;
  /** Milliseconds since the session began. */
  readonly at: number;
  /** Undefined if no answer came. */
  readonly answer:
    | { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string }
    | undefined;
}

/** Options of a session. */
export interface SessionOptions {
  readonly apiKey?: string;
  readonly mock?: MockOptions;
  /** Stands between the clients and the mock. Defaults to nothing. */
  readonly between?: (request: Request, send: (request: Request) => Promise<Response>) => Promise<Response>;
}

/** A mock and both clients of it, at the gateways' own addresses. */
export function session({ apiKey = 'sk-very-secret', mock: options, between }: SessionOptions = {}) {
  const clock = createClock({ frozen: true, start });
  const mock = createMock({ clock, ...options });
  const entries: object[] = [];
  const seen: Seen[] = [];
  const answerTo = async (request: Request): Promise<Response> => {
    const gateway = mock.gateways.find(({ baseUrl }) => request.url.startsWith(`${baseUrl}/`));
    if (gateway === undefined) throw new Error(`No gateway is at ${request.url}`);
    return between ? between(request, (sent) => gateway.fetch(sent)) : gateway.fetch(request);
  };
  const send = async (request: Request): Promise<Response> => {
    const at = clock.now() - start;
    const line = `${request.method} ${request.url}`;
    const sent = await sentIn(request.clone(), start + at);
    const response = await answerTo(request).catch((error: unknown) => {
      entries.push({ ...sent, response: { status: 0 } });
      seen.push({ line, at, answer: undefined });
      throw error;
    });
    // Of a video it counts that there is one.
    const isVideo = response.headers.get('content-type')?.startsWith('video/') === true;
    const body = isVideo ? '' : await response.clone().text();
    const headers = isVideo ? {} : Object.fromEntries(response.headers);
    entries.push({ ...sent, response: answerIn(response, isVideo ? undefined : body) });
    seen.push({ line, at, answer: { status: response.status, headers, body } });
    return response;
  };
  const shared: GatewayOptions = { apiKey, clock, fetch: send };
  return {
    clock,
    mock,
    seen,
    har: () => ({ log: { version: '1.2', creator: { name: 'test', version: '1' }, entries } }),
    octopus: octopusx(shared),
    toapi: toapis(shared),
  };
}

/** A session with a mock that replays another one. */
export function replayOf(recording: object | readonly object[], only = true) {
  return session({ mock: { replay: { recording, only } } });
}

async function sentIn(request: Request, at: number) {
  const { method, url } = request;
  const text = await request.text();
  const mimeType = request.headers.get('content-type') ?? '';
  return {
    startedDateTime: new Date(at).toISOString(),
    time: 0,
    request: { method, url, headers: [], ...(text !== '' && { postData: { mimeType, text } }) },
  };
}

function answerIn({ status, headers }: Response, text: string | undefined) {
  return {
    status,
    headers: [...headers].map(([name, value]) => ({ name, value })),
    content: { size: text?.length ?? -1, text },
  };
}
