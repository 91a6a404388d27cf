/** Checks the exchanges of a proxy, and passes them to the ledger and the recorder. */

import type { Tasks } from '../../../generated/lifecycle.ts';
import type { LoggedDeviation } from '../../../mocks/core/call.ts';
import type { Route } from '../../../mocks/core/contract/router.ts';
import type { RequestLog } from '../../../mocks/store/memory/request-log.ts';
import { parseJsonOrText } from '../../bodies/json.ts';
import { formFields } from '../../validation/validate-body.ts';
import type { BodyTap } from './body-tap.ts';
import {
  answerDeviations,
  apiKeyIn,
  type ExchangeObserver,
  isChecked,
  isOpaque,
} from './checks/answer-check.ts';
import {
  decodedBody,
  mediaTypeOf,
  textOf,
  UncheckedBodyError,
  type WireMessage,
} from './checks/checked-message.ts';
import { requestDeviations } from './checks/request-check.ts';
import type { AnswerHead, ForwardFailure } from './forward-exchange.ts';
import { ledgerEntryOf, loggedExchangeOf, type ReadMessage } from './ledger-entry.ts';
import { type HeaderList, headerOf } from './message-headers.ts';
import type { Recorder } from './proxied-exchange.ts';

/** A finished exchange, with everything known about it. */
export interface EndedExchange {
  readonly number: number;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly method: string;
  /** The path below the base URL, with the query string. */
  readonly path: string;
  readonly search: string;
  /** The whole URL at the gateway. */
  readonly url: string;
  readonly route: Route | undefined;
  /** The reason why there is no route. */
  readonly astray: string | undefined;
  /** The headers as they were sent to the gateway. */
  readonly sentHeaders: HeaderList;
  readonly requestTap: BodyTap;
  /** The deviations of the request, if it was checked before it was sent. */
  readonly found: readonly LoggedDeviation[] | undefined;
  /** Undefined if the gateway did not answer. */
  readonly head: AnswerHead | undefined;
  readonly answerTap: BodyTap | undefined;
  readonly failure: ForwardFailure | undefined;
  /** The status that the caller was sent. Undefined if the connection was dropped. */
  readonly status: number | undefined;
  /** The refusal of the proxy itself. Undefined if the request was sent to the gateway. */
  readonly refusal: string | undefined;
  /** The API keys that the caller and the proxy sent. */
  readonly keys: readonly string[];
  /** Maximum number of bytes of the request to check. */
  readonly requestLimit: number;
}

/** Parts that a writer is made of. */
export interface ExchangeWriterOptions {
  readonly gateway: string;
  readonly baseUrl: string;
  readonly tasks: Tasks;
  readonly ledger: RequestLog;
  readonly observer: ExchangeObserver;
  readonly recorder: Recorder | undefined;
  readonly limits: { readonly answer: number };
  readonly onError: (error: unknown) => void;
}

/** Processes exchanges one after the other, since the lifecycle of a task is judged in order. */
export class ExchangeWriter {
  readonly #options: ExchangeWriterOptions;
  #last: Promise<void> = Promise.resolve();

  constructor(options: ExchangeWriterOptions) {
    this.#options = options;
  }

  /** Resolves when everything so far is processed. It never rejects. */
  get idle(): Promise<void> {
    return this.#last;
  }

