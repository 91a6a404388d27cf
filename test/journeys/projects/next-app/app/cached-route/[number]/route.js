/** Submits, in a route handler whose requests are cached unless they say otherwise, as all are in Next 14. */

import { body, gateway } from '../../gateway.js';

export const fetchCache = 'default-cache';

export async function GET() {
  return Response.json(await gateway.createVideo(body));
}
