/**
 * What a mock may do, as a model that knows of each task only what was sent and shown: commands for
 * `fast-check` that send requests in any order and hold every answer against it.
 */

import fc from 'fast-check';
import { expect } from 'vitest';
import type { GatewayName } from '../../generated/contracts.ts';
import { gateways } from '../../generated/gateways.ts';
import type { Lifecycles, QueryOperation, SubmitOperation } from '../../generated/lifecycle.ts';
import type { ScenarioSettings } from '../../mocks/core/tasks/scenario-wish.ts';
import { valueAt } from '../../mocks/core/text/json-pointer.ts';
import { ConnectionLostError } from '../../mocks/http/connection-lost-error.ts';
import { operationsOf } from '../../spec/contract.ts';
import { multipart } from '../../src/index.ts';
import { contractOf } from '../contract/schema.ts';
import { readAccount, uploadFile } from './model-account.ts';
import {
  type Command,
  conforming,
  expectLedger,
  type KnownTask,
  key,
  type Model,
  names,
  type Seen,
  type System,
} from './model-base.ts';

const day = 86_400_000;

const lifecyclesOf = (gateway: GatewayName): Lifecycles => gateways[gateway].lifecycles;

function queryOf({ gateway, readBy }: Pick<KnownTask, 'gateway' | 'readBy'>): QueryOperation {
  const query = lifecyclesOf(gateway).queries[readBy];
  if (query === undefined) throw new Error(`${gateway} has no query ${readBy}`);
  return query;
}

