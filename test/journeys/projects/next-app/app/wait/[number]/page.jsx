/** Waits for a video while it is rendered: many requests that are the same, which React answers once. */

import { body, gateway } from '../../gateway.js';

export const fetchCache = 'default-cache';

export default async function Page() {
  const states = [];
  const task = await gateway.createVideo(body);
  await task.wait({ onProgress: ({ state }) => states.push(state) });
  return <output>{states.at(-1)}</output>;
}
