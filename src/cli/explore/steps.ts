/** The steps of a sequence, as commands of fast-check. */

import type { AsyncCommand } from 'fast-check';
import type { GatewayName } from '../../../generated/contracts.ts';
import type { CalledOperation } from '../verify/called-contract.ts';
import type { Exploration, ExploredTask } from './exploration.ts';
import type { ExploreTarget } from './explore-target.ts';
import type { SubmitRequest } from './submit-request.ts';

/** A step of a sequence. */
export type Step = AsyncCommand<Exploration, ExploreTarget>;

/** The choice of a source for a task that is made from another. */
export interface SourceChoice {
  /** Its number, modulo the number of tasks. */
  readonly index: number;
  /** True to take one of a pipeline that the submit makes tasks from, if there is one; else any, or none at all. */
  readonly isOwn: boolean;
}

/** Submits a task. A remix or an extend starts from any known task, or from one that does not exist. */
export class Submit implements Step {
  readonly #request: SubmitRequest;
  readonly #prompt: string;
  readonly #source: SourceChoice;

  constructor(request: SubmitRequest, prompt: string, source: SourceChoice) {
    this.#request = request;
    this.#prompt = prompt;
    this.#source = source;
  }

  check({ target: { budget }, tasks }: Readonly<Exploration>): boolean {
    // Where submits are limited, none is spent on a derived task before a source exists.
    const hasSource = this.#request.submit.source === undefined || tasks.length > 0;
    return !budget.isUsedUp && (hasSource || budget.isFree);
  }

  async run(exploration: Exploration): Promise<void> {
    await exploration.submit(this.#request, this.#prompt, this.#sourceIn(exploration));
  }

  toString(): string {
    const { gateway, operation, example } = this.#request;
    return `${gateway}.${operation.id}(${this.#prompt} ${example.body.model} from ${this.#source.index})`;
  }

  #sourceIn({ tasks }: Exploration): ExploredTask | undefined {
    const { index, isOwn } = this.#source;
    const { gateway, submit } = this.#request;
    const pipelines = submit.links.map(({ operationId }) => operationId);
    const own = tasks.filter((task) => task.gateway === gateway && pipelines.includes(task.readBy));
    return isOwn && own.length > 0 ? own[index % own.length] : tasks[index % (tasks.length + 1)];
  }
}

/** A step with one of the known tasks. */
abstract class OnTask implements Step {
  readonly #index: number;

  constructor(index: number) {
    this.#index = index;
  }

  check({ tasks }: Readonly<Exploration>): boolean {
    return tasks.length > 0;
  }

  async run(exploration: Exploration): Promise<void> {
    const { tasks } = exploration;
    const task = tasks[this.#index % tasks.length];
    if (task !== undefined) await this.on(task, exploration);
  }

  toString(): string {
    return `${this.constructor.name}(${this.#index})`;
  }

  protected abstract on(task: ExploredTask, exploration: Exploration): Promise<unknown>;
}

/** Queries a task. */
export class Query extends OnTask {
  on(task: ExploredTask, exploration: Exploration): Promise<unknown> {
    return exploration.query(task);
  }
}

/** Queries a task by its second id, if it has one. */
export class QueryBySecondId extends OnTask {
  on(task: ExploredTask, exploration: Exploration): Promise<unknown> {
    return exploration.query(task, task.alias);
  }
}

/** Queries a task in the other pipelines. */
export class QueryElsewhere extends OnTask {
  on(task: ExploredTask, exploration: Exploration): Promise<unknown> {
    return exploration.queryElsewhere(task);
  }
}

/** Fetches the video of a task through the gateway. */
export class FetchContent extends OnTask {
  on(task: ExploredTask, exploration: Exploration): Promise<unknown> {
    return exploration.fetchContent(task);
  }
}

/** Queries a task that does not exist. */
export class AskForUnknown implements Step {
  check(): boolean {
    return true;
  }

  async run(exploration: Exploration): Promise<void> {
    await exploration.askForUnknown();
  }

  toString(): string {
    return 'AskForUnknown';
  }
}

/** Reads a list or a balance, with the API key or without one. */
export class Read implements Step {
  readonly #gateway: GatewayName;
  readonly #operation: CalledOperation;
  readonly #isAnonymous: boolean;

  constructor(gateway: GatewayName, operation: CalledOperation, isAnonymous: boolean) {
    this.#gateway = gateway;
    this.#operation = operation;
    this.#isAnonymous = isAnonymous;
  }

  check(): boolean {
    return true;
  }

  async run(exploration: Exploration): Promise<void> {
    await exploration.read(this.#gateway, this.#operation, this.#isAnonymous);
  }

  toString(): string {
    return `${this.#gateway}.${this.#operation.id}(${this.#isAnonymous ? 'without a key' : ''})`;
  }
}

/** Lets time pass. */
export class Wait implements Step {
  readonly #seconds: number;

  constructor(seconds: number) {
    this.#seconds = seconds;
  }

  check(): boolean {
    return true;
  }

  run(exploration: Exploration): Promise<void> {
    return exploration.wait(this.#seconds);
  }

  toString(): string {
    return `Wait(${this.#seconds} s)`;
  }
}
