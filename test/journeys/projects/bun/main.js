/** Runs the scenario against the servers that it is given as JSON, and prints the findings. */

import * as kit from 'video-gateway-kit';
import * as webhooks from 'video-gateway-kit/webhooks';
import { scenario } from './scenario.js';

console.log(JSON.stringify(await scenario(kit, webhooks, JSON.parse(process.argv[2]))));
