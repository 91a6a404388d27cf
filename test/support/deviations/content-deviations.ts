/** Videos that are not sent as the contract says, or are not the ones that were asked for. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../module-graph.ts';
import { type Deviation, type GatewayAnswer, type GatewayCall, objectIn, successOf } from './deviation.ts';

const folder = join(root, 'mocks/clips');

/** Deviations that the videos show, and what sends them. */
export const contentDeviations: readonly Deviation[] = [
  {
    name: 'a video of an unfinished task is sent',
    gateway: 'octopusx',
    statement: 'downloadVideo lifecycle refuses-unfinished',
    begin: () => (answer, call) => {
      if (call.operation !== 'downloadVideo' || answer.status !== 400) return;
      answer.status = 200;
      answer.headers.set('Content-Type', 'video/mp4');
      answer.body = clip('16x9-01s.mp4');
    },
  },
  {
    name: 'a video of an unknown task is refused with 400 in place of 404',
    gateway: 'octopusx',
    statement: 'downloadVideo lifecycle refuses-unknown',
    begin: () => (answer, call) => {
      if (call.operation === 'downloadVideo' && answer.status === 404) answer.status = 400;
    },
  },
  {
    name: 'a completed task’s video is not found',
    gateway: 'octopusx',
    statement: 'downloadVideo lifecycle sends-video',
    begin: () => (answer, call) => {
      if (!successOf('downloadVideo', answer, call)) return;
      answer.status = 404;
      answer.headers.set('Content-Type', 'application/json');
      answer.body = { error: { message: 'Video not found', type: 'invalid_request_error' } };
    },
  },
  {
    name: 'a video has another aspect ratio',
    gateway: 'octopusx',
    statement: 'queryVideo lifecycle video-as-asked',
    begin: () => {
      const urls = new Set<string>();
      return (answer, call) => {
        const shown = successOf('queryVideo', answer, call)?.video_url;
        if (typeof shown === 'string') urls.add(shown);
        // Only of the tasks that this query reads: the other one has a statement of its own.
        if (!urls.has(call.url.href)) return undefined;
        return replaceClip(answer, call, (ratio, length) => [ratio === '1x1' ? '16x9' : '1x1', length]);
      };
    },
  },
  {
    name: 'a video has another length',
    gateway: 'toapis',
    statement: 'queryVideo lifecycle video-as-asked',
    begin: () => (answer, call) =>
      replaceClip(answer, call, (ratio, length) => [ratio, length === 13 ? 3 : 13]),
  },
  {
    name: 'the address of a video leads to a page',
    gateway: 'toapis',
    statement: 'queryVideo lifecycle video-as-asked',
    begin: () => (answer, call) => {
      if (!isVideo(answer, call)) return;
      answer.status = 200;
      answer.headers.set('Content-Type', 'text/html; charset=utf-8');
      answer.body = '<!doctype html><title>Preview</title><video src="preview.webm"></video>';
    },
  },
];

/** Sends another clip than the mock does, all of it. */
function replaceClip(
  answer: GatewayAnswer,
  call: GatewayCall,
  choose: (ratio: string, length: number) => readonly [ratio: string, length: number],
): Promise<void> | undefined {
  return isVideo(answer, call) ? sendOther(answer, call, choose) : undefined;
}

async function sendOther(
  answer: GatewayAnswer,
  call: GatewayCall,
  choose: (ratio: string, length: number) => readonly [ratio: string, length: number],
): Promise<void> {
  const whole = await call.send(call.url.href);
  const name = nameOf(whole.body);
  if (name === undefined) throw new Error(`${call.url.href} is no clip of the mock`);
  const [ratio = '', length = ''] = name.split('-');
  const [otherRatio, otherLength] = choose(ratio, Number.parseInt(length, 10));
  answer.status = 200;
  answer.headers.delete('Content-Range');
  answer.body = clip(`${otherRatio}-${String(otherLength).padStart(2, '0')}s.mp4`);
}

function isVideo({ status, body }: GatewayAnswer, { operation, url }: GatewayCall): boolean {
  const isThere = status === 200 || status === 206;
  return operation === undefined && isThere && url.pathname.endsWith('.mp4') && !('error' in objectIn(body));
}

/** The name of the clip whose bytes these are. */
function nameOf(body: unknown): string | undefined {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.mp4'))
    .find((name) => body instanceof Uint8Array && Buffer.from(clip(name)).equals(body));
}

function clip(name: string): Uint8Array {
  return readFileSync(join(folder, name));
}
