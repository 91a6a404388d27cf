/** The memory of a world as a test sees it, and changes to save. */

import type { StoredDelivery } from '../../../../mocks/core/delivery-record.ts';
import type {
  StoredCounts,
  StoredRequest,
  StoredTask,
  WorldMemory,
  WorldSettings,
} from '../../../../mocks/store/world-store.ts';

/** The first moment of the clock of a test. */
export const start = Date.UTC(2030, 0, 1);

/** Settings with a clock that stands still. */
export const frozenSettings: WorldSettings = {
  clock: { moment: start, world: Date.UTC(2026, 0, 1), speed: 1, frozen: true },
  began: 1000,
  scenario: null,
  faults: [],
  webhookFaults: [],
  buckets: {},
};

/** Settings with a clock that runs as the machine's, or faster. */
export function runningSettings(speed = 1): WorldSettings {
  return { ...frozenSettings, clock: { moment: start, world: Date.now(), speed, frozen: false } };
}

/** A memory that holds what it is given. */
export class FakeMemory implements WorldMemory {
  settings: WorldSettings;
  version = 0;
  readonly tasks = new Map<string, StoredTask>();
  readonly deliveries = new Map<string, StoredDelivery>();
  counts: StoredCounts = { tasks: 0, gateways: {} };
  requests: readonly StoredRequest[] = [];
  requestCount = 0;
  billable = 0;
  /** Number of times that everything was forgotten. */
  clears = 0;

  constructor(settings: WorldSettings = frozenSettings) {
    this.settings = settings;
  }

  clear(): void {
    this.clears += 1;
    this.tasks.clear();
    this.deliveries.clear();
    this.counts = { tasks: 0, gateways: {} };
    this.requests = [];
    this.requestCount = 0;
    this.billable = 0;
  }

  setSettings(settings: WorldSettings, version: number): void {
    this.settings = settings;
    this.version = version;
  }

  putTasks(tasks: readonly StoredTask[]): void {
    for (const stored of tasks) {
      const before = this.tasks.get(stored.task.id);
      this.tasks.set(
        stored.task.id,
        before ? { ...before, task: { ...before.task, plan: stored.task.plan } } : stored,
      );
    }
  }

  setCounts(counts: StoredCounts): void {
    this.counts = counts;
  }

  setRequests(requests: readonly StoredRequest[], count: number, billable: number): void {
    this.requests = requests;
    this.requestCount = count;
    this.billable = billable;
  }

  putDeliveries(deliveries: readonly StoredDelivery[]): void {
    for (const delivery of deliveries) this.deliveries.set(`${delivery.gateway} ${delivery.task}`, delivery);
  }

  /** All that replicas share, as plain data. */
  get state(): object {
    const { settings, version, counts } = this;
    const tasks = [...this.tasks.values()].sort((one, other) => one.task.number - other.task.number);
    return { settings, version, counts, tasks, deliveries: [...this.deliveries.values()] };
  }
}

/** A task to save. */
export function taskOf(number: number, changes: Partial<StoredTask> = {}): StoredTask {
  return {
    task: {
      id: `task-${number}`,
      number,
      alias: undefined,
      gateway: 'toapis',
      submittedBy: 'createVideo',
      readBy: 'getVideo',
      startState: 'queued',
      created: start,
      plan: { queue: 1000, render: 60_000, outcome: 'completed', stopsAt: 1 },
      source: undefined,
      request: { model: 'sora-2', prompt: 'a cat', aspectRatio: '16:9', seconds: 8, size: undefined },
    },
    owner: 'a-hash',
    serial: number,
    forgottenAt: start + 48 * 3_600_000,
    ...changes,
  };
}

/** A request to save. */
export function requestOf(path: string, billable = false): StoredRequest {
  return {
    entry: {
      number: 0,
      at: start,
      gateway: 'toapis',
      method: 'POST',
      path,
      status: 200,
      origin: undefined,
      operation: 'createVideo',
      fault: undefined,
      task: undefined,
      billable,
      decision: undefined,
      refusal: undefined,
      unknownFields: undefined,
      misread: undefined,
      notes: undefined,
      lost: undefined,
      delay: undefined,
    },
    exchange: undefined,
  };
}
