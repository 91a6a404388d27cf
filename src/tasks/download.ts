/** Downloads a file, with resumption. */

import { GatewayError } from '../errors/gateway-error.ts';
import { GatewayUnavailableError } from '../errors/gateway-unavailable-error.ts';
import { NotFoundError } from '../errors/not-found-error.ts';
import { NotSentError } from '../errors/not-sent-error.ts';
import { assertNumber, positive } from '../number-range.ts';
import { abortReason, throwIfAborted } from '../transport/abort.ts';
import { errorFromResponse } from '../transport/from-response.ts';
import { isRetryable, retryDelay } from '../transport/retry.ts';
import type { DownloadOptions } from '../types.ts';
import type { Connection } from './connection.ts';
import { headerSize, isVideo } from './video-format.ts';

/**
 * Maximum number of attempts in a row without progress. A video may become available some seconds after its task has
 * ended.
 */
const maxFailures = 5;

/** Defaults of the options, in milliseconds and bytes. */
const defaults = { idleTimeout: 30_000, maxSize: 2 ** 31 };

/**
 * Statuses that are worth a retry: of a video that is not available yet, for which the content endpoint of octopusx
 * answers 400 (inferred), and of an invalid range.
 */
const lateStatuses = new Set([400, 404, 416]);

/** The address of a video. */
export interface VideoAddress {
  readonly url: string;
  /** True if the address requires the API key. */
  readonly requiresAuth: boolean;
}

/** The headers of an answer with a file, or a part of it. */
interface Description {
  readonly mediaType: string;
  /** Undefined if the headers do not tell. */
  readonly etag: string | undefined;
  /** Offset of the first byte in the file. NaN if the headers do not tell. */
  readonly start: number;
  /** Size of the whole file, in bytes. Undefined if the headers do not tell. */
  readonly total: number | undefined;
}

/** Downloads one file. */
export class Download {
  readonly #connection: Connection;
  readonly #address: VideoAddress;
  readonly #options: DownloadOptions & typeof defaults;
  readonly #controller = new AbortController();
  #received = 0;
  /** The answer with the first bytes. */
  #first: Description | undefined;
  /** Number of attempts in a row without progress. */
  #failures = 0;

  /** @throws RangeError if an option is not a valid number */
  constructor(connection: Connection, address: VideoAddress, options: DownloadOptions = {}) {
    const { idleTimeout = defaults.idleTimeout, maxSize = defaults.maxSize } = options;
    assertNumber('idleTimeout', idleTimeout, positive);
    assertNumber('maxSize', maxSize, positive);
    this.#connection = connection;
    this.#address = address;
    this.#options = { ...options, idleTimeout, maxSize };
  }

  /** The media type from the server. Undefined before the first bytes. */
  get mediaType(): string | undefined {
    return this.#first?.mediaType;
  }

  /** Ends the download at once. */
  cancel(): void {
    this.#controller.abort();
  }

