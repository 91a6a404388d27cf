/** Runs the scenario against the servers that it is given as JSON, and prints the findings. */

import * as kit from 'video-gateway-kit';
import { scenario } from './scenario.js';

console.log(JSON.stringify(await scenario(kit, JSON.parse(process.argv[2]))));
