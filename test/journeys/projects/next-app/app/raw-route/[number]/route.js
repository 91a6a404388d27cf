/** Submits without the client, and without a word about caching: it shows what the others are tested against. */

import { body } from '../../gateway.js';

export const fetchCache = 'default-cache';

export async function GET() {
  const response = await fetch(`${process.env.GATEWAY_URL}/v1/video/create`, {
    method: 'POST',
    headers: { authorization: 'Bearer any-key', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return Response.json(await response.json());
}
