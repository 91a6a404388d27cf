/** Asks for a task once, in a server component, and shows its state. */

import { gateway } from '../../gateway.js';

export const fetchCache = 'default-cache';

export default async function Page({ params }) {
  const { handle } = await params;
  const { state } = await gateway.resume(decodeURIComponent(handle)).refresh();
  return <output>{state}</output>;
}
