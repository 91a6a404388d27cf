/** Plans of tasks. A plan is made on submit, and determines the task's state at any time. */

import type { State } from '../../../generated/lifecycle.ts';
import type { Random } from './seeded-random.ts';
import type { WebhookFault } from './webhook-faults.ts';

/** The course of a task. Durations are in milliseconds. */
export interface Plan {
  /** Time in the queue, if its initial state is queued. */
  readonly queue: number;
  /** Duration of a complete render. */
  readonly render: number;
  /** The kind of its final state. */
  readonly outcome: 'completed' | 'failed' | 'cancelled';
  /** The progress at which it fails or is cancelled, from 0 to 1. */
  readonly stopsAt: number;
  /** The kind of a state that it never leaves. */
  readonly holds?: 'queued' | 'running';
  /** The name of a state that it starts in and never leaves. */
  readonly state?: string;
  /** When it was ended through the control API, in milliseconds of Unix time. It overrides the durations. */
  readonly endedAt?: number;
  /** The code of its error, if it fails. */
  readonly code?: string;
  /** True if queries omit its URLs once it is completed. */
  readonly withoutUrl?: boolean;
  /** True if its result expires as soon as it is completed. */
  readonly expired?: boolean;
}

/** A caller's instruction for a task's plan, or for its submit. */
export interface Instruction {
  readonly plan?: Partial<Plan>;
  /** Refuse the submit with this HTTP status, or for this reason. */
  readonly reject?: number | string;
  /** Answer the submit with only the second of two ids. */
  readonly taskIdAlone?: boolean;
  /** Delay of the answer, in milliseconds. */
  readonly delay?: number;
  /** Accept the submit, and drop the connection before the answer. */
  readonly lost?: boolean;
  /** Deliver the task's webhook with this fault. */
  readonly webhook?: WebhookFault;
}

const seconds = 1000;

/**
 * The plan of a new task. By default, it is queued for some seconds, is rendered for about a minute, and completes.
 */
export function planFor(random: Random, instructed: Partial<Plan> | undefined): Plan {
  const queue = Math.round((2 + 6 * random.next()) * seconds);
  const render = Math.round((40 + 40 * random.next()) * seconds);
  // A task that completes needs no random `stopsAt`, and a shared constant takes no memory of its own.
  if (instructed === undefined) return { queue, render, outcome: 'completed', stopsAt: 1 };
  return { queue, render, outcome: 'completed', stopsAt: 0.3 + 0.6 * random.next(), ...instructed };
}

/** The instruction for a task that starts in a state and never leaves it. */
export function instructionForState(state: string, kind: State['kind']): Instruction {
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
