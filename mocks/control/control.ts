/** The control API: a contract of its own, served by the same pipeline as the gateways. */

import contract from '../../generated/mock/openapi.json' with { type: 'json' };
import type { components } from '../../generated/mock/types.ts';
import { readBody, UnreadableBodyError } from '../body.ts';
import type { Clock } from '../clock.ts';
import { right } from '../either.ts';
import type { Answered, Call, Sent } from '../exchange.ts';
import type { Gateway } from '../gateway.ts';
import type { Ledger, LedgerEntry } from '../ledger.ts';
import { operationsOf } from '../operation.ts';
import { createPipeline } from '../prism.ts';
import { refusalOf, refuse, refuseRoute } from '../refusal.ts';
import { createRoutes, RouteError } from '../route.ts';
import { validateSecurity } from '../security.ts';
import type { Task } from '../task.ts';
import { createValidateInput } from '../validate-request.ts';
import { validateOutput } from '../validate-response.ts';
import type { Faults } from './faults.ts';
import { type Caller, isLocal } from './local.ts';
import type { Scenario } from './scenario.ts';

type Schemas = components['schemas'];

/** What the control API controls. */
export interface ControlOptions {
  readonly clock: Clock;
  readonly ledger: Ledger;
  readonly scenario: Scenario;
  readonly faults: Faults;
  /** The gateways, each with the path that it is mounted at. */
  readonly gateways: readonly (Pick<Gateway, 'name' | 'tasks' | 'describe'> & { readonly mount: string })[];
  /** Makes the mock as new. */
  readonly reset: () => void;
}

/** Answers a request to the control API; the path is that below its mount. */
export type Control = (request: Request, url: URL, path: string, caller: Caller) => Promise<Response>;

/** A request that cannot be followed; the message says what to send instead. */
class ControlError extends Error {
  readonly status: 400 | 404;

  constructor(status: 400 | 404, message: string, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
  }
}

/** Puts the control API together. */
export function createControl({ clock, ledger, scenario, faults, gateways, reset }: ControlOptions): Control {
  const operations = operationsOf(contract, { submits: {}, queries: {}, contents: {} });
  const routes = createRoutes(operations);

  const clockNow = (): Schemas['Clock'] => ({
    now: textOf(clock.now()),
    speed: clock.speed,
    frozen: clock.frozen,
  });
  const scenarioNow = (): Schemas['ScenarioState'] => ({ scenario: scenario.current ?? null });
  const faultsNow = (): Schemas['FaultList'] => ({ faults: [...faults.list] });

  /** The task that a path names, with its gateway. */
  function named({ path }: Sent) {
    const [, , name = '', id = ''] = path.split('/').map(decodeURIComponent);
    const gateway = gateways.find((one) => one.name === name);
    const task = gateway?.tasks.get(id, clock.now());
    if (gateway === undefined || task === undefined) throw new ControlError(404, `Task not found: ${id}`);
    return { gateway, task };
  }

  /** What each operation does. */
  const actions: Readonly<Record<string, (sent: Sent) => object>> = {
    getClock: clockNow,
    setClock({ body }) {
      const { now, speed, frozen } = bodyOf<Schemas['ClockChange']>(body);
      if (now !== undefined) moved(() => clock.set(Date.parse(now)));
      if (speed !== undefined) clock.setSpeed(speed);
      if (frozen === true) clock.freeze();
      if (frozen === false) clock.resume();
      return clockNow();
    },
    advanceClock({ body }) {
      const { seconds } = bodyOf<Schemas['Advance']>(body);
      moved(() => clock.advance(seconds * 1000));
      return clockNow();
    },
    listTasks({ query }): Schemas['TaskList'] {
      const now = clock.now();
      const all = gateways.flatMap((gateway) =>
        [...gateway.tasks.list(now)].map((task) => ({ gateway, task })),
      );
      all.sort((one, other) => other.task.created - one.task.created);
      const limit = Number(query.limit ?? 100);
      return {
        total: all.length,
        tasks: all.slice(0, limit).map(({ gateway, task }) => described(gateway, task, now)),
      };
    },
    getTask(sent): Schemas['Task'] {
      const { gateway, task } = named(sent);
      return described(gateway, task, clock.now());
    },
    endTask(sent): Schemas['Task'] {
      const { gateway, task } = named(sent);
      endNow(gateway, task, bodyOf<Schemas['TaskEnd']>(sent.body), clock.now());
      return described(gateway, task, clock.now());
    },
    getLedger: (): Schemas['Ledger'] => ({
      count: ledger.count,
      billable: ledger.billable,
      entries: ledger.entries.map(entryOf),
    }),
    getScenario: scenarioNow,
    setScenario({ body }) {
      scenario.set(bodyOf<Schemas['Scenario']>(body));
      return scenarioNow();
    },
    clearScenario() {
      scenario.clear();
      return scenarioNow();
    },
    listFaults: faultsNow,
    addFault({ body }) {
      faults.add(bodyOf<Schemas['Fault']>(body));
      return faultsNow();
    },
    clearFaults() {
      faults.clear();
      return faultsNow();
    },
    resetMock() {
      reset();
      return clockNow();
    },
  };

  const pipeline = createPipeline({
    route: routes.route,
    validateSecurity,
    validateInput: createValidateInput(routes),
    validateOutput,
    mock:
      ({ resource, input: { data, validations } }) =>
      () => {
        if (validations.length > 0) return right(refuse(resource, refusalOf(validations)));
        try {
          const body = actions[resource.id]?.(data);
          return right({ statusCode: 200, headers: { 'content-type': 'application/json' }, body });
        } catch (error) {
          if (error instanceof ControlError)
            return right(refuse(resource, { status: error.status, message: error.message }));
          throw error;
        }
      },
  });

  async function answered(request: Request, url: URL, path: string, caller: Caller): Promise<Answered> {
    const [any] = operations;
    if (!isLocal(request, url, caller)) return refuse(any, { status: 403 });
    const method = request.method.toLowerCase();
    try {
      const body = method === 'get' ? undefined : await readBody(request, 64 * 1024);
      const sent: Sent = {
        method,
        path,
        query: Object.fromEntries(url.searchParams),
        authorization: null,
        body,
      };
      // Nothing of what accompanies a call to a gateway is of use here.
      const { answered: answer } = await pipeline.request(sent, operations, {} as Call);
      return answer;
    } catch (error) {
      if (error instanceof RouteError) return refuseRoute(any, error);
      if (error instanceof UnreadableBodyError)
        return refuse(any, { status: error.status, message: error.message });
      if (error instanceof URIError)
        return refuse(any, { status: 400, message: 'The path is not correctly percent-encoded' });
      throw error;
    }
  }

  return async (request, url, path, caller) => {
    const { statusCode, headers, body } = await answered(request, url, path, caller);
    return new Response(JSON.stringify(body), {
      status: statusCode,
      headers: { ...headers, 'cache-control': 'no-store' },
    });
  };
}

