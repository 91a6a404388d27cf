/** One submit, and what its caller is told. Runs on Node and in a page alike, so that both are measured with the same code. */

import { createClock } from '../../mocks/mock-clock.ts';
import { GatewayError, type GatewayOptions, octopusx, type Task } from '../../src/index.ts';
import type { CreateVideoBody } from '../../src/octopusx.ts';

/** The settings of a submit. JSON, since it goes to a page. */
export interface SubmitSettings {
  readonly baseUrl: string;
  readonly requestTimeout?: number;
  /** An address where nobody listens, and how many requests go there instead of to `baseUrl`. */
  readonly absent?: { readonly url: string; readonly times: number };
  /** How many requests are open at once before the submit, so that it finds as many idle connections. */
  readonly connections?: number;
  /** Whether another submit, which succeeds, goes before. */
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
  const { baseUrl, requestTimeout, absent, connections = 0, isSecond, aborts } = settings;
  const clock = createClock({ frozen: true });
  const gateway = octopusx({
    apiKey: 'any-key',
    baseUrl,
    requestTimeout,
    fetch: absent && absentAtFirst(absent.url, absent.times),
    clock: {
      now: clock.now,
      sleep: (milliseconds, signal) => {
        if (aborts === 'between two sendings') controller.abort('enough');
        return clock.sleep(milliseconds, signal);
      },
    },
  });
  // Without a cache, since Chromium lets only one request at a time fill an entry of it.
  const held = Array.from({ length: connections }, () => fetch(`${baseUrl}/hold`, { cache: 'no-store' }));
  await Promise.all(held.map(async (response) => (await response).text()));
  if (isSecond) await gateway.createVideo(video);
  return gateway.createVideo(video, { signal: controller.signal }).then(endOfTask, endOfError);
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
