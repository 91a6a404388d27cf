/** Sends each submit once, by its `Idempotency-Key`. */

import { parseJsonOrText, valueAt } from '../bodies/json.ts';
import type { Clock } from '../types.ts';
import { type ProxyAnswer, refusalAnswer, unknownAnswer } from './proxy-answer.ts';
import type { ProxyStore } from './proxy-store.ts';

/** Lifetime of the answer to a submit, in milliseconds. */
const lifetime = 86_400_000;

/** Interval of polling for another process's answer, in milliseconds. */
const lookInterval = 500;

/** The identity of a submit. */
export interface SubmitKey {
  /** The caller and its key. */
  readonly key: string;
  /** The hash of the request: the same key belongs to one request. */
  readonly fingerprint: string;
}

/** A stored submit. */
interface SubmitRecord {
  readonly fingerprint: string;
  /** When it was sent, in milliseconds since the Unix epoch. */
  readonly sentAt: number;
  /** Undefined while there is none. */
  readonly answer?: ProxyAnswer | undefined;
}

/** Submits of a proxy, and their answers. */
export class SubmitRecords {
  readonly #store: ProxyStore;
  readonly #clock: Clock;
  readonly #requestTimeout: number;
  readonly #onError: (error: unknown) => void;
  /** The submits of this process that are under way. */
  readonly #underWay = new Map<
    string,
    { readonly fingerprint: string; readonly answer: Promise<ProxyAnswer> }
  >();

  /** @param requestTimeout milliseconds after which a submit without an answer counts as unanswered */
  constructor(store: ProxyStore, clock: Clock, requestTimeout: number, onError: (error: unknown) => void) {
    this.#store = store;
    this.#clock = clock;
    this.#requestTimeout = requestTimeout;
    this.#onError = onError;
  }

  /**
   * Sends a submit, unless it was sent before: then waits for its answer, and returns the same. Refusals are not
   * stored.
   *
   * @throws whatever the store throws before anything is sent
   */
  once(submit: SubmitKey, send: () => Promise<ProxyAnswer>): Promise<ProxyAnswer> {
    const { key, fingerprint } = submit;
    const running = this.#underWay.get(key);
    if (running) return running.fingerprint === fingerprint ? running.answer : Promise.resolve(otherBody);
    const answer = this.#claim(submit, send).finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, { fingerprint, answer });
    return answer;
  }

  async #claim({ key, fingerprint }: SubmitKey, send: () => Promise<ProxyAnswer>): Promise<ProxyAnswer> {
    const record: SubmitRecord = { fingerprint, sentAt: this.#clock.now() };
    const known = await this.#store.claim(key, JSON.stringify(record), lifetime);
    if (typeof known === 'string') return this.#replay(key, known, fingerprint);
    const answer = await send();
    try {
      if (answer.isRefusal) await this.#store.delete(key);
      else await this.#store.set(key, JSON.stringify({ ...record, answer }), lifetime);
    } catch (error) {
      // The page gets the answer anyway. Without a stored answer, the same key is never sent again.
      this.#onError(error);
    }
    return answer;
  }

  /** Waits for the answer of another process. */
  async #replay(key: string, text: string, fingerprint: string): Promise<ProxyAnswer> {
    let known: string | null | undefined = text;
    while (typeof known === 'string') {
      const record = parseRecord(known);
      if (record?.fingerprint !== fingerprint) return otherBody;
      if (record.answer) return record.answer;
      if (this.#clock.now() - record.sentAt > this.#requestTimeout) return unknownAnswer(lost);
      await this.#clock.sleep(lookInterval);
      known = await this.#store.get(key);
    }
    return refusedElsewhere;
  }
}

const lost =
  'The submit was sent to the gateway, and no answer came: the task may have been created and billed';

const otherBody = refusalAnswer({
  status: 422,
  code: 'idempotency_key_reused',
  message: 'The Idempotency-Key was used for another request before. Each submit needs a new one',
});

const refusedElsewhere = refusalAnswer({
  status: 422,
  code: 'submit_refused',
  message: 'The submit was refused when it was sent the first time. It may be sent again',
});

function parseRecord(text: string): SubmitRecord | undefined {
  const value = parseJsonOrText(text);
  const isRecord =
    typeof valueAt(value, '/fingerprint') === 'string' && typeof valueAt(value, '/sentAt') === 'number';
  // A proxy has written the answer.
  return isRecord ? (value as SubmitRecord) : undefined;
}

/** The hash of the parts of a request, in hexadecimal. */
export async function fingerprintOf(line: string, body: Uint8Array<ArrayBuffer>): Promise<string> {
  const text = new TextEncoder().encode(`${line}\n`);
  const bytes = new Uint8Array(text.length + body.length);
  bytes.set(text);
  bytes.set(body, text.length);
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
