/** Changes that a store is given, as fast-check draws them. */

import fc from 'fast-check';
import type { StateChanges } from '../../../../mocks/store/world-store.ts';
import { firstSettings, type RecordedMemory } from './recorded-memory.ts';
import { sampleDelivery, sampleRequest, sampleTask } from './sample-state.ts';

/** A step of a sequence, from the state that it is made on. */
export interface Step {
  /** It is saved, or `append`ed as the request that has changed nothing. */
  readonly kind: 'save' | 'append';
  readonly shown: string;
  readonly changesOn: (memory: RecordedMemory) => StateChanges;
}

/** Texts of any code units: NUL characters, halves of surrogate pairs and emoji among them. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc
    .array(fc.constantFrom('\0', '\ud800', '\udc00', '😀', '"', '\\', '\u2028', 'a'), { maxLength: 8 })
    .map((parts) => parts.join('')),
);
const gateway = fc.constantFrom('octopusx', 'toapis');
const index = fc.nat(20);
/** A moment that may have passed when the last request comes; null for a task that never ends. */
const forgottenAt = fc.option(fc.integer({ min: 1, max: 50_000 }));

function stepOf<T>(
  parts: { readonly [name in keyof T]: fc.Arbitrary<T[name]> },
  name: string,
  changes: (value: T, memory: RecordedMemory) => StateChanges,
  kind: Step['kind'] = 'save',
): fc.Arbitrary<Step> {
  return fc.record(parts).map((value) => ({
    kind,
    shown: `${name} ${JSON.stringify(value)}`,
    // A record has a value for each of its parts.
    changesOn: (memory) => changes(value as T, memory),
  }));
}

/** A task that is there; undefined if there is none. */
function taskAt({ liveTasks }: RecordedMemory, at: number) {
  return liveTasks[at % liveTasks.length];
}

/** A submit, with what it costs and the delivery of its end. */
const submit = stepOf(
  {
    gateway,
    prompt: anyText,
    hasWebhook: fc.boolean(),
    forgottenAt,
    amount: fc.double({ min: 0, max: 2, noNaN: true }),
  },
  'submit',
  ({ amount, ...parts }, { counts, requestCount }) => ({
    tasks: [
      {
        ...sampleTask({ ...parts, number: counts.tasks + 1 }),
        serial: (counts.gateways[parts.gateway]?.tasks ?? 0) + 1,
      },
    ],
    cost: { gateway: parts.gateway, amount },
    request: sampleRequest(requestCount + 1, parts.prompt, true),
  }),
);

/** Another plan, as the control API saves it: without the owner. */
const replan = stepOf({ index, render: fc.nat(100_000), forgottenAt }, 'replan', (value, memory) => {
  const known = taskAt(memory, value.index);
  if (known === undefined) return {};
  const plan = { ...known.task.plan, render: value.render };
  const task = { ...known.task, plan };
  return { tasks: [{ task, owner: null, serial: 0, forgottenAt: value.forgottenAt }] };
});

const setSettings = stepOf(
  { speed: fc.integer({ min: 1, max: 100 }), code: anyText },
  'settings',
  (value) => ({
    basis: 0,
    settings: {
      ...firstSettings,
      clock: { ...firstSettings.clock, speed: value.speed },
      scenario: { outcome: 'failed', code: value.code },
    },
  }),
);

const deliver = stepOf({ index, retries: fc.nat(9) }, 'deliver', (value, memory) => {
  const known = taskAt(memory, value.index);
  return known === undefined ? {} : { deliveries: [sampleDelivery(known, value.retries)] };
});

const upload = stepOf(
  { gateway, fileName: anyText, bytes: fc.uint8Array({ maxLength: 40 }) },
  'upload',
  (value, { counts, requestCount }) => {
    const serial = (counts.gateways[value.gateway]?.uploads ?? 0) + 1;
    const file = new File([new Uint8Array(value.bytes)], value.fileName, {
      type: 'image/png',
      lastModified: 7,
    });
    return {
      upload: { gateway: value.gateway, name: `upload-${serial}.png`, serial, file },
      request: sampleRequest(requestCount + 1),
    };
  },
);

const reset = stepOf({}, 'reset', () => ({ isReset: true, settings: firstSettings }));

const query = stepOf(
  { text: anyText },
  'query',
  ({ text }, { requestCount }) => ({ request: sampleRequest(requestCount + 1, text) }),
  'append',
);

/** Any step. */
export const anyStep = fc.oneof(
  { weight: 6, arbitrary: submit },
  { weight: 3, arbitrary: query },
  { weight: 2, arbitrary: replan },
  { weight: 2, arbitrary: setSettings },
  { weight: 2, arbitrary: deliver },
  { weight: 2, arbitrary: upload },
  { weight: 1, arbitrary: reset },
);
