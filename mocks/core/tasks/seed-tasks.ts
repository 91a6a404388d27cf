/** Tasks with the ids of the documents' examples. Every mock starts with them, completed, and keeps them. */

import type { Operation } from '../contract/operation.ts';
import { valueAt } from '../text/json-pointer.ts';
import { isInPixels } from './requested-video.ts';
import type { Task } from './task-state.ts';

/** A mention of a task in an example. */
interface Mention {
  readonly id: string;
  readonly alias: string | undefined;
  readonly readBy: string;
  /** Its size in pixels, if the example of a task derived from it shows one. */
  readonly size?: string | undefined;
}

/**
 * The completed tasks of a gateway's examples, so that commands from the documents find their source.
 *
 * @param created time of their submit and completion, in milliseconds of Unix time
 */
export function exampleTasks(gateway: string, operations: readonly Operation[], created: number): Task[] {
  const tasks = new Map<string, Task>();
  for (const { id, alias, readBy, size } of operations.flatMap(mentionsOf)) {
    const query = operations.find((operation) => operation.id === readBy)?.query;
    const running = Object.entries(query?.states ?? {}).find(([, { kind }]) => kind === 'running');
    if (tasks.has(id) || running === undefined) continue;
    tasks.set(id, {
      id,
      number: 0,
      alias,
      gateway,
      submittedBy: undefined,
      readBy,
      startState: running[0],
      created,
      plan: { queue: 0, render: 0, outcome: 'completed', stopsAt: 1 },
      source: undefined,
      request: { model: undefined, prompt: '', aspectRatio: size ?? '16:9', seconds: 8, size },
    });
  }
  return [...tasks.values()];
}

/** The tasks in an operation's examples, each with the query that reads it. */
function mentionsOf({ submit, query, id, success, bodies, parameterExamples }: Operation): Mention[] {
  if (query) return parameterExamples.map((example) => ({ id: example, alias: undefined, readBy: id }));
  const [link] = submit?.links ?? [];
  if (submit === undefined || link === undefined) return [];
  const readBy = link.operationId;
  const source = submit.source?.replace('$request.body#', '');
  const sources = source?.startsWith('/')
    ? [...bodies.values()].flatMap(({ examples }) => examples.map((example) => valueAt(example, source)))
    : parameterExamples;
  const named = sources.filter((one) => typeof one === 'string');
  // A task without a source may be the source of another example.
  const made = submit.source === undefined ? [...success.examples.values()] : [];
  const places = [...new Set(submit.links.map(({ from }) => from))];
  const created = made.flatMap((example) => {
    const [own, alias] = places.map((place) => valueAt(example, place));
    return typeof own === 'string'
      ? [{ id: own, alias: typeof alias === 'string' ? alias : undefined, readBy }]
      : [];
  });
  // A derived task has the size of its source.
  const size = [...success.examples.values()]
    .map((example) => valueAt(example, '/size'))
    .find((one) => isInPixels(one));
  return [...created, ...named.map((one) => ({ id: one, alias: undefined, readBy, size }))];
}