  /** Reads the file in as many attempts as necessary. The first request is sent when the first bytes are read. */
  async *read(): AsyncGenerator<Uint8Array, void> {
    const { relay, clock } = this.#connection;
    const { signal } = this.#controller;
    const followed = relay.follow(this.#options.signal);
    follow(followed.signal, this.#controller);
    try {
      for (;;) {
        throwIfAborted(signal);
        try {
          return yield* this.#attempt(signal);
        } catch (error) {
          throwIfAborted(signal);
          await clock.sleep(this.#retryDelay(error), signal);
        }
      }
    } finally {
      followed.release();
    }
  }

  /** The delay until the next attempt. Throws the error if there is none. */
  #retryDelay(error: unknown): number {
    // A bad certificate will not change.
    const isHopeless = error instanceof NotSentError && !error.isTransient;
    if (!(error instanceof GatewayError) || isHopeless) throw error;
    this.#failures += 1;
    const delay = retryDelay(this.#failures, error.retryAfter);
    if (this.#failures >= maxFailures || delay === undefined) throw error;
    const { onRetry = this.#connection.onRetry } = this.#options;
    onRetry?.({ operation: 'download', error, attempt: this.#failures, delay });
    return delay;
  }

  /** Sends one request, and reads the missing part of its answer. */
  async *#attempt(signal: AbortSignal): AsyncGenerator<Uint8Array, void> {
    const controller = new AbortController();
    follow(signal, controller);
    try {
      const response = await this.#open(controller.signal);
      const answer = describe(response);
      let position = answer.start;
      if (!(position <= this.#received)) throw this.#error('not the part that was requested');
      const { etag = answer.etag, total = answer.total } = this.#first ?? answer;
      if ((answer.etag ?? etag) !== etag) throw this.#error('of another version of the file');
      for await (const chunk of this.#chunks(response, controller.signal)) {
        if (position === 0 && !isVideo(answer.mediaType, chunk)) {
          throw this.#error(chunk.byteLength > 0 ? `not a video but ${answer.mediaType}` : 'empty');
        }
        // A server without ranges begins with known bytes.
        const fresh = chunk.subarray(this.#received - position);
        position += chunk.byteLength;
        this.#first ??= answer;
        if (fresh.byteLength > 0) yield this.#take(fresh);
      }
      const size = total ?? this.#received;
      if (position !== size) throw this.#error(`${position} bytes long, not ${size}`);
    } finally {
      // Cancel what is still under way.
      controller.abort();
    }
  }

  /** Sends one request for the missing part. */
  async #open(signal: AbortSignal): Promise<Response> {
    const { url, requiresAuth } = this.#address;
    const received = this.#received;
    // Not every server supports ranges, and not every page may request them: every other attempt starts over.
    const range: Record<string, string> =
      received > 0 && this.#failures % 2 === 1 ? { Range: `bytes=${received}-` } : {};
    const response = await this.#connection.transport.open(url, requiresAuth, range, signal);
    if (!response.ok) throw await this.#refusal(response, signal);
    return response;
  }

  /** Reads a body in chunks that are long enough to recognize the format, except for the last one. */
  async *#chunks(response: Response, signal: AbortSignal): AsyncGenerator<Uint8Array, void> {
    const inTime = <Value>(run: () => Promise<Value>) =>
      this.#connection.transport.receive(this.#address.url, this.#options.idleTimeout, signal, run);
    const reader = response.body?.getReader();
    let chunk: Uint8Array = new Uint8Array(0);
    try {
      while (reader) {
        const { done, value } = await inTime(() => reader.read());
        if (done) break;
        chunk = chunk.byteLength > 0 ? new Uint8Array([...chunk, ...value]) : value;
        if (chunk.byteLength < headerSize) continue;
        yield chunk;
        chunk = new Uint8Array(0);
      }
      // React Native has no streams.
      yield reader ? chunk : new Uint8Array(await inTime(() => response.arrayBuffer()));
    } finally {
      // The rest is not needed, so a failed cancellation does not matter.
      reader?.cancel().catch(() => {});
    }
  }

  #take(bytes: Uint8Array): Uint8Array {
    const { maxSize, onProgress } = this.#options;
    const received = this.#received + bytes.byteLength;
    const total = this.#first?.total;
    this.#received = received;
    // A failure from here on is final: no attempts remain until onProgress has returned.
    this.#failures = maxFailures;
    if (Math.max(received, total ?? 0) > maxSize) throw this.#error(`larger than ${maxSize} bytes (maxSize)`);
    onProgress?.({ received, total });
    this.#failures = 0;
    return bytes;
  }

  /** The error for an answer without a success status. */
  async #refusal(response: Response, signal: AbortSignal): Promise<GatewayError> {
    const { url, requiresAuth } = this.#address;
    const { status } = response;
    const answer = await this.#connection.transport.readRefusal(url, response, signal);
    const error = errorFromResponse(answer);
    const mayPass = lateStatuses.has(status) || isRetryable(error, !requiresAuth || answer.isGatewayError);
    if (!mayPass) this.#failures = maxFailures;
    // Public storage answers 403 for an expired address or a deleted file.
    const isGone = status === 404 || status === 410 || (status === 403 && !requiresAuth);
    if (!isGone) return error;
    const message = `${error.message}: the video is not there. Gateways delete videos, commonly after a day`;
    return new NotFoundError(message, error);
  }

  #error(reason: string): GatewayUnavailableError {
    return new GatewayUnavailableError(`GET ${this.#address.url}: the answer is ${reason}`);
  }
}

/** Aborts a controller with a signal. */
function follow(signal: AbortSignal | undefined, controller: AbortController): void {
  const abort = () => controller.abort(signal && abortReason(signal));
  if (signal?.aborted) abort();
  signal?.addEventListener('abort', abort);
}

/** Reads the headers of an answer. Those of an encoded body do not describe the file itself. */
function describe({ status, headers }: Response): Description {
  const header = (name: string) => (headers.has('content-encoding') ? '' : (headers.get(name) ?? ''));
  const range = status === 206 ? header('content-range') : `bytes 0-/${header('content-length')}`;
  const [, start, total] = /^bytes (\d+)-\d*\/(\d*)/i.exec(range) ?? [];
  return {
    mediaType: headers.get('content-type') ?? 'of no media type',
    etag: header('etag') || undefined,
    start: Number(start),
    total: total ? Number(total) : undefined,
  };
}
