/** Any requests in any order: what holds of every task at every moment. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMock } from '../../../mocks/create-mock.ts';
import { createClock } from '../../../mocks/mock-clock.ts';
import { MockExploration } from './model.ts';
import { type System, systemOf } from './model-base.ts';
import { commands } from './model-commands.ts';

const mock = createMock({ clock: createClock({ start: Date.UTC(2026, 0, 1), frozen: true }) });

/** Makes an answer wrong; called with every answer in turn, in the life of one sequence. */
type Spoil = (answer: Record<string, unknown>, request: Request) => void;

/** The mock, with a fault between it and its callers that a gateway of this kind could have. */
function spoilt(spoil: Spoil): System['fetch'] {
  return async (request) => {
    const response = await mock.fetch(request);
    if (response.status !== 200 || response.headers.get('Content-Type') !== 'application/json')
      return response;
    const answer: Record<string, unknown> = await response.json();
    spoil(answer, request);
    return new Response(JSON.stringify(answer), response);
  };
}

type Sequence = typeof commands extends fc.Arbitrary<infer Commands> ? Commands : never;

/** Runs a sequence; gives what is known after it. */
async function run(real: System, sequence: Sequence): Promise<MockExploration> {
  const model = new MockExploration(real);
  await fc.asyncModelRun(() => ({ model, real }), sequence);
  return model;
}

/** The property of every sequence; each begins with a fault of its own, if there is one. */
function property(fault?: () => Spoil) {
  return fc.asyncProperty(commands, async (sequence) => {
    mock.scenario.clear();
    const fetch = fault ? spoilt(fault()) : mock.fetch;
    await run(systemOf(mock, fetch), sequence);
  });
}

describe('any sequence of requests, of moments and of decisions', () => {
  it('leaves every task on its way, every answer conforming and every request counted', async () => {
    await fc.assert(property(), { numRuns: 200 });
  });

  it('meets tasks of every pipeline in every state that they come to', async () => {
    const met = new Set<string>();
    for (const sequence of fc.sample(commands, { numRuns: 120, seed: 1 })) {
      mock.scenario.clear();
      const model = await run(systemOf(mock), sequence);
      for (const task of model.tasks) {
        const { seen } = model.fateOf(task);
        if (seen) met.add(`${task.gateway} ${task.readBy} ${seen.kind}`);
      }
    }
    expect([...met].sort()).toEqual([
      'octopusx queryVideo completed',
      'octopusx queryVideo failed',
      'octopusx queryVideo queued',
      'octopusx queryVideo running',
      'octopusx retrieveVideo cancelled',
      'octopusx retrieveVideo completed',
      'octopusx retrieveVideo failed',
      'octopusx retrieveVideo queued',
      'octopusx retrieveVideo running',
      'toapis queryVideo completed',
      'toapis queryVideo failed',
      'toapis queryVideo queued',
      'toapis queryVideo running',
    ]);
  });
});

describe('a seeded fault in the gateway makes it fail and shrink to a few commands', () => {
  const isSubmit = ({ method, url }: Request) => method === 'POST' && !url.includes('/__mock/');
  const isQuery = ({ method, url }: Request) => method === 'GET' && !url.includes('/__mock/');

  /** Each with the most commands that are needed to show it. */
  const faults: readonly (readonly [name: string, most: number, fault: () => Spoil])[] = [
    [
      'a progress that falls once',
      4,
      () => {
        let isOver = false;
        return (answer, request) => {
          if (isOver || !isQuery(request) || !(Number(answer.progress) > 0) || 'completed_at' in answer)
            return;
          isOver = true;
          // The next look shows the progress that there really is.
          answer.progress = 99;
        };
      },
    ],
    [
      'a final state that reverts',
      4,
      () => {
        const finished = new Set<unknown>();
        return (answer, request) => {
          if (!isQuery(request) || !['completed', 'failed'].includes(String(answer.status))) return;
          if (finished.has(answer.id))
            answer.status = request.url.includes('/toapis') ? 'in_progress' : 'processing';
          finished.add(answer.id);
        };
      },
    ],
    [
      'an id that is given twice',
      2,
      () => {
        let first: unknown;
        return (answer, request) => {
          if (!isSubmit(request)) return;
          first ??= answer.id;
          answer.id = first;
        };
      },
    ],
    [
      'an end before the beginning',
      3,
      () => (answer) => {
        if (answer.completed_at && typeof answer.created_at === 'number')
          answer.completed_at = answer.created_at - 60;
      },
    ],
    [
      'a result before the task has completed',
      3,
      () => (answer, request) => {
        if (isQuery(request) && answer.video_url === null) answer.video_url = 'https://example.com/early.mp4';
      },
    ],
    [
      'money that is used without a task',
      2,
      () => {
        let reads = 0;
        return (answer) => {
          if (typeof answer.used_balance !== 'number') return;
          answer.used_balance += reads;
          reads += 1;
        };
      },
    ],
    [
      'an upload under the address of the one before',
      2,
      () => {
        let first: unknown;
        return (answer) => {
          if (!('data' in answer && Object(answer.data).mime_type)) return;
          first ??= answer.data;
          answer.data = first;
        };
      },
    ],
    [
      'a member of a wrong type',
      1,
      () => (answer, request) => {
        if (isSubmit(request) && 'status_update_time' in answer) answer.status_update_time = 'now';
      },
    ],
  ];

  it.each(faults)('%s: at most %i', async (_, most, fault) => {
    const { failed, counterexample } = await fc.check(property(fault), { numRuns: 500, seed: 1 });
    expect(failed).toBe(true);
    // A sequence shows those of its commands that were run, one after another.
    const shown = String(counterexample?.[0]).replace(/\/\*.*?\*\//, '');
    expect(shown.split(',').length, shown).toBeLessThanOrEqual(most);
  });
});