/** A request that submits a task: an operation and one of its examples. */
interface Dialect {
  readonly gateway: GatewayName;
  readonly operation: string;
  readonly submit: SubmitOperation;
  readonly mediaType: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Every way to submit a task, of both gateways. */
const dialects: readonly Dialect[] = names.flatMap((gateway) =>
  operationsOf(contractOf(gateway)).flatMap(({ operation }) => {
    const submit = lifecyclesOf(gateway).submits[operation.operationId];
    if (submit === undefined) return [];
    return Object.entries(operation.requestBody?.content ?? {}).flatMap(([mediaType, { examples }]) =>
      Object.values(examples).map(({ value }) => ({
        gateway,
        operation: operation.operationId,
        submit,
        mediaType,
        // The example of a submit is an object.
        body: value as Record<string, unknown>,
      })),
    );
  }),
);

/** What is decided over a submit before it is looked at. */
interface Decision {
  readonly held?: boolean;
  readonly expired?: boolean;
  readonly reject?: number;
  readonly lost?: boolean;
  readonly outcome?: string;
}

/** What a submit has to come to. */
interface Expectation extends Decision {
  readonly status: number;
  readonly readBy: string;
  /** Whether what was decided decides: not over a submit that is refused for a reason of its own. */
  readonly isDecided: boolean;
}

/** What a prompt begins with, and what it decides. */
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

/** A moment in whole seconds of Unix time, from any form in which an answer shows one. */
function secondsAt(answer: unknown, place: string | undefined): number | undefined {
  const shown = place === undefined ? undefined : valueAt(answer, place);
  if (!shown) return undefined;
  const milliseconds =
    typeof shown === 'string' ? Date.parse(shown) : Number(shown) * (Number(shown) > 1e11 ? 1 : 1000);
  expect(milliseconds).toBeGreaterThan(0);
  return Math.floor(milliseconds / 1000);
}

/** Whether a state may follow another one, at once or after others. */
function mayFollow({ states }: QueryOperation, from: string, to: string): boolean {
  const reached = new Set([from]);
  for (const state of reached) for (const next of states[state]?.next ?? []) reached.add(next);
  return reached.has(to);
}

/** Whether a task may have been forgotten: a live one never is, a finished one not within a day. */
function mayBeGone({ held, created, isGone }: KnownTask, now: number): boolean {
  return isGone || (!held && now >= created + day);
}

/** Queries a task, and holds the answer against what is known of it. Nothing if the task is gone. */
async function look(model: Model, system: System, task: KnownTask, id = task.id): Promise<Seen | undefined> {
  const query = queryOf(task);
  const path = query.path.replace(/\{.+?\}/, encodeURIComponent(id));
  const search = path === query.path ? `?id=${encodeURIComponent(id)}` : '';
  const response = await system.fetch(
    new Request(`http://mock/${task.gateway}${path}${search}`, { headers: key }),
  );
  model.sent += 1;
  const answer = await conforming(task.gateway, task.readBy, response);
  expectLedger(model, system);
  const now = system.mock.clock.now();
  if (response.status !== 200) {
    expect(response.status).toBe(query.refusals.unknown?.status);
    expect(mayBeGone(task, now), `${task.id} is forgotten`).toBe(true);
    task.isGone = true;
    return undefined;
  }
  expect(task.isGone, `${task.id} is forgotten for good`).toBe(false);
  task.seen = seenIn(answer, task, now);
  return task.seen;
}

/** Reads an answer to a query. */
function seenIn(answer: unknown, task: KnownTask, now: number): Seen {
  const query = queryOf(task);
  const { at, states } = query;
  const before = task.seen;
  expect(valueAt(answer, at.id)).toBe(task.id);

  const status = String(valueAt(answer, at.status));
  const kind = states[status]?.kind;
  if (kind === undefined) throw new Error(`${status} is not in the table of ${task.readBy}`);
  if (before) expect(mayFollow(query, before.status, status), `${before.status} → ${status}`).toBe(true);
  const isFinal = states[status]?.next === undefined;
  if (task.held) expect(isFinal, `${task.id} never ends`).toBe(false);

  const shown = at.progress === undefined ? undefined : valueAt(answer, at.progress);
  const progress = shown === undefined ? undefined : Number(shown);
  if (progress !== undefined) {
    expect(progress).toBeLessThanOrEqual(kind === 'completed' ? 100 : 99);
    if (kind === 'completed') expect(progress).toBe(100);
    if (!isFinal && before?.progress !== undefined) expect(progress).toBeGreaterThanOrEqual(before.progress);
  }

  const created = secondsAt(answer, at.created);
  const updated = secondsAt(answer, at.updated);
  const completed = secondsAt(answer, at.completed);
  const expires = secondsAt(answer, at.expires);
  const order = [created ?? Math.floor(task.created / 1000), updated ?? completed, Math.floor(now / 1000)];
  const moments = order.filter((moment) => moment !== undefined);
  expect(moments).toEqual(moments.toSorted((one, other) => one - other));
  if (expires !== undefined) expect(expires).toBeGreaterThanOrEqual(completed ?? created ?? 0);
  if (!isFinal) expect(completed).toBeUndefined();
  if (before?.created !== undefined) expect(created).toBe(before.created);
  if (before?.completed !== undefined) expect(completed).toBe(before.completed);

  const results = at.result.map((place) => valueAt(answer, place)).filter(Boolean);
  if (kind !== 'completed') expect(results).toEqual([]);
  const error = at.error === undefined ? undefined : valueAt(answer, at.error);
  const words = Object.values(Object(error)).filter(Boolean);
  if (at.error !== undefined)
    expect(words.length > 0, `an error where it is ${status}`).toBe(kind === 'failed');
  return { status, kind, progress, created, completed };
}

/** Submits a task; a remix or an extend names a task as its source, or one that there is not. */
class Submit implements Command {
  readonly #dialect: Dialect;
  readonly #directive: string;
  readonly #source: number;

  constructor(dialect: Dialect, directive: string, source: number) {
    this.#dialect = dialect;
    this.#directive = directive;
    this.#source = source;
  }

  check(): boolean {
    return true;
  }

