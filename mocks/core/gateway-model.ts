/** A gateway's contract, compiled for the core. */

import type { Lifecycles, QueryOperation } from '../../generated/lifecycle.ts';
import type { OperationTable } from '../../generated/operations.ts';
import { endpointOf, type Operation, operationsOf } from './contract/operation.ts';
import { limitOfGroup, type RateLimit } from './contract/rate-limiter.ts';
import { Router } from './contract/router.ts';
import { type Reader, type Start, startsOf } from './tasks/initial-state.ts';
import { SeededRandom } from './tasks/seeded-random.ts';
import { hasKind, type Task } from './tasks/task-state.ts';
import { valueAt } from './text/json-pointer.ts';

/** A gateway's contract and its settings. */
export interface GatewaySettings {
  readonly name: string;
  readonly table: OperationTable;
  readonly lifecycles: Lifecycles;
  /** Seed of the random numbers behind ids and plans. */
  readonly seed: string;
  /** True to enforce the published rate limits, or the name of the group of accounts whose limits apply. */
  readonly rateLimit: boolean | string;
  /** The receiver of its webhooks. Undefined if it sends none. */
  readonly webhooks?: WebhookTarget | undefined;
}

/** The receiver of a gateway's webhooks. */
export interface WebhookTarget {
  /** Undefined if none is configured. */
  readonly url: string | undefined;
}

/** An example request of a contract. */
export interface SampleRequest {
  /** In upper case. */
  readonly method: string;
  readonly path: string;
  readonly json: unknown;
}

/** Path of a gateway's files, below its base URL. */
export const filesPath = '/files/';

/** The possible outcomes of a task. */
const endings = ['completed', 'failed', 'cancelled'] as const;

/** A gateway's operations and their relations. */
export class GatewayModel {
  readonly name: string;
  /** Source of the ids and plans of tasks. Each task draws from a fork. */
  readonly random: SeededRandom;
  /** Source of the ids of uploads. Each upload draws from a fork. */
  readonly uploadRandom: SeededRandom;
  readonly operations: readonly Operation[];
  readonly router: Router;
  /** The operation whose form refusals take if the request matches none. */
  readonly anyOperation: Operation | undefined;
  /** The receiver of its webhooks. Undefined if it sends none. */
  readonly webhooks: WebhookTarget | undefined;
  readonly #lifecycles: Lifecycles;
  readonly #starts: ReadonlyMap<string, readonly Start[]>;
  /** The parameter of each operation that contains a task's id, by the contract's links. */
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

  /** The names of the groups of accounts that have their own rate limits. */
  get rateLimitGroups(): readonly string[] {
    const groups = this.operations.flatMap(({ rateLimit }) => Object.keys(rateLimit?.groups ?? {}));
    return [...new Set(groups)];
  }

  /** The first example request of the contract. */
  get sample(): SampleRequest | undefined {
    for (const { method, path, bodies } of this.operations) {
      const example = bodies.get('application/json')?.examples[0];
      if (example !== undefined) return { method: method.toUpperCase(), path, json: example };
    }
    return undefined;
  }

  /** An example request of each submit. */
  get submits(): readonly (SampleRequest & { readonly operation: string })[] {
    return this.operations.flatMap(({ id: operation, method, path, bodies, submit }) => {
      const json = bodies.get('application/json')?.examples[0];
      const hasExample = submit !== undefined && json !== undefined;
      return hasExample ? [{ operation, method: method.toUpperCase(), path, json }] : [];
    });
  }

  /** Retention of a finished task, in milliseconds. It outlasts the task's result, so that queries can show the expiry. */
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

  /** The initial state of a task with a model. */
  startOf(operation: Operation, model: unknown): Start {
    const start = this.#starts.get(operation.id)?.find(({ appliesTo }) => appliesTo(model));
    if (start === undefined) throw new Error(`${operation.id} does not say how a task begins`);
    return start;
  }

  /** The possible outcomes of a task, by the operation that reads it. */
  outcomesOf(task: Task): readonly (typeof endings)[number][] {
    const query = this.queryOf(task);
    return endings.filter((kind) => hasKind(query, kind));
  }

  /** The task id in a request to a query. */
  idIn(
    operation: Operation,
    path: Readonly<Record<string, string>>,
    query: Readonly<Record<string, string>>,
  ): string {
    const parameter = this.#idParameters.get(operation.id) ?? '';
    // The path takes precedence over a query parameter of the same name.
    return path[parameter] ?? query[parameter] ?? '';
  }

  /** The method and path of an operation: `GET /v1/videos/{task_id}`. */
  endpointOf(operationId: string): string {
    const operation = this.operations.find(({ id }) => id === operationId);
    return operation === undefined ? operationId : endpointOf(operation);
  }

  /** The rate limit of an operation. Undefined if none is enforced. */
  limitOf({ rateLimit }: Operation): RateLimit | undefined {
    if (this.#rateLimit === false || rateLimit === undefined) return undefined;
    return limitOfGroup(rateLimit, typeof this.#rateLimit === 'string' ? this.#rateLimit : undefined);
  }

  #readerOf(id: string): Reader {
    const operation = this.operations.find((one) => one.id === id);
    if (operation?.query === undefined) throw new Error(`${this.name} has no query ${id}`);
    return { id, query: operation.query, examples: operation.success.examples };
  }
}

/** The id of a submit's source task, located by an OpenAPI runtime expression. */
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
