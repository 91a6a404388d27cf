/** Counts of a world, which include deleted tasks, uploads and requests. */

import type { StateChanges, StoredCounts, StoredRequest } from '../world-store.ts';

/** The stored counts. */
export interface WorldCounts extends StoredCounts {
  /** Number of requests so far. */
  readonly requests: number;
  /** Number of requests so far that a gateway would bill. */
  readonly billable: number;
  /** The time of the latest request, in milliseconds of Unix time on the mock's clock. */
  readonly latest: number;
}

/** The counts of a new world. */
export const noCounts: WorldCounts = { tasks: 0, gateways: {}, requests: 0, billable: 0, latest: 0 };

type GatewayCounts = StoredCounts['gateways'][string];

const noGatewayCounts: GatewayCounts = { tasks: 0, uploads: 0, spent: 0 };

/** The counts of a gateway. */
export function countsOf({ gateways }: StoredCounts, gateway: string): GatewayCounts {
  return gateways[gateway] ?? noGatewayCounts;
}

/** The counts after changes and their requests. */
export function countsAfter(
  before: WorldCounts,
  { tasks = [], upload, cost }: StateChanges,
  requests: readonly StoredRequest[],
): WorldCounts {
  const gateways = { ...before.gateways };
  const count = (gateway: string, change: (counts: GatewayCounts) => Partial<GatewayCounts>) => {
    const counts = gateways[gateway] ?? noGatewayCounts;
    gateways[gateway] = { ...counts, ...change(counts) };
  };
  for (const { task, serial } of tasks)
    count(task.gateway, (counts) => ({ tasks: Math.max(counts.tasks, serial) }));
  if (upload) count(upload.gateway, ({ uploads }) => ({ uploads: Math.max(uploads, upload.serial) }));
  if (cost) count(cost.gateway, ({ spent }) => ({ spent: spent + cost.amount }));
  return {
    tasks: highest(before.tasks, tasks, ({ task }) => task.number),
    gateways,
    requests: highest(before.requests, requests, ({ entry }) => entry.number),
    billable: before.billable + requests.filter(({ entry }) => entry.billable).length,
    latest: highest(before.latest, requests, ({ entry }) => entry.at),
  };
}

function highest<T>(before: number, values: readonly T[], numberOf: (value: T) => number): number {
  return values.reduce((most, value) => Math.max(most, numberOf(value)), before);
}
