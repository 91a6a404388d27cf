/** An entry of the mock's log, of which a test changes what it is about. */

import type { LogEntry } from '../../mocks/core/call.ts';

/** A query that was answered. */
export const logEntry: LogEntry = {
  number: 0,
  at: 0,
  gateway: 'octopusx',
  method: 'GET',
  path: '/',
  origin: undefined,
  status: 200,
  operation: undefined,
  task: undefined,
  billable: undefined,
  decision: undefined,
  refusal: undefined,
  unknownFields: undefined,
  misread: undefined,
  notes: undefined,
  fault: undefined,
  lost: undefined,
  delay: undefined,
};
