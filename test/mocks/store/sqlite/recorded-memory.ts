/** A memory that holds what a store gives it as plain data, and to which the same changes can be made without a store. */

import type { StoredDelivery } from '../../../../mocks/core/delivery-record.ts';
import type {
  StateChanges,
  StoredCounts,
  StoredRequest,
  StoredTask,
  WorldMemory,
  WorldSettings,
} from '../../../../mocks/store/world-store.ts';

/** The settings of a mock in which nothing has happened yet. */
export const firstSettings: WorldSettings = {
  clock: { moment: 1000, world: 2000, speed: 1, frozen: true },
  began: 1000,
  scenario: null,
  faults: [],
  webhookFaults: [],
  buckets: {},
};

type GatewayCounts = StoredCounts['gateways'][string];

/** The memory of a world. */
export class RecordedMemory implements WorldMemory {
  settings: WorldSettings = firstSettings;
  tasks = new Map<string, StoredTask>();
  counts: StoredCounts = { tasks: 0, gateways: {} };
  requests: readonly StoredRequest[] = [];
  requestCount = 0;
  billable = 0;
  deliveries = new Map<string, StoredDelivery>();
  /** The calls, by the names of their methods. */
  readonly calls: string[] = [];

  clear(): void {
    this.tasks.clear();
    this.counts = { tasks: 0, gateways: {} };
    this.requests = [];
    this.requestCount = 0;
    this.billable = 0;
    this.deliveries.clear();
  }

  setSettings(settings: WorldSettings): void {
    this.calls.push('setSettings');
    this.settings = settings;
  }

  putTasks(tasks: readonly StoredTask[]): void {
    this.calls.push('putTasks');
    for (const stored of tasks) {
      const name = `${stored.task.gateway} ${stored.task.id}`;
      const known = this.tasks.get(name);
      this.tasks.set(name, known ? { ...stored, owner: known.owner, serial: known.serial } : stored);
    }
  }

  setCounts({ tasks, gateways }: StoredCounts): void {
    this.calls.push('setCounts');
    this.counts = { tasks, gateways };
  }

  setRequests(requests: readonly StoredRequest[], count: number, billable: number): void {
    this.calls.push('setRequests');
    this.requests = requests;
    this.requestCount = count;
    this.billable = billable;
  }

  putDeliveries(deliveries: readonly StoredDelivery[]): void {
    this.calls.push('putDeliveries');
    for (const delivery of deliveries) this.deliveries.set(`${delivery.gateway} ${delivery.task}`, delivery);
  }

  /** Makes changes as a mock makes them that stores nothing. */
  apply(changes: StateChanges): void {
    const { isReset, settings, tasks = [], upload, cost, request, deliveries = [] } = changes;
    if (isReset) this.clear();
    if (settings) this.settings = settings;
    for (const { task, serial } of tasks) {
      this.counts = { ...this.counts, tasks: Math.max(this.counts.tasks, task.number) };
      this.#count(task.gateway, (counts) => ({ tasks: Math.max(counts.tasks, serial) }));
    }
    this.putTasks(tasks);
    if (upload) this.#count(upload.gateway, () => ({ uploads: upload.serial }));
    if (cost) this.#count(cost.gateway, ({ spent }) => ({ spent: spent + cost.amount }));
    if (request) this.log(request);
    this.putDeliveries(deliveries);
  }

  /** Writes a request to the log. */
  log(request: StoredRequest): void {
    this.requests = [...this.requests, request];
    this.requestCount += 1;
    if (request.entry.billable) this.billable += 1;
  }

  /** The tasks whose time has not come when the last request did, in the order of their numbers. */
  get liveTasks(): readonly StoredTask[] {
    const now = this.requests.at(-1)?.entry.at ?? 0;
    return [...this.tasks.values()]
      .filter(({ forgottenAt }) => forgottenAt === null || forgottenAt > now)
      .toSorted((one, other) => one.task.number - other.task.number);
  }

  /** Everything, as JSON has it. Deliveries whose tasks are not there are left out. */
  get state(): unknown {
    const { settings, counts, requests, requestCount, billable, liveTasks: tasks } = this;
    const told = new Set(
      tasks.filter(({ task }) => task.webhook).map(({ task }) => `${task.gateway} ${task.id}`),
    );
    const deliveries = [...this.deliveries].filter(([name]) => told.has(name));
    const state = {
      settings,
      counts,
      requests,
      requestCount,
      billable,
      tasks,
      deliveries: deliveries.toSorted(),
    };
    return JSON.parse(JSON.stringify(state));
  }

  #count(gateway: string, change: (counts: GatewayCounts) => Partial<GatewayCounts>): void {
    const counts = this.counts.gateways[gateway] ?? { tasks: 0, uploads: 0, spent: 0 };
    const gateways = { ...this.counts.gateways, [gateway]: { ...counts, ...change(counts) } };
    this.counts = { ...this.counts, gateways };
  }
}
