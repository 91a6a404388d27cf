/** Serves the built React example. The mock takes the place of the application's own server. */

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import open from 'open';
import { createMock } from '../../../mocks/create-mock.ts';
import { createFetchHandler } from '../../../mocks/http/fetch-handler.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../../../mocks/http/http-message.ts';
import { listen } from '../../../mocks/http/listen.ts';
import { ProxiedRequest } from '../../../mocks/http/proxy/proxied-request.ts';
import { answerOtherMethod } from '../../../mocks/http/read-only.ts';
import { createClock } from '../../../mocks/mock-clock.ts';
import { CommandError } from '../exit-codes.ts';
import { writeOut } from '../output/streams.ts';
import { listenError, onInterrupt } from './serving.ts';

/** Only this machine can reach it. */
const host = '127.0.0.1';

/** The path of the mock. */
const mockPath = '/api/video';

/** The built example: from the bundle in `dist/cli`, and from the sources. */
const folders = ['../demo/', '../../../dist/demo/'];

/** Its files, each with its media type. No other is served. */
const types: Readonly<Record<string, string>> = {
  'index.html': 'text/html; charset=utf-8',
  'main.js': 'text/javascript; charset=utf-8',
  'style.css': 'text/css; charset=utf-8',
};

/** Permissions of the page. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "media-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Options of the server. */
export interface ServeDemoOptions {
  readonly port: number;
  readonly speed: number;
  readonly open: boolean;
  readonly json?: true;
}

/**
 * Serves the example until the process is interrupted.
 *
 * @throws CommandError if it was not built, or the server cannot listen
 */
export async function serveDemo({ port, speed, open: opens, json }: ServeDemoOptions): Promise<void> {
  const page = await readPage();
  const mock = createMock({ gateway: 'toapis', clock: createClock({ speed }) });
  const fetch = createFetchHandler((request) =>
    isForMock(request)
      ? mock.fetch.handle(new ProxiedRequest(request, { origin: request.origin, prefix: mockPath }))
      : page(request),
  );
  const { url, close } = await listen({ fetch, port, host }).catch((error) => {
    throw listenError(error, port, host);
  });
  onInterrupt(close);
  const [address, console] = [`${url}/`, `${url}${mockPath}/`];
  const text = json
    ? JSON.stringify({ url: address, console })
    : `Demo:    ${address}\nConsole: ${console}\n\nPress Ctrl+C to stop.`;
  await writeOut(`${text}\n`);
  // The address is printed anyway, so a missing browser is not an error.
  if (opens) await open(address).catch(() => undefined);
}

function isForMock({ path }: HttpRequest): boolean {
  return `${path}/`.startsWith(`${mockPath}/`);
}

/** Reads the files, and answers requests for them. */
async function readPage(): Promise<(request: HttpRequest) => HttpResponse> {
  const folder = folders
    .map((path) => new URL(path, import.meta.url))
    .find((url) => existsSync(fileURLToPath(url)));
  if (folder === undefined) {
    throw new CommandError('The demo is not built. In a clone of the repository, run `npm run build` first.');
  }
  const files = await Promise.all(
    Object.keys(types).map(async (name) => [name, await readFile(new URL(name, folder), 'utf8')] as const),
  );
  const texts = new Map(files);
  return (request) => {
    const name = request.path.slice(1) || 'index.html';
    const body = texts.get(name);
    if (body === undefined) return jsonResponse(404, { error: { message: `There is no ${request.path}` } });
    return (
      answerOtherMethod(request) ?? {
        status: 200,
        headers: {
          'content-type': types[name] ?? 'text/plain',
          'cache-control': 'no-store',
          'content-security-policy': policy,
          'referrer-policy': 'no-referrer',
          'x-content-type-options': 'nosniff',
        },
        body,
      }
    );
  };
}
