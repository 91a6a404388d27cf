/** The download of one file, resumed where it breaks off. */

import { errorFromResponse } from '../errors/from-response.ts';
import { GatewayError } from '../errors/gateway-error.ts';
import { GatewayUnavailableError } from '../errors/gateway-unavailable-error.ts';
import { NotFoundError } from '../errors/not-found-error.ts';
import { assertNumber, positive } from '../gateway-options.ts';
import { abortReason, throwIfAborted } from '../transport/abort.ts';
import { isRetryable, retryDelay } from '../transport/retry.ts';
import type { DownloadOptions } from '../types.ts';
import type { Connection } from './connection.ts';
import type { VideoAddress } from './video.ts';
import { headerSize, isVideo } from './video-format.ts';

/** How many attempts in a row may bring nothing new: a video may be late by some seconds after its task. */
const maxFailures = 5;

/**
 * Statuses that another attempt may change: of a video that is not there yet, for which the content endpoint of octopusx
 * answers 400 (inferred), and of a range that cannot be had.
 */
const lateStatuses = new Set([400, 404, 416]);

/** Default of `idleTimeout`, in milliseconds. */
const defaultIdleTimeout = 30_000;

/** Default of `maxSize`, in bytes. */
const defaultMaxSize = 2 ** 31;

/** A failure that another attempt would not change. */
class FinalError {
  readonly error: GatewayError;

  constructor(error: GatewayError) {
    this.error = error;
  }
}

/** Downloads one file. */
export class Download {
  /** The media type, as the server names it. Empty before the first bytes, or if it names none. */
  mediaType = '';
  readonly #connection: Connection;
  readonly #address: VideoAddress;
  readonly #options: DownloadOptions;
  readonly #idleTimeout: number;
  readonly #maxSize: number;
  readonly #controller = new AbortController();
  #received = 0;
  /** The size and the version of the file, as far as the server tells them. */
  #total: number | undefined;
  #etag: string | null = null;

