/** Recognizes tasks: which submit, queries and downloads belong together. */

import { sourceIdIn } from '../core/gateway-model.ts';
import { valueAt } from '../core/text/json-pointer.ts';
import { jsonOf } from './played-task.ts';
import type { RecordedExchange } from './read-har.ts';
import type { NamedStory, RecordedCall, Story } from './story.ts';

/** A story that goes on. */
interface Draft extends NamedStory {
  readonly story: Story & { readonly ids: string[]; readonly calls: RecordedCall[] };
  /** The moment that later requests are counted from, in milliseconds of Unix time. */
  readonly start: number;
}

/** Puts requests together to stories, one after the other in the order in which they were answered. */
export class StoryBuilder {
  readonly #drafts: Draft[] = [];
  /** By gateway and id: of two tasks of one id the later one is meant. */
  readonly #byId = new Map<string, Draft>();
  /** The requests to each gateway that are about no task. */
  readonly #others = new Map<string, Draft>();

  /** The stories so far, in the order in which they began. */
  get stories(): readonly NamedStory[] {
    return this.#drafts;
  }

  /** Adds a request. Returns the story that it belongs to, which may be a new one. */
  add(exchange: RecordedExchange): NamedStory {
    const { model, operation, request, startedAt } = exchange;
    if (operation.submit) return this.#submitted(exchange);
    const draft =
      operation.query || operation.content
        ? this.#taskOf(exchange, model.idIn(operation, request.parameters ?? {}, request.query ?? {}))
        : this.#otherOf(exchange);
    const call = { ...callOf(exchange), after: Math.max(0, startedAt - draft.start) };
    const { calls } = draft.story;
    // Of requests at the same time one that was sent earlier may be answered later.
    const index = calls.findLastIndex(({ after }) => after <= call.after) + 1;
    calls.splice(index, 0, call);
    this.#learnId(draft, exchange);
    return draft;
  }

  #submitted(exchange: RecordedExchange): Draft {
    const { model, operation, request, answer, endedAt } = exchange;
    const { submit } = operation;
    const links = submit?.links ?? [];
    const isAccepted = answer !== null && answer.status < 300;
    const found = isAccepted ? links.map(({ from }) => idFrom(valueAt(jsonOf(answer), from))) : [];
    const ids = [...new Set(found.filter((id) => id !== undefined))];
    const source = submit?.source && sourceIdIn(submit.source, request.parameters ?? {}, request.body);
    const callerId = submit?.callerId?.at.map((place) => idFrom(valueAt(request.body, place))).find(Boolean);
    const draft = this.#open(operation.id, endedAt, {
      ...headOf(exchange),
      ids,
      ...(callerId !== undefined && { callerId }),
      ...(source && { source }),
      submit: callOf(exchange),
      calls: [],
    });
    for (const id of [...ids, callerId]) if (id !== undefined) this.#byId.set(`${model.name} ${id}`, draft);
    return draft;
  }

  #taskOf(exchange: RecordedExchange, id: string): Draft {
    const key = `${exchange.model.name} ${id}`;
    const known = this.#byId.get(key);
    if (known) return known;
    const story = { ...headOf(exchange), ids: [id], calls: [] };
    const draft = this.#open(exchange.operation.id, exchange.startedAt, story);
    this.#byId.set(key, draft);
    return draft;
  }

  #otherOf(exchange: RecordedExchange): Draft {
    const { name } = exchange.model;
    const known = this.#others.get(name);
    if (known) return known;
    const draft = this.#open(`${name}-other-requests`, exchange.startedAt, {
      ...headOf(exchange),
      ids: [],
      calls: [],
    });
    this.#others.set(name, draft);
    return draft;
  }

  #open(title: string, start: number, story: Draft['story']): Draft {
    const name = `${String(this.#drafts.length + 1).padStart(4, '0')}-${title}`;
    const draft = { name, story, start };
    this.#drafts.push(draft);
    return draft;
  }

  /** Learns a further id from a query: that of a lookup by the caller's own id, or of a submit whose answer held only one. */
  #learnId(draft: Draft, { model, operation, answer }: RecordedExchange): void {
    const { story } = draft;
    const place = operation.query?.at.id;
    if (place === undefined || answer === null || answer.status >= 300) return;
    const id = idFrom(valueAt(jsonOf(answer), place));
    if (id === undefined || id === story.callerId || story.ids.includes(id)) return;
    story.ids.push(id);
    this.#byId.set(`${model.name} ${id}`, draft);
  }
}

function headOf({ model, startedAt }: RecordedExchange) {
  return { version: 1, gateway: model.name, recorded: new Date(startedAt).toISOString() } as const;
}

function callOf({ operation, request, answer }: RecordedExchange): RecordedCall {
  return { operation: operation.id, after: 0, request, answer };
}

/** An id as a text; undefined of a value that is none. */
function idFrom(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
