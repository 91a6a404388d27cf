/**
 * The rows of the table in docs/pay-once.md: gateways in trouble, to each of which one submit is sent. `measure` runs a
 * row with any client: `startSubmit` on Node, or a page's. The gateway is octopusx, or toapis with an id of the caller's own.
 */

import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Fault } from '../../../mocks/core/call.ts';
import { createMock, type Mock } from '../../../mocks/create-mock.ts';
import { listen } from '../../../mocks/http/listen.ts';
import { createClock } from '../../../mocks/mock-clock.ts';
import { freePort } from '../../support/servers/free-port.ts';
import type { RunningSubmit, SubmitEnd, SubmitSettings } from './pay-once-submit.ts';

/** The outcome of a row. */
export interface Outcome extends SubmitEnd {
  /** Number of submits that arrived whole at the gateway. */
  readonly arrived: number;
  /** Number of them that a gateway would bill. */
  readonly billable: number;
}

/** A row of the table. */
export interface Row {
  /** The trouble, as the table names it. */
  readonly name: string;
  /**
   * Starts the gateway.
   *
   * @param hasId whether submits have an id of the caller's own, by which the gateway finds their tasks
   */
  open(hasId: boolean): Promise<TroubledGateway>;
}

/** A gateway that a submit is sent to. */
interface TroubledGateway extends AsyncDisposable {
  readonly settings: SubmitSettings;
  /** Number of submits that have arrived whole. */
  arrived(): number;
  /** Number of them that a gateway would bill. */
  billable(): number;
  /** Resolves with the first submit that arrives, if that is when the caller aborts. */
  readonly abortsAfter?: Promise<unknown>;
}

/** Sends the submit of a row, and counts. */
export async function measure(
  { open }: Row,
  start: (settings: SubmitSettings) => RunningSubmit | Promise<RunningSubmit>,
  hasId: boolean,
): Promise<Outcome> {
  await using gateway = await open(hasId);
  const submit = await start({ ...gateway.settings, hasId });
  if (gateway.abortsAfter) {
    await gateway.abortsAfter;
    await submit.abort();
  }
  const end = await submit.end;
  return { ...end, arrived: gateway.arrived(), billable: gateway.billable() };
}

/** Settings of a client, without the address, which is the gateway's. */
type ClientSettings = Omit<SubmitSettings, 'baseUrl'>;

/** The mock, with faults on the way. */
function mockWith(
  faults: readonly Fault[],
  settings: ClientSettings = {},
  abortsOnArrival = false,
): Row['open'] {
  return async (hasId) => {
    const { promise, resolve } = promised();
    const mock = createMock({ clock: createClock({ frozen: true }), onRequest: resolve });
    // Only the submits are in trouble.
    const operation = hasId ? 'generateVideo' : 'createVideo';
    for (const fault of faults) mock.faults.add({ ...fault, operation });
    const { url, close } = await listen({ fetch: mock.fetch, port: 0 });
    return {
      settings: { ...settings, baseUrl: `${url}/${hasId ? 'toapis' : 'octopusx'}` },
      arrived: () => mock.ledger.entries.filter(({ method }) => method === 'POST').length,
      billable: () => mock.ledger.billable,
      ...(abortsOnArrival && { abortsAfter: promise }),
      [Symbol.asyncDispose]: close,
    };
  };
}

const status = (code: number, times: number, retry_after?: number) =>
  mockWith([{ kind: 'status', status: code, times, ...(retry_after !== undefined && { retry_after }) }]);

function promised(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

/** Headers with which a page of any origin may send a submit and read the answer. */
const crossOrigin = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'authorization, content-type',
};

const accepted = JSON.stringify({ id: 'grok:1', status: 'processing' });
const page = '<!doctype html><title>Bad gateway</title><h1>Bad gateway</h1>';

