/** An exchange in the form that the ledger, the console and the log show: short, and without keys. */

import type { Tasks } from '../../../generated/lifecycle.ts';
import type { LogEntry, LoggedDeviation } from '../../../mocks/core/call.ts';
import type { Route } from '../../../mocks/core/contract/router.ts';
import { withoutKeys } from '../../../mocks/core/text/logged-text.ts';
import { withoutSentKey } from '../../../mocks/core/text/sent-keys.ts';
import { beginningOf } from '../../../mocks/core/text/short-text.ts';
import { type Exchange, type LoggedBody, loggedAnswerBody } from '../../../mocks/store/memory/exchange.ts';
import { idAt, parseJsonOrText, textAt } from '../../bodies/json.ts';
import { printable } from '../../printable.ts';
import { redactText } from '../../transport/redact.ts';
import { mediaTypeOf } from './checks/checked-message.ts';
import { type HeaderList, headerOf } from './message-headers.ts';

/** Longest refusal and path that are kept, in characters. */
const longestText = 1000;

/** A complete message, decoded. */
export interface ReadMessage {
  readonly headers: HeaderList;
  /** Undefined if it is not text, or was not kept. */
  readonly text: string | undefined;
  /** The number of bytes that went through. */
  readonly bodySize: number;
}

/** An exchange to write down. */
export interface WrittenExchange {
  readonly gateway: string;
  readonly tasks: Tasks;
  /** In milliseconds of Unix time. */
  readonly startedAt: number;
  readonly method: string;
  /** The path below the base URL, with the query string. */
  readonly path: string;
  readonly search: string;
  /** Undefined if the request matches no operation. */
  readonly route: Route | undefined;
  readonly request: ReadMessage;
  readonly response: (ReadMessage & { readonly status: number }) | undefined;
  /** The status that the caller was sent. Undefined if the connection was dropped. */
  readonly status: number | undefined;
  /** The refusal of the proxy itself, before anything was sent. */
  readonly refusal: string | undefined;
  readonly deviations: readonly LoggedDeviation[];
  readonly notes: readonly string[];
  /** The API keys that the caller and the proxy sent. */
  readonly keys: readonly string[];
}

/** Removes keys and control characters from a text. */
export function withoutSecrets(text: string, keys: readonly string[]): string {
  return printable(withoutKeys(withoutSent(text, keys), null));
}

/** Removes the keys that were sent from a text, in any of their encodings. */
function withoutSent(text: string, keys: readonly string[]): string {
  return keys.reduce((rest, key) => withoutSentKey(redactText(rest, key), key), text);
}

/** Makes an entry of the log. The log numbers it. */
export function ledgerEntryOf(exchange: WrittenExchange): LogEntry {
  const { gateway, tasks, startedAt, method, path, route, request, response, status, keys } = exchange;
  const clean = (text: string) => beginningOf(withoutSecrets(text, keys), longestText);
  const answer = response?.text === undefined ? undefined : parseJsonOrText(response.text);
  const operation = route?.operation.id;
  const isSubmit = operation !== undefined && Object.hasOwn(tasks.submits, operation);
  const error = response && response.status >= 400 ? textAt(answer, tasks.errorMessage) : undefined;
  const refusal = exchange.refusal ?? error;
  const task = taskOf(tasks, route, answer, exchange.search);
  const origin = headerOf(request.headers, 'origin');
  return {
    number: 0,
    at: startedAt,
    gateway,
    method,
    path: clean(path),
    origin: origin === undefined ? undefined : clean(origin),
    status,
    operation,
    task: task && clean(task),
    billable: isSubmit && response !== undefined && response.status >= 200 && response.status < 300,
    refusal: refusal && clean(refusal),
    ...(exchange.deviations.length > 0 && {
      deviations: exchange.deviations.map(({ evidence, pointer, rule, ...one }) => ({
        ...one,
        pointer: clean(pointer),
        rule: clean(rule),
        evidence: evidence && clean(evidence),
      })),
    }),
    notes: exchange.notes.length > 0 ? exchange.notes.map(clean) : undefined,
    decision: undefined,
    unknownFields: undefined,
    misread: undefined,
    fault: undefined,
    lost: undefined,
    delay: undefined,
  };
}

/** The id of the task that a submit created, or that a request names. */
function taskOf(
  { submits, queries }: Tasks,
  route: Route | undefined,
  answer: unknown,
  search: string,
): string | undefined {
  const operation = route?.operation.id ?? '';
  const submit = Object.hasOwn(submits, operation) ? submits[operation] : undefined;
  if (submit) return submit.locators.map(([, place]) => idAt(answer, place)).find((id) => id !== undefined);
  const query = Object.hasOwn(queries, operation) ? queries[operation] : undefined;
  const [first] = Object.values(route?.parameters ?? {});
  if (query === undefined) return route?.operation.content === undefined ? undefined : first;
  return route?.parameters[query.parameter] ?? new URLSearchParams(search).get(query.parameter) ?? undefined;
}

/** Makes the bodies that are logged with the entry, for the console. */
export function loggedExchangeOf({ request, response, search, keys }: WrittenExchange): Exchange {
  const prefer = headerOf(request.headers, 'prefer');
  return {
    search: withoutSecrets(search, keys),
    prefer: prefer === undefined ? null : withoutSecrets(prefer, keys),
    hasKey: headerOf(request.headers, 'authorization') !== undefined,
    sent: request.bodySize === 0 ? undefined : loggedBodyOf(request, keys),
    answered: response && loggedBodyOf(response, keys),
  };
}

function loggedBodyOf({ headers, text, bodySize }: ReadMessage, keys: readonly string[]): LoggedBody {
  const type = mediaTypeOf(headers);
  if (text === undefined) return { type, size: bodySize, text, isWhole: false };
  return loggedAnswerBody(type, withoutSent(text, keys), null);
}
