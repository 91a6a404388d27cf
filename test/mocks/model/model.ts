/**
 * Any sequence of calls to a mock: the commands of `video-gateway explore`, each of whose answers is held against the
 * contract, and beside them what only a mock has. Of each task it knows what was sent, decided and shown.
 */

import { expect } from 'vitest';
import type { GatewayName } from '../../../generated/contracts.ts';
import type { QueryOperation } from '../../../generated/lifecycle.ts';
import { valueAt } from '../../../mocks/core/text/json-pointer.ts';
import { ConnectionLostError } from '../../../mocks/http/connection-lost-error.ts';
import { operationIn } from '../../../spec/contract.ts';
import { Exploration, type ExploredTask, type GatewayAnswer } from '../../../src/cli/explore/exploration.ts';
import type { SubmitRequest } from '../../../src/cli/explore/submit-request.ts';
import type { CalledOperation } from '../../../src/cli/verify/called-contract.ts';
import type { GatewayCall } from '../../../src/cli/verify/gateway-calls.ts';
import type { Finding } from '../../../src/conformance/finding.ts';
import type { ObservedExchange } from '../../../src/conformance/observed-exchange.ts';
import { contractOf } from '../../contract/schema.ts';
import {
  type Counted,
  countedOf,
  expectConforming,
  type Fate,
  type Seen,
  type System,
} from './model-base.ts';

const day = 86_400_000;

/** The decision about a submit, made before the submit is read. */
interface Decision {
  readonly held?: boolean;
  readonly expired?: boolean;
  readonly reject?: number;
  readonly lost?: boolean;
  readonly outcome?: string;
}

/** The expected result of a submit. */
interface Expectation extends Decision {
  readonly status: number;
  readonly readBy: string;
  /** True if the decision applies: not to a submit that is refused for another reason. */
  readonly isDecided: boolean;
}

/** A submit. */
interface Submission {
  readonly request: SubmitRequest;
  readonly directive: string;
  readonly source: ExploredTask | undefined;
}

/** Directives at the beginning of a prompt, each with its decision. */
const directives: Readonly<Record<string, Decision | undefined>> = {
  '': undefined,
  '[fail] ': {},
  '[fail nsfw at 60%] ': {},
  '[slow 5m] ': {},
  '[slow 40h] ': {},
  '[instant] ': {},
  '[no-url] ': {},
  '[stuck] ': { held: true },
  '[expired] ': { expired: true },
  '[reject 429] ': { reject: 429 },
  '[lost] ': { lost: true },
};

/** The prompts of the submits. */
export const prompts = Object.keys(directives).map((directive) => `${directive}a cat`);

/** Deviations that a directive or a scenario asks for: a video that is not there, or for another time. */
const askedFor = /lifecycle (result-when-completed|result-lifetime|sends-video)$/;

/** A sequence of calls to a mock. */
export class MockExploration extends Exploration {
  readonly mock: System['mock'];
  counted: Counted;
  readonly #fates = new Map<ExploredTask, Fate>();
  /** The submit that is under way. */
  #submission: Submission | undefined;
  /** Its expected result. */
  #expectation: Expectation & Pick<Fate, 'created'> = { status: 0, readBy: '', isDecided: false, created: 0 };
  /** The last answer. Undefined if the connection dropped. */
  #answer: ObservedExchange | undefined;

  constructor(system: System) {
    super(system, ({ statement }: Finding) => !askedFor.test(statement));
    this.mock = system.mock;
    this.counted = countedOf(system.mock);
  }

  /** The model's knowledge of a task. */
  fateOf(task: ExploredTask): Fate {
    const fate = this.#fates.get(task);
    if (fate === undefined) throw new Error(`${task.id} is unknown`);
    return fate;
  }

  /** Forgets everything, as the mock does. */
  reset(): void {
    this.forget();
    this.#fates.clear();
    this.counted = { ids: new Set(), sent: 0, billable: 0, scenario: undefined, accounts: new Map() };
    this.expectLedger();
  }

