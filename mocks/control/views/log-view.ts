/** The requests to the gateways, as the control API shows them. */

import type { components, paths } from '../../../generated/mock/types.ts';
import type { LogEntry } from '../../core/call.ts';
import { keyPlaceholder } from '../../core/text/sent-keys.ts';
import { type Exchange, type LoggedBody, sizeOf } from '../../store/memory/exchange.ts';
import type { RequestLog } from '../../store/memory/request-log.ts';
import { curl } from '../curl.ts';

type Schemas = components['schemas'];
type Filter = NonNullable<paths['/ledger']['get']['parameters']['query']>;

/** The newest requests that match a filter, in ascending order. */
export function listRequests(ledger: RequestLog, { limit = Infinity, only }: Filter): Schemas['Ledger'] {
  const { count, billable, entries } = ledger;
  const matching = entries.filter(only === undefined ? () => true : filters[only]);
  return {
    count,
    billable,
    matching: matching.length,
    entries: matching.slice(-limit).map(describeRequest),
  };
}

const filters: Readonly<Record<NonNullable<Filter['only']>, (entry: LogEntry) => boolean>> = {
  // Only submits are POST requests.
  submits: ({ method }) => method === 'POST',
  problems: ({ refusal, fault, status, unknownFields, misread, notes, deviations }) =>
    status === undefined ||
    status >= 400 ||
    refusal !== undefined ||
    fault !== undefined ||
    unknownFields !== undefined ||
    misread !== undefined ||
    notes !== undefined ||
    deviations !== undefined,
};

function describeRequest(entry: LogEntry): Schemas['LedgerEntry'] {
  const { number, at, gateway, method, path, billable = false, unknownFields = [], misread = [] } = entry;
  const { notes = [], delay } = entry;
  return {
    number,
    at: new Date(at).toISOString(),
    gateway,
    method,
    path,
    origin: entry.origin ?? null,
    operation: entry.operation ?? null,
    task: entry.task ?? null,
    status: entry.status ?? null,
    billable,
    refusal: entry.refusal ?? null,
    fault: entry.fault ?? null,
    unknown_fields: unknownFields.map(({ name, meant }) => ({ name, meant: meant ?? null })),
    misread: misread.map(({ text, meant }) => ({ text, meant: meant ?? null })),
    notes: [...notes],
    deviations: [...(entry.deviations ?? [])],
    delay_seconds: delay === undefined ? null : delay / 1000,
  };
}

/**
 * The bodies of a request and of its answer.
 *
 * @param baseUrl the base URL of the gateway
 */
export function describeExchange(entry: LogEntry, exchange: Exchange, baseUrl: string): Schemas['Exchange'] {
  const { search, sent, answered } = exchange;
  return {
    number: entry.number,
    query: search,
    request_body: sent ? describeBody(sent) : null,
    response_body: answered ? describeBody(answered) : null,
    curl: sent?.isWhole === false ? null : commandOf(entry, exchange, baseUrl),
  };
}

function describeBody({ type, size, text, isWhole }: LoggedBody): Schemas['LoggedBody'] {
  return { type, size: size ?? sizeOf(text ?? ''), text: text ?? null, is_whole: isWhole };
}

/** A command that repeats a request. */
function commandOf(
  { method, path }: LogEntry,
  { search, prefer, hasKey, sent }: Exchange,
  baseUrl: string,
): string {
  return curl({
    method,
    url: baseUrl + path + search,
    apiKey: hasKey ? keyPlaceholder : undefined,
    headers: {
      ...(prefer !== null && { Prefer: prefer }),
      // The type of a form has a boundary, which curl generates itself.
      ...(sent && sent.form === undefined && { 'Content-Type': sent.type }),
    },
    ...(sent?.form ? { form: sent.form.fields, files: sent.form.files } : { text: sent?.text }),
  });
}
