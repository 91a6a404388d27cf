/** Builds events from the contract's examples. All deliveries of an event have the same body. */

import type { Webhooks } from '../../generated/webhooks.ts';
import { copyOf, failureOf } from '../core/tasks/response-template.ts';
import type { Random } from '../core/tasks/seeded-random.ts';
import { idsLike } from '../core/tasks/task-ids.ts';
import type { Task, TaskWebhook } from '../core/tasks/task-state.ts';
import { addAt, setAt, valueAt } from '../core/text/json-pointer.ts';

/** A gateway's webhooks, generated from its contract. */
export interface WebhookContract {
  readonly table: Webhooks;
  /** An example of each event, by its type. */
  readonly examples: Readonly<Record<string, unknown>>;
}

/** The event of a webhook. */
export interface WebhookEvent {
  /** The same in each delivery. */
  readonly id: string;
  /** Such as `generation.completed`. */
  readonly type: string;
  /** The body as JSON. */
  readonly body: string;
}

/** A task that has ended, to report to a receiver. */
export interface EndedTask {
  readonly task: Task;
  readonly webhook: TaskWebhook;
  /** In milliseconds of Unix time. */
  readonly end: number;
}

/** The type of the event for the outcome of a task; undefined if there is none. */
export function eventTypeOf({ table }: WebhookContract, { plan }: Task): string | undefined {
  const events = Object.entries(table.taskEvents);
  return events.find(([, { kind }]) => kind === plan.outcome)?.[0];
}

/** Builds the event for the end of a task. */
export function taskEvent(
  contract: WebhookContract,
  type: string,
  { task, webhook, end }: EndedTask,
  random: Random,
): WebhookEvent {
  const { table, examples } = contract;
  const body = copyOf(examples[type]);
  const id = newEventId(contract, body, random, task.number);
  const at = table.taskEvents[type]?.at;
  if (at === undefined) throw new Error(`There is no task event ${type}`);
  setAt(body, at.id, task.id);
  if (at.callerId) addAt(body, at.callerId, task.callerId);
  if (at.model && task.request.model !== undefined) setAt(body, at.model, task.request.model);
  for (const place of at.result ?? []) setResult(body, place, task, webhook.filesUrl);
  if (at.error && typeof valueAt(body, at.error) === 'object' && task.plan.outcome === 'failed')
    setAt(body, at.error, failureOf(task.plan));
  if (at.submitted) setAt(body, at.submitted, inSeconds(task.created));
  if (at.finished) setAt(body, at.finished, inSeconds(end));
  if (at.created) setAt(body, at.created, inSeconds(end));
  return { id, type, body: JSON.stringify(body) };
}

/** The types of events that belong to no task, such as `endpoint.test`. */
export function testTypesOf({ table, examples }: WebhookContract): readonly string[] {
  return Object.keys(examples).filter((type) => !Object.hasOwn(table.taskEvents, type));
}

/**
 * Builds a test event.
 *
 * @param now in milliseconds of Unix time
 * @param number the number of the test event, from 1
 */
export function testEvent(
  contract: WebhookContract,
  type: string,
  now: number,
  random: Random,
  number: number,
): WebhookEvent {
  const body = copyOf(contract.examples[type]);
  const id = newEventId(contract, body, random, number);
  const [event] = Object.values(contract.table.taskEvents);
  if (event?.at.created) setAt(body, event.at.created, inSeconds(now));
  return { id, type, body: JSON.stringify(body) };
}

/** Sets an id in the format of the example's, and returns it. */
function newEventId({ table }: WebhookContract, body: unknown, random: Random, serial: number): string {
  const place = table.delivery.eventId;
  const id = idsLike(String(valueAt(body, place)))(random, serial);
  setAt(body, place, id);
  return id;
}

/** Sets the URL of a task's file, with the file extension of the example's, or removes it if the task shows no URL. */
function setResult(body: unknown, place: string, { id, plan }: Task, filesUrl: string): void {
  const [extension = '.mp4'] = /\.\w+$/.exec(String(valueAt(body, place))) ?? [];
  setAt(body, place, plan.withoutUrl ? undefined : `${filesUrl}${encodeURIComponent(id)}${extension}`);
}

function inSeconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000);
}
