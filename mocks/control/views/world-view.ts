/** The worlds of a mock, as the control API shows them. */

import type { components } from '../../../generated/mock/types.ts';

type Schemas = components['schemas'];

/** A world of a mock. */
export interface WorldSummary {
  /** A short hash of the API key; `default` for requests without one. */
  readonly id: string;
  /** Real time of its last use, in milliseconds of Unix time. */
  readonly lastUsed: number;
  /** The time of its clock, in milliseconds of Unix time. */
  readonly now: number;
  /** Number of requests so far. */
  readonly requests: number;
  /** Number of requests that a gateway would bill. */
  readonly billable: number;
}

/** The worlds. The most recently used is first. */
export function describeWorlds(worlds: readonly WorldSummary[]): Schemas['WorldList'] {
  return {
    worlds: worlds
      .map(({ id, lastUsed, now, requests, billable }) => ({
        id,
        last_used: new Date(lastUsed).toISOString(),
        now: new Date(now).toISOString(),
        requests,
        billable,
      }))
      .reverse(),
  };
}