  expectLedger(): void {
    const { sent, billable } = this.counted;
    expect({ sent: this.mock.ledger.count, billable: this.mock.ledger.billable }).toEqual({ sent, billable });
  }

  protected override async send(
    gateway: GatewayName,
    words: string,
    call: GatewayCall,
  ): Promise<ObservedExchange> {
    const isSubmit = this.gateway(gateway).contract.isSubmit(call.operation.id);
    if (isSubmit) this.#expectation = this.#expect();
    this.counted.sent += 1;
    this.#answer = undefined;
    const exchange = await super.send(gateway, words, call);
    expectConforming(gateway, exchange);
    this.#answer = exchange;
    if (isSubmit) expect(exchange.response.status).toBe(this.#expectation.status);
    // A submit is to be counted first.
    else this.expectLedger();
    return exchange;
  }

  override async submit(
    request: SubmitRequest,
    prompt: string,
    source: ExploredTask | undefined,
  ): Promise<void> {
    this.#submission = { request, directive: prompt.replace(/a cat$/, ''), source };
    try {
      await super.submit(request, prompt, source);
    } catch (error) {
      const { status, lost, readBy } = this.#expectation;
      if (!(lost && isLost(error))) throw error;
      expect(status).toBe(200);
      const id = this.mock.ledger.entries.at(-1)?.task ?? '';
      this.add(request, { gateway: request.gateway, id, alias: undefined, readBy, kind: undefined });
    }
    expect(this.mock.scenario.current).toEqual(this.counted.scenario);
    this.expectLedger();
  }

  /** The expected result of the submit, whose source has just been queried. */
  #expect(): Expectation & Pick<Fate, 'created'> {
    if (this.#submission === undefined) throw new Error('There is no submit');
    const { request, source, directive } = this.#submission;
    const isOwn = request.submit.source !== undefined && source?.gateway === request.gateway;
    const state = isOwn ? this.fateOf(source).seen : undefined;
    const expected = this.#expected(request, source, state, this.#decided(directive));
    if (expected.isDecided) this.#applyScenario(directive);
    return { ...expected, created: this.mock.clock.now() };
  }

  protected override add(request: SubmitRequest, task: ExploredTask): void {
    const { status, readBy, created, held = false, expired = false } = this.#expectation;
    expect(status).toBe(200);
    expect(task.readBy).toBe(readBy);
    for (const id of [task.id, task.alias]) {
      if (id === undefined) continue;
      expect(id).not.toBe('');
      expect(this.counted.ids.has(id), `the id ${id} was given before`).toBe(false);
      this.counted.ids.add(id);
    }
    if (this.#answer !== undefined) {
      const { state: word, variant } = startOf(request);
      // The submit's answer of a variant may have another word of the same kind.
      expect(variant === undefined ? [word] : [word, 'queued', 'pending']).toContain(
        valueAt(bodyOf(this.#answer), '/status'),
      );
    }
    this.counted.billable += 1;
    this.#fates.set(task, { created, held, expired, isGone: false, seen: undefined });
    super.add(request, task);
  }

  override async query(task: ExploredTask, id = task.id): Promise<ObservedExchange> {
    const exchange = await super.query(task, id);
    const fate = this.fateOf(task);
    const query = this.queryOperation(task.gateway, task.readBy);
    if (exchange.response.status === 200) {
      expect(fate.isGone, `${task.id} is forgotten for good`).toBe(false);
      fate.seen = this.#seenIn(exchange, task, query);
      return exchange;
    }
    expect(exchange.response.status).toBe(query.refusals.unknown?.status);
    expect(mayBeGone(fate, this.mock.clock.now()), `${task.id} is forgotten`).toBe(true);
    fate.isGone = true;
    fate.seen = undefined;
    return exchange;
  }

  override async queryElsewhere(task: ExploredTask): Promise<readonly GatewayAnswer[]> {
    return this.#refusedAsUnknown(await super.queryElsewhere(task));
  }

  override async askForUnknown(): Promise<readonly GatewayAnswer[]> {
    return this.#refusedAsUnknown(await super.askForUnknown());
  }

  override async fetchContent(task: ExploredTask): Promise<ObservedExchange | undefined> {
    const exchange = await super.fetchContent(task);
    const { contract } = this.gateway(task.gateway);
    const content = contract.lifecycles.contents[exchange?.operation ?? ''];
    if (exchange === undefined || content === undefined) return exchange;
    const { status, headers } = exchange.response;
    const { seen, expired, created } = this.fateOf(task);
    const { unknown, unfinished } = content.refusals;
    // A video is fetched in the pipeline whose query leads there.
    const { links } = this.queryOperation(task.gateway, task.readBy);
    const isThere = links.some(({ operationId }) => operationId === exchange.operation);
    if (seen === undefined || !isThere) expect(status).toBe(unknown?.status);
    else if (seen.kind !== 'completed') expect(status).toBe(unfinished?.status);
    else if (expired) expect(status).toBe(unknown?.status);
    else if (status !== 200) {
      expect(status).toBe(unknown?.status);
      expect(this.mock.clock.now()).toBeGreaterThanOrEqual(created + day);
    } else expect(headers['content-type']).toBe('video/mp4');
    return exchange;
  }

  /** Reads an account or a list: the money that is used grows with each task, and with nothing else. */
  override async read(
    gateway: GatewayName,
    operation: CalledOperation,
    isAnonymous = false,
  ): Promise<ObservedExchange> {
    const exchange = await super.read(gateway, operation, isAnonymous);
    expect(exchange.response.status).toBe(isAnonymous ? 401 : 200);
    if (isAnonymous) return exchange;
    const { 'x-balance': balance } = operationIn(contractOf(gateway), operation.id).operation;
    const answer = bodyOf(exchange);
    const used = Object.keys(balance?.used ?? {}).map((pointer) => Number(valueAt(answer, pointer)));
    const tasks = this.tasks.filter((task) => task.gateway === gateway).length;
    const { accounts } = this.counted;
    const before = accounts.get(`${gateway} ${operation.id}`);
    accounts.set(`${gateway} ${operation.id}`, { used, tasks });
    for (const [index, amount] of (before?.used ?? []).entries()) {
      if (tasks === before?.tasks) expect(used[index]).toBe(amount);
      else expect(used[index]).toBeGreaterThan(amount);
    }
    return exchange;
  }

  #refusedAsUnknown(answers: readonly GatewayAnswer[]): readonly GatewayAnswer[] {
    for (const [gateway, { operation = '', response }] of answers) {
      const { queries, contents } = this.gateway(gateway).contract.lifecycles;
      expect(response.status).toBe((queries[operation] ?? contents[operation])?.refusals.unknown?.status);
    }
    return answers;
  }

  /** Holds an answer to a query against what only the mock is known to do. */
  #seenIn(exchange: ObservedExchange, task: ExploredTask, query: QueryOperation): Seen {
    const { at, states } = query;
    const fate = this.fateOf(task);
    const answer = bodyOf(exchange);
    expect(valueAt(answer, at.id)).toBe(task.id);
    const status = String(valueAt(answer, at.status));
    const kind = states[status]?.kind;
    if (kind === undefined) throw new Error(`${status} is not in the table of ${task.readBy}`);
    const isFinal = states[status]?.next === undefined;
    if (fate.held) expect(isFinal, `${task.id} never ends`).toBe(false);

    const shown = at.progress === undefined ? undefined : valueAt(answer, at.progress);
    if (shown !== undefined) {
      expect(Number(shown)).toBeLessThanOrEqual(kind === 'completed' ? 100 : 99);
      if (kind === 'completed') expect(Number(shown)).toBe(100);
    }

    const created = secondsAt(answer, at.created);
    const updated = secondsAt(answer, at.updated);
    const completed = secondsAt(answer, at.completed);
    const expires = secondsAt(answer, at.expires);
    const now = Math.floor(this.mock.clock.now() / 1000);
    const order = [created ?? Math.floor(fate.created / 1000), updated ?? completed, now];
    const moments = order.filter((moment) => moment !== undefined);
    expect(moments).toEqual(moments.toSorted((one, other) => one - other));
    if (expires !== undefined) expect(expires).toBeGreaterThanOrEqual(completed ?? created ?? 0);
    if (!isFinal) expect(completed).toBeUndefined();
    if (fate.seen?.created !== undefined) expect(created).toBe(fate.seen.created);
    if (fate.seen?.completed !== undefined) expect(completed).toBe(fate.seen.completed);
    return { status, kind, created, completed };
  }

  /** The decision about the submit: by its prompt, else by the scenario. */
  #decided(directive: string): Decision {
    const directed = directives[directive];
    if (directed) return directed;
    const { scenario } = this.counted;
    if (scenario === undefined) return {};
    const { holds, expired, reject, lost, outcome } = scenario;
    return {
      held: holds !== undefined,
      expired: expired ?? false,
      lost: lost ?? false,
      ...(typeof reject === 'number' && { reject }),
      ...(outcome !== undefined && { outcome }),
    };
  }