/** Moves the clock; where it does not go, the caller is told so. */
function moved(move: () => void): void {
  try {
    move();
  } catch (cause) {
    throw new ControlError(400, cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** A body that has passed the contract, which says that it is there and what it is. */
function bodyOf<T>(body: Sent['body']): T {
  return body?.value as T;
}

type Owner = ControlOptions['gateways'][number];

function described({ mount, name, describe }: Owner, task: Task, now: number): Schemas['Task'] {
  const { state, end, expiry } = describe(task);
  const hasVideo = state.kind === 'completed' && expiry > now;
  return {
    gateway: name,
    id: task.id,
    task_id: task.alias ?? null,
    submitted_by: task.submittedBy ?? null,
    read_by: task.readBy,
    source: task.source ?? null,
    status: state.name,
    kind: state.kind,
    progress: state.progress,
    created_at: textOf(task.created),
    ends_at: end === Infinity ? null : textOf(end),
    outcome: task.plan.outcome,
    prompt: task.request.prompt,
    aspect_ratio: task.request.aspectRatio,
    seconds: task.request.seconds,
    video: hasVideo ? `${mount}/files/${encodeURIComponent(task.id)}.mp4` : null,
  };
}

/** Gives a task a plan that ends now; a final state stays what it is. */
function endNow(
  { tasks, describe }: Owner,
  task: Task,
  { outcome, code }: Schemas['TaskEnd'],
  now: number,
): void {
  const { state, outcomes } = describe(task);
  const wanted = outcome === 'expired' ? 'completed' : outcome;
  if (!outcomes.includes(wanted)) {
    throw new ControlError(400, `Task ${task.id} ends as ${outcomes.join(' or ')}, never as ${wanted}`);
  }
  const isFinal = !['queued', 'running', 'unrecognised'].includes(state.kind);
  if (isFinal && !(outcome === 'expired' && state.kind === 'completed')) {
    throw new ControlError(400, `Task ${task.id} has ended already: it is ${state.name}`);
  }
  if (isFinal) {
    tasks.replan(task, { ...task.plan, expired: true });
    return;
  }
  const ends = outcome === 'expired' ? ({ outcome: 'completed', expired: true } as const) : { outcome };
  const failure = code !== undefined && { code };
  tasks.replan(task, { ...task.plan, ...ends, ...failure, endedAt: now, stopsAt: state.progress });
}

function entryOf(entry: LedgerEntry): Schemas['LedgerEntry'] {
  const {
    number,
    at,
    gateway,
    method,
    path,
    operation,
    task,
    status,
    billable,
    refusal,
    fault,
    unknownFields,
    misread,
  } = entry;
  return {
    number,
    at: textOf(at),
    gateway,
    method,
    path,
    operation: operation ?? null,
    task: task ?? null,
    status: status ?? null,
    billable: billable ?? false,
    refusal: refusal ?? null,
    fault: fault ?? null,
    unknown_fields: (unknownFields ?? []).map(({ name, meant }) => ({ name, meant: meant ?? null })),
    misread: [...(misread ?? [])],
  };
}

function textOf(moment: number): string {
  return new Date(moment).toISOString();
}
