/** A page's client of the installed package, without a key, and the sessions that the recipes of the guide ask for. */

import { join } from 'node:path';
import { inject } from 'vitest';
import type * as Kit from '../../src/index.ts';

// The types are those of the source, which the package was made of.
const { octopusx }: typeof Kit = await import(join(inject('package').installed, 'dist/src/index.js'));

/** The key that a server has. */
export const serverKey = 'sk-of-the-server-alone';

/** A module of sessions: the cookie names the user. */
export const sessionModule = `export const userOf = (request) => {
  const [, id] = /user=(\\w+)/.exec(request.headers.get('cookie') ?? '') ?? [];
  return id && { id };
};
`;

/** The result of a video through the proxy. */
export interface ProxiedVideo {
  readonly state: string;
  readonly size: number;
  /** Names of two errors: of another user's query, and of a submit without a user. */
  readonly refusals: readonly string[];
}

/** Makes and downloads a video that the gateway shows only with the key; then another user, and nobody, try. */
export async function videoThrough(origin: string): Promise<ProxiedVideo> {
  const pageOf = (cookie: string) =>
    octopusx({
      baseUrl: `${origin}/api/video`,
      poll: { initialDelay: 10, interval: 10 },
      fetch: (request) => {
        const sent = new Request(request);
        sent.headers.set('cookie', cookie);
        return fetch(sent);
      },
    });
  const body = { model: 'veo_3_1', prompt: '[instant] [no-url]', seconds: '8' } as const;
  const task = await pageOf('user=ann').generateVideo(body);
  const file = await (await task.wait()).download();
  const nameOf = ({ name }: Error) => name;
  const refusals = [
    await pageOf('user=bob')
      .resume(task.id)
      .refresh()
      .then(() => 'none', nameOf),
    await pageOf('')
      .generateVideo(body)
      .then(() => 'none', nameOf),
  ];
  return { state: task.state, size: file.size, refusals };
}
