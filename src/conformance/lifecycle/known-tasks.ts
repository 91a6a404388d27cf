/** The observed tasks, by any of their ids. */

import type { Lifecycles, SubmitOperation } from '../../../generated/lifecycle.ts';
import { idAt } from '../../bodies/json.ts';
import { type KnownTask, momentAt, newTask } from './known-task.ts';

/** Maximum number of tasks. The least recently found task is dropped first. */
const mostTasks = 10_000;

/** A task whose submit was not observed. */
const unseen = {
  links: new Map(),
  submittedBy: undefined,
  source: undefined,
  startState: undefined,
  created: undefined,
};

/** A task's submit. */
export interface Submission {
  /** The operationId. */
  readonly operation: string;
  readonly submit: SubmitOperation;
  /** The request’s body. */
  readonly request: unknown;
  /** The answer’s body. */
  readonly body: unknown;
  /** The id of the source task. */
  readonly source: string | undefined;
  /** The state in the answer. */
  readonly startState: string | undefined;
}

/** The tasks of one gateway. */
export class KnownTasks {
  readonly #queries: Lifecycles['queries'];
  /** By query and id. */
  readonly #tasks = new Map<string, KnownTask>();

  constructor({ queries }: Lifecycles) {
    this.#queries = queries;
  }

  /** The task that a query finds by an id. Undefined if none was observed. */
  find(query: string, id: string): KnownTask | undefined {
    const key = keyOf(query, id);
    const task = this.#tasks.get(key);
    if (task === undefined) return undefined;
    this.#tasks.delete(key);
    this.#tasks.set(key, task);
    return task;
  }

  /** The task that any query finds by an id. */
  findByAny(id: string): KnownTask | undefined {
    for (const query of Object.keys(this.#queries)) {
      const task = this.find(query, id);
      if (task !== undefined) return task;
    }
    return undefined;
  }

  /** The task with a video at an address. */
  findByResult(address: string): KnownTask | undefined {
    return [...this.#tasks.values()].find(({ seen }) => seen?.results.includes(address));
  }

  /** Stores a task of which only an id is known. */
  meet(query: string, id: string): KnownTask {
    const ids = new Map([[query, new Set([id])]]);
    return this.#remember(newTask({ ...unseen, ids }));
  }

  /**
   * Stores a submitted task. Returns undefined if the answer has no id.
   *
   * @returns the task, or the existing task with the same id, and the location of that id
   */
  submitted(
    submission: Submission,
  ): { readonly task: KnownTask; readonly taken: string | undefined } | undefined {
    const { operation, submit, request, body, source, startState } = submission;
    const ids = new Map<string, Set<string>>();
    const add = (query: string, id: string) => ids.set(query, (ids.get(query) ?? new Set()).add(id));
    for (const { operationId, from } of submit.links) {
      const id = idAt(body, from);
      if (id === undefined) continue;
      const other = this.find(operationId, id);
      if (other?.submittedBy !== undefined) return { task: other, taken: from };
      add(operationId, id);
    }
    if (ids.size === 0) return undefined;
    const links = new Map([...ids].map(([query, own]) => [query, new Set(own)]));
    for (const place of submit.callerId?.at ?? []) {
      const id = idAt(request, place);
      if (id !== undefined && submit.callerId) add(submit.callerId.query, id);
    }
    const created = momentAt(body, submit.at?.created);
    const task = newTask({ ids, links, submittedBy: operation, source, startState, created });
    return { task: this.#remember(task), taken: undefined };
  }

  #remember(task: KnownTask): KnownTask {
    for (const [query, ids] of task.ids) for (const id of ids) this.#tasks.set(keyOf(query, id), task);
    for (const key of this.#tasks.keys()) {
      if (this.#tasks.size <= mostTasks) break;
      this.#tasks.delete(key);
    }
    return task;
  }
}

function keyOf(query: string, id: string): string {
  return `${query} ${id}`;
}
