/** The content of a task file: a task's handle, and the request that made it. */

import { isUnseen } from '../../lookup/caller-id.ts';
import { parseHandle } from '../../tasks/task-handle.ts';
import { textAt, valueAt } from '../../transport/json.ts';
import type { TaskHandle } from '../../types.ts';
import type { RequestBody } from '../request/build-request.ts';
import { isGatewayName, knownGateways } from '../request/known-gateways.ts';

/** The end of a task file's name. Before it stands the name of the video. */
export const taskFileEnding = '.task.json';

/** A request that was submitted. */
export interface Submission {
  /** Its operationId. */
  readonly operation: string;
  /** The body, without files. */
  readonly request: RequestBody;
}

/** A submit and its outcome, as a task file keeps them. */
export interface TaskRecord {
  readonly gateway: string;
  readonly baseUrl: string;
  /** In milliseconds since the Unix epoch. */
  readonly submittedAt: number | undefined;
  readonly submission: Submission | undefined;
  /**
   * The task. As long as no answer to the submit was read, it has the caller's own id, or is undefined if the gateway finds
   * no task by such an id.
   */
  readonly handle: TaskHandle | undefined;
}

/** A note in the file of a submit without an answer, for whoever opens it. */
const note = 'A submit was sent, and no answer to it was read. It may have been accepted and billed.';

/** Adds the command that finds its task. */
const noteOnRecovery = `${note} To find its task, run: video-gateway recover FILE`;

/** Writes a record as JSON. With a task in it, it is a handle that `gateway.resume()` takes, and more. */
export function formatRecord({ gateway, baseUrl, submittedAt, submission, handle }: TaskRecord): string {
  const head = handle ?? { version: 1, gateway, baseUrl, submittedAt, note };
  const recovery = handle && isUnseen(handle) ? { note: noteOnRecovery } : {};
  return `${JSON.stringify({ ...head, ...recovery, ...submission }, null, 2)}\n`;
}

/**
 * Reads a record.
 *
 * @throws TypeError if it is none
 */
export function parseRecord(value: unknown): TaskRecord {
  const gateway = textAt(value, '/gateway');
  const baseUrl = textAt(value, '/baseUrl');
  const operation = textAt(value, '/operation');
  const request = valueAt(value, '/request');
  if (!isGatewayName(gateway) || !baseUrl || !URL.canParse(baseUrl)) throw new TypeError('Not a task');
  const submission =
    operation !== undefined && typeof request === 'object' && request !== null
      ? { operation, request: { ...request } }
      : undefined;
  const submittedAt = valueAt(value, '/submittedAt');
  const isPending = valueAt(value, '/locators') === undefined && submission !== undefined;
  return {
    gateway,
    baseUrl,
    submittedAt: typeof submittedAt === 'number' ? submittedAt : undefined,
    submission,
    // It is checked in full, whatever it is.
    handle: isPending
      ? undefined
      : parseHandle(value as TaskHandle, { baseUrl, tasks: knownGateways[gateway].tasks }),
  };
}