/** Behaviour of a server that accepts every submit, for all that the client can tell, once it has arrived whole. */
export interface ServerOptions extends ClientSettings {
  readonly onConnection?: (socket: Socket) => void;
  /** Handles a submit; `count` begins at 1. */
  readonly onSubmit?: (response: ServerResponse, count: number) => void;
  /** Headers of the answer to a preflight. */
  readonly preflight?: Readonly<Record<string, string>>;
}

/**
 * A server that spoils the connection or the answer itself. It answers preflights. With an id of the caller's own, it accepts a
 * submit by passing it on to a mock, which answers lookups.
 */
export function serverWith({ onConnection, onSubmit, preflight, ...settings }: ServerOptions): Row['open'] {
  return async (hasId) => {
    const mock = createMock({ clock: createClock({ frozen: true }) });
    let count = 0;
    const held: ServerResponse[] = [];
    const server = createServer(async (request, response) => {
      if (request.method === 'OPTIONS')
        return response.writeHead(204, { ...crossOrigin, ...preflight }).end();
      if (request.method === 'GET' && request.url !== '/hold') return answerLookup(mock, request, response);
      if (request.method === 'GET') {
        // All are answered at once, so that none uses the connection of another.
        held.push(response);
        if (held.length < (settings.connections ?? 0)) return;
        for (const each of held) each.writeHead(200, crossOrigin).end();
        return;
      }
      const body = await readWhole(request);
      if (hasId) await mock.fetch(toMock(request, { method: 'POST', body }));
      count += 1;
      onSubmit?.(response, count);
    });
    server.on('connection', (socket) => {
      // The client may reset it as well.
      socket.on('error', () => undefined);
      onConnection?.(socket);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const before = settings.isSecond ? 1 : 0;
    return {
      settings: { ...settings, baseUrl: urlOf(server.address()) },
      arrived: () => count - before,
      billable: () => count - before,
      async [Symbol.asyncDispose]() {
        server.close();
        server.closeAllConnections();
        await once(server, 'close');
      },
    };
  };
}

async function readWhole(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

/** The request to the mock behind a server. */
function toMock({ url, headers }: IncomingMessage, init: RequestInit): Request {
  const { authorization = '' } = headers;
  return new Request(`http://mock/toapis${url}`, {
    ...init,
    headers: { authorization, 'content-type': 'application/json' },
  });
}

async function answerLookup(mock: Mock, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const answer = await mock.fetch(toMock(request, { method: 'GET' }));
  response.writeHead(answer.status, { ...crossOrigin, 'content-type': 'application/json' });
  response.end(await answer.text());
}

function urlOf(address: string | AddressInfo | null): string {
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return `http://127.0.0.1:${address.port}`;
}

/** The same, with this for an answer. */
export function answered(
  code: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Row['open'] {
  return serverWith({
    onSubmit: (response) => {
      response.writeHead(code, { ...crossOrigin, 'content-type': 'application/json', ...headers }).end(body);
    },
  });
}

const ofProxy = (code: number) =>
  answered(code, 'upstream connect error or disconnect/reset before headers', {
    'content-type': 'text/plain',
  });
/** A redirect to the submit's own address, which would go on for ever. */
const redirect = (code: number) => answered(code, '', { location: '/v1/video/create' });
const drop = ({ socket }: ServerResponse) => socket?.resetAndDestroy();

/** An address where nobody listens. */
async function absentUrl(): Promise<string> {
  return `http://127.0.0.1:${await freePort()}`;
}

/** Every row of the table, in its order. */
export const rows: readonly Row[] = [
  { name: 'nothing', open: mockWith([]) },
  {
    name: 'nobody listens, twice',
    open: async (hasId) => mockWith([], { absent: { url: await absentUrl(), times: 2 } })(hasId),
  },
  {
    name: 'nobody listens, ever',
    open: async () => ({
      settings: { baseUrl: await absentUrl() },
      arrived: () => 0,
      billable: () => 0,
      [Symbol.asyncDispose]: async () => {},
    }),
  },
  {
    name: 'the connection is reset as soon as it is there',
    open: serverWith({ onConnection: (socket) => socket.resetAndDestroy() }),
  },
  { name: 'the connection is dropped before the gateway accepts', open: mockWith([{ kind: 'reset' }]) },
  { name: 'the connection is dropped after the gateway has accepted', open: mockWith([{ kind: 'lost' }]) },
  {
    name: 'the connection is reset after the gateway has accepted, every time',
    open: serverWith({ onSubmit: drop }),
  },
  {
    name: 'the same, while six other connections are idle',
    open: serverWith({ onSubmit: drop, connections: 6 }),
  },
  {
    name: 'the same, by a server that sends `102 Processing` first',
    open: serverWith({
      onSubmit: (response) => {
        response.writeProcessing();
        // What was written goes out before the connection ends.
        response.socket?.end();
      },
    }),
  },
  {
    name: 'the same, by a server that answers a preflight with `Connection: close`',
    open: serverWith({ onSubmit: drop, preflight: { connection: 'close' } }),
  },
  {
    name: 'the connection of an earlier submit is used again and reset',
    open: serverWith({
      isSecond: true,
      onSubmit: (response, count) => {
        if (count > 1) drop(response);
        else response.writeHead(200, { ...crossOrigin, 'content-type': 'application/json' }).end(accepted);
      },
    }),
  },
  {
    name: 'no answer within `requestTimeout`',
    open: mockWith([{ kind: 'silent' }], { requestTimeout: 1500 }),
  },
  { name: '429 with `Retry-After`, once', open: status(429, 1, 7) },
  { name: '429 without `Retry-After`, once', open: status(429, 1) },
  { name: '429, again and again', open: status(429, 9) },
  { name: '429 with a `Retry-After` of more than a minute', open: status(429, 9, 61) },
  { name: '503 with `Retry-After`, once', open: status(503, 1, 7) },
  { name: '503 without `Retry-After`, once', open: status(503, 1) },
  { name: '503, again and again', open: status(503, 9) },
  { name: '503 of a proxy, with text, of a submit that was accepted', open: ofProxy(503) },
  { name: '429 of a proxy, with text, of a submit that was accepted', open: ofProxy(429) },
  { name: '408 of a proxy, with text, of a submit that was accepted', open: ofProxy(408) },
  { name: '421 of a proxy, with text, of a submit that was accepted', open: ofProxy(421) },
  { name: '500', open: status(500, 9) },
  { name: '502', open: status(502, 9) },
  { name: '504', open: status(504, 9) },
  {
    name: '502 of a proxy, with an HTML page, of a submit that was accepted',
    open: answered(502, page, { 'content-type': 'text/html' }),
  },
  { name: '400', open: status(400, 9) },
  { name: '401', open: status(401, 9) },
  { name: 'a redirect with 301', open: redirect(301) },
  { name: 'a redirect with 302', open: redirect(302) },
  { name: 'a redirect with 303', open: redirect(303) },
  { name: 'a redirect with 307', open: redirect(307) },
  { name: 'a redirect with 308', open: redirect(308) },
  { name: 'the answer breaks off in the middle', open: mockWith([{ kind: 'truncated' }]) },
  { name: 'the answer is an HTML page', open: mockWith([{ kind: 'not_json' }]) },
  { name: 'the answer is text that is not JSON', open: answered(200, 'accepted') },
  { name: 'the answer is empty', open: answered(200, '') },
  { name: 'the answer names no task', open: answered(200, '{"id":""}') },
  {
    name: 'the answer is not HTTP',
    open: serverWith({ onSubmit: ({ socket }) => socket?.end('hello\r\n\r\n') }),
  },
  { name: 'the caller aborts before it is sent', open: mockWith([], { aborts: 'before it is sent' }) },
  { name: 'the caller aborts while it is under way', open: mockWith([{ kind: 'silent' }], {}, true) },
  {
    name: 'the caller aborts between two sendings',
    open: mockWith([{ kind: 'status', status: 503, times: 9 }], { aborts: 'between two sendings' }),
  },
];
