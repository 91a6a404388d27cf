/** Everything that a caller does with a gateway, once, against a mock whose clock stands still. */

import type { GatewayName } from '../../../generated/contracts.ts';
import type { SubmitOperation } from '../../../generated/lifecycle.ts';
import { valueAt } from '../../../mocks/core/text/json-pointer.ts';
import type { FetchHandler } from '../../../mocks/http/fetch-handler.ts';
import type { Clock } from '../../../mocks/mock-clock.ts';
import { operationsOf } from '../../../spec/contract.ts';
import type { ObservedExchange } from '../../../src/conformance/observed-exchange.ts';
import { multipart } from '../../../src/index.ts';
import { contractOf } from '../../contract/schema.ts';
import { lifecyclesOf, objectIn } from './deviation.ts';

const key = 'any-key';

/** A submit as an example of the contract writes it. */
interface Example {
  readonly operation: string;
  readonly submit: SubmitOperation;
  readonly mediaType: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/**
 * Submits every example of a gateway's submits, from every kind of source where they take one; reads each task again and
 * again until it has ended, and after that; fetches its video; lets one task fail; names unknown tasks; and reads all that
 * belongs to no task, with a key and without.
 *
 * @param fetch a mock with all its gateways, or what stands before it
 */
export async function tellStory(gateway: GatewayName, fetch: FetchHandler, clock: Clock): Promise<Story> {
  const story = new Story(gateway, fetch, clock);
  await story.readLists();
  const examples = examplesOf(gateway);
  const creates = examples.filter(({ submit }) => submit.source === undefined);
  const sources = ['no-such-task'];
  for (const example of creates) {
    for (const prompt of ['a cat', '[fail] a cat']) {
      const id = await story.submit(example, { prompt });
      if (id === undefined) continue;
      sources.push(id);
      await story.live(id);
    }
  }
  for (const example of examples.filter(({ submit }) => submit.source !== undefined)) {
    const running: string[] = [];
    for (const create of creates) running.push((await story.submit(create)) ?? '');
    const made: string[] = [];
    for (const source of [...running, ...sources]) {
      const id = await story.submit(example, { source });
      if (id !== undefined) made.push(id);
    }
    // One of each pipeline that the source may be of.
    for (const id of [made.at(0), made.at(-1)]) if (id !== undefined) await story.live(id);
  }
  await story.live('no-such-task');
  return story;
}

/** A caller and what it has seen. */
export class Story {
  readonly exchanges: ObservedExchange[] = [];
  /** The videos that queries have shown, by address: media type and size. */
  readonly videos = new Map<string, string>();
  readonly #gateway: GatewayName;
  readonly #fetch: FetchHandler;
  readonly #clock: Clock;

  constructor(gateway: GatewayName, fetch: FetchHandler, clock: Clock) {
    this.#gateway = gateway;
    this.#fetch = fetch;
    this.#clock = clock;
  }

  /** Reads what belongs to no task. */
  async readLists(): Promise<void> {
    const { queries, contents } = lifecyclesOf(this.#gateway);
    for (const { method, path, operation } of operationsOf(contractOf(this.#gateway))) {
      const { operationId } = operation;
      if (method !== 'get' || operationId in queries || operationId in contents) continue;
      await this.#call(operationId, { path: path.replace(/\{.+?\}/, 'gpt-4o') });
      await this.#call(operationId, { path: path.replace(/\{.+?\}/, 'gpt-4o'), isAnonymous: true });
    }
  }

  /** Submits a task. Undefined if it is refused. */
  async submit(
    { operation, submit, mediaType, body }: Example,
    { prompt = 'a cat', source = '' } = {},
  ): Promise<string | undefined> {
    const sent: Record<string, unknown> = { ...body, prompt };
    if (submit.source === '$request.body#/task_id') sent.task_id = source;
    if (submit.source === '$request.body#/video/url') sent.video = { url: source };
    const path = submit.path.replace(/\{.+?\}/, encodeURIComponent(source));
    const answer = await this.#call(operation, { method: 'POST', path, body: sent, mediaType });
    const { id, task_id } = objectIn(answer);
    if (typeof task_id === 'string') await this.#look(task_id);
    return typeof id === 'string' ? id : undefined;
  }

  /** Reads a task from its beginning to a day after its end. */
  async live(id: string | undefined): Promise<void> {
    if (id === undefined) return;
    for (const seconds of [0, 12, 10, 600, 1]) {
      this.#clock.advance(seconds * 1000);
      await this.#look(id);
    }
  }

  /** Reads a task in every pipeline, and fetches its video. */
  async #look(id: string): Promise<void> {
    const { queries, contents } = lifecyclesOf(this.#gateway);
    for (const [operation, { path }] of [...Object.entries(queries), ...Object.entries(contents)]) {
      const filled = path.replace(/\{.+?\}/, encodeURIComponent(id));
      const task = await this.#call(operation, { path: filled, query: filled === path ? { id } : {} });
      for (const place of queries[operation]?.at.result ?? []) await this.#fetchVideo(valueAt(task, place));
    }
  }

  async #fetchVideo(address: unknown): Promise<void> {
    if (typeof address !== 'string' || !address.startsWith('http://mock/') || this.videos.has(address))
      return;
    const response = await this.#fetch(new Request(address), {});
    const { byteLength } = await response.arrayBuffer();
    this.videos.set(address, `${response.headers.get('Content-Type')}, ${byteLength} bytes`);
  }

  async #call(operation: string, call: Call): Promise<unknown> {
    const { method = 'GET', path, query = {}, body, mediaType = 'application/json', isAnonymous } = call;
    const headers = new Headers(isAnonymous ? {} : { Authorization: `Bearer ${key}` });
    const isForm = mediaType === 'multipart/form-data';
    if (body !== undefined && !isForm) headers.set('Content-Type', mediaType);
    const search = new URLSearchParams(query);
    const request = new Request(`http://mock/${this.#gateway}${path}?${search}`, {
      method,
      headers,
      ...(body !== undefined && { body: isForm ? multipart(body) : JSON.stringify(body) }),
    });
    const response = await this.#fetch(request, {});
    const isRead = !response.headers.get('Content-Type')?.startsWith('video/');
    const text = isRead ? await response.text() : undefined;
    if (!isRead) await response.body?.cancel();
    this.exchanges.push({
      operation,
      request: { method, path, query, body, apiKey: isAnonymous ? undefined : key },
      response: { status: response.status, headers: Object.fromEntries(response.headers), text },
      at: this.#clock.now(),
    });
    return parsed(text);
  }
}

/** A request of a story. */
interface Call {
  /** @default 'GET' */
  readonly method?: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, unknown>>;
  /** @default 'application/json' */
  readonly mediaType?: string;
  /** True to send no key. */
  readonly isAnonymous?: boolean;
}

/** Every example of a gateway's submits. */
function examplesOf(gateway: GatewayName): readonly Example[] {
  return operationsOf(contractOf(gateway)).flatMap(({ operation: { operationId, requestBody } }) => {
    const submit = lifecyclesOf(gateway).submits[operationId];
    if (submit === undefined) return [];
    return Object.entries(requestBody?.content ?? {}).flatMap(([mediaType, { examples }]) =>
      Object.values(examples).map(({ value }) => ({
        operation: operationId,
        submit,
        mediaType,
        body: objectIn(value),
      })),
    );
  });
}

/** The JSON of an answer. Undefined if it is none. */
function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