  async run(model: Model, system: System): Promise<void> {
    const { gateway, operation, submit } = this.#dialect;
    const source = submit.source === undefined ? undefined : this.#sourceIn(model);
    const state = source?.gateway === gateway ? await look(model, system, source) : undefined;
    const decided = this.#decided(model);
    const expected = this.#expected(source, state, decided);
    if (expected.isDecided) this.#applyScenario(model);
    const request = this.#request(source?.id ?? 'a-task-that-there-is-not');
    const now = system.mock.clock.now();
    model.sent += 1;
    const response = await system.fetch(request).catch((error: unknown) => {
      if (decided.lost && error instanceof ConnectionLostError) return undefined;
      throw error;
    });
    expect(system.mock.scenario.current).toEqual(model.scenario);
    if (response !== undefined) {
      const answer = await conforming(gateway, operation, response);
      expect(response.status).toBe(expected.status);
      if (response.status !== 200) return expectLedger(model, system);
      const [id = '', alias] = [...new Set(submit.links.map(({ from }) => from))].map((place) =>
        valueAt(answer, place),
      );
      const { state: word, variant } = this.#start;
      // The submit's answer of a variant may have another word of the same kind.
      expect(variant === undefined ? [word] : [word, 'queued', 'pending']).toContain(
        valueAt(answer, '/status'),
      );
      this.#accepted(
        model,
        { id: String(id), alias: alias === undefined ? undefined : String(alias) },
        expected,
        now,
      );
    } else {
      expect(expected.status).toBe(200);
      this.#accepted(
        model,
        { id: system.mock.ledger.entries.at(-1)?.task ?? '', alias: undefined },
        expected,
        now,
      );
    }
    expectLedger(model, system);
  }

  toString(): string {
    const { gateway, operation, body } = this.#dialect;
    return `${gateway}.${operation}(${this.#directive}${body.model} from ${this.#source})`;
  }

  get #start() {
    const { submit, body } = this.#dialect;
    const found = submit.starts.find(
      ({ model }) => model === undefined || new RegExp(model).test(String(body.model)),
    );
    if (found === undefined) throw new Error('A submit has a start without a model');
    return found;
  }

  /** The source: any task of any gateway, or none. */
  #sourceIn({ tasks }: Model): KnownTask | undefined {
    return tasks[this.#source % (tasks.length + 1)];
  }

  /** What is decided over the submit: by its prompt, else by the scenario. */
  #decided({ scenario }: Model): Decision {
    const directed = directives[this.#directive];
    if (directed) return directed;
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
  #applyScenario(model: Model): void {
    const { times } = model.scenario ?? {};
    if (directives[this.#directive] || times === undefined) return;
    model.scenario = times > 1 ? { ...model.scenario, times: times - 1 } : undefined;
  }

  #expected(source: KnownTask | undefined, state: Seen | undefined, decided: Decision): Expectation {
    const { gateway, submit } = this.#dialect;
    const readers = submit.links
      .map(({ operationId }) => operationId)
      .filter((id) => this.#start.state in queryOf({ gateway, readBy: id }).states);
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
    const { states } = queryOf({ gateway, readBy: reader ?? '' });
    const isPossible = Object.values(states).some(({ kind }) => kind === decided.outcome);
    return as(decided.outcome === undefined || isPossible ? 200 : 400, true);
  }

  #request(source: string): Request {
    const { gateway, submit, body, mediaType } = this.#dialect;
    const path = submit.path.replace(/\{.+?\}/, encodeURIComponent(source));
    const sent = {
      ...body,
      prompt: `${this.#directive}a cat`,
      ...(submit.source === '$request.body#/task_id' && { task_id: source }),
      ...(submit.source === '$request.body#/video/url' && { video: { url: source } }),
    };
    const isForm = mediaType === 'multipart/form-data';
    return new Request(`http://mock/${gateway}${path}`, {
      method: 'POST',
      headers: isForm ? key : { ...key, 'Content-Type': mediaType },
      body: isForm ? multipart(sent) : JSON.stringify(sent),
    });
  }

  #accepted(
    model: Model,
    ids: Pick<KnownTask, 'id' | 'alias'>,
    { readBy, held = false, expired = false }: Expectation,
    created: number,
  ): void {
    for (const id of [ids.id, ids.alias]) {
      if (id === undefined) continue;
      expect(id).not.toBe('');
      expect(model.ids.has(id), `the id ${id} was given before`).toBe(false);
      model.ids.add(id);
    }
    model.billable += 1;
    const { gateway } = this.#dialect;
    model.tasks.push({ gateway, ...ids, readBy, created, held, expired, isGone: false, seen: undefined });
  }
}

/** A command on one of the tasks that there are. */
abstract class OnTask implements Command {
  readonly #index: number;

  constructor(index: number) {
    this.#index = index;
  }

  check({ tasks }: Readonly<Model>): boolean {
    return tasks.length > 0;
  }

