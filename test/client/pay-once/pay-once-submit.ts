/** One submit, and what its caller is told. Runs on Node and in a page alike, so that both are measured with the same code. */

import type { CreateVideoBody } from '../../../generated/octopusx/client.ts';
import { createClock } from '../../../mocks/browser.ts';
import {
  type CallOptions,
  GatewayError,
  type GatewayOptions,
  octopusx,
  type Task,
  toapis,
} from '../../../src/index.ts';

/** The settings of a submit. JSON, since it goes to a page. */
export interface SubmitSettings {
  readonly baseUrl: string;
  /** True if it goes to toapis, with an id of the caller's own, and not to octopusx. */
  readonly hasId?: boolean;
  readonly requestTimeout?: number;
  /** An address where nobody listens, and how many requests go there instead of to `baseUrl`. */
  readonly absent?: { readonly url: string; readonly times: number };
  /** Number of requests that are open at once before the submit, so that it finds as many idle connections. */
  readonly connections?: number;
  /** True if another submit, which succeeds, goes before. */
  readonly isSecond?: boolean;
  /** When the caller's signal is aborted, unless a test does it. */
  readonly aborts?: 'before it is sent' | 'between two sendings';
}

/** The end of a submit. */
export interface SubmitEnd {
  /** The task, or the class and status of the error, or the reason of the signal. */
  readonly told: string;
  /** The message of the error. Undefined if there is none. */
  readonly message: string | undefined;
}

/** A submit under way. */
export interface RunningSubmit {
  readonly end: Promise<SubmitEnd>;
  /** Aborts it. */
  abort(): void | Promise<void>;
}

/** The request of every submit here. */
const video: CreateVideoBody = {
  model: 'grok-video-3',
  prompt: 'a cat',
  images: [],
  aspect_ratio: '3:2',
  size: '1080P',
};

/** Starts a submit. Pauses between two sendings take no time. */
export function startSubmit(settings: SubmitSettings): RunningSubmit {
  const controller = new AbortController();
  const abort = () => controller.abort('enough');
  if (settings.aborts === 'before it is sent') abort();
  return { end: submit(settings, controller), abort };
}

async function submit(settings: SubmitSettings, controller: AbortController): Promise<SubmitEnd> {
  const { baseUrl, requestTimeout, absent, connections = 0, isSecond, aborts, hasId } = settings;
  const clock = createClock({ frozen: true });
  const options: GatewayOptions = {
    apiKey: 'any-key',
    baseUrl,
    requestTimeout,
    fetch: absent && absentAtFirst(absent.url, absent.times),
    clock: {
      now: clock.now,
      sleep: async (milliseconds, signal) => {
        if (aborts === 'between two sendings') controller.abort('enough');
        await clock.sleep(milliseconds, signal);
        // A browser whose connection was lost needs a moment until it has another one.
        if (hasId) await new Promise((resolve) => setTimeout(resolve, milliseconds / 500));
      },
    },
  };
  const send = hasId ? submitWithId(options) : submitWithoutId(options);
  // Without a cache, since Chromium lets only one request at a time fill an entry of it.
  const held = Array.from({ length: connections }, () => fetch(`${baseUrl}/hold`, { cache: 'no-store' }));
  await Promise.all(held.map(async (response) => (await response).text()));
  if (isSecond) await send();
  return send({ signal: controller.signal }).then(endOfTask, endOfError);
}

function submitWithoutId(options: GatewayOptions): (call?: CallOptions) => Promise<Task> {
  const gateway = octopusx(options);
  return (call) => gateway.createVideo(video, call);
}

function submitWithId(options: GatewayOptions): (call?: CallOptions) => Promise<Task> {
  const gateway = toapis(options);
  return (call) => gateway.generateVideo({ model: 'grok-video-1.0', prompt: 'a cat' }, call);
}

function endOfTask({ id, state }: Task): SubmitEnd {
  return { told: id && state ? 'the task' : 'something else', message: undefined };
}

function endOfError(error: unknown): SubmitEnd {
  if (!(error instanceof GatewayError)) return { told: 'the reason of its signal', message: undefined };
  const { name, status, message } = error;
  return { told: status === undefined ? `\`${name}\`` : `\`${name}\`, status ${status}`, message };
}

/** A `fetch` that finds nobody, the first times. */
function absentAtFirst(url: string, times: number): GatewayOptions['fetch'] {
  let count = 0;
  return (request) => {
    count += 1;
    return fetch(count > times ? request : new Request(url, request));
  };
}
