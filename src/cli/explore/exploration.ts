/** A sequence of calls under way: the tasks that it has made, and the answers so far. */

import type { GatewayName } from '../../../generated/contracts.ts';
import type { QueryOperation, State } from '../../../generated/lifecycle.ts';
import { idAt, parseJsonOrText, valueAt } from '../../bodies/json.ts';
import { Conformance } from '../../conformance/conformance.ts';
import type { Finding } from '../../conformance/finding.ts';
import type { ObservedExchange } from '../../conformance/observed-exchange.ts';
import { CommandError } from '../exit-codes.ts';
import type { CalledOperation } from '../verify/called-contract.ts';
import { type GatewayCall, NoAnswerError } from '../verify/gateway-calls.ts';
import { submitCall } from '../verify/submit-call.ts';
import type { ExploredGateway, ExploreTarget } from './explore-target.ts';
import type { SubmitRequest } from './submit-request.ts';

/** A task that a sequence has made. */
export interface ExploredTask {
  readonly gateway: GatewayName;
  readonly id: string;
  /** A second id by which the query should find it. */
  readonly alias: string | undefined;
  /** The operationId of the query that reads it. */
  readonly readBy: string;
  /** The kind of the state that it was last seen in. */
  kind: State['kind'] | undefined;
}

/** An answer, with the gateway that gave it. */
export type GatewayAnswer = readonly [gateway: GatewayName, exchange: ObservedExchange];

/** A step that was taken. */
export interface ExploredStep {
  /** The call in words, such as `queryVideo task 1`. */
  readonly words: string;
  /** The request and its answer. Undefined if nothing was sent. */
  readonly exchange: ObservedExchange | undefined;
}

/** The contract was broken. Ends the sequence. */
export class DeviationError extends Error {
  override readonly name = 'DeviationError';
  readonly finding: Finding;
  /** The steps of the sequence up to the answer that shows it. */
  readonly steps: readonly ExploredStep[];

  constructor(finding: Finding, steps: readonly ExploredStep[]) {
    super(`${finding.statement}: ${finding.rule}, but there was ${finding.evidence}`);
    this.finding = finding;
    this.steps = steps;
  }
}

/** An id that no gateway gives. */
const unknownId = 'a-task-that-there-is-not';

/** A sequence of calls against one server, each of whose answers is held against the contract. */
export class Exploration {
  readonly tasks: ExploredTask[] = [];
  readonly steps: ExploredStep[] = [];
  readonly target: ExploreTarget;
  readonly #conformances = new Map<GatewayName, Conformance>();
  readonly #ends: (finding: Finding) => boolean;

  /** @param ends selects the deviations that end the sequence; by default, all */
  constructor(target: ExploreTarget, ends: (finding: Finding) => boolean = () => true) {
    this.target = target;
    this.#ends = ends;
  }

  /**
   * Submits a task. A source is looked at before, and again if the submit was accepted although it had not completed: it may
   * have done so in between.
   *
   * @param source the task that it is made from, if it takes one. Undefined for one that does not exist
   * @throws CommandError if the answer is lost: a task may exist
   */
  async submit(request: SubmitRequest, prompt: string, source: ExploredTask | undefined): Promise<void> {
    const takesSource = request.submit.source !== undefined;
    const isOwn = takesSource && source?.gateway === request.gateway;
    if (isOwn) await this.query(source);
    this.target.budget.take();
    const { operation, example } = request;
    const call = submitCall(this.gateway(request.gateway).contract, {
      operation: operation.id,
      example: { ...example, body: { ...example.body, prompt } },
      source: source?.id ?? unknownId,
    });
    const from = takesSource ? ` from ${this.nameOf(source)}` : '';
    const words = `${operation.id} ${example.body.model}${from}, ${JSON.stringify(prompt)}`;
    const exchange = await this.send(request.gateway, words, call).catch((error: unknown) => {
      throw error instanceof NoAnswerError && !error.isUnsent ? unconfirmed(error) : error;
    });
    const task = taskIn(exchange, request, isOwn ? source : undefined);
    if (task !== undefined) this.add(request, task);
    if (task !== undefined && isOwn && source.kind !== 'completed') await this.query(source);
  }

  /** Forgets all tasks, as a server does that begins anew and may give their ids again. */
  protected forget(): void {
    this.tasks.length = 0;
    this.#conformances.clear();
  }

  /** Remembers a task. */
  protected add(request: SubmitRequest, task: ExploredTask): void {
    this.tasks.push(task);
    this.target.onTask?.(request.operation.id, task.id);
  }

  /**
   * Queries a task.
   *
   * @param id one of its ids
   */
  async query(task: ExploredTask, id = task.id): Promise<ObservedExchange> {
    const by = id === task.id ? '' : ' by its second id';
    const exchange = await this.#ask(task.gateway, task.readBy, id, `${this.nameOf(task)}${by}`);
    task.kind = kindIn(exchange, this.queryOperation(task.gateway, task.readBy));
    return exchange;
  }

