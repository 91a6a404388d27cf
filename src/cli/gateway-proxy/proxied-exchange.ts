/** A request that went through the proxy, and its answer, as a recorder receives them. */

import type { Writable } from 'node:stream';

/** A request to a gateway and its answer, as they were on the wire. Nothing in it is redacted: it contains the API key. */
export interface ProxiedExchange {
  /** Its number in this run of the proxy, from 1. Requests are numbered as they arrive, and recorded when they end. */
  readonly number: number;
  /** The gateway's name. */
  readonly gateway: string;
  /** The gateway's base URL, without a slash at its end. */
  readonly baseUrl: string;
  /** The operationId. Undefined if the request matches no operation. */
  readonly operation: string | undefined;
  /** When the request had arrived and its answer had ended, in milliseconds of Unix time. */
  readonly startedAt: number;
  readonly endedAt: number;
  readonly request: ProxiedRequestMessage;
  /** Undefined if the gateway did not answer. */
  readonly response: ProxiedResponseMessage | undefined;
  /**
   * The failure in a sentence: no answer, a broken answer, or a caller that disconnected. Undefined if there was none.
   */
  readonly failure: string | undefined;
}

/** The body and the headers of a message. */
interface ProxiedMessage {
  /** In their original order and spelling. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The bytes as sent, possibly compressed. Undefined if the body was too large to keep. */
  readonly body: Uint8Array<ArrayBuffer> | undefined;
  /** Size of the whole body, in bytes. */
  readonly bodySize: number;
}

/** A request as it was sent to the gateway. */
export interface ProxiedRequestMessage extends ProxiedMessage {
  readonly method: string;
  /** The whole URL at the gateway, with its query. */
  readonly url: string;
  /** As in `1.1`. */
  readonly httpVersion: string;
}

/** An answer as the gateway sent it. */
export interface ProxiedResponseMessage extends ProxiedMessage {
  readonly status: number;
  readonly statusText: string;
  readonly httpVersion: string;
}

/** The beginning of an exchange, before the body of the answer. */
export interface ProxiedHead {
  readonly number: number;
  readonly operation: string | undefined;
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly headers: ProxiedMessage['headers'];
}

/** Records the exchanges of a proxy. */
export interface Recorder {
  /**
   * Opens a sink for the body of an answer, such as a video. The body is written to it as it arrives. The sink is ended
   * with the body, or destroyed if the body breaks off, and {@link record} is called afterwards. An error of the sink
   * does not affect the answer.
   *
   * @returns undefined if the body in `record` is enough
   */
  readonly openBody?: (head: ProxiedHead) => Writable | undefined;
  /** Records a finished exchange. Only {@link close} waits for its promises. */
  readonly record: (exchange: ProxiedExchange) => void | Promise<void>;
  /** Completes the recording: called once, after the last exchange was recorded. */
  readonly close: () => Promise<void>;
}
