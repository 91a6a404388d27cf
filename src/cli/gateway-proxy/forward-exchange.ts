/** Streams a request to a gateway, and its answer back. */

import type { ClientRequest, IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { notSent } from '../../transport/not-sent.ts';
import type { BodyTap } from './body-tap.ts';
import { type HeaderList, headerPairs } from './message-headers.ts';

/** An exchange to pass on. */
export interface ForwardedExchange {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  /** The request to the gateway, whose body is still to be written. */
  readonly request: ClientRequest;
  /** The body of the caller's request as it comes, or what was read of it before. */
  readonly body: Readable;
  /** True if the caller waits for `100 Continue`. */
  readonly expectsContinue: boolean;
  /** Opens the tap for the answer's body. */
  readonly openTap: (head: AnswerHead) => BodyTap;
  /** The headers of the answer to the caller. */
  readonly answerHeaders: (headers: HeaderList) => HeaderList;
  /** Answers in place of the gateway, which sent no answer. */
  readonly fail: (failure: ForwardFailure) => void;
}

/** The head of an answer. */
export interface AnswerHead {
  readonly status: number;
  readonly statusText: string;
  readonly httpVersion: string;
  readonly headers: HeaderList;
}

/** A failure between the proxy and the gateway, or its caller. */
export interface ForwardFailure {
  /** The failure in a sentence without its full stop. */
  readonly text: string;
  /** True if the gateway certainly did not receive the request. */
  readonly isUnsent: boolean;
}

/** An exchange that is over. */
export interface ForwardedResult {
  /** Undefined if the gateway did not answer. */
  readonly head: AnswerHead | undefined;
  readonly tap: BodyTap | undefined;
  readonly failure: ForwardFailure | undefined;
}

/** Forwards an exchange. Resolves when the caller has its answer or has disconnected. It never rejects. */
export function forwardExchange(exchange: ForwardedExchange): Promise<ForwardedResult> {
  return new Forwarding(exchange).run();
}

class Forwarding {
  readonly #exchange: ForwardedExchange;
  #head: AnswerHead | undefined;
  #tap: BodyTap | undefined;
  #failure: ForwardFailure | undefined;
  #isContinued = false;

  constructor(exchange: ForwardedExchange) {
    this.#exchange = exchange;
  }

  run(): Promise<ForwardedResult> {
    const { incoming, outgoing, request, body, expectsContinue } = this.#exchange;
    request.on('response', (response) => this.#answer(response));
    request.on('error', (error) => this.#onRequestError(error));
    // The caller's `Upgrade` was not forwarded.
    request.on('upgrade', (_, socket) => {
      socket.destroy();
      this.#onRequestError(new Error('The gateway speaks another protocol'));
    });
    if (expectsContinue) {
      request.on('continue', () => {
        this.#isContinued = true;
        outgoing.writeContinue();
      });
      request.flushHeaders();
    }
    incoming.on('error', () => {});
    body.pipe(request);
    return new Promise((resolve) => {
      outgoing.once('close', () => {
        if (!outgoing.writableFinished) this.#breakOff();
        // A caller that is still sending has its answer. Let it finish.
        incoming.unpipe();
        incoming.resume();
        request.destroy();
        resolve({ head: this.#head, tap: this.#tap, failure: this.#failure });
      });
    });
  }

  #answer(response: IncomingMessage): void {
    const { outgoing, openTap, expectsContinue } = this.#exchange;
    const head: AnswerHead = {
      status: response.statusCode ?? 0,
      statusText: response.statusMessage ?? '',
      httpVersion: response.httpVersion,
      headers: headerPairs(response.rawHeaders),
    };
    this.#head = head;
    // The announced body may never come.
    if (expectsContinue && !this.#isContinued) outgoing.shouldKeepAlive = false;
    response.on('error', () => this.#cut());
    if (!this.#writeHead(head)) {
      response.destroy();
      return;
    }
    const tap = openTap(head);
    this.#tap = tap;
    response.on('close', () => {
      if (!response.complete) this.#cut();
    });
    response.pipe(tap).pipe(outgoing);
  }

  /** Returns false if the head cannot be forwarded. */
  #writeHead({ status, statusText, headers }: AnswerHead): boolean {
    const { outgoing, answerHeaders, fail } = this.#exchange;
    outgoing.sendDate = false;
    try {
      outgoing.writeHead(status, statusText, answerHeaders(headers).flat());
      outgoing.flushHeaders();
      return true;
    } catch {
      this.#failure = { text: 'The answer of the gateway is not valid HTTP', isUnsent: false };
      fail(this.#failure);
      return false;
    }
  }

  #onRequestError(error: Error): void {
    const { outgoing, request, body, fail } = this.#exchange;
    // Later errors are about the rest of a body that the gateway does not want.
    if (this.#head !== undefined || this.#failure !== undefined || outgoing.destroyed) return;
    const code = 'code' in error ? ` (${error.code})` : '';
    const isUnsent = notSent(error) !== undefined;
    this.#failure = {
      text: isUnsent
        ? `The gateway cannot be reached${code}; nothing was sent`
        : `The gateway did not answer${code}`,
      isUnsent,
    };
    body.unpipe(request);
    fail(this.#failure);
  }

  /** The gateway's answer broke off. */
  #cut(): void {
    if (this.#exchange.outgoing.writableFinished) return;
    this.#failure ??= { text: 'The answer of the gateway broke off', isUnsent: false };
    this.#tap?.destroy();
    this.#exchange.outgoing.destroy();
  }

  /** The caller disconnected before the end of its answer. */
  #breakOff(): void {
    this.#failure ??= { text: 'The caller disconnected before the answer arrived', isUnsent: false };
    this.#tap?.destroy();
  }
}