  /** Counts the submit, unless its prompt went before the scenario. */
  #applyScenario(directive: string): void {
    const { counted } = this;
    const { times } = counted.scenario ?? {};
    if (directives[directive] || times === undefined) return;
    counted.scenario = times > 1 ? { ...counted.scenario, times: times - 1 } : undefined;
  }

  #expected(
    request: SubmitRequest,
    source: ExploredTask | undefined,
    state: Seen | undefined,
    decided: Decision,
  ): Expectation {
    const { gateway, submit } = request;
    const readers = submit.links
      .map(({ operationId }) => operationId)
      .filter((id) => startOf(request).state in this.queryOperation(gateway, id).states);
    const reader = submit.source === undefined ? readers[0] : readers.find((id) => id === source?.readBy);
    const as = (status: number | undefined, isDecided: boolean) => {
      return { ...decided, readBy: reader ?? '', status: status ?? 400, isDecided };
    };
    if (decided.reject !== undefined) return as(decided.reject, true);
    if (submit.source !== undefined) {
      const { unknown, unfinished, foreign } = submit.refusals ?? {};
      if (state === undefined) return as(unknown?.status, false);
      if (state.kind !== 'completed') return as(unfinished?.status, false);
      if (reader === undefined) return as(foreign?.status, false);
    }
    const { states } = this.queryOperation(gateway, reader ?? '');
    const isPossible = Object.values(states).some(({ kind }) => kind === decided.outcome);
    return as(decided.outcome === undefined || isPossible ? 200 : 400, true);
  }
}

/** The beginning of the tasks of a request. */
function startOf({ submit, example }: SubmitRequest) {
  const { model } = example.body;
  const found = submit.starts.find(
    (start) => start.model === undefined || new RegExp(start.model).test(String(model)),
  );
  if (found === undefined) throw new Error('A submit has a start without a model');
  return found;
}

/** True if a task may have been forgotten: a live one never is, a finished one not within a day. */
function mayBeGone({ held, created, isGone }: Fate, now: number): boolean {
  return isGone || (!held && now >= created + day);
}

/** True if the connection dropped before the answer came. */
function isLost(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && cause.cause instanceof ConnectionLostError;
}

/** A moment in whole seconds of Unix time, from any form in which an answer shows one. */
function secondsAt(answer: unknown, place: string | undefined): number | undefined {
  const shown = place === undefined ? undefined : valueAt(answer, place);
  if (!shown) return undefined;
  const milliseconds =
    typeof shown === 'string' ? Date.parse(shown) : Number(shown) * (Number(shown) > 1e11 ? 1 : 1000);
  expect(milliseconds).toBeGreaterThan(0);
  return Math.floor(milliseconds / 1000);
}

function bodyOf({ response: { text = '' } }: ObservedExchange): unknown {
  return JSON.parse(text);
}
