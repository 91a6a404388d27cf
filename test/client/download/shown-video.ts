/** Videos at addresses that a test chooses, as a gateway shows them. */

import { type GatewayOptions, octopusx, type Video } from '../../../src/index.ts';
import { apiKey, video } from '../mocked.ts';

/** A gateway that is not there: its answers are made here. */
const gatewayUrl = 'http://gateway.test';

/** Options of the gateway, and the server of its files. */
export interface ShownVideoOptions extends Partial<GatewayOptions> {
  /** Answers every request but that for the task. Defaults to the global `fetch`, and so to a real server. */
  readonly files?: (request: Request) => Response | Promise<Response>;
}

/** A clock that is ahead at once when somebody waits. */
export function instantClock() {
  let now = Date.UTC(2026, 0, 1);
  const sleeps: number[] = [];
  return {
    now: () => now,
    /** The times that were waited for, in milliseconds. */
    sleeps,
    async sleep(milliseconds: number, signal?: AbortSignal) {
      signal?.throwIfAborted();
      sleeps.push(milliseconds);
      now += milliseconds;
    },
  };
}

function gatewayOf(answer: object, { files = fetch, ...options }: ShownVideoOptions) {
  const baseUrl = options.baseUrl ?? gatewayUrl;
  return octopusx({
    apiKey,
    clock: instantClock(),
    ...options,
    baseUrl,
    fetch: async (request) => {
      const isTask =
        request.method === 'POST' || /\/v1\/(video\/query|videos\/video_1)$/.test(pathOf(request));
      return isTask ? Response.json(answer) : files(request);
    },
  });
}

function pathOf({ url }: Request): string {
  return new URL(url).pathname;
}

/** The video of a finished task whose answer shows this address. Undefined if the client finds none. */
export async function findShown(url: string, options: ShownVideoOptions = {}): Promise<Video | undefined> {
  const task = await gatewayOf({ id: '1', status: 'completed', video_url: url }, options).createVideo(video);
  return (await task.refresh()).result;
}

/** The video of a finished task whose answer shows this address. */
export async function shownVideo(url: string, options: ShownVideoOptions = {}): Promise<Video> {
  const found = await findShown(url, options);
  if (!found) throw new Error(`No video is found at ${url}`);
  return found;
}

/** The video of a finished task that is read from `/v1/videos/{task_id}`, whose gateway has a content endpoint. */
export async function contentVideo(shown: object = {}, options: ShownVideoOptions = {}): Promise<Video> {
  const gateway = gatewayOf({ id: 'video_1', status: 'completed', ...shown }, options);
  const task = await gateway.generateVideo({ model: 'veo_3_1', prompt: 'a cat', seconds: '8' });
  const { result } = await task.refresh();
  if (!result) throw new Error('No video is found');
  return result;
}
