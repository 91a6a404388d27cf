/** The control API: a contract of its own, served by the same pipeline as the gateways. */

import contract from '../../generated/mock/openapi.json' with { type: 'json' };
import type { components } from '../../generated/mock/types.ts';
import { readBody, UnreadableBodyError } from '../body.ts';
import type { Clock } from '../clock.ts';
import { curl } from '../curl.ts';
import { right } from '../either.ts';
import type { Answered, Call, Sent } from '../exchange.ts';
import type { Ledger } from '../ledger.ts';
import type { MountedGateway } from '../mock.ts';
import { operationsOf } from '../operation.ts';
import { createPipeline } from '../prism.ts';
import { refusalOf, refuse, refuseRoute } from '../refusal.ts';
import { createRoutes, RouteError } from '../route.ts';
import { validateSecurity } from '../security.ts';
import { createValidateInput } from '../validate-request.ts';
import { validateOutput } from '../validate-response.ts';
import { ControlError } from './control-error.ts';
import type { Faults } from './faults.ts';
import { listRequests } from './ledger-list.ts';
import { type Caller, isLocal } from './local.ts';
import type { Scenario } from './scenario.ts';
import { describeTask, endTask, listTasks } from './task-list.ts';

type Schemas = components['schemas'];

/** What the control API controls. */
export interface ControlOptions {
  readonly clock: Clock;
  readonly ledger: Ledger;
  readonly scenario: Scenario;
  readonly faults: Faults;
  /** What is served. */
  readonly gateways: readonly MountedGateway[];
  /** Makes the mock as new. */
  readonly reset: () => void;
}

/** Answers a request to the control API; the path is that below its mount. */
export type Control = (request: Request, url: URL, path: string, caller: Caller) => Promise<Response>;

/** A request to the control API. */
interface SentHere extends Sent {
  /** The scheme, host and port that it was sent to. */
  readonly origin: string;
}

/** Puts the control API together. */
export function createControl({ clock, ledger, scenario, faults, gateways, reset }: ControlOptions): Control {
  const operations = operationsOf(contract, { submits: {}, queries: {}, contents: {} });
  const routes = createRoutes(operations);

  const clockNow = (): Schemas['Clock'] => ({
    now: new Date(clock.now()).toISOString(),
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
  const actions: Readonly<Record<string, (sent: SentHere) => object>> = {
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
    listTasks: ({ query }) => listTasks(gateways, filterOf(query), clock.now()),
    getTask(sent) {
      const { gateway, task } = named(sent);
      return describeTask(gateway, task, clock.now());
    },
    endTask(sent) {
      const { gateway, task } = named(sent);
      endTask(gateway, task, bodyOf<Schemas['TaskEnd']>(sent.body), clock.now());
      return describeTask(gateway, task, clock.now());
    },
    getLedger: ({ query }) => listRequests(ledger, filterOf(query)),
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
    listGateways: ({ origin }): Schemas['GatewayList'] => ({
      gateways: gateways.map(({ name, mount, operations: ids, sample }) => ({
        name,
        base_url: `${origin}${mount}`,
        operations: [...ids],
        curl: sample ? curl({ ...sample, url: `${origin}${mount}${sample.path}`, apiKey: 'any-key' }) : null,
      })),
    }),
    getSnapshot({ query }): Schemas['Snapshot'] {
      const filter = { limit: 100, ...filterOf(query) };
      return {
        clock: clockNow(),
        tasks: listTasks(gateways, filter, clock.now()),
        ledger: listRequests(ledger, filter),
        ...scenarioNow(),
        ...faultsNow(),
      };
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
          // The pipeline hands on what was put into it, which is below.
          const body = actions[resource.id]?.(data as SentHere);
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
      const sent: SentHere = {
        origin: url.origin,
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

/** A query that has passed the contract, in which numbers are still text; what is empty is as good as absent. */
function filterOf<T extends { limit?: number }>(query: Sent['query']): T {
  const { limit, ...others } = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
  return { ...others, ...(limit !== undefined && { limit: Number(limit) }) } as T;
}
