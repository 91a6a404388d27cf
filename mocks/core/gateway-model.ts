/** One gateway, compiled: all that follows from its contract alone. */

import type { Lifecycles, QueryOperation } from '../../generated/lifecycle.ts';
import type { OperationTable } from '../../generated/operations.ts';
import { endpointOf, type Operation, operationsOf } from './contract/operation.ts';
import { ofGroup, type RateLimit } from './contract/rate-limiter.ts';
import { Router } from './contract/router.ts';
import { type Reader, type Start, startsOf } from './tasks/initial-state.ts';
import { SeededRandom } from './tasks/seeded-random.ts';
import { hasKind, type Task } from './tasks/task-state.ts';
import { valueAt } from './text/json-pointer.ts';

/** A gateway's contract, and the choices that its user has made. */
export interface GatewaySettings {
  readonly name: string;
  readonly table: OperationTable;
  readonly lifecycles: Lifecycles;
  /** The start of every series of numbers that its ids and plans are drawn from. */
  readonly seed: string;
  /** True if requests are counted against the published limits, or the group of accounts whose limits they are. */
  readonly rateLimit: boolean | string;
  /** Its webhooks; undefined if it calls nobody back. */
  readonly webhooks?: WebhookTarget | undefined;
}

/** The receiver of a gateway's webhooks. */
export interface WebhookTarget {
  /** Undefined if none is configured. */
  readonly url: string | undefined;
}

/** A request that a contract shows. */
export interface SampleRequest {
  /** In upper case. */
  readonly method: string;
  readonly path: string;
  readonly json: unknown;
}

/** Below a gateway's base URL, the folder of its files. */
export const filesPath = '/files/';

/** Ways in which a task may end. */
const endings = ['completed', 'failed', 'cancelled'] as const;

/** A gateway's operations, and how they belong together. */
export class GatewayModel {
  readonly name: string;
  /** The sources that the ids and plans of tasks, and the ids of uploads, are drawn from: a fork for each. */
  readonly random: SeededRandom;
  readonly uploadRandom: SeededRandom;
  readonly operations: readonly Operation[];
  readonly router: Router;
  /** An operation whose form a refusal has where none is meant. */
  readonly anyOperation: Operation | undefined;
  /** The receiver of its webhooks; undefined if it calls nobody back. */
  readonly webhooks: WebhookTarget | undefined;
  readonly #lifecycles: Lifecycles;
  readonly #starts: ReadonlyMap<string, readonly Start[]>;
  /** The parameter that holds a task's id, by the operation: the one that links lead to. */
  readonly #idParameters: ReadonlyMap<string, string>;
  readonly #rateLimit: boolean | string;

  constructor({ name, table, lifecycles, seed, rateLimit, webhooks }: GatewaySettings) {
    this.name = name;
    this.webhooks = webhooks;
    this.random = SeededRandom.from(seed);
    this.uploadRandom = SeededRandom.from(`${seed} upload`);
    this.operations = operationsOf(table, lifecycles);
    this.router = new Router(this.operations);
    this.anyOperation = this.operations[0];
    this.#lifecycles = lifecycles;
    this.#rateLimit = rateLimit;
    this.#idParameters = idParametersOf(this.operations);
    const starts = this.operations.flatMap((operation) => {
      const { id, submit } = operation;
      return submit ? [[id, startsOf(operation, submit, (reader) => this.#readerOf(reader))] as const] : [];
    });
    this.#starts = new Map(starts);
  }

  /** The names of the groups of accounts that its contract gives limits of their own. */
  get rateLimitGroups(): readonly string[] {
    const groups = this.operations.flatMap(({ rateLimit }) => Object.keys(rateLimit?.groups ?? {}));
    return [...new Set(groups)];
  }

  /** A request to try it with, from its contract. */
  get sample(): SampleRequest | undefined {
    for (const { method, path, bodies } of this.operations) {
      const example = bodies.get('application/json')?.examples[0];
      if (example !== undefined) return { method: method.toUpperCase(), path, json: example };
    }
    return undefined;
  }

  /** Requests that submit a task, from its contract. */
  get submits(): readonly (SampleRequest & { readonly operation: string })[] {
    return this.operations.flatMap(({ id: operation, method, path, bodies, submit }) => {
      const json = bodies.get('application/json')?.examples[0];
      const isMeant = submit !== undefined && json !== undefined;
      return isMeant ? [{ operation, method: method.toUpperCase(), path, json }] : [];
    });
  }

  /** Milliseconds after its end for which a task is kept: longer than its result, which is only then gone. */
  get retention(): number {
    const lifetimes = Object.values(this.#lifecycles.queries).map(({ result }) => result.lifetime);
    return 7 * Math.max(...lifetimes);
  }

  /** The lifecycle of the operation that reads a task. */
  queryOf({ readBy }: Task): QueryOperation {
    const query = this.#lifecycles.queries[readBy];
    if (query === undefined) throw new Error(`${this.name} has no query ${readBy}`);
    return query;
  }

  /** The way in which a task of a model begins. */
  startOf(operation: Operation, model: unknown): Start {
    const start = this.#starts.get(operation.id)?.find(({ appliesTo }) => appliesTo(model));
    if (start === undefined) throw new Error(`${operation.id} does not say how a task begins`);
    return start;
  }

  /** Ways in which a task may end. */
  outcomesOf(task: Task): readonly (typeof endings)[number][] {
    const query = this.queryOf(task);
    return endings.filter((kind) => hasKind(query, kind));
  }

  /** The id of the task that a request to a query is about. */
  idIn(
    operation: Operation,
    path: Readonly<Record<string, string>>,
    query: Readonly<Record<string, string>>,
  ): string {
    const parameter = this.#idParameters.get(operation.id) ?? '';
    // A parameter of the path is not overridden by one of the same name in the query.
    return path[parameter] ?? query[parameter] ?? '';
  }

  /** An operation, as its callers know it: `GET /v1/videos/{task_id}`. */
  endpointOf(operationId: string): string {
    const operation = this.operations.find(({ id }) => id === operationId);
    return operation === undefined ? operationId : endpointOf(operation);
  }

  /** The limit that requests to an operation are counted against; undefined if they are not. */
  limitOf({ rateLimit }: Operation): RateLimit | undefined {
    if (this.#rateLimit === false || rateLimit === undefined) return undefined;
    return ofGroup(rateLimit, typeof this.#rateLimit === 'string' ? this.#rateLimit : undefined);
  }

  #readerOf(id: string): Reader {
    const operation = this.operations.find((one) => one.id === id);
    if (operation?.query === undefined) throw new Error(`${this.name} has no query ${id}`);
    return { id, query: operation.query, examples: operation.success.examples };
  }
}

/** The id of the task that a submit is made from, which an OpenAPI runtime expression leads to. */
export function sourceIdIn(
  expression: string,
  path: Readonly<Record<string, string>>,
  body: unknown,
): string {
  const parameter = /^\$request\.path\.(.+)$/.exec(expression)?.[1];
  if (parameter !== undefined) return path[parameter] ?? '';
  const id = valueAt(body, expression.replace('$request.body#', ''));
  return typeof id === 'string' ? id : '';
}

function idParametersOf(operations: readonly Operation[]): Map<string, string> {
  const links = operations.flatMap(({ submit, query }) => [
    ...(submit?.links ?? []),
    ...(query?.links ?? []),
  ]);
  return new Map(links.map(({ operationId, parameter }) => [operationId, parameter]));
}
