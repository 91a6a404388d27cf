/** The requests to the gateways, as the control API shows them. */

import type { components, paths } from '../../generated/mock/types.ts';
import type { LogEntry } from '../core/call.ts';
import type { RequestLog } from '../store/request-log.ts';

type Schemas = components['schemas'];
type Filter = NonNullable<paths['/ledger']['get']['parameters']['query']>;

/** The last requests that are asked for, the oldest first. */
export function listRequests(ledger: RequestLog, { limit = Infinity, only }: Filter): Schemas['Ledger'] {
  const { count, billable, entries } = ledger;
  const matching = entries.filter(only === undefined ? () => true : sorts[only]);
  return {
    count,
    billable,
    matching: matching.length,
    entries: matching.slice(-limit).map(describeRequest),
  };
}

const sorts: Readonly<Record<NonNullable<Filter['only']>, (entry: LogEntry) => boolean>> = {
  // Nothing but a submit is sent as a POST.
  submits: ({ method }) => method === 'POST',
  problems: ({ refusal, fault, status, unknownFields, misread, notes }) =>
    status === undefined ||
    status >= 400 ||
    refusal !== undefined ||
    fault !== undefined ||
    unknownFields !== undefined ||
    misread !== undefined ||
    notes !== undefined,
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
    delay_seconds: delay === undefined ? null : delay / 1000,
  };
}
