/** The control API of a mock: the actions of its operations. */

import type { components } from '../../generated/mock/types.ts';
import { type Audience, withHiddenKey } from '../core/caller.ts';
import { Rejection } from '../core/contract/rejection.ts';
import type { GatewayModel } from '../core/gateway-model.ts';
import { keyPlaceholder } from '../core/text/sent-keys.ts';
import type { Clock } from '../mock-clock.ts';
import type { Faults } from '../store/memory/faults.ts';
import type { RequestLog } from '../store/memory/request-log.ts';
import type { Scenario } from '../store/memory/scenario.ts';
import type { MockWebhooks } from '../webhooks/mock-webhooks.ts';
import type { ChangeFeed } from './change-feed.ts';
import { ChangeStreams } from './change-stream.ts';
import type { ControlAccess } from './control-access.ts';
import { bodyOf, type ControlAction, type ControlCall, filterOf, rejectOnError } from './control-call.ts';
import { type Control, createControlDispatch, type Transact } from './control-dispatch.ts';
import { serverActions } from './server-actions.ts';
import { listRequests } from './views/log-view.ts';
import { describeTask, endTask, listTasks, type TaskOwner } from './views/task-view.ts';
import { describeWorlds, type WorldSummary } from './views/world-view.ts';
import { webhookActions } from './webhooks/webhook-actions.ts';
import { WebhookView } from './webhooks/webhook-view.ts';

type Schemas = components['schemas'];

/** A gateway, as the control API shows it. */
export interface ControlledGateway extends TaskOwner {
  readonly model: Pick<GatewayModel, 'name' | 'operations' | 'sample' | 'submits' | 'queryOf' | 'outcomesOf'>;
}

/** State that the control API shows and changes. */
export interface ControlOptions {
  /** Prefix of the operations' paths. */
  readonly mount: string;
  readonly access: ControlAccess;
  readonly clock: Clock;
  readonly ledger: RequestLog;
  readonly scenario: Scenario;
  readonly faults: Faults;
  readonly webhooks: MockWebhooks;
  readonly changes: ChangeFeed;
  /** The served gateways, in order. */
  readonly gateways: readonly ControlledGateway[];
  /** Lists all worlds. Undefined if this one is the only one. */
  readonly listWorlds: (() => readonly WorldSummary[]) | undefined;
  /** Resets the mock. */
  readonly reset: () => void;
  /** Runs an action as a transaction of the store. */
  readonly transact: Transact | undefined;
}

/** The parts of every mock. */
const parts: Schemas['GatewayList']['parts'] = [
  'clock',
  'tasks',
  'scenario',
  'faults',
  'webhooks',
  'snapshot',
  'changes',
  'reset',
];

/** Creates the control API. */
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
  listWorlds,
  reset,
  transact,
}: ControlOptions): Control {
  const webhookView = new WebhookView(webhooks);

  const clockNow = (): Schemas['Clock'] => ({
    now: new Date(clock.now()).toISOString(),
    speed: clock.speed,
    frozen: clock.frozen,
  });
  const shown = <T extends Audience>(audience: T) => withHiddenKey(audience, () => keyPlaceholder);
  const scenarioNow = (): Schemas['ScenarioState'] => ({
    scenario: scenario.current ? shown(scenario.current) : null,
  });
  const faultsNow = (): Schemas['FaultList'] => ({ faults: faults.list.map((fault) => shown(fault)) });

  /** Finds the task in a path, and its gateway. */
  function findTask({ parameters }: ControlCall) {
    const { gateway: name, task_id: id = '' } = parameters;
    const gateway = gateways.find(({ model }) => model.name === name);
    const task = gateway?.store.tasks.get(id, clock.now());
    if (gateway === undefined || task === undefined) throw new Rejection(404, `Task not found: ${id}`);
    return { gateway, task };
  }

  /** The actions, by operation. */
  const actions: Readonly<Record<string, ControlAction>> = {
    getClock: clockNow,
    setClock({ body }) {
      const { now, speed, frozen } = bodyOf<Schemas['ClockChange']>(body);
      if (now !== undefined) rejectOnError(() => clock.set(Date.parse(now)));
      if (speed !== undefined) clock.setSpeed(speed);
      if (frozen === true) clock.freeze();
      if (frozen === false) clock.resume();
      return clockNow();
    },
    advanceClock({ body }) {
      const { seconds } = bodyOf<Schemas['Advance']>(body);
      rejectOnError(() => clock.advance(seconds * 1000));
      return clockNow();
    },
    listTasks: ({ query }) => listTasks(gateways, filterOf(query), clock.now()),
    getTask(call) {
      const { gateway, task } = findTask(call);
      return describeTask(gateway, task, clock.now());
    },
    endTask(call) {
      const { gateway, task } = findTask(call);
      endTask(gateway, task, bodyOf<Schemas['TaskEnd']>(call.body), clock.now());
      return describeTask(gateway, task, clock.now());
    },
    getScenario: scenarioNow,
    setScenario({ body }) {
      rejectOnError(() => scenario.set(bodyOf<Schemas['Scenario']>(body)));
      return scenarioNow();
    },
    clearScenario() {
      scenario.clear();
      return scenarioNow();
    },
    listFaults: faultsNow,
    addFault({ body }) {
      rejectOnError(() => faults.add(bodyOf<Schemas['Fault']>(body)));
      return faultsNow();
    },
    clearFaults() {
      faults.clear();
      return faultsNow();
    },
    listWorlds: () => describeWorlds(listWorlds?.() ?? []),
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
    ...serverActions({
      server: 'mock',
      parts: listWorlds ? [...parts, 'worlds'] : parts,
      ledger,
      gateways,
      sampleKey: 'any-key',
    }),
  };

  return createControlDispatch({ mount, access, actions, streams: new ChangeStreams(changes), transact });
}
