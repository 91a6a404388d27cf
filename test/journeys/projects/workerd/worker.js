/** Runs the scenario at each request, against the servers that the request has as JSON. */

import * as kit from 'video-gateway-kit';
import * as webhooks from 'video-gateway-kit/webhooks';
import { scenario } from './scenario.js';

export default {
  async fetch(request) {
    return Response.json(await scenario(kit, webhooks, await request.json()));
  },
};
