/** Checks the answers of a gateway, and the lives of its tasks, against its contract. */

import type { LoggedDeviation } from '../../../../mocks/core/call.ts';
import type { Finding } from '../../../conformance/finding.ts';
import type { ObservedExchange, ObservedRequest } from '../../../conformance/observed-exchange.ts';
import { headerOf, headersByName } from '../message-headers.ts';
import { decodedBody, mediaTypeOf, textOf, type WireMessage, withoutStop } from './checked-message.ts';

/** Compares exchanges with a contract, and remembers the tasks. */
export interface ExchangeObserver {
  observe(exchange: ObservedExchange): readonly Finding[];
}

/** An answer that has come to its end. */
export interface EndedAnswer extends WireMessage {
  readonly status: number;
}

/** Statuses that answer a condition or a range, and are about HTTP and not about the gateway. */
const ofConditions = [304, 412, 416];

/** True for an answer that the contract says something about. */
export function isChecked(
  { method, headers }: { readonly method: string } & Pick<WireMessage, 'headers'>,
  { status, headers: answered }: EndedAnswer,
): boolean {
  if (method === 'HEAD' || method === 'OPTIONS') return false;
  if (mediaTypeOf(answered) === 'multipart/byteranges') return false;
  const isConditional = headers.some(([name]) => /^(range|if-.+)$/i.test(name));
  return !(isConditional && ofConditions.includes(status));
}

/** True for a media type whose content no contract describes. */
export function isOpaque(mediaType: string): boolean {
  return /^(video|audio|image)\/|^application\/octet-stream$/.test(mediaType);
}

/**
 * The deviations of an answer that are new.
 *
 * @param limit the most bytes of a body that are looked at, decoded
 * @throws UncheckedBodyError if the body cannot be looked at
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
  // Whoever forgets the name of the scheme has sent a key all the same.
  return value?.slice(value.indexOf(' ') + 1);
}

/** The values in headers, or parameters, that are keys by their names. */
export function secretsIn(pairs: WireMessage['headers']): readonly string[] {
  const named = pairs.filter(([name]) => /key|token|secret/i.test(name)).map(([, value]) => value);
  const key = apiKeyIn(pairs);
  return key === undefined ? named : [key, ...named];
}
