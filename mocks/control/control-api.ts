/** The control API: a contract of its own, whose requests and answers are checked as those of the gateways are. */

import { table } from '../../generated/mock/operations.ts';
import type { components } from '../../generated/mock/types.ts';
import { type Answer, json } from '../core/answer.ts';
import { checkInput } from '../core/contract/check-request.ts';
import { endpointOf, type Operation, operationsOf } from '../core/contract/operation.ts';
import { answerOf, Rejection } from '../core/contract/rejection.ts';
import { type Route, Router } from '../core/contract/router.ts';
import type { GatewayModel } from '../core/gateway-model.ts';
import { mostSimilar } from '../core/text/did-you-mean.ts';
import { beginningOf } from '../core/text/short-text.ts';
import { readBody } from '../http/body/read-body.ts';
import { contractPath } from '../http/contract-file.ts';
import type { HttpRequest, HttpResponse } from '../http/http-message.ts';
import { andThen, type MaybePromise, recovering } from '../maybe-promise.ts';
import type { Clock } from '../mock-clock.ts';
import type { Faults } from '../store/faults.ts';
import type { RequestLog } from '../store/request-log.ts';
import type { Scenario } from '../store/scenario.ts';
import type { MockWebhooks } from '../webhooks/mock-webhooks.ts';
import type { ChangeFeed } from './change-feed.ts';
import { ChangeStreams } from './change-stream.ts';
import { type ControlAccess, isOtherPage, refusalOf, refusalOfCaller } from './control-access.ts';
import { bodyOf, type ControlAction, type ControlCall, filterOf, refusing } from './control-call.ts';
import { curl } from './curl.ts';
import { describeExchange, listRequests } from './log-view.ts';
import { describeTask, endTask, listTasks, type TaskOwner } from './task-view.ts';
import { webhookActions } from './webhook-actions.ts';
import { WebhookView } from './webhook-view.ts';

type Schemas = components['schemas'];

/** A gateway, as the control API shows it. */
export interface ControlledGateway extends TaskOwner {
  readonly model: Pick<GatewayModel, 'name' | 'operations' | 'sample' | 'submits' | 'queryOf' | 'outcomesOf'>;
}

/** State that the control API shows and changes. */
export interface ControlOptions {
  /** The path that goes before those of its operations. */
  readonly mount: string;
  readonly access: ControlAccess;
  readonly clock: Clock;
  readonly ledger: RequestLog;
  readonly scenario: Scenario;
  readonly faults: Faults;
  readonly webhooks: MockWebhooks;
  readonly changes: ChangeFeed;
  /** The gateways that are served, in their order. */
  readonly gateways: readonly ControlledGateway[];
  /** Makes the mock as new. */
  readonly reset: () => void;
}

/** Answers a request to the control API; the path is that below its mount. */
export type Control = (request: HttpRequest, path: string) => MaybePromise<HttpResponse>;

/** The operations of the control API. */
export const controlOperations: readonly Operation[] = operationsOf(table, {
  submits: {},
  queries: {},
  contents: {},
});

/** The operation that is answered with a stream. */
const streamed = 'followChanges';

/** The largest body of a request, in bytes. */
const bodyLimit = 64 * 1024;

