/** The diagrams of the lifecycles. */

import { describe, expect, it } from 'vitest';
import { publishedContracts } from '../../../docs/site/contracts.ts';
import { diagramOf, describe as inWords } from '../../../docs/site/reference/diagram.ts';
import { type StateMachine, stateMachinesOf } from '../../../docs/site/reference/state-machine.ts';
import { type Operation, operationNamed } from '../../../spec/contract.ts';

function machinesOf(gateway: string, operationId: string): StateMachine[] {
  const contract = publishedContracts().find(([name]) => name === gateway)?.[1];
  const found = contract && operationNamed(contract, operationId);
  return contract && found ? stateMachinesOf(contract, found.operation) : [];
}

describe('the state machine', () => {
  it('of a submit is that of the query that reads its task, from its own beginnings', () => {
    const [machine, ...others] = machinesOf('octopusx', 'createVideo');
    expect(others).toEqual([]);
    expect(machine?.query.operationId).toBe('queryVideo');
    expect(machine?.starts).toMatchObject([{ model: '^veo', state: 'pending' }, { state: 'processing' }]);
  });

  it('of a submit whose task two queries may read is there twice, from what each of them knows', () => {
    const machines = machinesOf('octopusx', 'remixVideoById');
    expect(machines.map(({ query, starts }) => [query.operationId, starts])).toEqual([
      ['retrieveVideo', [{ model: '^grok', state: 'processing' }, { state: 'queued' }]],
      ['queryVideo', [{ model: '^grok', state: 'processing' }]],
    ]);
  });

  it('of a query begins where its submits begin', () => {
    expect(machinesOf('octopusx', 'retrieveVideo').map(({ starts }) => starts)).toEqual([
      [{ state: 'queued' }, { state: 'processing' }],
    ]);
  });

  it('of a download is that of the query that leads to it', () => {
    const [machine] = machinesOf('octopusx', 'downloadVideo');
    expect(machine?.query.operationId).toBe('retrieveVideo');
  });
});

/** A machine in which one end is not common to all states. */
const uneven: StateMachine = {
  // Of the operation only the name is read.
  query: { summary: 'Query a "task" & more' } as Operation,
  starts: [{ state: 'waiting', model: '^a' }, { state: 'running' }],
  states: {
    waiting: { kind: 'queued', next: ['running', 'done', 'cancelled'] },
    running: { kind: 'running', next: ['done'] },
    done: { kind: 'completed' },
    cancelled: { kind: 'cancelled' },
  },
};

describe('a diagram', () => {
  const svg = diagramOf(uneven);
  const drawn = svg.match(/class="edge"/g) ?? [];
  const shown = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text.trim());

  it('shows every state, and when a task begins where', () => {
    expect(shown.sort()).toEqual(['cancelled', 'done', 'model ^a', 'other models', 'running', 'waiting']);
  });

  it('has an arrow for each beginning, each step and each end that all states share', () => {
    // Two beginnings, waiting to running, waiting to cancelled, and one from the box to done.
    expect(drawn).toHaveLength(5);
  });

  it('says in words what it shows, as text', () => {
    expect(svg).toContain('read by “Query a &quot;task&quot; &amp; more”</title>');
    expect(svg).toContain(`<desc id="description">${inWords(uneven)}</desc>`);
    expect(inWords(uneven)).toBe(
      'A task begins as waiting (model ^a) or running; waiting leads to running, done, or cancelled; running leads to done; done is final; cancelled is final.',
    );
  });
});
