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
// From the second start on, what is loaded below is compiled already, which takes a third of the time. Node 20 cannot.
module.enableCompileCache?.();
const { run } = await import('./program.ts');
await run(process.argv.slice(2));
