/** A mock whose state is in a file of SQLite, and which can end and begin again at any time. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClock, createMock, type Mock, type MockOptions } from '../../../../mocks/index.ts';

export const start = Date.UTC(2026, 0, 1);

/** An answer of a mock. */
export interface SentAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** Sends a request, whose body is JSON or a form, and reads the answer. */
export async function send(
  mock: Mock,
  method: string,
  path: string,
  body?: object,
  key = 'any-key',
): Promise<SentAnswer> {
  const isForm = body instanceof FormData;
  const response = await mock.fetch(
    new Request(`http://mock${path}`, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        ...(body && !isForm && { 'content-type': 'application/json' }),
      },
      ...(body && { body: isForm ? body : JSON.stringify(body) }),
    }),
  );
  const text = await response.text();
  return { status: response.status, body: isJson(response) ? JSON.parse(text) : text };
}

function isJson({ headers }: Response): boolean {
  return headers.get('content-type')?.startsWith('application/json') ?? false;
}

/** A mock that begins anew on the same file. */
export class Lives implements AsyncDisposable {
  readonly #folder = mkdtempSync(join(tmpdir(), 'vgk-lives-'));
  readonly #options: () => MockOptions;
  readonly file = join(this.#folder, 'mock.db');
  mock: Mock;

  /** @param options makes those of each life. Defaults to none; the clock stands still */
  constructor(options: () => MockOptions = () => ({})) {
    this.#options = options;
    this.mock = this.#begin();
  }

  /** Ends the mock, and begins anew. */
  async restart(): Promise<Mock> {
    await this.end();
    this.mock = this.#begin();
    return this.mock;
  }

  /** Ends the mock. */
  async end(): Promise<void> {
    this.mock.fetch.serve?.()();
    await this.mock.store.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.end();
    rmSync(this.#folder, { recursive: true });
  }

  #begin(): Mock {
    const clock = createClock({ start, frozen: true });
    return createMock({ clock, ...this.#options(), store: `sqlite:${this.file}` });
  }
}
