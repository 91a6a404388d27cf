/** Serves the built docs. */

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import open from 'open';
import { listen } from '../../../mocks/http/listen.ts';
import { CommandError } from '../exit-codes.ts';
import { writeOut } from '../output/streams.ts';
import { listenError, onInterrupt } from './serving.ts';

/** Only this machine can reach it. */
const host = '127.0.0.1';

/** The built docs: from the bundle in `dist/cli`, and from the sources. */
const folders = ['../../docs/dist', '../../../docs/dist'];

/** Options of the server. */
export interface ServeDocsOptions {
  readonly port: number;
  readonly open: boolean;
  readonly json?: true;
}

/**
 * Serves the docs until the process is interrupted.
 *
 * @throws CommandError if they are not built, or it cannot listen
 */
export async function serveDocs({ port, open: opens, json }: ServeDocsOptions): Promise<void> {
  const folder = folders.map((path) => fileURLToPath(new URL(path, import.meta.url))).find(existsSync);
  if (folder === undefined) {
    throw new CommandError('The docs are not built. In a clone of the repository, run `npm run docs` first.');
  }
  const site = new Hono();
  site.use(serveStatic({ root: folder }));
  const { url, close } = await listen({ fetch: async (request) => site.fetch(request), port, host }).catch(
    (error) => {
      throw listenError(error, port, host);
    },
  );
  onInterrupt(close);
  const text = json ? JSON.stringify({ url: `${url}/` }) : `Docs: ${url}/\n\nPress Ctrl+C to stop.`;
  await writeOut(`${text}\n`);
  // The address is printed anyway, so a missing browser is not an error.
  if (opens) await open(`${url}/`).catch(() => undefined);
}
