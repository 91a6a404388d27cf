/** The plan of a task, decided when it is submitted. The rest follows from the clock. */

import type { State } from '../../../generated/lifecycle.ts';
import type { Random } from './seeded-random.ts';
import type { WebhookFault } from './webhook-faults.ts';

/** A task's fate. Times are in milliseconds. */
export interface Plan {
  /** The time that it waits, if it starts in a state of waiting. */
  readonly queue: number;
  /** The time that it is rendered, if nothing stops it. */
  readonly render: number;
  /** The kind of its final state. */
  readonly outcome: 'completed' | 'failed' | 'cancelled';
  /** The progress at which it stops if it does not complete, from 0 to 1. */
  readonly stopsAt: number;
  /** The state of which kind it never leaves, if there is one. */
  readonly holds?: 'queued' | 'running';
  /** The name of the state that it is in from the start and stays in, if it was named. */
  readonly state?: string;
  /** When it was ended by hand, in milliseconds of Unix time; it goes before all the times above. */
  readonly endedAt?: number;
  /** The code of its error, if it fails. */
  readonly code?: string;
  /** True if the query shows no URL when it has completed. */
  readonly withoutUrl?: boolean;
  /** True if its result is gone as soon as it has completed. */
  readonly expired?: boolean;
}

/** A caller's wish for a plan, or for the submit itself. */
export interface Wish {
  readonly plan?: Partial<Plan>;
  /** Refuse the submit with this HTTP status, or for this reason. */
  readonly reject?: number | string;
  /** Answer the submit with the second of two ids alone. */
  readonly taskIdAlone?: boolean;
  /** Milliseconds by which the answer is late. */
  readonly delay?: number;
  /** Accept the submit, and drop the connection before the answer. */
  readonly lost?: boolean;
  /** Deliver the end of the task with this fault. */
  readonly webhook?: WebhookFault;
}

const seconds = 1000;

/**
 * The plan of a new task. One that nobody wishes anything of waits for some seconds, is rendered for about a minute, and
 * completes.
 */
export function planFor(random: Random, wish: Partial<Plan> | undefined): Plan {
  const queue = Math.round((2 + 6 * random.next()) * seconds);
  const render = Math.round((40 + 40 * random.next()) * seconds);
  // A task that completes stops nowhere; what is not drawn is no number of its own in memory.
  if (wish === undefined) return { queue, render, outcome: 'completed', stopsAt: 1 };
  return { queue, render, outcome: 'completed', stopsAt: 0.3 + 0.6 * random.next(), ...wish };
}

/** The plan of a task that is in a state from the start, and stays in it. */
export function wishForState(state: string, kind: State['kind']): Wish {
  switch (kind) {
    case 'queued':
    case 'running':
      return { plan: { queue: 0, holds: kind, state } };
    case 'unrecognised':
      return { plan: { queue: 0, holds: 'running', state } };
    default:
      return { plan: { queue: 0, render: 0, outcome: kind, state } };
  }
}