  run(model: Model, system: System): Promise<void> {
    const task = model.tasks[this.#index % model.tasks.length];
    if (task === undefined) throw new Error('There is no task');
    return this.on(task, model, system);
  }

  toString(): string {
    return `${this.constructor.name}(${this.#index})`;
  }

  abstract on(task: KnownTask, model: Model, system: System): Promise<void>;
}

/** Queries a task by its id. */
class Query extends OnTask {
  async on(task: KnownTask, model: Model, system: System): Promise<void> {
    await look(model, system, task);
  }
}

/** Queries a task by its second id, if it has one. */
class QueryByAlias extends OnTask {
  async on(task: KnownTask, model: Model, system: System): Promise<void> {
    await look(model, system, task, task.alias);
  }
}

/** Queries a task where it is not read: in another pipeline, or at the other gateway. */
class QueryElsewhere extends OnTask {
  async on(task: KnownTask, model: Model, system: System): Promise<void> {
    for (const gateway of names) {
      for (const readBy of Object.keys(lifecyclesOf(gateway).queries)) {
        if (gateway === task.gateway && readBy === task.readBy) continue;
        const stranger: KnownTask = { ...task, gateway, readBy, isGone: true, seen: undefined };
        expect(await look(model, system, stranger)).toBeUndefined();
      }
    }
  }
}

/** Fetches the video of a task through the gateway, where the gateway offers that. */
class Content extends OnTask {
  async on(task: KnownTask, model: Model, system: System): Promise<void> {
    const [operation, content] = Object.entries(lifecyclesOf(task.gateway).contents)[0] ?? [];
    if (operation === undefined || content === undefined) return;
    const state = await look(model, system, task);
    const path = content.path.replace(/\{.+?\}/, encodeURIComponent(task.alias ?? task.id));
    const response = await system.fetch(new Request(`http://mock/${task.gateway}${path}`, { headers: key }));
    model.sent += 1;
    await conforming(task.gateway, operation, response);
    expectLedger(model, system);
    const { unknown, unfinished } = content.refusals;
    // A video is fetched in the pipeline whose query leads there.
    const isThere = queryOf(task).links.some(({ operationId }) => operationId === operation);
    if (state === undefined || !isThere) expect(response.status).toBe(unknown?.status);
    else if (state.kind !== 'completed') expect(response.status).toBe(unfinished?.status);
    else if (task.expired) expect(response.status).toBe(unknown?.status);
    else if (response.status !== 200) {
      expect(response.status).toBe(unknown?.status);
      expect(system.mock.clock.now()).toBeGreaterThanOrEqual(task.created + day);
    } else {
      expect(response.headers.get('Content-Type')).toBe('video/mp4');
      await response.body?.cancel();
    }
  }
}

/** Ends a task through the control API. */
class End extends OnTask {
  readonly #outcome: 'completed' | 'failed' | 'cancelled' | 'expired';

  constructor(index: number, outcome: 'completed' | 'failed' | 'cancelled' | 'expired') {
    super(index);
    this.#outcome = outcome;
  }

  async on(task: KnownTask, model: Model, system: System): Promise<void> {
    const state = await look(model, system, task);
    const outcome = this.#outcome;
    const kind = outcome === 'expired' ? 'completed' : outcome;
    const path = `/__mock/tasks/${task.gateway}/${encodeURIComponent(task.id)}`;
    const response = await system.fetch(
      new Request(`http://mock${path}`, {
        method: 'PATCH',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ outcome }),
      }),
    );
    if (state === undefined) return expect(response.status).toBe(404);
    const { states } = queryOf(task);
    const isPossible = Object.values(states).some((one) => one.kind === kind);
    const isFinal = states[state.status]?.next === undefined;
    const isTaken = isPossible && (!isFinal || (outcome === 'expired' && state.kind === 'completed'));
    expect(response.status).toBe(isTaken ? 200 : 400);
    if (!isTaken) return;
    task.held = false;
    task.expired ||= outcome === 'expired';
    expect((await look(model, system, task))?.kind ?? kind).toBe(kind);
  }

  override toString(): string {
    return `${super.toString()} as ${this.#outcome}`;
  }
}

/** Queries a task that there is not. */
class QueryUnknown implements Command {
  check(): boolean {
    return true;
  }

