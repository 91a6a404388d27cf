/**
 * The metrics of a mock, in the text format of Prometheus.
 *
 * @see https://prometheus.io/docs/instrumenting/exposition_formats/
 */

import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Mock } from '../../../mocks/create-mock.ts';
import type { ObservedRequest } from './observed-request.ts';

/** Beginning of the names of all metrics that are not those of the process. */
const prefix = 'video_gateway_mock_';

/** Upper bounds of latencies, in seconds: a mock answers in less than a millisecond, unless it is told to be late. */
const buckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** A mock whose state is counted when the metrics are read. */
export interface MeteredMock {
  /** The mock of each world. */
  readonly worlds: () => readonly Pick<Mock, 'gateways' | 'clock'>[];
  /** The number of operations of its store that have failed. */
  readonly storeErrors: () => number;
}

/** Counts requests, and reads the rest from the mock. Worlds are no label: there can be any number of them in time. */
export class MockMetrics {
  readonly #registry = new Registry();
  readonly #requests = this.#counter('requests_total', 'Requests to the gateways.', 'status');
  readonly #refusals = this.#counter('refusals_total', 'Requests that were refused.', 'status');
  readonly #billable = this.#counter('billable_submits_total', 'Submits that a gateway would have billed.');
  readonly #durations = new Histogram({
    name: `${prefix}request_duration_seconds`,
    help: 'Time until the answer of a gateway was ready.',
    labelNames: ['gateway', 'operation'],
    buckets,
    registers: [this.#registry],
  });

  constructor(mock: MeteredMock) {
    const registers = [this.#registry];
    const worlds: Gauge = new Gauge({
      name: `${prefix}worlds`,
      help: 'Worlds that are in memory.',
      registers,
      collect: () => worlds.set(mock.worlds().length),
    });
    const live: Gauge = new Gauge({
      name: `${prefix}live_tasks`,
      help: 'Tasks that have not ended, in all worlds.',
      labelNames: ['gateway'],
      registers,
      collect: () => {
        live.reset();
        for (const { gateways, clock } of mock.worlds())
          for (const { name: gateway, tasks } of gateways) live.inc({ gateway }, tasks.liveAt(clock.now()));
      },
    });
    const errors: Counter = new Counter({
      name: `${prefix}store_errors_total`,
      help: 'Operations of the store that have failed.',
      registers,
      collect: () => {
        errors.reset();
        errors.inc(mock.storeErrors());
      },
    });
    collectDefaultMetrics({ register: this.#registry });
  }

  /** The media type of the text. */
  get contentType(): string {
    return this.#registry.contentType;
  }

  /** Counts a request. One to no gateway is passed over. */
  count({ entry, status, duration }: ObservedRequest): void {
    if (entry === undefined) return;
    const { gateway, operation = 'none', refusal, billable } = entry;
    const labels = { gateway, operation };
    const outcome = { ...labels, status: status ?? 'dropped' };
    this.#requests.inc(outcome);
    if (refusal !== undefined) this.#refusals.inc(outcome);
    if (billable) this.#billable.inc(labels);
    this.#durations.observe(labels, duration / 1000);
  }

  /** All metrics as they are now. */
  text(): Promise<string> {
    return this.#registry.metrics();
  }

  #counter(name: string, help: string, ...labels: readonly string[]): Counter {
    const labelNames = ['gateway', 'operation', ...labels];
    return new Counter({ name: prefix + name, help, labelNames, registers: [this.#registry] });
  }
}
