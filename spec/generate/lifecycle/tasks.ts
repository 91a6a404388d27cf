/** A client's part of a contract's lifecycle table: the requests to send, and the places in their answers. */

import { type Contract, type Operation, operationsOf, type Submit } from '../../contract.ts';
import { notice } from '../notice.ts';
import { dataUriFields } from './data-uri-fields.ts';
import type { LifecycleTable } from './lifecycles.ts';
import { uploadedFields, uploadsOf } from './uploads.ts';

/** The methods that make a new task from a task: what the names of the operations begin with. */
export const verbs = ['remix', 'extend'] as const;

/** The part of the table, as the text of a module. */
export function tasksModule(
  name: string,
  contract: Contract,
  { submits, queries, contents }: LifecycleTable,
): string {
  const links = Object.values(submits).flatMap((submit) => submit.links);
  // That of any submit: the linter sees to it that they are all the same.
  const notAccepted = Object.values(submits)[0]?.notAccepted;
  const operations = new Map(
    operationsOf(contract).map(({ operation }) => [operation.operationId, operation]),
  );
  const tasks = {
    name,
    baseUrl: contract.servers[0]?.url,
    refusals: notAccepted?.answers,
    errorMessage: notAccepted?.message,
    submits: mapValues(submits, (submit, operationId) => ({
      ...submitOf(submit),
      uploads: uploadsIn(contract, operations.get(operationId)),
      dataUris: dataUrisIn(contract, operations.get(operationId)),
    })),
    queries: mapValues(queries, (query, operationId) => ({
      ...queryOf(query, contents, findsByCallerId(operationId, submits)),
      parameter: links.find((link) => link.operationId === operationId)?.parameter,
      remix: derivedBy('remix', operationId, submits),
      extend: derivedBy('extend', operationId, submits),
    })),
    uploads: uploadsOf(contract),
  };
  return `${notice}import type { Tasks } from '../lifecycle.ts';

/** The submits and queries of the gateway's tasks. Times are in milliseconds, places are JSON pointers. */
export const tasks = ${JSON.stringify(tasks, null, 2)} as const satisfies Tasks;
`;
}

function dataUrisIn(contract: Contract, operation: Operation | undefined) {
  return operation && dataUriFields(contract, operation);
}

function uploadsIn(contract: Contract, operation: Operation | undefined) {
  return operation && uploadedFields(contract, operation);
}

function submitOf({ path, links, source, starts, callerId }: LifecycleTable['submits'][string]) {
  return {
    path,
    locators: links.map(({ operationId, from }) => [operationId, from]),
    source: /^\$request\.path\.(.+)/.exec(source ?? '')?.[1],
    field: /^\$request\.body#\/([^/]+)$/.exec(source ?? '')?.[1],
    form: formModels(starts),
    callerId,
  };
}

/** The models whose submit is a form, as a regular expression. Undefined if none is. */
export function formModels(starts: Submit['starts']): string | undefined {
  const form = starts.find(({ mediaType }) => mediaType === 'multipart/form-data');
  return form && (form.model ?? '.');
}

/** True for a query that finds a task by its caller's own id. */
function findsByCallerId(query: string, submits: LifecycleTable['submits']): boolean {
  return Object.values(submits).some(({ callerId }) => callerId?.query === query);
}

function queryOf(
  query: LifecycleTable['queries'][string],
  contents: LifecycleTable['contents'],
  findsByCallerId: boolean,
) {
  const { path, states, synonyms, at, poll, links } = query;
  const { status, progress, result, error, id, callerId } = at;
  return {
    path,
    states: kindsOf(states, synonyms),
    at: { status, progress, result, error, ...(findsByCallerId && { id, callerId }) },
    poll,
    content: links.flatMap(({ operationId }) => contents[operationId]?.path ?? [])[0],
  };
}

/** The kind of each word that a state is known by. Words are in lower case: they are compared without case. */
function kindsOf(
  states: LifecycleTable['queries'][string]['states'],
  synonyms: LifecycleTable['queries'][string]['synonyms'],
): Record<string, string> {
  const documented = Object.entries(states).map(([state, { kind }]) => [state.toLowerCase(), kind]);
  const further = Object.entries(synonyms).flatMap(([kind, words]) => words.map((word) => [word, kind]));
  return Object.fromEntries([...documented, ...further]);
}

/** The submit of a verb whose source and whose task a query reads. */
export function derivedBy(
  verb: string,
  query: string,
  submits: LifecycleTable['submits'],
): string | undefined {
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