  /** @throws RangeError if an option is not a valid number */
  constructor(connection: Connection, address: VideoAddress, options: DownloadOptions = {}) {
    this.#connection = connection;
    this.#address = address;
    this.#options = options;
    this.#idleTimeout = options.idleTimeout ?? defaultIdleTimeout;
    this.#maxSize = options.maxSize ?? defaultMaxSize;
    assertNumber('idleTimeout', this.#idleTimeout, positive);
    assertNumber('maxSize', this.#maxSize, positive);
  }

  /** Ends the download at once, whatever it waits for. */
  cancel(): void {
    this.#controller.abort();
  }

  /** Reads the file. Nothing is requested before the first bytes are asked for. */
  async *read(): AsyncGenerator<Uint8Array, void> {
    const followed = this.#connection.relay.follow(this.#options.signal);
    follow(followed.signal, this.#controller);
    try {
      for await (const bytes of this.#readAll(this.#controller.signal)) {
        this.#options.onProgress?.({ received: this.#received, total: this.#total });
        yield bytes;
      }
    } finally {
      followed.release();
    }
  }

  /** Reads the file in as many attempts as it takes. */
  async *#readAll(signal: AbortSignal): AsyncGenerator<Uint8Array, void> {
    for (let failures = 0; ; ) {
      throwIfAborted(signal);
      const before = this.#received;
      try {
        // Not every server has ranges, nor may every page ask for them: every other attempt starts anew.
        yield* this.#attempt(before > 0 && failures % 2 === 1, signal);
        return;
      } catch (error) {
        throwIfAborted(signal);
        failures = this.#received > before ? 1 : failures + 1;
        await this.#connection.clock.sleep(this.#retryDelay(error, failures), signal);
      }
    }
  }

  /** The time until the next attempt. Throws the error if there is none. */
  #retryDelay(error: unknown, failures: number): number {
    if (error instanceof FinalError) throw error.error;
    if (!(error instanceof GatewayError)) throw error;
    const delay = retryDelay(failures, error.retryAfter);
    if (failures >= maxFailures || delay === undefined) throw error;
    const { onRetry = this.#connection.onRetry } = this.#options;
    onRetry?.({ operation: 'download', error, attempt: failures, delay });
    return delay;
  }

  /** Sends one request, and reads what is new in its answer. */
  async *#attempt(isResumed: boolean, signal: AbortSignal): AsyncGenerator<Uint8Array, void> {
    const controller = new AbortController();
    const unfollow = follow(signal, controller);
    try {
      const { url, requiresAuth } = this.#address;
      const range: Record<string, string> = isResumed ? { Range: `bytes=${this.#received}-` } : {};
      const response = await this.#connection.transport.open(url, requiresAuth, range, controller.signal);
      if (!response.ok) throw await this.#refusal(response, controller.signal);
      let position = this.#begin(response);
      for await (const chunk of this.#chunks(response, controller.signal)) {
        if (position === 0) this.#checkFormat(response, chunk);
        // A server without ranges begins with bytes that are here already.
        const fresh = chunk.subarray(this.#received - position);
        position += chunk.byteLength;
        if (fresh.byteLength === 0) continue;
        this.#checkSize(position);
        this.#received = position;
        yield fresh;
      }
      if (position !== (this.#total ?? this.#received)) throw this.#error('the answer broke off');
    } finally {
      unfollow();
      // Whatever is still under way is not wanted any more.
      controller.abort();
    }
  }

  /**
   * Reads the headers of an answer that brings the file, or a part of it.
   *
   * @returns where in the file its body begins
   */
  #begin({ status, headers }: Response): number {
    // The headers of an encoded body tell nothing of the file itself.
    const header = (name: string) => (headers.has('content-encoding') ? null : headers.get(name));
    const isPart = status === 206;
    const range = /^bytes (\d+)-\d+\/(\d+|\*)$/i.exec(header('content-range') ?? '');
    const start = isPart ? Number(range?.[1]) : 0;
    if (!(start <= this.#received)) throw this.#error('the answer is not the part that was requested');
    const size = Number((isPart ? range?.[2] : header('content-length')) ?? undefined);
    const total = Number.isInteger(size) ? size : undefined;
    const etag = header('etag');
    if (this.#received === 0) {
      this.mediaType = headers.get('content-type') ?? '';
      this.#total = total;
      this.#etag = etag;
    }
    // What only one of two answers tells is no contradiction.
    const isSame =
      (this.#total ?? total) === (total ?? this.#total) && (this.#etag ?? etag) === (etag ?? this.#etag);
    if (!isSame) throw new FinalError(this.#error('the file changed during the download'));
    this.#total ??= total;
    this.#etag ??= etag;
    this.#checkSize(total ?? 0);
    return start;
  }

  /** Reads a body in chunks that are long enough to tell the format, save for the last one. */
  async *#chunks(response: Response, signal: AbortSignal): AsyncGenerator<Uint8Array, void> {
    const inTime = <Value>(run: () => Promise<Value>) =>
      this.#connection.transport.receive(this.#address.url, this.#idleTimeout, signal, run);
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
      // The rest is not wanted; that it cannot be cancelled does not matter.
      reader?.cancel().catch(() => {});
    }
  }

  #checkSize(size: number): void {
    if (size <= this.#maxSize) return;
    throw new FinalError(this.#error(`the file is larger than ${this.#maxSize} bytes (maxSize)`));
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
    const refusal = errorFromResponse(answer);
    // A public storage answers 403 for an address that has expired, or a file that it has no more.
    const isGone = status === 404 || status === 410 || (status === 403 && !requiresAuth);
    const gone = `${refusal.message}: the video is not there. Gateways delete videos, commonly after a day`;
    const error = isGone ? new NotFoundError(gone, refusal) : refusal;
    const mayPass = lateStatuses.has(status) || isRetryable(error, !requiresAuth || answer.isGatewayError);
    return mayPass ? error : new FinalError(error);
  }

  #error(reason: string): GatewayUnavailableError {
    return new GatewayUnavailableError(`GET ${this.#address.url}: ${reason}`);
  }
}

/** Aborts a controller with a signal, until the function that is returned is called. */
function follow(signal: AbortSignal | undefined, controller: AbortController): () => void {
  const abort = () => controller.abort(signal && abortReason(signal));
  if (signal?.aborted) abort();
  signal?.addEventListener('abort', abort);
  return () => signal?.removeEventListener('abort', abort);
}
