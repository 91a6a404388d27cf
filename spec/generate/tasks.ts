/** What a client needs of a contract's lifecycle table: which requests to send, and where answers hold what. */

import type { LifecycleTable } from './lifecycles.ts';
import { notice } from './notice.ts';

/** The part of the table, as the text of a module. */
export function tasksModule({ submits, queries, contents }: LifecycleTable): string {
  const links = Object.values(submits).flatMap((submit) => submit.links);
  const tasks = {
    submits: mapValues(submits, submitOf),
    queries: mapValues(queries, (query, operationId) => ({
      ...queryOf(query, contents),
      parameter: links.find((link) => link.operationId === operationId)?.parameter,
      remix: derivedBy('remix', operationId, submits),
      extend: derivedBy('extend', operationId, submits),
    })),
  };
  return `${notice}import type { Tasks } from '../lifecycle.ts';

/** How the gateway's tasks are submitted and read. Times are in seconds, places are JSON pointers. */
export const tasks = ${JSON.stringify(tasks, null, 2)} as const satisfies Tasks;
`;
}

function submitOf({ path, links, source, starts }: LifecycleTable['submits'][string]) {
  const form = starts.find(({ mediaType }) => mediaType === 'multipart/form-data');
  return {
    path,
    readings: links.map(({ operationId, from }) => [operationId, from]),
    source: /^\$request\.path\.(.+)/.exec(source ?? '')?.[1],
    field: /^\$request\.body#\/(.+)/.exec(source ?? '')?.[1],
    form: form && (form.model ?? '.'),
  };
}

function queryOf(query: LifecycleTable['queries'][string], contents: LifecycleTable['contents']) {
  const { path, states, at, poll, links } = query;
  const { status, progress, result, error } = at;
  return {
    path,
    states: mapValues(states, ({ kind }) => kind),
    at: { status, progress, result, error },
    poll,
    content: links.flatMap(({ operationId }) => contents[operationId]?.path ?? [])[0],
  };
}

/** The submit of a verb whose source and whose task a query reads. */
function derivedBy(verb: string, query: string, submits: LifecycleTable['submits']): string | undefined {
  return Object.entries(submits).find(
    ([name, { source, links }]) =>
      name.startsWith(verb) && source !== undefined && links[0]?.operationId === query,
  )?.[0];
}

function mapValues<Value, Mapped>(
  record: Readonly<Record<string, Value>>,
  map: (value: Value, key: string) => Mapped,
): Record<string, Mapped> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]));
}
