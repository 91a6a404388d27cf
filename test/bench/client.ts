/** Measures what the client adds to a call: typed calls beside bare `fetch`, in alternating rounds, to the same bare server. */

import type { GrokCreateVideoRequest } from '../../generated/octopusx/client.ts';
import { octopusx } from '../../src/index.ts';
import type { Effort } from './compare.ts';
import { median } from './median.ts';
import { submitBody } from './requests.ts';
import { bare, start } from './servers/servers.ts';

/** A way to submit, and what it takes. */
export interface ClientCall {
  readonly call: string;
  /** Microseconds until the answer has been read: the median of the rounds. */
  readonly time: number;
}

/** Measures bare `fetch` with JSON, then each level of the client. Every call waits for the one before it. */
export async function measureClient(
  effort: Omit<Effort, 'starts' | 'processes'>,
): Promise<readonly ClientCall[]> {
  const { rounds, duration, warmUp } = effort;
  const server = await start(bare, false);
  try {
    const baseUrl = `http://127.0.0.1:${server.port}`;
    const apiKey = 'YOUR_API_KEY';
    const gateway = octopusx({ apiKey, baseUrl });
    const body: GrokCreateVideoRequest = JSON.parse(submitBody);
    const calls: Readonly<Record<string, () => Promise<unknown>>> = {
      async fetch() {
        const headers = { Authorization: `Bearer ${apiKey}`, 'Content-Type': 'application/json' };
        const init = { method: 'POST', headers, body: JSON.stringify(body) };
        const response = await fetch(`${baseUrl}/v1/video/create`, init);
        return (await response.json()).id;
      },
      async 'gateway.http.POST'() {
        const { data } = await gateway.http.POST('/v1/video/create', { body });
        return data?.id;
      },
      async 'gateway.createVideo'() {
        return (await gateway.createVideo(body)).id;
      },
    };
    const runs = Object.entries(calls).map(([call, run]) => ({ call, run, times: [] as number[] }));
    for (const { run } of runs) await timeOf(run, warmUp);
    for (let round = 0; round < rounds; round += 1) {
      for (const { run, times } of runs) times.push(await timeOf(run, duration));
      // What is left behind by one is cleared away during another; no one is always the next.
      runs.push(...runs.splice(0, 1));
    }
    return Object.keys(calls).map((call) => ({
      call,
      time: median(runs.find((run) => run.call === call)?.times ?? []),
    }));
  } finally {
    await server.stop();
  }
}

/** Calls for some milliseconds, and gives the microseconds of a call. */
async function timeOf(run: () => Promise<unknown>, duration: number): Promise<number> {
  const start = performance.now();
  let count = 0;
  let elapsed = 0;
  while (elapsed < duration) {
    if (!(await run())) throw new Error('The answer has no id');
    count += 1;
    elapsed = performance.now() - start;
  }
  return (elapsed / count) * 1000;
}
