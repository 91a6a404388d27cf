/** The time between two queries of a task. */

import type { Poll } from '../../generated/lifecycle.ts';

/**
 * Maximum interval while the task makes progress, as a multiple of the contract's: far from the end, few queries are
 * enough.
 */
const maxStretch = 2;

/** Maximum backoff, as a multiple of the contract's interval. */
const maxBackoff = 6;

/** Random part of an interval, so that callers do not poll in step. */
const jitter = 0.2;

/** Minimum delay for a `Retry-After` header, in milliseconds. */
const shortestRetryAfter = 1000;

/** Minimum time between two queries, in milliseconds: the delay before the first one. */
export function shortestInterval({ initialDelay, interval }: Poll): number {
  return Math.min(initialDelay || interval, interval);
}

/** The circumstances that an interval depends on. */
export interface IntervalOptions {
  readonly poll: Poll;
  /** The delay requested by the last answer, in milliseconds. */
  readonly retryAfter: number | undefined;
  /** Number of queries that have failed in a row. */
  readonly failures: number;
  /** Estimated milliseconds until the end. */
  readonly estimatedTimeLeft: number | undefined;
  /** A random number from 0 up to 1. */
  readonly random: number;
}

/**
 * Milliseconds until the next query: the delay that the gateway asks for, or half of the estimated time left, within
 * limits, or the contract's interval, which grows with each failure.
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
 * Estimated milliseconds until the end, at the current rate of progress. Undefined without progress.
 *
 * @param progress from 0 to 1
 * @param age milliseconds since the submit; undefined if that is not known
 */
export function estimateTimeLeft(progress: number | undefined, age: number | undefined): number | undefined {
  return progress && age !== undefined ? (age * (1 - progress)) / progress : undefined;
}
