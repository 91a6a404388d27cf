/** The memory of a world as a test sees it, and changes to keep. */

import type { KeptDelivery } from '../../../../mocks/core/delivery-record.ts';
import type {
  KeptCounts,
  KeptRequest,
  KeptTask,
  Rules,
  WorldMemory,
} from '../../../../mocks/store/world-store.ts';

/** The first moment of the clock of a test. */
export const start = Date.UTC(2030, 0, 1);

/** Rules with a clock that stands still. */
export const frozenRules: Rules = {
  clock: { moment: start, world: Date.UTC(2026, 0, 1), speed: 1, frozen: true },
  began: 1000,
  scenario: null,
  faults: [],
  webhookFaults: [],
  buckets: {},
};

/** Rules with a clock that runs as the machine's, or faster. */
export function runningRules(speed = 1): Rules {
  return { ...frozenRules, clock: { moment: start, world: Date.now(), speed, frozen: false } };
}

/** A memory that holds what it is given. */
export class FakeMemory implements WorldMemory {
  rules: Rules;
  version = 0;
  readonly tasks = new Map<string, KeptTask>();
  readonly deliveries = new Map<string, KeptDelivery>();
  counts: KeptCounts = { tasks: 0, gateways: {} };
  requests: readonly KeptRequest[] = [];
  requestCount = 0;
  billable = 0;
  /** Number of times that everything was forgotten. */
  clears = 0;

  constructor(rules: Rules = frozenRules) {
    this.rules = rules;
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

  setRules(rules: Rules, version: number): void {
    this.rules = rules;
    this.version = version;
  }

  putTasks(tasks: readonly KeptTask[]): void {
    for (const kept of tasks) {
      const before = this.tasks.get(kept.task.id);
      this.tasks.set(
        kept.task.id,
        before ? { ...before, task: { ...before.task, plan: kept.task.plan } } : kept,
      );
    }
  }

  setCounts(counts: KeptCounts): void {
    this.counts = counts;
  }

  setRequests(requests: readonly KeptRequest[], count: number, billable: number): void {
    this.requests = requests;
    this.requestCount = count;
    this.billable = billable;
  }

  putDeliveries(deliveries: readonly KeptDelivery[]): void {
    for (const delivery of deliveries) this.deliveries.set(`${delivery.gateway} ${delivery.task}`, delivery);
  }

  /** All that replicas share, as plain data. */
  get state(): object {
    const { rules, version, counts } = this;
    const tasks = [...this.tasks.values()].sort((one, other) => one.task.number - other.task.number);
    return { rules, version, counts, tasks, deliveries: [...this.deliveries.values()] };
  }
}

/** A task to keep. */
export function taskOf(number: number, changes: Partial<KeptTask> = {}): KeptTask {
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

/** A request to keep. */
export function requestOf(path: string, billable = false): KeptRequest {
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
