/** The tasks that the documents' examples name: they are there from the start, finished, for good. */

import type { Operation } from '../contract/operation.ts';
import { valueAt } from '../text/json-pointer.ts';
import { isInPixels } from './requested-video.ts';
import type { Task } from './task-state.ts';

/** A task that an example mentions. */
interface Mention {
  readonly id: string;
  readonly alias: string | undefined;
  readonly readBy: string;
  /** Its size in pixels, if an example of what is made from it shows one. */
  readonly size?: string | undefined;
}

/**
 * The finished tasks of a gateway's examples, so that the documents' own commands find their source.
 *
 * @param created when they were submitted, and completed at once, in milliseconds of Unix time
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

/** The ids that an operation's examples name, each with the query that reads it. */
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
  // A task that is made from nothing may be the source of another example.
  const made = submit.source === undefined ? [...success.examples.values()] : [];
  const places = [...new Set(submit.links.map(({ from }) => from))];
  const created = made.flatMap((example) => {
    const [own, alias] = places.map((place) => valueAt(example, place));
    return typeof own === 'string'
      ? [{ id: own, alias: typeof alias === 'string' ? alias : undefined, readBy }]
      : [];
  });
  // A source looks like what is made of it.
  const size = [...success.examples.values()]
    .map((example) => valueAt(example, '/size'))
    .find((one) => isInPixels(one));
  return [...created, ...named.map((one) => ({ id: one, alias: undefined, readBy, size }))];
}