/** Puts the control API together. */
export function createControl({
  mount,
  access,
  clock,
  ledger,
  scenario,
  faults,
  webhooks,
  changes,
  gateways,
  reset,
}: ControlOptions): Control {
  const operations = controlOperations;
  const router = new Router(operations, mount);
  const webhookView = new WebhookView(webhooks);
  const streams = new ChangeStreams(changes);

  const clockNow = (): Schemas['Clock'] => ({
    now: new Date(clock.now()).toISOString(),
    speed: clock.speed,
    frozen: clock.frozen,
  });
  const scenarioNow = (): Schemas['ScenarioState'] => ({ scenario: scenario.current ?? null });
  const faultsNow = (): Schemas['FaultList'] => ({ faults: [...faults.list] });

  /** The task that a path names, with its gateway. */
  function named({ parameters }: ControlCall) {
    const { gateway: name, task_id: id = '' } = parameters;
    const gateway = gateways.find(({ model }) => model.name === name);
    const task = gateway?.store.tasks.get(id, clock.now());
    if (gateway === undefined || task === undefined) throw new Rejection(404, `Task not found: ${id}`);
    return { gateway, task };
  }

  /** The action of each operation. */
  const actions: Readonly<Record<string, ControlAction>> = {
    getClock: clockNow,
    setClock({ body }) {
      const { now, speed, frozen } = bodyOf<Schemas['ClockChange']>(body);
      if (now !== undefined) refusing(() => clock.set(Date.parse(now)));
      if (speed !== undefined) clock.setSpeed(speed);
      if (frozen === true) clock.freeze();
      if (frozen === false) clock.resume();
      return clockNow();
    },
    advanceClock({ body }) {
      const { seconds } = bodyOf<Schemas['Advance']>(body);
      refusing(() => clock.advance(seconds * 1000));
      return clockNow();
    },
    listTasks: ({ query }) => listTasks(gateways, filterOf(query), clock.now()),
    getTask(call) {
      const { gateway, task } = named(call);
      return describeTask(gateway, task, clock.now());
    },
    endTask(call) {
      const { gateway, task } = named(call);
      endTask(gateway, task, bodyOf<Schemas['TaskEnd']>(call.body), clock.now());
      return describeTask(gateway, task, clock.now());
    },
    getLedger: ({ query }) => listRequests(ledger, filterOf(query)),
    getExchange: ({ origin, parameters }) => {
      const number = Number(parameters.number);
      const entry = ledger.entry(number);
      const exchange = ledger.exchange(number);
      const mount = gateways.find(({ model }) => model.name === entry?.gateway)?.mount;
      if (entry === undefined || exchange === undefined || mount === undefined)
        throw new Rejection(404, `The bodies of request ${number} are not kept`);
      return describeExchange(entry, exchange, origin + mount);
    },
    getScenario: scenarioNow,
    setScenario({ body }) {
      refusing(() => scenario.set(bodyOf<Schemas['Scenario']>(body)));
      return scenarioNow();
    },
    clearScenario() {
      scenario.clear();
      return scenarioNow();
    },
    listFaults: faultsNow,
    addFault({ body }) {
      refusing(() => faults.add(bodyOf<Schemas['Fault']>(body)));
      return faultsNow();
    },
    clearFaults() {
      faults.clear();
      return faultsNow();
    },
    listEndpoints: (): Schemas['EndpointList'] => ({
      endpoints: operations.map(({ id, method, path }) => ({
        method: method.toUpperCase(),
        path: path === '/' ? mount : mount + path,
        operation: id,
      })),
    }),
    listGateways: ({ origin }): Schemas['GatewayList'] => ({
      gateways: gateways.map(({ mount, model: { name, operations: own, sample, submits } }) => ({
        name,
        base_url: `${origin}${mount}`,
        contract: `${origin}${mount}${contractPath}`,
        operations: own.map(({ id }) => id),
        submits: submits.map(({ path, json: body, ...one }) => ({ ...one, path: mount + path, body })),
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
        webhooks: webhookView.overview(filter.limit),
      };
    },
    resetMock() {
      reset();
      return clockNow();
    },
    ...webhookActions({ webhooks, view: webhookView, gateways, clock }),
  };

  const [any] = operations;

  function act(route: Route, call: ControlCall): Answer {
    const { operation, parameters: path } = route;
    checkNames(operation, call.query);
    checkInput(operation, { body: call.body, query: call.query, path });
    return json(200, actions[operation.id]?.(call));
  }

  function answered(request: HttpRequest, path: string): MaybePromise<HttpResponse> {
    const { method, origin, search } = request;
    const route = router.findInHttp(method, path === '' ? '/' : path);
    const isStream = !(route instanceof Rejection) && route.operation.id === streamed;
    // An application is a page of another origin. It may follow the changes, and learns no ids of tasks.
    const refusal = (isStream ? refusalOfCaller : refusalOf)(request, access);
    if (refusal !== undefined) throw new Rejection(403, refusal);
    if (method === 'OPTIONS') {
      const methods = router.methodsAt(path);
      if (methods.length > 0) return { status: 204, headers: { ...unstored, allow: methods.join(', ') } };
    }
    if (route instanceof Rejection) throw route;
    const { parameters } = route;
    const query = Object.fromEntries(new URLSearchParams(search));
    if (isStream) {
      checkNames(route.operation, query);
      return streams.answer(request, !isOtherPage(request));
    }
    return andThen(method === 'GET' || method === 'HEAD' ? undefined : readBody(request, bodyLimit), (body) =>
      recovering(
        () => written(act(route, { origin, query, parameters, body })),
        (error) => refuse(error, route),
      ),
    );
  }

  /** @throws any error that is no rejection */
  function refuse(error: unknown, route?: Route): HttpResponse {
    if (error instanceof Rejection) return written(answerOf(error, route?.operation ?? any));
    throw error;
  }

  return (request, path) => recovering(() => answered(request, path), refuse);
}

/** The headers of what is true at this moment alone. */
const unstored = { 'cache-control': 'no-store' };

function written({ status, headers, body }: Answer): HttpResponse {
  return { status, headers: { ...headers, ...unstored }, body: JSON.stringify(body) };
}

/**
 * Checks that a query has no parameter but those of the contract: a filter that is misspelt would let everything through.
 *
 * @throws Rejection that says what is allowed
 */
function checkNames(operation: Operation, query: ControlCall['query']): void {
  const { queryNames: known } = operation;
  const name = Object.keys(query).find((one) => !known.includes(one));
  if (name === undefined) return;
  const meant = mostSimilar(name, known);
  const allowed = known.length === 0 ? 'it takes none' : `it takes ${known.join(', ')}`;
  const hint = meant === undefined ? allowed : `did you mean "${meant}"?`;
  const endpoint = endpointOf(operation);
  throw new Rejection(400, `${endpoint} has no parameter "${beginningOf(name, 60)}"; ${hint}`, {
    field: name,
  });
}
