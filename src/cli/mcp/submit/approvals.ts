/** The budget of submits that may be billed, and the confirmations of single ones. */

import { createHash } from 'node:crypto';
import { randomId } from '../../../random-id.ts';

/** Most confirmations that are awaited at once. The oldest is dropped first. */
const mostPending = 100;

/** Options of {@link Approvals}. */
export interface ApprovalOptions {
  /** The most submits that may be billed, as long as the server runs. */
  readonly budget: number;
  /** True if each of them has to be confirmed. */
  readonly asks: boolean;
}

/** A submit that this server has sent, and whose outcome has not reached the client. */
export interface SentSubmit {
  /** The name of its task. Undefined before there is one. */
  readonly name: string | undefined;
  /** `accepted`: the client has given up the call before the answer. */
  readonly state: 'sending' | 'unconfirmed' | 'accepted';
}

/** Says which submits may be sent. */
export class Approvals {
  readonly budget: number;
  readonly asks: boolean;
  readonly #pending = new Map<string, string>();
  readonly #sent = new Map<string, SentSubmit>();
  readonly #told = new Set<string>();
  #spent = 0;

  constructor({ budget, asks }: ApprovalOptions) {
    this.budget = budget;
    this.asks = asks;
  }

  /** The number of submits that are left. */
  get left(): number {
    return this.budget - this.#spent;
  }

  /** Makes a token that confirms one submit of one request. */
  issue(request: string): string {
    const token = randomId();
    this.#pending.set(token, request);
    const [oldest] = this.#pending.keys();
    if (this.#pending.size > mostPending && oldest !== undefined) this.#pending.delete(oldest);
    return token;
  }

  /** Uses a token up. Returns false if it is not one of this request, or was used before. */
  redeem(token: string | undefined, request: string): boolean {
    if (token === undefined || this.#pending.get(token) !== request) return false;
    return this.#pending.delete(token);
  }

  /** Begins to send a request. Returns false if it is being sent, or was sent and its outcome is not settled. */
  begin(request: string): boolean {
    if (this.#sent.has(request)) return false;
    this.#sent.set(request, { name: undefined, state: 'sending' });
    return true;
  }

  /** The submit of a request that `begin` has noted. Undefined if there is none, or it is settled. */
  sent(request: string): SentSubmit | undefined {
    return this.#sent.get(request);
  }

  /** Notes the task of a request that is sent. */
  note(request: string, submit: SentSubmit): void {
    this.#sent.set(request, submit);
    if (submit.name !== undefined) this.#told.delete(submit.name);
  }

  /** Notes that a result which is about to be sent tells the client of tasks. */
  noteTold(names: readonly string[]): void {
    for (const name of names) this.#told.add(name);
  }

  /** True if this server has told the client of a task. */
  hasTold(name: string): boolean {
    return this.#told.has(name);
  }

  /** True if this server has sent the submit of a task, and its outcome is not settled. */
  isOpen(name: string): boolean {
    return [...this.#sent.values()].some((submit) => submit.name === name);
  }

  /** Forgets a request whose outcome is known: another one like it may be sent. */
  settle(request: string): void {
    this.#sent.delete(request);
  }

  /** Forgets the request of a task, as `settle` does. */
  settleTask(name: string): void {
    for (const [request, submit] of this.#sent) if (submit.name === name) this.#sent.delete(request);
  }

  /** Takes a submit from the budget. Returns false if none is left. */
  take(): boolean {
    if (this.left <= 0) return false;
    this.#spent += 1;
    return true;
  }

  /** Gives a submit back that was certainly not accepted. */
  giveBack(): void {
    this.#spent -= 1;
  }
}

/** A short text that is the same for the same value, whatever the order of its fields. The bytes of files count. */
export async function digestOf(value: unknown): Promise<string> {
  return createHash('sha256')
    .update(await canonical(value))
    .digest('hex');
}

async function canonical(value: unknown): Promise<string> {
  if (value instanceof File) {
    const bytes = createHash('sha256').update(new Uint8Array(await value.arrayBuffer()));
    return `file ${value.name} ${bytes.digest('hex')}`;
  }
  if (Array.isArray(value)) return `[${(await Promise.all(value.map(canonical))).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
  const entries = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const parts = await Promise.all(
    entries.map(async ([key, one]) => `${JSON.stringify(key)}:${await canonical(one)}`),
  );
  return `{${parts.join()}}`;
}
