/** The download of one file, resumed where it breaks off. */

import { errorFromResponse } from '../errors/from-response.ts';
import { GatewayError } from '../errors/gateway-error.ts';
import { GatewayUnavailableError } from '../errors/gateway-unavailable-error.ts';
import { NotFoundError } from '../errors/not-found-error.ts';
import { assertDuration, assertSize } from '../gateway-options.ts';
import { throwIfAborted } from '../transport/abort.ts';
import { isRetryable, isTransientStatus, retryDelay } from '../transport/retry.ts';
import { withTimeout } from '../transport/timeout.ts';
import type { DownloadOptions } from '../types.ts';
import type { Connection } from './connection.ts';
import type { VideoAddress } from './video.ts';
import { headerSize, isVideo } from './video-format.ts';

/** How many attempts in a row may bring nothing new: a video may be late by some seconds after its task. */
const maxFailures = 5;

/** How many attempts there are at most, however much each one brings. */
const maxAttempts = 100;

/** Statuses of a video that is not there yet: the content endpoint of octopusx answers 400 (inferred). */
const lateStatuses = new Set([400, 404]);

/** Statuses with which a public storage says that a file was deleted, or that its address has expired. */
const deletedStatuses = new Set([403, 404, 410]);

/** Default of `idleTimeout`, in milliseconds, and of `maxSize`, in bytes. */
const defaults = { idleTimeout: 30_000, maxSize: 2 ** 31 };

/** An answer that another attempt would not change. */
class FinalError {
  readonly error: GatewayError;

  constructor(error: GatewayError) {
    this.error = error;
  }
}

/** Downloads one file. */
export class Download {
  /** The media type, as the server names it. Undefined before the first bytes, or if it names none. */
  mediaType: string | undefined;
  readonly #connection: Connection;
  readonly #address: VideoAddress;
  readonly #options: DownloadOptions & typeof defaults;
  #received = 0;
  #total: number | undefined;
  /** The version of the file that the first bytes were of. */
  #etag: string | null | undefined;

  /** @throws RangeError if an option is not a valid number */
  constructor(connection: Connection, address: VideoAddress, options: DownloadOptions) {
    const { idleTimeout = defaults.idleTimeout, maxSize = defaults.maxSize } = options;
    assertDuration('idleTimeout', idleTimeout, { infinity: true });
    assertSize('maxSize', maxSize);
    this.#connection = connection;
    this.#address = address;
    this.#options = { ...options, idleTimeout, maxSize };
  }

  /** Reads the file, in as many attempts as it takes. */
  async *read(): AsyncGenerator<Uint8Array, void> {
    const { relay, clock } = this.#connection;
    const { signal, release } = relay.follow(this.#options.signal);
    try {
      let failures = 0;
      for (let attempt = 1; ; attempt += 1) {
        throwIfAborted(signal);
        const before = this.#received;
        try {
          yield* this.#attempt(signal);
          return;
        } catch (error) {
          throwIfAborted(signal);
          failures = this.#received > before ? 1 : failures + 1;
          const delay = this.#retryDelay(error, failures, attempt);
          await clock.sleep(delay, signal);
        }
      }
    } finally {
      release();
    }
  }

  /** The time until the next attempt. Throws the error if there is none. */
  #retryDelay(error: unknown, failures: number, attempt: number): number {
    if (error instanceof FinalError) throw error.error;
    if (!(error instanceof GatewayError)) throw error;
    const delay = retryDelay(failures, error.retryAfter);
    if (failures >= maxFailures || attempt >= maxAttempts || delay === undefined) throw error;
    const { onRetry = this.#connection.onRetry } = this.#options;
    onRetry?.({ operation: 'download', error, attempt: failures, delay });
    return delay;
  }

  /** Requests what is missing, and reads it. */
  async *#attempt(signal: AbortSignal | undefined): AsyncGenerator<Uint8Array, void> {
    const controller = new AbortController();
    const abort = () => controller.abort();
    signal?.addEventListener('abort', abort);
    try {
      const { url, requiresAuth } = this.#address;
      const range: Record<string, string> = this.#received > 0 ? { Range: `bytes=${this.#received}-` } : {};
      const response = await this.#connection.transport.open(url, requiresAuth, range, controller.signal);
      if (!response.ok) throw await this.#refusal(response, controller.signal);
      const skip = this.#begin(response);
      yield* this.#readBody(response, skip, controller.signal);
    } finally {
      signal?.removeEventListener('abort', abort);
      controller.abort();
    }
  }

