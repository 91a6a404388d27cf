/** When to ask for a task's state: pure arithmetic. */

import type { Poll } from '../generated/lifecycle.ts';

/** What the time of the next query depends on. */
export interface Outlook {
  /** What the contract says, in seconds. */
  readonly poll: Poll;
  /** What the last answer asked for, in seconds. */
  readonly retryAfter: number | undefined;
  /** How many queries have failed in a row. */
  readonly failures: number;
  /** Milliseconds until the end by the progress so far, if there is any. */
  readonly timeLeft: number | undefined;
  /** From 0 up to 1. */
  readonly random: number;
}

/** How many usual intervals the longest one between two answers has: far from the end, few queries suffice. */
const longestStretch = 2;

/** How many usual intervals lie at most between two queries while none succeeds. */
const longestRetreat = 6;

/** How much of an interval chance may take away, so that many callers do not ask in step. */
const jitter = 0.2;

/** The shortest time between two queries, in seconds: what the gateway wants to pass before the first one. */
export function shortestGap({ first, every }: Poll): number {
  return Math.min(first, every);
}

/**
 * How long to wait before the next query, in seconds: as long as the gateway asks; else half of the time that is
 * left by the progress so far, within bounds; else the contract's interval, and more each time that a query fails.
 */
export function nextGap({ poll, retryAfter, failures, timeLeft, random }: Outlook): number {
  if (retryAfter !== undefined) return Math.max(retryAfter, 1);
  const { every } = poll;
  const gap = failures
    ? every * Math.min(failures, longestRetreat)
    : Math.min(timeLeft === undefined ? every : timeLeft / 2000, every * longestStretch);
  return Math.max(gap * (1 - jitter * random), shortestGap(poll));
}

/**
 * Milliseconds until the end if progress goes on as it has; undefined if it does not move.
 *
 * @param progress from 0 to 1
 * @param passed milliseconds since the submit
 */
export function timeLeftOf(progress: number | undefined, passed: number): number | undefined {
  return progress && (passed * (1 - progress)) / progress;
}
