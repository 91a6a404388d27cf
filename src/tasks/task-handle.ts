/** Handles: tasks as JSON, to keep and to resume. */

import type { Tasks } from '../../generated/lifecycle.ts';
import { parseJsonOrText } from '../transport/json.ts';
import { assertTaskId } from '../transport/url-path.ts';
import type { TaskHandle, TaskLocator } from '../types.ts';

/** The server that a handle is for. */
interface Server {
  readonly baseUrl: string;
  readonly tasks: Tasks;
}

/**
 * Reads a handle that comes from outside.
 *
 * @param given the handle, its JSON, or the bare id of a task
 * @throws TypeError if it is none of these, or belongs to another gateway or server
 */
export function parseHandle(given: TaskHandle | string, server: Server): TaskHandle {
  const value = typeof given === 'string' ? parseJsonOrText(given) : given;
  // A text that is no JSON, or a number in JSON, is an id. What begins like JSON is a broken handle.
  if (typeof given === 'string' && typeof value !== 'object' && !/^\s*["[{]/.test(given)) {
    return handleOfId(given, server);
  }
  const handle = checkForm(value, server.tasks);
  const { name } = server.tasks;
  if (handle.gateway !== name) {
    throw new TypeError(`The task belongs to ${JSON.stringify(handle.gateway)}, not to ${name}`);
  }
  if (handle.baseUrl !== server.baseUrl) {
    throw new TypeError(
      `The task belongs to ${handle.baseUrl}, not to ${server.baseUrl}: resume it with a gateway of that baseUrl`,
    );
  }
  return handle;
}

/** A handle of a task of which only the id is known. Each query of the gateway may read it. */
function handleOfId(id: string, { baseUrl, tasks }: Server): TaskHandle {
  assertTaskId(id);
  const [first, ...others] = Object.keys(tasks.queries).map((query): TaskLocator => [query, id]);
  if (!first) throw new TypeError(`${tasks.name} has no tasks`);
  return { version: 1, gateway: tasks.name, baseUrl, locators: [first, ...others] };
}

/** Checks that a value has the form of a handle, and copies it. */
function checkForm(value: unknown, { name, queries }: Tasks): TaskHandle {
  try {
    // Whatever lacks a part of a handle throws here or fails a check.
    const { version, gateway, baseUrl, submittedAt, locators } = value as TaskHandle;
    const isWhole =
      version === 1 &&
      typeof gateway === 'string' &&
      URL.canParse(baseUrl) &&
      (submittedAt === undefined || (typeof submittedAt === 'number' && submittedAt >= 0));
    // Another gateway's queries have other names.
    const copies = Array.from(locators, ([query, id]): TaskLocator => {
      assertTaskId(id);
      if (gateway === name && !Object.hasOwn(queries, query)) throw new TypeError(`No query ${query}`);
      return [query, id];
    });
    const [first, ...others] = copies;
    if (isWhole && Array.isArray(locators) && first) {
      return {
        version,
        gateway,
        baseUrl,
        ...(submittedAt !== undefined && { submittedAt }),
        locators: [first, ...others],
      };
    }
  } catch {
    // The message below says it all.
  }
  throw new TypeError(
    `Not a task of ${name}: pass the JSON that JSON.stringify(task) made, or the id of a task`,
  );
}
