/** A request that went through the proxy and its answer, as a recorder of them is handed them. */

import type { Writable } from 'node:stream';

/** A request to a gateway and its answer, as they were on the wire. Nothing in it is redacted: it contains the API key. */
export interface ProxiedExchange {
  /** Its number in this run of the proxy, from 1: requests are numbered as they come, and recorded as they end. */
  readonly number: number;
  /** The gateway's name. */
  readonly gateway: string;
  /** The gateway's base URL, without a slash at its end. */
  readonly baseUrl: string;
  /** The operationId. Undefined if no operation of the contract was called. */
  readonly operation: string | undefined;
  /** The moments at which the request had come and its answer had ended, in milliseconds of Unix time. */
  readonly startedAt: number;
  readonly endedAt: number;
  readonly request: ProxiedRequestMessage;
  /** Undefined if the gateway did not answer. */
  readonly response: ProxiedResponseMessage | undefined;
  /** A failure in a sentence: no answer, an answer that broke off, a caller who left. Undefined if there was none. */
  readonly failure: string | undefined;
}

/** The body and the headers of a message. */
interface ProxiedMessage {
  /** In their order, with their names as they were written. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The bytes as they were sent, compressed if they were. Undefined if there are more than the proxy keeps. */
  readonly body: Uint8Array<ArrayBuffer> | undefined;
  /** The number of bytes of the whole body that went through. */
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

/** The beginning of an exchange, before any of the answer's body has come. */
export interface ProxiedHead {
  readonly number: number;
  readonly operation: string | undefined;
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly headers: ProxiedMessage['headers'];
}

/** Keeps the exchanges of a proxy. */
export interface Recorder {
  /**
   * Opens a sink for the body of an answer, such as a video. It is written to as the body comes, is ended with it, or
   * destroyed if that breaks off, and {@link record} is called once it is finished. An error of a sink does not disturb the
   * answer.
   *
   * @returns undefined if the body is not wanted beyond what `record` hands over
   */
  readonly openBody?: (head: ProxiedHead) => Writable | undefined;
  /** Records an exchange that has ended. The proxy waits for no promise but in {@link close}. */
  readonly record: (exchange: ProxiedExchange) => void | Promise<void>;
  /** Completes the recording: called once, after the last exchange was recorded. */
  readonly close: () => Promise<void>;
}
