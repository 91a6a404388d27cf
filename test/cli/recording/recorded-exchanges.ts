/** Hands what goes between a client and a mock to a recorder, as a proxy does. */

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Recorder } from '../../../src/cli/gateway-proxy/proxied-exchange.ts';

/** A folder that is removed when it goes out of scope. */
export function temporaryFolder() {
  const path = mkdtempSync(join(tmpdir(), 'recording-'));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

/** Every file below a folder, with its path. */
export function filesIn(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return Object.fromEntries(
    paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]),
  );
}

type Send = (request: Request) => Promise<Response>;

/** Records requests and their answers. A session passes it on as `between`. */
export function recording(
  recorder: Recorder,
  now: () => number,
  answer: (request: Request, send: Send) => Promise<Response> = (request, send) => send(request),
) {
  let number = 0;
  return async (request: Request, send: Send): Promise<Response> => {
    number += 1;
    const { method, url, headers } = request;
    const body = new Uint8Array(await request.clone().arrayBuffer());
    const { origin } = new URL(url);
    const common = {
      number,
      gateway: origin === 'https://toapis.com' ? 'toapis' : 'octopusx',
      baseUrl: origin,
      operation: undefined,
      startedAt: now(),
      request: { method, url, httpVersion: '1.1', headers: [...headers], body, bodySize: body.length },
    };
    const response = await answer(request, send).catch(async (error: unknown) => {
      const failure = 'The gateway closed the connection';
      await recorder.record({ ...common, endedAt: now(), response: undefined, failure });
      throw error;
    });
    const bytes = new Uint8Array(await response.clone().arrayBuffer());
    const { status, statusText } = response;
    await recorder.record({
      ...common,
      endedAt: now(),
      failure: undefined,
      response: {
        status,
        statusText,
        httpVersion: '1.1',
        headers: [...response.headers],
        body: bytes,
        bodySize: bytes.length,
      },
    });
    return response;
  };
}
