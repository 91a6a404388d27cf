/** What goes wrong with the next requests, as the control API was told. */

import type { components } from '../../generated/mock/types.ts';
import type { Bytes } from '../bytes.ts';
import { ConnectionLostError } from '../connection-lost-error.ts';

/** A fault, as the control API describes it. */
export type Fault = components['schemas']['Fault'];

/** The faults that are still to come. */
export class Faults {
  #queue: Fault[] = [];

  /** The faults, the next one first. */
  get list(): readonly Fault[] {
    return this.#queue;
  }

  /** Adds a fault after the others. */
  add(fault: Fault): void {
    this.#queue.push(fault);
  }

  /** Nothing goes wrong any more. */
  clear(): void {
    this.#queue = [];
  }

  /**
   * The fault of a request, which is one of those it is for.
   *
   * @param operationOf finds the operation that is meant; asked only if there is a fault at all
   */
  take(operationOf: () => string | undefined): Fault | undefined {
    if (this.#queue.length === 0) return undefined;
    const operation = operationOf();
    const index = this.#queue.findIndex(
      (fault) => fault.operation === undefined || fault.operation === operation,
    );
    const fault = this.#queue[index];
    if (fault === undefined) return undefined;
    const { times = 1 } = fault;
    this.#queue.splice(index, 1, ...(times > 1 ? [{ ...fault, times: times - 1 }] : []));
    return fault;
  }
}

/**
 * An answer after a fault that spoils answers.
 *
 * @throws ConnectionLostError if there is none, at once or when the caller has given up
 */
export async function spoilt(response: Response, { kind }: Fault, request: Request): Promise<Response> {
  switch (kind) {
    case 'lost':
      throw new ConnectionLostError();
    case 'silent':
      await aborted(request.signal);
      throw new ConnectionLostError();
    case 'truncated':
      return truncated(response);
    case 'not_json':
      return new Response('<!doctype html><title>Bad gateway</title><h1>Bad gateway</h1>', {
        status: response.status,
        headers: { 'content-type': 'text/html' },
      });
    default:
      return response;
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** An answer that breaks off in the middle. */
export class TruncatedResponse extends Response {
  /** What is sent of it. */
  readonly half: Bytes;

  constructor(bytes: Bytes, { status, headers }: Response) {
    const half = bytes.slice(0, bytes.length >> 1);
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(half),
      pull: (controller) => controller.error(new ConnectionLostError()),
    });
    super(body, { status, headers });
    this.headers.set('content-length', String(bytes.length));
    this.half = half;
  }
}

async function truncated(response: Response): Promise<Response> {
  return new TruncatedResponse(new Uint8Array(await response.arrayBuffer()), response);
}
