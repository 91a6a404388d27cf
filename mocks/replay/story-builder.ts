/** Groups requests by task: a submit with its queries and downloads. */

import { sourceIdIn } from '../core/gateway-model.ts';
import { valueAt } from '../core/text/json-pointer.ts';
import { jsonOf } from './played-task.ts';
import type { RecordedExchange } from './read-har.ts';
import type { NamedStory, RecordedCall, Story } from './story.ts';

/** A story to which requests are added. */
interface OpenStory extends NamedStory {
  readonly story: Story & { readonly ids: string[]; readonly calls: RecordedCall[] };
  /** Time from which later requests count, in milliseconds of Unix time. */
  readonly start: number;
}

/** Builds stories from requests. Add the requests in the order of their answers. */
export class StoryBuilder {
  readonly #stories: OpenStory[] = [];
  /** Stories by gateway and id. If two tasks have the same id, the later one. */
  readonly #byId = new Map<string, OpenStory>();
  /** For each gateway, the story of the requests that belong to no task. */
  readonly #others = new Map<string, OpenStory>();

  /** The stories so far, in the order of their starts. */
  get stories(): readonly NamedStory[] {
    return this.#stories;
  }

  /** Adds a request and returns its story, which may be a new one. */
  add(exchange: RecordedExchange): NamedStory {
    const { model, operation, request, startedAt } = exchange;
    if (operation.submit) return this.#submitted(exchange);
    const open =
      operation.query || operation.content
        ? this.#taskOf(exchange, model.idIn(operation, request.parameters ?? {}, request.query ?? {}))
        : this.#otherOf(exchange);
    const call = { ...callOf(exchange), after: Math.max(0, startedAt - open.start) };
    const { calls } = open.story;
    // A concurrent request may have been sent earlier but answered later.
    const index = calls.findLastIndex(({ after }) => after <= call.after) + 1;
    calls.splice(index, 0, call);
    this.#learnId(open, exchange);
    return open;
  }

  #submitted(exchange: RecordedExchange): OpenStory {
    const { model, operation, request, answer, endedAt } = exchange;
    const { submit } = operation;
    const links = submit?.links ?? [];
    const isAccepted = answer !== null && answer.status < 300;
    const found = isAccepted ? links.map(({ from }) => idFrom(valueAt(jsonOf(answer), from))) : [];
    const ids = [...new Set(found.filter((id) => id !== undefined))];
    const source = submit?.source && sourceIdIn(submit.source, request.parameters ?? {}, request.body);
    const callerId = submit?.callerId?.at.map((place) => idFrom(valueAt(request.body, place))).find(Boolean);
    const open = this.#open(operation.id, endedAt, {
      ...headOf(exchange),
      ids,
      ...(callerId !== undefined && { callerId }),
      ...(source && { source }),
      submit: callOf(exchange),
      calls: [],
    });
    for (const id of [...ids, callerId]) if (id !== undefined) this.#byId.set(`${model.name} ${id}`, open);
    return open;
  }

  #taskOf(exchange: RecordedExchange, id: string): OpenStory {
    const key = `${exchange.model.name} ${id}`;
    const known = this.#byId.get(key);
    if (known) return known;
    const story = { ...headOf(exchange), ids: [id], calls: [] };
    const open = this.#open(exchange.operation.id, exchange.startedAt, story);
    this.#byId.set(key, open);
    return open;
  }

  #otherOf(exchange: RecordedExchange): OpenStory {
    const { name } = exchange.model;
    const known = this.#others.get(name);
    if (known) return known;
    const open = this.#open(`${name}-other-requests`, exchange.startedAt, {
      ...headOf(exchange),
      ids: [],
      calls: [],
    });
    this.#others.set(name, open);
    return open;
  }

  #open(title: string, start: number, story: OpenStory['story']): OpenStory {
    const name = `${String(this.#stories.length + 1).padStart(4, '0')}-${title}`;
    const open = { name, story, start };
    this.#stories.push(open);
    return open;
  }

  /** Adds an id from a query's answer, after a lookup by caller id or a submit whose answer had only one of the ids. */
  #learnId(open: OpenStory, { model, operation, answer }: RecordedExchange): void {
    const { story } = open;
    const place = operation.query?.at.id;
    if (place === undefined || answer === null || answer.status >= 300) return;
    const id = idFrom(valueAt(jsonOf(answer), place));
    if (id === undefined || id === story.callerId || story.ids.includes(id)) return;
    story.ids.push(id);
    this.#byId.set(`${model.name} ${id}`, open);
  }
}

function headOf({ model, startedAt }: RecordedExchange) {
  return { version: 1, gateway: model.name, recorded: new Date(startedAt).toISOString() } as const;
}

function callOf({ operation, request, answer }: RecordedExchange): RecordedCall {
  return { operation: operation.id, after: 0, request, answer };
}

/** An id as text; undefined if the value is not an id. */
function idFrom(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