  /**
   * Looks at the headers of an answer that brings the file or the rest of it.
   *
   * @returns how many bytes of the body are known already
   */
  #begin(response: Response): number {
    const { headers } = response;
    const range = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(headers.get('content-range') ?? '');
    const isPart = response.status === 206 && range !== null;
    const start = isPart ? Number(range[1]) : 0;
    const total = isPart ? numberOf(range[2]) : totalOf(headers);
    const etag = headers.get('etag');
    const hasChanged =
      (this.#etag && etag && etag !== this.#etag) || (this.#total && total && total !== this.#total);
    if (hasChanged) throw this.#finalError('the file changed during the download');
    if (start > this.#received)
      throw this.#finalError('the server sent another range than the requested one');
    this.#etag ??= etag;
    this.#total ??= total;
    this.mediaType ??= headers.get('content-type') ?? undefined;
    if (total !== undefined) this.#checkSize(total);
    return this.#received - start;
  }

  async *#readBody(response: Response, skip: number, signal: AbortSignal): AsyncGenerator<Uint8Array, void> {
    let toSkip = skip;
    let head: Uint8Array = new Uint8Array(0);
    let isChecked = this.#received > 0;
    for await (const chunk of this.#chunks(response, signal)) {
      if (toSkip >= chunk.byteLength) {
        toSkip -= chunk.byteLength;
        continue;
      }
      const rest = toSkip > 0 ? chunk.subarray(toSkip) : chunk;
      toSkip = 0;
      if (isChecked) {
        yield this.#take(rest);
        continue;
      }
      // The format shows in the first bytes, which may come one by one.
      head = concatenate(head, rest);
      if (head.byteLength < headerSize) continue;
      this.#checkFormat(response, head);
      isChecked = true;
      yield this.#take(head);
    }
    if (!isChecked) {
      this.#checkFormat(response, head);
      yield this.#take(head);
    }
    if (this.#total !== undefined && this.#received < this.#total) throw this.#error('the answer broke off');
  }

  /** The chunks of a body, each of which must come in time. */
  async *#chunks(response: Response, signal: AbortSignal): AsyncGenerator<Uint8Array, void> {
    const { transport } = this.#connection;
    const { idleTimeout } = this.#options;
    const { url } = this.#address;
    try {
      if (!response.body) {
        // React Native has no streams.
        yield new Uint8Array(await withTimeout(idleTimeout, signal, () => response.arrayBuffer()));
        return;
      }
      const reader = response.body.getReader();
      try {
        for (;;) {
          const { done, value } = await withTimeout(idleTimeout, signal, () => reader.read());
          if (done) return;
          yield value;
        }
      } finally {
        // The rest is not wanted; that it cannot be cancelled does not matter.
        reader.cancel().catch(() => {});
      }
    } catch (cause) {
      throw cause instanceof GatewayError || cause instanceof FinalError
        ? cause
        : transport.failure(url, cause, this.#options.signal ?? undefined);
    }
  }

  #take(chunk: Uint8Array): Uint8Array {
    this.#checkSize(this.#received + chunk.byteLength);
    this.#received += chunk.byteLength;
    this.#options.onProgress?.({ received: this.#received, total: this.#total });
    return chunk;
  }

  #checkSize(size: number): void {
    const { maxSize } = this.#options;
    if (size > maxSize) throw this.#finalError(`the file is larger than ${maxSize} bytes (maxSize)`);
  }

  /** An empty answer, a page or JSON may be replaced by the video soon. */
  #checkFormat({ headers }: Response, head: Uint8Array): void {
    if (head.byteLength === 0) throw this.#error('the answer is empty');
    const type = headers.get('content-type') ?? '';
    if (isVideo(type, head)) return;
    throw this.#error(`the answer is not a video but ${type || 'of no media type'}`);
  }

  /** The error for an answer with another status than that of success. */
  async #refusal(response: Response, signal: AbortSignal): Promise<GatewayError | FinalError> {
    const { url, requiresAuth } = this.#address;
    const answer = await this.#connection.transport.readRefusal(url, response, signal);
    const { status } = response;
    const error = errorFromResponse(answer);
    if (requiresAuth) {
      const mayPass = lateStatuses.has(status) || isRetryable(error, answer.isGatewayError);
      return mayPass ? error : new FinalError(error);
    }
    if (isTransientStatus(status)) return error;
    if (!deletedStatuses.has(status)) return new FinalError(error);
    const deleted = new NotFoundError(
      `GET ${url} ${status}: the video is not there. Gateways delete videos, commonly after a day`,
      { status, body: answer.body, retryAfter: answer.retryAfter },
    );
    return status === 404 ? deleted : new FinalError(deleted);
  }

  #error(reason: string): GatewayUnavailableError {
    return new GatewayUnavailableError(`GET ${this.#address.url}: ${reason}`);
  }

  #finalError(reason: string): FinalError {
    return new FinalError(this.#error(reason));
  }
}

/** The size of a whole file, as far as the headers tell. That of an encoded body is another. */
function totalOf(headers: Headers): number | undefined {
  return headers.has('content-encoding') ? undefined : numberOf(headers.get('content-length'));
}

function numberOf(text: string | null | undefined): number | undefined {
  return text && /^\d+$/.test(text) ? Number(text) : undefined;
}

function concatenate(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.byteLength + second.byteLength);
  both.set(first);
  both.set(second, first.byteLength);
  return both;
}
