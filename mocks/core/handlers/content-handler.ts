/** Answers requests for the video of a task, through the gateway or under the URL of its file. */

import type { ContentOperation } from '../../../generated/lifecycle.ts';
import { videoFile } from '../answer.ts';
import type { Call, Known, Outcome } from '../call.ts';
import type { Operation } from '../contract/operation.ts';
import { Rejection } from '../contract/rejection.ts';
import type { GatewayModel } from '../gateway-model.ts';
import { expiryOf, type RequestedVideo, stateOf, type Task } from '../tasks/task-state.ts';
import { refusedAs } from './refused.ts';

/**
 * Decides a request for the video of a task.
 *
 * @throws Rejection if the task is unknown, not completed, or expired
 */
export function decideContent(
  gateway: GatewayModel,
  { now, head, route }: Call,
  contract: ContentOperation,
  { task }: Known,
): Outcome {
  const notFound = (options?: { readonly task: string }) => {
    const id = gateway.idIn(route.operation, route.parameters, head.query);
    return refusedAs(contract, 'unknown', `Task not found: ${id}`, options);
  };
  // A video can be downloaded only through the pipeline of its task.
  if (task === undefined || !isLinked(gateway, task.readBy, route.operation)) throw notFound();
  const query = gateway.queryOf(task);
  const { kind, name } = stateOf(task, query, now);
  if (kind !== 'completed') {
    const text = `Task is not completed yet, current status: ${name}`;
    throw refusedAs(contract, 'unfinished', text, { task: task.id });
  }
  if (expiryOf(task, query) <= now) throw notFound({ task: task.id });
  return { answer: videoFile(task.request), log: { task: task.id } };
}

/** True if a query links to a download. A download without any link serves the videos of all queries. */
function isLinked({ operations }: GatewayModel, readBy: string, { id }: Operation): boolean {
  const readers = operations.filter(({ query }) => query?.links.some((link) => link.operationId === id));
  return readers.length === 0 || readers.some((reader) => reader.id === readBy);
}

/** A file of a task. */
export interface TaskFile {
  readonly kind: 'video' | 'picture';
  readonly video: RequestedVideo;
  /** The name of a recorded file to send instead of a clip. */
  readonly file?: string;
}

/** Parses a file's name into the task's id and the kind of file. Undefined if no file has such a name. */
export function taskFileNamed(
  name: string,
): { readonly id: string; readonly kind: TaskFile['kind'] } | undefined {
  const [, id, ending] = /^(.+)\.(mp4|jpg)$/.exec(name) ?? [];
  return id === undefined ? undefined : { id, kind: ending === 'mp4' ? 'video' : 'picture' };
}

/**
 * Decides a request for the file of a task.
 *
 * @param name the file's name, as it was sent
 * @throws Rejection if the file does not exist, or has expired
 */
export function decideFile(
  gateway: GatewayModel,
  name: string,
  kind: TaskFile['kind'],
  task: Task | undefined,
  now: number,
): TaskFile {
  const query = task && gateway.queryOf(task);
  if (task === undefined || query === undefined || stateOf(task, query, now).kind !== 'completed') {
    throw new Rejection(404, `File not found: ${name}`);
  }
  if (expiryOf(task, query) <= now) throw new Rejection(410, `The file ${name} has expired`);
  return { kind, video: task.request };
}
