/** A page's program: an application that keeps its task in `localStorage` and shows its video. */

import { octopusx, type Task, type Video } from '../../src/index.ts';
import type { CreateVideoRequest } from '../../src/octopusx.ts';

/** What a test makes the page do. */
export interface Application {
  /** Submits a video and keeps its task. */
  submit(body: CreateVideoRequest): Promise<void>;
  /** Begins to wait for the task that was kept. */
  wait(): void;
  /** Waits until it is finished; gives where the video is. */
  finished(): Promise<Pick<Video, 'url' | 'needsKey'>>;
  /** Ends the wait; gives what it was ended with. */
  abort(reason: string): Promise<unknown>;
  /** The states that were seen since the page was loaded. */
  states(): readonly string[];
  /** Plays the video in the page; gives how long it is, in seconds. */
  play(): Promise<number>;
  /** Downloads the video; gives its type, and its first bytes as text. */
  download(): Promise<{ readonly type: string; readonly start: string }>;
  /** Submits a video that the gateway shows only with the key, and downloads it. */
  downloadWithKey(): Promise<{ readonly needsKey: boolean; readonly start: string }>;
  /** Whether the page may make code of text. */
  mayEvaluate(): boolean;
}

const gateway = octopusx({
  apiKey: 'sk-of-a-page',
  baseUrl: new URLSearchParams(location.search).get('gateway') ?? '',
  poll: { first: 0.05, every: 0.05 },
});

// Tried while the page is loaded: what a test calls is free of the policy.
let evaluates = true;
try {
  Function('return true')();
} catch {
  evaluates = false;
}

const states: string[] = [];
let controller: AbortController;
let waiting: Promise<Video>;

/** The task that was kept, perhaps before a reload. */
function kept(): Task {
  return gateway.resume(localStorage.getItem('task') ?? '');
}

async function startOf(file: Blob): Promise<string> {
  return file.slice(4, 8).text();
}

/** The application; a test finds it as a global variable. */
export const application: Application = {
  async submit(body) {
    localStorage.setItem('task', JSON.stringify(await gateway.createVideo(body)));
  },
  wait() {
    controller = new AbortController();
    const { signal } = controller;
    waiting = kept().wait({ signal, onProgress: ({ state }) => states.push(state) });
    waiting.catch(() => {});
  },
  async finished() {
    const { url, needsKey } = await waiting;
    return { url, needsKey };
  },
  async abort(reason) {
    controller.abort(reason);
    return waiting.catch((thrown: unknown) => thrown);
  },
  states: () => states,
  async play() {
    const element = document.createElement('video');
    element.muted = true;
    document.body.append(element);
    element.src = (await waiting).url;
    await element.play();
    await new Promise((resolve) => element.addEventListener('timeupdate', resolve, { once: true }));
    return element.duration;
  },
  async download() {
    const file = await (await waiting).download();
    return { type: file.type, start: await startOf(file) };
  },
  async downloadWithKey() {
    const task = await gateway.generateVideo({
      model: 'veo_3_1',
      prompt: '[instant] [no-url]',
      seconds: '8',
    });
    const video = await task.wait();
    return { needsKey: video.needsKey, start: await startOf(await video.download()) };
  },
  mayEvaluate: () => evaluates,
};
