/** The worlds of a mock, as the control API shows them. */

import type { components } from '../../../generated/mock/types.ts';

type Schemas = components['schemas'];

/** A world of a mock. */
export interface WorldSummary {
  /** A short hash of the API key; `default` for requests without one. */
  readonly id: string;
  /** When it was used last, in milliseconds of Unix time, whatever its clock says. */
  readonly lastUsed: number;
  /** The time of its clock, in milliseconds of Unix time. */
  readonly now: number;
  /** The number of requests so far, and of those that a gateway would bill. */
  readonly requests: number;
  readonly billable: number;
}

/** The worlds, the one that was used last first. */
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
