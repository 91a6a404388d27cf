/** A program: TanStack Query submits and follows tasks of a mock, and prints what came of it. */

import { MutationObserver, onlineManager, QueryClient, QueryObserver } from '@tanstack/react-query';
import { octopusx } from 'video-gateway-kit';
import { createClock, createMock } from 'video-gateway-kit/mock';
import { submitVideoOptions, videoTaskOptions } from 'video-gateway-kit/tanstack-query';

const clock = createClock({ frozen: true });
const mock = createMock({ clock });
let isOffline = false;
const connect = () =>
  octopusx({
    apiKey: 'any-key',
    baseUrl: 'http://mock/octopusx',
    fetch: (request) => (isOffline ? Promise.reject(new TypeError('Failed to fetch')) : mock.fetch(request)),
    clock,
    maxRetries: 0,
  });
const gateway = connect();
const video = { model: 'grok-video-3', images: [], aspect_ratio: '3:2', size: '720P' } as const;
const told: Record<string, unknown> = {};
const count = (method: string) => mock.ledger.entries.filter((entry) => entry.method === method).length;

/** A client, and a submit by it. */
function start() {
  const client = new QueryClient();
  const submit = (prompt: string) => gateway.createVideo({ ...video, prompt });
  return { client, mutation: new MutationObserver(client, submitVideoOptions({ submit })) };
}

/** Follows a task to its end. */
function follow(client: QueryClient, task: Parameters<typeof gateway.resume>[0]) {
  const observer = new QueryObserver(client, videoTaskOptions({ gateway, task }));
  const states = new Set<string>();
  return new Promise<{ observer: typeof observer; states: string[] }>((resolve) => {
    const stop = observer.subscribe(({ data, fetchStatus }) => {
      if (data) states.add(data.state);
      if (fetchStatus === 'fetching') return;
      stop();
      resolve({ observer, states: [...states] });
    });
  });
}

{
  const { client, mutation } = start();
  const task = await mutation.mutate('a cat');
  const { observer, states } = await follow(client, task);
  const { data, isFetching } = observer.getCurrentResult();
  told.whole = { states: states.slice(-2), url: data?.url, submits: count('POST'), isFetching };
  mock.ledger.clear();
  const again = new QueryObserver(
    client,
    videoTaskOptions({ gateway, task: JSON.parse(JSON.stringify(task)) }),
  );
  const stop = again.subscribe(() => {});
  await new Promise(setImmediate);
  told.again = { queries: count('GET'), state: again.getCurrentResult().data?.state };
  stop();
}

for (const kind of ['lost', 'status', 'not_json'] as const) {
  mock.reset();
  mock.faults.add(kind === 'status' ? { kind, status: 500 } : { kind });
  const { mutation } = start();
  const error: unknown = await mutation.mutate('a cat').catch((reason: unknown) => reason);
  told[kind] = { name: error instanceof Error && error.name, submits: count('POST') };
}

{
  mock.reset();
  const { mutation } = start();
  isOffline = true;
  onlineManager.setOnline(false);
  await mutation.mutate('a cat').catch(() => {});
  const { status, isPaused } = mutation.getCurrentResult();
  isOffline = false;
  onlineManager.setOnline(true);
  await new Promise(setImmediate);
  told.offline = { status, isPaused, submits: count('POST') };
}

{
  mock.reset();
  const { client, mutation } = start();
  const task = await mutation.mutate('a cat');
  mock.faults.add({ kind: 'status', status: 503, times: 2 });
  told.passing = (await follow(client, task)).observer.getCurrentResult().data?.state;
  const failing = await mutation.mutate('[fail] a cat');
  const { error, data } = (await follow(client, failing)).observer.getCurrentResult();
  told.failed = { name: error?.name, state: data?.state };
}

{
  mock.reset();
  const { client, mutation } = start();
  const task = await mutation.mutate('a cat');
  const asked = Promise.withResolvers<AbortSignal>();
  const silent = octopusx({
    apiKey: 'any-key',
    baseUrl: gateway.baseUrl,
    fetch: ({ signal }) => {
      asked.resolve(signal);
      return new Promise(() => {});
    },
    clock,
  });
  const stop = new QueryObserver(client, videoTaskOptions({ gateway: silent, task })).subscribe(() => {});
  const signal = await asked.promise;
  stop();
  await new Promise(setImmediate);
  const { observer } = await follow(client, task);
  told.unwatched = { wasAborted: signal.aborted, end: observer.getCurrentResult().data?.state };
}

{
  mock.reset();
  const none = new QueryObserver(new QueryClient(), videoTaskOptions({ gateway, task: undefined }));
  const stop = none.subscribe(() => {});
  told.none = { fetchStatus: none.getCurrentResult().fetchStatus, queries: count('GET') };
  stop();
}

console.log(JSON.stringify(told));
