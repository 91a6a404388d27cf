/** A mock with a store in SQLite that is killed at any moment: whatever a client was told of is there afterwards. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, inject, it } from 'vitest';
import { remove, temporaryFolder } from '../../package/install.ts';

const program = fileURLToPath(new URL('../programs/stored-mock.ts', import.meta.url));
/** The number of crashes of each of two mocks. */
const kills = 100;

/** A mock in a process of its own. */
interface Life {
  readonly child: ChildProcess;
  readonly url: string;
}

async function begin(file: string): Promise<Life> {
  const module = join(inject('package').installed, 'dist/mocks/index.js');
  // Time stands still, so that an answer about a task is the same at any time.
  const options = JSON.stringify({ store: `sqlite:${file}`, frozen: true });
  const child = spawn(process.execPath, [program, module, options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [url] = await once(createInterface({ input: child.stdout }), 'line');
  return { child, url };
}

/** Ends the process as a crash does. */
async function kill({ child }: Life): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

/** An answer of toapis, as far as the test reads it. */
interface TaskAnswer {
  readonly id: string;
  readonly status: string;
  readonly created_at: number;
}

async function send(url: string, path: string, method = 'GET', body?: object) {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { authorization: 'Bearer any-key', 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}

const generations = '/toapis/v1/videos/generations';

function query(url: string, id: string): Promise<{ status: number; body: TaskAnswer }> {
  return send(url, `${generations}/${id}`);
}

/** A client that submits and queries until the connection is lost. */
class Client {
  /** Is called after each answer. */
  onAnswer = () => {};
  /** Tasks as they were shown first, by id. */
  readonly told = new Map<string, TaskAnswer>();
  /** The number of submits that were refused because the scenario said so. */
  refused = 0;
  /** The number of submits whose answer never came. */
  unanswered = 0;

  async run(url: string): Promise<void> {
    for (;;) {
      const submitted = await this.#submit(url);
      if (submitted === undefined) return;
      const known = [...this.told.keys()];
      const answer = await query(url, known[known.length >> 1] ?? submitted).catch(() => undefined);
      if (answer === undefined) return;
      this.onAnswer();
      if (answer.status === 200)
        expect(this.told.get(answer.body.id)?.created_at).toBe(answer.body.created_at);
    }
  }

  async #submit(url: string): Promise<string | undefined> {
    const sent = { model: 'sora-2', prompt: 'A cat' };
    const answer = await send(url, generations, 'POST', sent).catch(() => undefined);
    if (answer === undefined) {
      this.unanswered += 1;
      return undefined;
    }
    this.onAnswer();
    if (answer.status === 429) {
      this.refused += 1;
      return 'none';
    }
    expect(answer.status).toBe(200);
    expect(this.told.has(answer.body.id)).toBe(false);
    this.told.set(answer.body.id, answer.body);
    return answer.body.id;
  }
}

/**
 * Crashes a mock again and again, and checks what is left in the end.
 *
 * @param seed decides over the moments
 */
async function crash(seed: number): Promise<void> {
  const folder = await temporaryFolder();
  const file = join(folder, 'mock.db');
  const clients = Array.from({ length: 4 }, () => new Client());
  // The number of answers before each crash, the same in every run. Other requests are under way then.
  const moments = fc.sample(fc.integer({ min: 1, max: 40 }), { numRuns: kills, seed });
  let life = await begin(file);
  let scenarios = 0;
  try {
    for (const [index, moment] of moments.entries()) {
      const { url } = life;
      if (index % 10 === 0) {
        await send(url, '/__mock/scenario', 'PUT', { reject: 429, times: 1 });
        scenarios += 1;
      }
      const load = clients.map((client) => client.run(url));
      await answers(clients, moment);
      await kill(life);
      await Promise.all(load);
      life = await begin(file);
    }
    await check(life, clients, scenarios);
  } finally {
    await kill(life);
    await remove(folder);
  }
}

/** Waits until some clients have had a number of answers. */
function answers(clients: readonly Client[], count: number): Promise<void> {
  let left = count;
  return new Promise((resolve) => {
    for (const client of clients) {
      client.onAnswer = () => {
        left -= 1;
        if (left === 0) resolve();
      };
    }
  });
}

/** Compares what the clients were told with what is there. */
async function check({ url }: Life, clients: readonly Client[], scenarios: number): Promise<void> {
  const told = clients.flatMap((client) => [...client.told.values()]);
  expect(told.length).toBeGreaterThan(kills);
  expect(new Set(told.map(({ id }) => id)).size).toBe(told.length);
  for (const { id, status, created_at } of told)
    expect(await query(url, id)).toMatchObject({ status: 200, body: { id, status, created_at } });
  const unanswered = clients.reduce((sum, client) => sum + client.unanswered, 0);
  const { body: ledger } = await send(url, '/__mock/ledger');
  expect(ledger.billable).toBeGreaterThanOrEqual(told.length);
  expect(ledger.billable).toBeLessThanOrEqual(told.length + unanswered);
  // A refusal may be among the answers that never came; none comes twice.
  const refused = clients.reduce((sum, client) => sum + client.refused, 0);
  expect(refused).toBeGreaterThan(0);
  expect(refused).toBeLessThanOrEqual(scenarios);
}

it(`nothing that a client was told of is lost in ${2 * kills} crashes under load`, async () => {
  const series = await Promise.allSettled([1, 2].map(crash));
  expect(series.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))).toEqual([]);
}, 600_000);