  /** Processes an exchange after those before it. */
  write(ended: EndedExchange): void {
    this.#last = this.#last
      .then(() => this.#write(ended))
      .catch(this.#options.onError)
      .finally(() => {
        ended.requestTap.release();
        ended.answerTap?.release();
      });
  }

  async #write(ended: EndedExchange): Promise<void> {
    const { gateway, tasks, ledger, limits } = this.#options;
    const { requestTap, answerTap, head, sentHeaders, failure } = ended;
    const notes: string[] = [];
    const checked = async (name: string, check: () => Promise<readonly LoggedDeviation[]>) => {
      try {
        return await check();
      } catch (error) {
        if (!(error instanceof UncheckedBodyError)) throw error;
        notes.push(`The ${name} was not checked: ${error.message}`);
        return [];
      }
    };
    const sent: WireMessage = { headers: sentHeaders, body: requestTap.bytes };
    const answer = head && { status: head.status, headers: head.headers, body: answerTap?.bytes };
    const deviations = [
      ...(ended.found ?? (await checked('request', () => this.#checkRequest(ended, sent)))),
      ...(answer && failure === undefined
        ? await checked('answer', () => this.#checkAnswer(ended, sent, answer))
        : []),
    ];
    if (ended.astray !== undefined) notes.push(ended.astray);
    if (failure) notes.push(...notesOn(failure, Object.hasOwn(tasks.submits, operationOf(ended) ?? '')));
    const written = {
      ...ended,
      gateway,
      tasks,
      request: await readMessage(sent, requestTap.size, ended.requestLimit),
      response: answer && {
        ...(await readMessage(answer, answerTap?.size ?? 0, limits.answer)),
        status: answer.status,
      },
      deviations,
      notes,
    };
    ledger.add(ledgerEntryOf(written), loggedExchangeOf(written));
    if (ended.refusal === undefined) await this.#record(ended, sent);
  }

  async #checkRequest(
    { route, url, refusal, requestTap, requestLimit }: EndedExchange,
    sent: WireMessage,
  ): Promise<readonly LoggedDeviation[]> {
    const { gateway } = this.#options;
    const isWhole = requestTap.writableFinished;
    if (route === undefined || refusal !== undefined || !isWhole) return [];
    return requestDeviations({ ...sent, gateway, route, url }, requestLimit);
  }

  async #checkAnswer(
    { route, method, path, search, endedAt, requestLimit }: EndedExchange,
    sent: WireMessage,
    answer: WireMessage & { readonly status: number },
  ): Promise<readonly LoggedDeviation[]> {
    const { observer, limits } = this.#options;
    if (route === undefined || !isChecked({ method, headers: sent.headers }, answer)) return [];
    const request = {
      method,
      path,
      query: Object.fromEntries(new URLSearchParams(search)),
      body: await bodyValueOf(sent, requestLimit),
      apiKey: apiKeyIn(sent.headers),
    };
    const { id: operation } = route.operation;
    return answerDeviations(observer, { operation, request, at: endedAt, answer }, limits.answer);
  }

  async #record(ended: EndedExchange, { headers, body }: WireMessage): Promise<void> {
    const { recorder, gateway, baseUrl } = this.#options;
    if (recorder === undefined) return;
    const { number, method, url, startedAt, endedAt, head, answerTap, requestTap, failure } = ended;
    await answerTap?.written;
    await recorder.record({
      number,
      gateway,
      baseUrl,
      operation: operationOf(ended),
      startedAt,
      endedAt,
      request: { method, url, httpVersion: '1.1', headers, body, bodySize: requestTap.size },
      response: head && { ...head, body: answerTap?.bytes, bodySize: answerTap?.size ?? 0 },
      failure: failure?.text,
    });
  }
}

function operationOf({ route }: EndedExchange): string | undefined {
  return route?.operation.id;
}

function notesOn({ text, isUnsent }: ForwardFailure, isSubmit: boolean): string[] {
  if (!isSubmit || isUnsent) return [text];
  return [text, 'The task may have been created and billed; check before it is submitted again'];
}

/** A message as the ledger shows it. */
async function readMessage(message: WireMessage, bodySize: number, limit: number): Promise<ReadMessage> {
  const { headers, body } = message;
  const type = mediaTypeOf(headers);
  const isText = body !== undefined && !isOpaque(type) && type !== 'multipart/form-data';
  const bytes = isText ? await decodedBody(message, limit).catch(() => undefined) : undefined;
  return { headers, text: bytes && new TextDecoder().decode(bytes), bodySize };
}

/** The value of a request's body: parsed JSON, or the fields of a form. Undefined if it cannot be read. */
async function bodyValueOf(message: WireMessage, limit: number): Promise<unknown> {
  try {
    const bytes = await decodedBody(message, limit);
    switch (mediaTypeOf(message.headers)) {
      case 'application/json':
        return parseJsonOrText(textOf(bytes));
      case 'multipart/form-data': {
        const headers = { 'content-type': headerOf(message.headers, 'content-type') ?? '' };
        return formFields(await new Response(bytes, { headers }).formData());
      }
      default:
        return undefined;
    }
  } catch {
    // The request was already reported as unchecked.
    return undefined;
  }
}
