/** Submits, in a server component, and shows the task's handle. */

import { body, gateway } from '../../gateway.js';

export const fetchCache = 'default-cache';

export default async function Page() {
  const task = await gateway.createVideo(body);
  return <output>{encodeURIComponent(JSON.stringify(task))}</output>;
}
