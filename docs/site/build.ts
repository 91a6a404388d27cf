/** `npm run docs`: builds the docs site into `docs/dist`. */

import { fileURLToPath } from 'node:url';
import { buildSite } from './site.ts';

await buildSite(fileURLToPath(new URL('../dist', import.meta.url)));
