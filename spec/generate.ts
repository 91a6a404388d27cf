/** `npm run generate`: brings `generated/` up to date with the contracts. */

import { fileURLToPath } from 'node:url';
import { generate } from './generate/generate-all.ts';

await generate(fileURLToPath(new URL('../generated', import.meta.url)));
