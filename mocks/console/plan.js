/** The plan of a task, in words. */

import { lengthOf, percentOf } from './lib/format.js';

/** @import { Task } from '../../generated/mock/types.ts' */

/**
 * Tells if a task has not ended.
 *
 * @param {Task} task
 */
export function isLive({ kind }) {
  return kind === 'queued' || kind === 'running' || kind === 'unrecognised';
}

/**
 * The fate of a task.
 *
 * @param {Task} task
 * @param {number} now in milliseconds of Unix time
 */
export function planOf(task, now) {
  const { ends_at, expires_at, holds, outcome, video, without_url } = task;
  if (holds === 'queued' && isLive(task)) return 'stays queued';
  if (ends_at === null) return 'is never finished';
  const end = Date.parse(ends_at);
  const expiry = expires_at === null ? Infinity : Date.parse(expires_at);
  const isGone = expiry <= end ? ', and its video is gone' : '';
  const noUrl = without_url ? ', and shows no URL' : '';
  if (isLive(task)) {
    const when = `in ${lengthOf(end - now)}`;
    if (outcome === 'completed') return `completes ${when}${noUrl}${isGone}`;
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
