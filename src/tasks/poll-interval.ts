/** The time between two queries of a task. */

import type { Poll } from '../../generated/lifecycle.ts';

/** Maximum interval while the task makes progress, as a multiple of the contract's: far from the end, few queries do. */
const maxStretch = 2;

/** Maximum backoff, as a multiple of the contract's interval. */
const maxBackoff = 6;

/** The part of an interval that chance may take away, so that many callers do not ask in step. */
const jitter = 0.2;

/** Shortest delay that a `Retry-After` header leads to, in milliseconds. */
const shortestRetryAfter = 1000;

/** The shortest time between two queries, in milliseconds: that which the gateway wants before the first one. */
export function shortestInterval({ initialDelay, interval }: Poll): number {
  return Math.min(initialDelay || interval, interval);
}

/** The circumstances that an interval depends on. */
export interface IntervalOptions {
  readonly poll: Poll;
  /** The delay that the last answer asked for, in milliseconds. */
  readonly retryAfter: number | undefined;
  /** Number of queries that have failed in a row. */
  readonly failures: number;
  /** Milliseconds until the end, by the progress so far. */
  readonly estimatedTimeLeft: number | undefined;
  /** A random number from 0 up to 1. */
  readonly random: number;
}

/**
 * Milliseconds until the next query: as long as the gateway asks for; else half of the estimated time left, within bounds;
 * else the contract's interval, and more with each failure.
 */
export function pollInterval({
  poll,
  retryAfter,
  failures,
  estimatedTimeLeft,
  random,
}: IntervalOptions): number {
  if (retryAfter !== undefined) return Math.max(retryAfter, shortestRetryAfter);
  const { interval } = poll;
  let delay = interval;
  if (failures > 0) delay = interval * Math.min(failures, maxBackoff);
  else if (estimatedTimeLeft !== undefined) delay = Math.min(estimatedTimeLeft / 2, interval * maxStretch);
  return Math.max(delay * (1 - jitter * random), shortestInterval(poll));
}

/**
 * Milliseconds until the end if progress goes on at its present pace. Undefined if it has not begun.
 *
 * @param progress from 0 to 1
 * @param age milliseconds since the submit; undefined if that is not known
 */
export function estimateTimeLeft(progress: number | undefined, age: number | undefined): number | undefined {
  return progress && age !== undefined ? (age * (1 - progress)) / progress : undefined;
}
