/** Checks a gateway's answers, and the lifecycle of its tasks, against its contract. */

import type { LoggedDeviation } from '../../../../mocks/core/call.ts';
import type { Finding } from '../../../conformance/finding.ts';
import type { ObservedExchange, ObservedRequest } from '../../../conformance/observed-exchange.ts';
import { headerOf, headersByName } from '../message-headers.ts';
import { decodedBody, mediaTypeOf, textOf, type WireMessage, withoutStop } from './checked-message.ts';

/** Compares exchanges with a contract, and remembers the tasks. */
export interface ExchangeObserver {
  observe(exchange: ObservedExchange): readonly Finding[];
}

/** A complete answer. */
export interface EndedAnswer extends WireMessage {
  readonly status: number;
}

/** Statuses of conditional and range requests, which belong to HTTP and not to the gateway. */
const ofConditions = [304, 412, 416];

/** True for an answer that the contract describes. */
export function isChecked(
  { method, headers }: { readonly method: string } & Pick<WireMessage, 'headers'>,
  { status, headers: answered }: EndedAnswer,
): boolean {
  if (method === 'HEAD' || method === 'OPTIONS') return false;
  if (mediaTypeOf(answered) === 'multipart/byteranges') return false;
  const isConditional = headers.some(([name]) => /^(range|if-.+)$/i.test(name));
  return !(isConditional && ofConditions.includes(status));
}

/** True for a media type that no contract describes. */
export function isOpaque(mediaType: string): boolean {
  return /^(video|audio|image)\/|^application\/octet-stream$/.test(mediaType);
}

/**
 * The deviations of an answer that are new.
 *
 * @param limit the maximum size of a decoded body, in bytes
 * @throws UncheckedBodyError if the body cannot be checked
 */
export async function answerDeviations(
  observer: ExchangeObserver,
  exchange: Omit<ObservedExchange, 'request' | 'response'> & {
    readonly request: ObservedRequest;
    readonly answer: EndedAnswer;
  },
  limit: number,
): Promise<LoggedDeviation[]> {
  const { operation, request, at, answer } = exchange;
  const text = isOpaque(mediaTypeOf(answer.headers)) ? undefined : textOf(await decodedBody(answer, limit));
  const response = { status: answer.status, headers: headersByName(answer.headers), text };
  return observer
    .observe({ operation, request, response, at })
    .map(({ pointer, rule, evidence, provenance: { level, source } }) => ({
      of: 'answer',
      pointer,
      rule,
      evidence,
      level,
      source: withoutStop(source),
    }));
}

/** The API key of a request. Undefined if none was sent. */
export function apiKeyIn(headers: WireMessage['headers']): string | undefined {
  const value = headerOf(headers, 'authorization');
  // A value without a scheme is a key, too. Spaces or tabs may follow a scheme.
  return value?.trim().replace(/^\S+\s+/, '');
}

/** The values of headers or parameters whose names mark them as keys. */
export function secretsIn(pairs: WireMessage['headers']): readonly string[] {
  const named = pairs.filter(([name]) => /key|token|secret/i.test(name)).map(([, value]) => value);
  const key = apiKeyIn(pairs);
  return key === undefined ? named : [key, ...named];
}
