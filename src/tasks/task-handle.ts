/** Handles: tasks as JSON, to keep and to resume. */

import type { Tasks } from '../../generated/lifecycle.ts';
import { parseJsonOrText } from '../bodies/json.ts';
import { assertTaskId } from '../transport/url-path.ts';
import type { TaskHandle, TaskLocator } from '../types.ts';

/** The server of a handle. */
interface Server {
  readonly baseUrl: string;
  readonly tasks: Tasks;
}

/**
 * Validates a handle from outside.
 *
 * @param given the handle, its JSON, or the bare id of a task
 * @throws TypeError if it is not valid, or belongs to another gateway or server
 */
export function parseHandle(given: TaskHandle | string, server: Server): TaskHandle {
  // A text that begins like JSON must be a handle.
  if (typeof given === 'string' && !/^\s*["[{]/.test(given)) return handleOfId(given, server);
  const handle: unknown = typeof given === 'string' ? parseJsonOrText(given) : given;
  const { tasks, baseUrl } = server;
  if (!isHandle(handle)) {
    throw new TypeError(
      `Not a task of ${tasks.name}: pass the JSON that JSON.stringify(task) made, or the id of a task`,
    );
  }
  if (handle.gateway !== tasks.name || handle.baseUrl !== baseUrl) {
    throw new TypeError(
      `The task belongs to ${handle.gateway} at ${handle.baseUrl}, not to ${tasks.name} at ${baseUrl}`,
    );
  }
  for (const [query, id] of handle.locators) {
    assertTaskId(id);
    if (!Object.hasOwn(tasks.queries, query)) throw new TypeError(`${tasks.name} has no query ${query}`);
  }
  return handle;
}

/** Copies locators, since callers may modify a handle. */
export function copyLocators([first, ...others]: TaskHandle['locators']): TaskHandle['locators'] {
  const copy = ([query, id]: TaskLocator): TaskLocator => [query, id];
  return [copy(first), ...others.map(copy)];
}

/** A handle with only an id. Any query of the gateway may read the task. */
function handleOfId(id: string, { baseUrl, tasks }: Server): TaskHandle {
  assertTaskId(id);
  const locators = Object.keys(tasks.queries).map((query): TaskLocator => [query, id]);
  // Every gateway has a query.
  return { version: 1, gateway: tasks.name, baseUrl, locators: locators as [TaskLocator] };
}

/** Checks that a value has the form of a handle of any gateway. */
function isHandle(value: unknown): value is TaskHandle {
  if (typeof value !== 'object' || value === null) return false;
  // Each part is checked.
  const {
    version,
    gateway,
    baseUrl,
    submittedAt = 0,
    callerId = '',
    locators,
  } = value as Partial<TaskHandle>;
  return (
    version === 1 &&
    typeof gateway === 'string' &&
    typeof baseUrl === 'string' &&
    typeof submittedAt === 'number' &&
    submittedAt >= 0 &&
    typeof callerId === 'string' &&
    Array.isArray(locators) &&
    locators.length > 0 &&
    locators.every((locator) => Array.isArray(locator) && locator.length === 2)
  );
}
