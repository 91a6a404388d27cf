/** Answers queries with the current state of a task. */

import type { QueryOperation } from '../../../generated/lifecycle.ts';
import { json } from '../answer.ts';
import type { Call, Known, Outcome } from '../call.ts';
import { Rejection } from '../contract/rejection.ts';
import { filesPath, type GatewayModel } from '../gateway-model.ts';
import { stateNamed, stateNames } from '../tasks/named-state.ts';
import { exampleOf, queried } from '../tasks/response-template.ts';
import { stateOf, type Task, type TaskState } from '../tasks/task-state.ts';
import { refusedAs } from './refused.ts';

/**
 * Decides a valid query.
 *
 * @throws Rejection if its pipeline does not have the task, or `Prefer` names an unknown example
 */
export function decideQuery(
  gateway: GatewayModel,
  { now, head, route }: Call,
  contract: QueryOperation,
  { task }: Known,
): Outcome {
  const { operation, parameters } = route;
  // A task can be read only through its own pipeline.
  if (task === undefined || task.readBy !== operation.id) {
    const id = gateway.idIn(operation, parameters, head.query);
    throw refusedAs(contract, 'unknown', `Task not found: ${id}`);
  }
  const { status, examples } = operation.success;
  const { example } = head.preference;
  const state = shownState(stateOf(task, contract, now), contract, examples, example);
  if (state === undefined) {
    const text = `Prefer: there is no example ${example}; the examples are ${stateNames(contract, examples)}`;
    throw new Rejection(400, text, { task: task.id });
  }
  const body = queried({
    query: contract,
    task,
    state,
    template: templateOf(examples, state, task, example),
    unfinished: () => [...examples].find(([name]) => contract.states[name]?.kind === 'running')?.[1],
    filesUrl: `${head.baseUrl}${filesPath}`,
  });
  return { answer: json(status, body), log: { task: task.id } };
}

/** The state to show: the preferred one, or else the task's. Undefined if the preferred example has none. */
function shownState(
  state: TaskState,
  query: QueryOperation,
  examples: ReadonlyMap<string, unknown>,
  example: string | undefined,
): TaskState | undefined {
  if (example === undefined) return state;
  const name = stateNamed(example, query, examples);
  const kind = name === undefined ? undefined : query.states[name]?.kind;
  return name === undefined
    ? undefined
    : kind && { name, kind, progress: state.progress, since: state.since };
}

/** The example to fill: the preferred one, or else that of the state, in the task's variant. */
function templateOf(
  examples: ReadonlyMap<string, unknown>,
  { name }: TaskState,
  { variant }: Task,
  preferred = name,
): unknown {
  return preferred === name ? exampleOf(examples, name, variant) : examples.get(preferred);
}
