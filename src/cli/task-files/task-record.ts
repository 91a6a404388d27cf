/** The content of a task file: a task's handle, and the request that made it. */

import { textAt, valueAt } from '../../bodies/json.ts';
import { isUnseen } from '../../lookup/caller-id.ts';
import { parseHandle } from '../../tasks/task-handle.ts';
import type { TaskHandle } from '../../types.ts';
import type { RequestBody } from '../request/build-request.ts';
import { isGatewayName, knownGateways } from '../request/known-gateways.ts';

/** Suffix of a task file, after the name of the video. */
export const taskFileEnding = '.task.json';

/** Maximum size of a task file, in bytes. A submit that would need a larger one is refused before it is sent. */
export const largestTaskFile = 64_000_000;

/** A request that was submitted. */
export interface Submission {
  /** Its operationId. */
  readonly operation: string;
  /** The body, without files. */
  readonly request: RequestBody;
  /** The same text for the same request, files included. Only the MCP server writes it. */
  readonly digest?: string | undefined;
  /** True until the MCP server has told its client of the task. */
  readonly isUntold?: boolean | undefined;
}

/** The content of a task file: a submit and its outcome. */
export interface TaskRecord {
  readonly gateway: string;
  readonly baseUrl: string;
  /** In milliseconds since the Unix epoch. */
  readonly submittedAt: number | undefined;
  readonly submission: Submission | undefined;
  /**
   * The task. Until an answer to the submit was read, it has the caller's own id, or is undefined if the gateway finds
   * no task by such an id.
   */
  readonly handle: TaskHandle | undefined;
}

/** A note for people who open the file of an unconfirmed submit. */
const note = 'A submit was sent, but no answer was read. It may have been accepted and billed.';

/** Adds the command that finds its task. */
const noteOnRecovery = `${note} To find its task, run: video-gateway recover FILE`;

/** Writes a record as JSON. If it has a task, it is also a handle for `gateway.resume()`. */
export function formatRecord({ gateway, baseUrl, submittedAt, submission, handle }: TaskRecord): string {
  const head = handle ?? { version: 1, gateway, baseUrl, submittedAt, note };
  const recovery = handle && isUnseen(handle) ? { note: noteOnRecovery } : {};
  return `${JSON.stringify({ ...head, ...recovery, ...submission }, null, 2)}\n`;
}

/**
 * Reads a record.
 *
 * @throws TypeError if it is not valid
 */
export function parseRecord(value: unknown): TaskRecord {
  const gateway = textAt(value, '/gateway');
  const baseUrl = textAt(value, '/baseUrl');
  const operation = textAt(value, '/operation');
  const request = valueAt(value, '/request');
  if (!isGatewayName(gateway) || !baseUrl || !URL.canParse(baseUrl)) throw new TypeError('Not a task');
  const submission =
    operation !== undefined && typeof request === 'object' && request !== null
      ? {
          operation,
          request: { ...request },
          digest: textAt(value, '/digest'),
          isUntold: valueAt(value, '/isUntold') === true || undefined,
        }
      : undefined;
  const submittedAt = valueAt(value, '/submittedAt');
  const isPending = valueAt(value, '/locators') === undefined && submission !== undefined;
  return {
    gateway,
    baseUrl,
    submittedAt: typeof submittedAt === 'number' ? submittedAt : undefined,
    submission,
    // `parseHandle` checks it in full.
    handle: isPending
      ? undefined
      : parseHandle(value as TaskHandle, { baseUrl, tasks: knownGateways[gateway].tasks }),
  };
}
