/** Submits, in a route handler with Next's defaults. */

import { body, gateway } from '../../gateway.js';

export async function GET() {
  return Response.json(await gateway.createVideo(body));
}
