#!/usr/bin/env node
/** The command `video-gateway`. */

import module from 'node:module';

// From the second start on, what is loaded below is compiled already, which takes a third of the time. Node 20 cannot.
module.enableCompileCache?.();
const { run } = await import('./program.ts');
await run(process.argv.slice(2));
