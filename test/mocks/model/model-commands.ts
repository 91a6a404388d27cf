/** The commands on a mock: those of `video-gateway explore`, and those that only a mock has. */

import fc from 'fast-check';
import { expect } from 'vitest';
import type { GatewayName } from '../../../generated/contracts.ts';
import type { ScenarioSettings } from '../../../mocks/core/tasks/scenario-instruction.ts';
import { valueAt } from '../../../mocks/core/text/json-pointer.ts';
import { operationsOf, type PlacedOperation } from '../../../spec/contract.ts';
import { readsOf } from '../../../src/cli/explore/explore-gateway.ts';
import { sequenceOf, stepsOf } from '../../../src/cli/explore/sequences.ts';
import { Wait } from '../../../src/cli/explore/steps.ts';
import { contractOf } from '../../contract/schema.ts';
import { type MockExploration, prompts } from './model.ts';
import {
  called,
  expectConforming,
  key,
  type MockCommand,
  names,
  type System,
  submitRequests,
} from './model-base.ts';

/** Ends a task through the control API. */
class End implements MockCommand {
  readonly #index: number;
  readonly #outcome: 'completed' | 'failed' | 'cancelled' | 'expired';

  constructor(index: number, outcome: 'completed' | 'failed' | 'cancelled' | 'expired') {
    this.#index = index;
    this.#outcome = outcome;
  }

  check({ tasks }: Readonly<MockExploration>): boolean {
    return tasks.length > 0;
  }

  async run(model: MockExploration, system: System): Promise<void> {
    const task = model.tasks[this.#index % model.tasks.length];
    if (task === undefined) throw new Error('There is no task');
    await model.query(task);
    const fate = model.fateOf(task);
    const { seen } = fate;
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
    if (seen === undefined) return expect(response.status).toBe(404);
    const { states } = model.queryOperation(task.gateway, task.readBy);
    const isPossible = Object.values(states).some((one) => one.kind === kind);
    const isFinal = states[seen.status]?.next === undefined;
    const isTaken = isPossible && (!isFinal || (outcome === 'expired' && seen.kind === 'completed'));
    expect(response.status).toBe(isTaken ? 200 : 400);
    if (!isTaken) return;
    fate.held = false;
    fate.expired ||= outcome === 'expired';
    await model.query(task);
    expect(model.fateOf(task).seen?.kind ?? kind).toBe(kind);
  }

  toString(): string {
    return `End(${this.#index}) as ${this.#outcome}`;
  }
}

/** Decides over the next submits, or leaves them to themselves. */
class SetScenario implements MockCommand {
  readonly #settings: ScenarioSettings | undefined;

  constructor(settings: ScenarioSettings | undefined) {
    this.#settings = settings;
  }

  check(): boolean {
    return true;
  }

  async run({ counted }: MockExploration, { mock }: System): Promise<void> {
    if (this.#settings === undefined) mock.scenario.clear();
    else mock.scenario.set(this.#settings);
    counted.scenario = this.#settings;
  }

  toString(): string {
    return `SetScenario(${JSON.stringify(this.#settings)?.replaceAll(',', ' ')})`;
  }
}

/** Makes the mock as new. */
class Reset implements MockCommand {
  check(): boolean {
    return true;
  }

  async run(model: MockExploration, system: System): Promise<void> {
    const response = await system.fetch(new Request('http://mock/__mock/reset', { method: 'POST' }));
    expect(response.status).toBe(200);
    model.reset();
  }

  toString(): string {
    return 'Reset';
  }
}

interface Place {
  readonly gateway: GatewayName;
  readonly placed: PlacedOperation;
}

/** Uploads a file, whose address serves its very bytes. */
class UploadFile implements MockCommand {
  readonly #place: Place;
  readonly #bytes: Uint8Array<ArrayBuffer>;

  constructor(place: Place, bytes: Uint8Array) {
    this.#place = place;
    this.#bytes = Uint8Array.from(bytes);
  }

  check(): boolean {
    return true;
  }

  async run(model: MockExploration, system: System): Promise<void> {
    const { gateway, placed } = this.#place;
    const { operationId, requestBody, 'x-upload': upload } = placed.operation;
    if (upload === undefined) throw new Error(`${operationId} is no upload`);
    const { contentType = '' } = requestBody?.content['multipart/form-data']?.encoding?.[upload.field] ?? {};
    const [type = ''] = contentType.split(/\s*,\s*/);
    const body = new FormData();
    body.append(upload.field, new File([this.#bytes], 'a file', { type }));
    const response = await system.fetch(
      new Request(`http://mock/${gateway}${placed.path}`, { method: 'POST', headers: key, body }),
    );
    model.counted.sent += 1;
    expect(response.status).toBe(200);
    const { status, headers } = response;
    const text = await response.text();
    expectConforming(gateway, {
      operation: operationId,
      response: { status, headers: Object.fromEntries(headers), text },
    });
    model.expectLedger();
    const served = await system.fetch(new Request(String(valueAt(JSON.parse(text), upload.url))));
    expect(served.headers.get('Content-Type')).toBe(type);
    expect(new Uint8Array(await served.arrayBuffer())).toEqual(this.#bytes);
  }

  toString(): string {
    const { gateway, placed } = this.#place;
    return `${gateway}.${placed.operation.operationId}(${this.#bytes.length} bytes)`;
  }
}

const index = fc.nat(20);

const uploads: readonly Place[] = names.flatMap((gateway) =>
  operationsOf(contractOf(gateway))
    .filter((placed) => placed.operation['x-upload'] !== undefined)
    .map((placed) => ({ gateway, placed })),
);

const uploadFile = fc
  .tuple(fc.constantFrom(...uploads), fc.uint8Array({ minLength: 1, maxLength: 100 }))
  .map((parts) => new UploadFile(...parts));

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

const explored = stepsOf({
  submits: submitRequests,
  prompts,
  pauses: [0.5, 1, 5, 20, 30, 60, 300, 90_000],
  reads: names.flatMap((gateway) => readsOf(called[gateway]).map((operation) => ({ gateway, operation }))),
});

/** Any commands, the more usual ones more often. */
export const commands = sequenceOf<MockExploration, System>(
  [
    ...explored,
    fc
      .tuple(index, fc.constantFrom('completed', 'failed', 'cancelled', 'expired'))
      .map((parts) => new End(...parts)),
    scenarios.map((settings) => new SetScenario(settings)),
    // A reset forgets the tasks, so it is rarer: one in ten of what comes here.
    fc.nat(9).map((one) => (one === 0 ? new Reset() : new Wait(1))),
    uploadFile,
  ],
  40,
);
