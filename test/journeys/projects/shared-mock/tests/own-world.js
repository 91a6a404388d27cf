/** One of eight workers that use one mock at the same moment: it has its own key, and moves its own clock. */

import assert from 'node:assert/strict';
import { toapis } from 'video-gateway-kit';
import { moveClock, resetWorld } from './world.js';

const { MOCK_URL: mock, MEETING_URL: meeting } = process.env;

/** Does all that a worker does, and checks that no other one has disturbed it. */
export async function useOwnWorld(worker) {
  const apiKey = `worker-${worker}`;
  const gateway = toapis({ apiKey, baseUrl: `${mock}/toapis` });
  const headers = { authorization: `Bearer ${apiKey}` };
  const read = async (path) => (await fetch(`${mock}/__mock/${path}`, { headers })).json();
  await resetWorld(apiKey);
  await fetch(meeting);
  const prompt = `[slow 5m] For ${apiKey}`;
  const task = await gateway.generateVideo({ model: 'grok-video-1.0', prompt });
  const before = Date.now();
  const hours = Number(worker) + 1;
  await moveClock(apiKey, hours * 3600);
  // All workers have moved their clocks.
  await fetch(meeting);
  const ahead = Date.parse((await read('clock')).now) - before;
  assert.equal(Math.round(ahead / 3_600_000), hours, 'the clock was moved by another worker');
  const { tasks } = await read('tasks');
  // The examples of the documents were submitted by nobody.
  const prompts = tasks.filter(({ submitted_by }) => submitted_by !== null).map((one) => one.prompt);
  assert.deepEqual(prompts, [prompt], 'there are tasks of another worker');
  assert.equal((await task.refresh()).state, 'completed');
}
