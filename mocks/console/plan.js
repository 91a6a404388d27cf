/** Descriptions of the plans of tasks. */

import { lengthOf, percentOf } from './lib/format.js';

/** @import { Task } from '../../generated/mock/types.ts' */

/**
 * True if a task has not ended.
 *
 * @param {Task} task
 */
export function isLive({ kind }) {
  return kind === 'queued' || kind === 'running' || kind === 'unrecognised';
}

/**
 * Describes the plan or the outcome of a task.
 *
 * @param {Task} task
 * @param {number} now in milliseconds of Unix time
 */
export function planOf(task, now) {
  const { ends_at, expires_at, holds, outcome, video, without_url } = task;
  if (holds === 'queued' && isLive(task)) return 'stays queued';
  if (ends_at === null) return 'never finishes';
  const end = Date.parse(ends_at);
  const expiry = expires_at === null ? Infinity : Date.parse(expires_at);
  const expired = expiry <= end ? ', video already expired' : '';
  const noUrl = without_url ? ' without a URL' : '';
  if (isLive(task)) {
    const when = `in ${lengthOf(end - now)}`;
    if (outcome === 'completed') return `completes ${when}${noUrl}${expired}`;
    return `${outcome === 'failed' ? 'fails' : 'is cancelled'} ${when}${stopOf(task)}`;
  }
  if (outcome !== 'completed') return `${outcome} ${lengthOf(now - end)} ago${stopOf(task)}`;
  if (video === null) return `completed ${lengthOf(now - end)} ago, video expired`;
  const left = expiry === Infinity ? '' : `, expires in ${lengthOf(expiry - now)}`;
  return `completed ${lengthOf(now - end)} ago${noUrl}${left}`;
}

/** @param {Task} task */
function stopOf({ stops_at, code }) {
  const place = stops_at === null ? '' : ` at ${percentOf(stops_at)}`;
  return code === null ? place : `${place}: ${code}`;
}
