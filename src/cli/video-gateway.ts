#!/usr/bin/env node
/** The command `video-gateway`. */

import module from 'node:module';

/** Oldest version of Node that the command runs on. */
const oldestNode = 20;

const [major] = process.versions.node.split('.');
if (Number(major) < oldestNode) {
  console.error(`error: Node ${oldestNode} or later is required, and this is ${process.versions.node}.`);
  process.exit(2);
}
// Cache the compiled code, so that later starts are faster. Node 20 cannot.
module.enableCompileCache?.();
const { run } = await import('./program.ts');
await run(process.argv.slice(2));