  /**
   * Queries a task in every other pipeline, where it cannot be found.
   *
   * @returns the answers, each with its gateway
   */
  async queryElsewhere(task: ExploredTask): Promise<readonly GatewayAnswer[]> {
    const answers: GatewayAnswer[] = [];
    for (const gateway of this.gatewayNames) {
      for (const query of Object.keys(this.gateway(gateway).contract.lifecycles.queries)) {
        if (gateway === task.gateway && query === task.readBy) continue;
        answers.push([gateway, await this.#ask(gateway, query, task.id, this.nameOf(task))]);
      }
    }
    return answers;
  }

  /**
   * Sends every query and every download for a task that does not exist.
   *
   * @returns the answers, each with its gateway
   */
  async askForUnknown(): Promise<readonly GatewayAnswer[]> {
    const answers: GatewayAnswer[] = [];
    for (const gateway of this.gatewayNames) {
      const { queries, contents } = this.gateway(gateway).contract.lifecycles;
      for (const operation of Object.keys({ ...queries, ...contents }))
        answers.push([gateway, await this.#ask(gateway, operation, unknownId, this.nameOf(undefined))]);
    }
    return answers;
  }

  /**
   * Fetches a task's video through the gateway. The task is looked at before, and again if there was a video although it had
   * not completed.
   *
   * @returns the answer. Undefined if the gateway sends no videos itself
   */
  async fetchContent(task: ExploredTask): Promise<ObservedExchange | undefined> {
    const { contract } = this.gateway(task.gateway);
    const [content] = Object.keys(contract.lifecycles.contents);
    if (content === undefined) return undefined;
    await this.query(task);
    const exchange = await this.#ask(task.gateway, content, task.id, this.nameOf(task));
    if (exchange.response.status < 300 && task.kind !== 'completed') await this.query(task);
    return exchange;
  }

  /**
   * Reads data that belongs to no task, such as a list or a balance.
   *
   * @param isAnonymous true to send no API key
   */
  read(gateway: GatewayName, operation: CalledOperation, isAnonymous = false): Promise<ObservedExchange> {
    const words = isAnonymous ? `${operation.id} without a key` : operation.id;
    return this.send(gateway, words, { operation, ...(isAnonymous && { apiKey: undefined }) });
  }

  /** Lets time pass. */
  async wait(seconds: number): Promise<void> {
    await this.target.wait(seconds);
    this.steps.push({ words: `wait ${seconds} s`, exchange: undefined });
  }

  /** The explored gateways. */
  get gatewayNames(): readonly GatewayName[] {
    // The keys of the table are names of gateways.
    return Object.keys(this.target.gateways) as GatewayName[];
  }

  /**
   * A gateway that is explored.
   *
   * @throws RangeError if it is not one of them
   */
  gateway(name: GatewayName): ExploredGateway {
    const gateway = this.target.gateways[name];
    if (gateway === undefined) throw new RangeError(`${name} is not explored`);
    return gateway;
  }

  /** A query of the contract. */
  queryOperation(gateway: GatewayName, query: string): QueryOperation {
    const operation = this.gateway(gateway).contract.lifecycles.queries[query];
    if (operation === undefined) throw new RangeError(`${gateway} has no query ${query}`);
    return operation;
  }

  /** The name of a task in the steps. */
  nameOf(task: ExploredTask | undefined): string {
    return task === undefined ? 'an unknown task' : `task ${this.tasks.indexOf(task) + 1}`;
  }

  /**
   * Sends a request, and holds its answer against the contract.
   *
   * @throws DeviationError if it breaks a statement of it
   * @throws NoAnswerError if there is no answer
   */
  protected async send(gateway: GatewayName, words: string, call: GatewayCall): Promise<ObservedExchange> {
    const { calls, contract } = this.gateway(gateway);
    const exchange = await (call.operation.id in contract.lifecycles.contents
      ? calls.open(call).then(async ({ response, exchange }) => {
          await response.body?.cancel();
          return exchange;
        })
      : // The answer to a submit is waited for, whatever happens: it names the task.
        calls.send(call, !contract.isSubmit(call.operation.id)));
    this.steps.push({ words, exchange });
    const deviation = this.#conformance(gateway).observe(exchange).find(this.#ends);
    if (deviation !== undefined) throw new DeviationError(deviation, [...this.steps]);
    return exchange;
  }

  /** Calls an operation that takes the id of a task and nothing else. */
  #ask(gateway: GatewayName, id: string, task: string, name: string): Promise<ObservedExchange> {
    const operation = this.gateway(gateway).contract.operation(id);
    const [parameter] = operation.parameters;
    const parameters = { [parameter?.name ?? '']: task };
    return this.send(gateway, `${id} ${name}`, { operation, parameters });
  }

  #conformance(gateway: GatewayName): Conformance {
    const known = this.#conformances.get(gateway);
    if (known) return known;
    const created = new Conformance(gateway);
    created.expectUnknownTask(unknownId);
    this.#conformances.set(gateway, created);
    return created;
  }
}

/** The error for a submit whose answer was lost. It is not sent again. */
function unconfirmed(cause: NoAnswerError): CommandError {
  return new CommandError(`${cause.message}. A task may exist, and be billed.`, { cause, exitCode: 5 });
}

/** The task in the answer to a submit. If possible, it is read in the pipeline of its source. */
function taskIn(
  { response: { status, text = '' } }: ObservedExchange,
  { gateway, submit }: SubmitRequest,
  source: ExploredTask | undefined,
): ExploredTask | undefined {
  if (status < 200 || status >= 300) return undefined;
  const body = parseJsonOrText(text);
  const link = submit.links.find(({ operationId }) => operationId === source?.readBy) ?? submit.links[0];
  const places = submit.links.filter(({ operationId }) => operationId === link?.operationId);
  const [id, alias] = places.flatMap(({ from }) => idAt(body, from) ?? []);
  if (link === undefined || id === undefined) return undefined;
  return { gateway, id, alias, readBy: link.operationId, kind: undefined };
}

/** The kind of state that an answer to a query shows. Undefined if it shows none. */
function kindIn(
  { response: { status, text = '' } }: ObservedExchange,
  { at, states }: QueryOperation,
): State['kind'] | undefined {
  if (status !== 200) return undefined;
  const word = String(valueAt(parseJsonOrText(text), at.status));
  return Object.hasOwn(states, word) ? states[word]?.kind : undefined;
}