  async run(model: Model, system: System): Promise<void> {
    const id = 'a-task-that-there-is-not';
    const unknown = {
      id,
      alias: undefined,
      created: 0,
      held: false,
      expired: false,
      isGone: true,
      seen: undefined,
    };
    for (const gateway of names) {
      for (const readBy of Object.keys(lifecyclesOf(gateway).queries)) {
        expect(await look(model, system, { ...unknown, gateway, readBy })).toBeUndefined();
      }
    }
  }

  toString(): string {
    return 'QueryUnknown';
  }
}

/** Lets time pass. */
class Advance implements Command {
  readonly #seconds: number;

  constructor(seconds: number) {
    this.#seconds = seconds;
  }

  check(): boolean {
    return true;
  }

  async run(_model: Model, { mock }: System): Promise<void> {
    mock.clock.advance(this.#seconds * 1000);
  }

  toString(): string {
    return `Advance(${this.#seconds} s)`;
  }
}

/** Decides over the next submits, or leaves them to themselves. */
class SetScenario implements Command {
  readonly #settings: ScenarioSettings | undefined;

  constructor(settings: ScenarioSettings | undefined) {
    this.#settings = settings;
  }

  check(): boolean {
    return true;
  }

  async run(model: Model, { mock }: System): Promise<void> {
    if (this.#settings === undefined) mock.scenario.clear();
    else mock.scenario.set(this.#settings);
    model.scenario = this.#settings;
  }

  toString(): string {
    return `SetScenario(${JSON.stringify(this.#settings)?.replaceAll(',', ' ')})`;
  }
}

/** Makes the mock as new. */
class Reset implements Command {
  check(): boolean {
    return true;
  }

  async run(model: Model, system: System): Promise<void> {
    const response = await system.fetch(new Request('http://mock/__mock/reset', { method: 'POST' }));
    expect(response.status).toBe(200);
    Object.assign(model, {
      tasks: [],
      ids: new Set(),
      sent: 0,
      billable: 0,
      scenario: undefined,
      accounts: new Map(),
    } satisfies Model);
    expectLedger(model, system);
  }

  toString(): string {
    return 'Reset';
  }
}

const index = fc.nat(20);

const scenarios: fc.Arbitrary<ScenarioSettings | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.record(
    {
      outcome: fc.constantFrom('completed', 'failed', 'cancelled'),
      stops_at: fc.constantFrom(0, 0.5, 1),
      queue_seconds: fc.constantFrom(0, 3, 100_000),
      render_seconds: fc.constantFrom(0, 60, 1_000_000),
      holds: fc.constantFrom('queued', 'running'),
      without_url: fc.boolean(),
      expired: fc.boolean(),
      reject: fc.constantFrom(401, 429),
      lost: fc.boolean(),
      times: fc.constantFrom(1, 2),
    },
    { requiredKeys: [] },
  ),
);

const submits = fc
  .tuple(fc.constantFrom(...dialects), fc.constantFrom(...Object.keys(directives)), index)
  .map((parts) => new Submit(...parts));

const queries = index.map((one) => new Query(one));

/** Any commands, the more usual ones more often. */
export const commands = fc.commands<Model, System, false>(
  [
    submits,
    submits,
    submits,
    submits,
    queries,
    queries,
    queries,
    fc.constantFrom(1, 20, 60, 300, 90_000).map((seconds) => new Advance(seconds)),
    fc.constantFrom(0.5, 5, 30).map((seconds) => new Advance(seconds)),
    index.map((one) => new QueryByAlias(one)),
    index.map((one) => new QueryElsewhere(one)),
    index.map((one) => new Content(one)),
    fc
      .tuple(index, fc.constantFrom('completed', 'failed', 'cancelled', 'expired'))
      .map((parts) => new End(...parts)),
    scenarios.map((settings) => new SetScenario(settings)),
    fc.constant(new QueryUnknown()),
    // A reset compiles the contracts anew, which takes its time: one in forty of what comes here.
    fc.nat(39).map((one) => (one === 0 ? new Reset() : new Advance(1))),
    readAccount,
    uploadFile,
  ],
  { maxCommands: 40, size: 'max' },
);
