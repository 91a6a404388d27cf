/** A page's module: an application that keeps its task in `localStorage`, waits for it, and shows its video. */

import type { CreateVideoBody } from '../../generated/octopusx/client.ts';
import { createClock } from '../../mocks/browser.ts';
import {
  followChanges,
  GatewayError,
  type OctopusxGateway,
  octopusx,
  type RetryEvent,
  type Task,
  type TaskState,
  toapis,
  type Video,
} from '../../src/index.ts';
import { receiveInWorker } from './webhook-worker.ts';

/** The failure of a call. */
export interface Failure {
  readonly name: string;
  readonly message: string;
  /** The name of the error that is its cause. */
  readonly cause: string | undefined;
}

/** A downloaded file. */
export interface Downloaded {
  readonly type: string;
  readonly size: number;
  /** The SHA-256 of its bytes, in hexadecimal. */
  readonly hash: string;
  /** The numbers of received bytes, and the total, that were told in between. */
  readonly progress: readonly (readonly [received: number, total: number | undefined])[];
}

/** The part of a retry that a test looks at. */
export type Retried = Pick<RetryEvent, 'operation' | 'attempt'>;

let gateway: OctopusxGateway;
let states: TaskState[] = [];
let retries: Retried[] = [];
let controller: AbortController;
let waiting: Promise<Video>;

/** The functions that a test calls. */
export const program = {
  receiveInWorker,

  /**
   * Makes the client. Gives its absolute base URL.
   *
   * @param hasPauses whether pauses take their time; otherwise they take none
   */
  open(baseUrl: string, hasPauses = true): string {
    states = [];
    retries = [];
    gateway = octopusx({
      apiKey: 'sk-of-a-page',
      baseUrl,
      poll: { initialDelay: 50, interval: 50 },
      onRetry: ({ operation, attempt }) => retries.push({ operation, attempt }),
      ...(!hasPauses && { clock: createClock({ frozen: true }) }),
    });
    return gateway.baseUrl;
  },
  /** Submits a video and waits for it by the changes that a stream tells of; else it would ask after an hour. */
  async follow(baseUrl: string, stream: string, body: CreateVideoBody): Promise<TaskState[]> {
    const hour = 3_600_000;
    const poll = { initialDelay: hour, interval: hour, timeout: 2 * hour };
    const changes = followChanges(stream);
    const task = await octopusx({ apiKey: 'sk-of-a-page', baseUrl, poll, changes }).createVideo(body);
    await task.wait({ onProgress: ({ state }) => states.push(state) });
    return states;
  },
  /** Submits a video and keeps its task. Gives its id. */
  async submit(body: CreateVideoBody): Promise<string> {
    const task = await gateway.createVideo(body);
    localStorage.setItem('task', JSON.stringify(task));
    return task.id;
  },
  /** Keeps a bare id instead. */
  keep(id: string): void {
    localStorage.setItem('task', id);
  },
  /** Begins to wait for the task that was kept, perhaps before a reload. */
  wait(): void {
    controller = new AbortController();
    const { signal } = controller;
    waiting = kept().wait({ signal, onProgress: ({ state }) => states.push(state) });
    waiting.catch(() => {});
  },
  /** Waits until it is finished. Gives the place of the video. */
  async finished(): Promise<Pick<Video, 'url' | 'requiresAuth'>> {
    const { url, requiresAuth } = await waiting;
    return { url, requiresAuth };
  },
  /** Ends the wait. Gives what it was ended with. */
  async abort(reason: string): Promise<unknown> {
    controller.abort(reason);
    return waiting.catch((thrown: unknown) => thrown);
  },
  /** The states that were seen since the client was made. */
  states: (): readonly TaskState[] => states,
  /** The retries since the client was made. */
  retries: (): readonly Retried[] => retries,
  /** Resumes the kept task with the client that there is. Gives the failure. */
  resumeFails: (): Promise<Failure> => failureOf(async () => kept()),
  /** Plays the video in the page. Gives its duration in seconds. */
  async play(): Promise<number> {
    const element = document.createElement('video');
    element.muted = true;
    document.body.append(element);
    element.src = (await waiting).url;
    await element.play();
    await new Promise((resolve) => element.addEventListener('timeupdate', resolve, { once: true }));
    return element.duration;
  },
  /** Downloads the video. */
  async download(): Promise<Downloaded> {
    const progress: [number, number | undefined][] = [];
    const file = await (await waiting).download({
      onProgress: ({ received, total }) => progress.push([received, total]),
    });
    return { type: file.type, size: file.size, hash: await hashOf(file), progress };
  },
  /** Downloads the video as a stream. */
  async stream(): Promise<Pick<Downloaded, 'size' | 'hash'>> {
    const file = await new Response((await waiting).stream()).blob();
    return { size: file.size, hash: await hashOf(file) };
  },
  /** Begins to download the video, and aborts as soon as there is a part of it. Gives what it was aborted with. */
  async abortDownload(reason: string): Promise<unknown> {
    const download = new AbortController();
    const video = await waiting;
    return video
      .download({ signal: download.signal, onProgress: () => download.abort(reason) })
      .catch((thrown: unknown) => thrown);
  },
  /** Downloads the video. Gives the failure. */
  downloadFails: (): Promise<Failure> => failureOf(async () => (await waiting).download()),
  /** Submits a video that the gateway shows only with the key, and downloads it. */
  async downloadWithKey(): Promise<Pick<Downloaded, 'type' | 'size'> & Pick<Video, 'requiresAuth'>> {
    const task = await gateway.generateVideo({
      model: 'veo_3_1',
      prompt: '[instant] [no-url]',
      seconds: '8',
    });
    const video = await task.wait();
    const { type, size } = await video.download();
    return { requiresAuth: video.requiresAuth, type, size };
  },
  /** Draws a picture and submits it to toapis, which takes its URL. Gives the hashes of the picture and of what is there. */
  async submitPicture(baseUrl: string): Promise<{ readonly drawn: string; readonly there: string }> {
    const picture = await new Promise<Blob | null>((resolve) => {
      document.createElement('canvas').toBlob(resolve);
    });
    if (!picture) throw new Error('Nothing was drawn');
    const client = toapis({ apiKey: 'sk-of-a-page', baseUrl });
    let url = '';
    client.http.use({
      async onRequest({ request, schemaPath }) {
        if (schemaPath === '/v1/videos/generations') url = (await request.clone().json()).image;
      },
    });
    await client.generateVideo({ model: 'grok-video-1.5', prompt: 'a cat', image: picture });
    const file = await (await fetch(url)).blob();
    return { drawn: await hashOf(picture), there: await hashOf(file) };
  },
  /** True if the page's policy lets it make code of text. */
  mayEvaluate: (): boolean => evaluates,
};

/** Their type. */
export type VideoProgram = typeof program;

// Tried while the page is loaded: a function that a test calls is free of the policy.
let evaluates = true;
try {
  Function('return true')();
} catch {
  evaluates = false;
}

function kept(): Task {
  return gateway.resume(localStorage.getItem('task') ?? '');
}

async function hashOf(file: Blob): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function failureOf(call: () => Promise<unknown>): Promise<Failure> {
  const error = await call().then(
    () => new Error('It did not fail'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Error)) return { name: 'no error', message: String(error), cause: undefined };
  const cause = error instanceof GatewayError ? error.cause : undefined;
  return {
    name: error.name,
    message: error.message,
    cause: cause instanceof Error ? cause.name : undefined,
  };
}
