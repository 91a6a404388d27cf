/** A task of a run, which is watched until it ends and then judged. */

import type { State } from '../../../generated/lifecycle.ts';
import { idAt, parseJsonOrText, textAt } from '../../bodies/json.ts';
import { evidenceOf } from '../../conformance/evidence.ts';
import type { Finding } from '../../conformance/finding.ts';
import type { ObservedExchange } from '../../conformance/observed-exchange.ts';
import { type GatewayCall, NoAnswerError } from './gateway-calls.ts';
import type { JournaledSubmit } from './journal/run-journal.ts';
import type { VerifyContext } from './verify-context.ts';
import { askedVideo } from './video/asked-video.ts';
import { type CheckedVideo, checkVideo } from './video/check-video.ts';

/** Number of queries in a row without the task's state, after which it is given up. */
const mostMisses = 10;

/** Number of queries after the end, to check that it is final. */
const queriesAfterEnd = 1;

/** A task that the journal has. */
export class WatchedTask {
  readonly key: string;
  readonly id: string;
  /** The query that reads it, by operationId. */
  readonly reader: string;
  /** Its number in the journal. */
  readonly #number: number;
  readonly #context: VerifyContext;
  readonly #submit: JournaledSubmit;
  readonly #deadline: number;
  #dueAt: number;
  #state: string | undefined;
  #kind: State['kind'] | undefined;
  #misses = 0;
  #queriesAfterEnd = 0;
  #isDone: boolean;
  #hasRefusedContent = false;
  /** The ids by which it was queried. */
  readonly #ids: Set<string>;

  /** @param isResumed true if it was submitted by a run before this one */
  constructor(
    context: VerifyContext,
    number: number,
    submit: JournaledSubmit,
    task: string,
    isResumed: boolean,
  ) {
    this.#context = context;
    this.#number = number;
    this.#submit = submit;
    this.key = submit.key;
    this.id = task;
    this.#ids = new Set([task]);
    this.reader = submit.reader;
    const { initialDelay, timeout } = this.#query.poll;
    const now = context.connection.clock.now();
    this.#dueAt = isResumed ? now : now + (context.pollEvery ?? initialDelay);
    this.#deadline = now + timeout;
    this.#state = submit.ended;
    this.#isDone = submit.ended !== undefined;
    this.#kind = this.#kindOf(submit.ended);
  }

  /** The operation that submitted it, by operationId. */
  get operation(): string {
    return this.#submit.operation;
  }

  /** When the next query is due. */
  get dueAt(): number {
    return this.#dueAt;
  }

  /** The last known state, in the gateway's own word. */
  get state(): string | undefined {
    return this.#state;
  }

  /** The kind of that state. */
  get kind(): State['kind'] | undefined {
    return this.#kind;
  }

  /** True if it needs no more requests, also if it was given up. */
  get isDone(): boolean {
    return this.#isDone;
  }

  /** True if it has ended, and was judged. */
  get isJudged(): boolean {
    return this.#context.journal.submits[this.#number]?.ended !== undefined;
  }

  /** Queries the task once, and acts on its state. */
  async query(): Promise<void> {
    const { clock } = this.#context.connection;
    const exchange = await this.#ask(this.#callOf(this.reader, this.#query.parameter));
    await this.#queryByOtherIds();
    this.#dueAt = clock.now() + (this.#context.pollEvery ?? this.#query.poll.interval);
    const body =
      exchange?.response.status === 200 ? parseJsonOrText(exchange.response.text ?? '') : undefined;
    const state = textAt(body, this.#query.at.status);
    if (exchange === undefined || state === undefined) this.#miss();
    else await this.#see(exchange, body, state);
    if (!this.#isDone && clock.now() > this.#deadline) this.#giveUp('has not ended in time');
  }

  async #see(exchange: ObservedExchange, body: unknown, state: string): Promise<void> {
    const hadEnded = this.#hasEnded;
    this.#misses = 0;
    if (state !== this.#state) this.#context.say(`${this.key}: task ${this.id} is ${state}`);
    this.#state = state;
    this.#kind = this.#kindOf(state);
    if (!this.#hasEnded) {
      await this.#tryContentEarly();
      return;
    }
    if (hadEnded) this.#queriesAfterEnd += 1;
    else if (this.#kind === 'completed') await this.#judgeVideo(exchange, body);
    if (this.#queriesAfterEnd < queriesAfterEnd) return;
    this.#isDone = true;
    this.#context.journal.end(this.#number, state);
  }

  get #hasEnded(): boolean {
    return this.#kind === 'completed' || this.#kind === 'failed' || this.#kind === 'cancelled';
  }

  get #query() {
    const query = this.#context.contract.tasks.queries[this.reader];
    if (query === undefined) throw new RangeError(`There is no query named ${this.reader}`);
    return query;
  }

  /** The kind of a state. Case does not matter. */
  #kindOf(state: string | undefined): State['kind'] | undefined {
    const { states } = this.#query;
    const word = state?.toLowerCase();
    return word !== undefined && Object.hasOwn(states, word) ? states[word] : undefined;
  }

  #miss(): void {
    this.#misses += 1;
    if (this.#misses >= mostMisses) this.#giveUp('could not be read');
  }

  #giveUp(reason: string): void {
    this.#isDone = true;
    this.#context.remark(`Task ${this.id} of ${this.key} ${reason}. It is kept in the journal.`);
  }

  #callOf(operation: string, parameter: string, id = this.id): GatewayCall {
    return { operation: this.#context.contract.operation(operation), parameters: { [parameter]: id } };
  }

  /** Queries the task once by each further id that the answer to its submit has for the same query. */
  async #queryByOtherIds(): Promise<void> {
    const { links = [] } = this.#context.contract.lifecycles.submits[this.#submit.operation] ?? {};
    const body = parseJsonOrText(this.#submit.answer?.text ?? '');
    for (const { operationId, parameter, from } of links) {
      const id = operationId === this.reader ? idAt(body, from) : undefined;
      if (id === undefined || this.#ids.has(id)) continue;
      this.#ids.add(id);
      await this.#ask(this.#callOf(operationId, parameter, id));
    }
  }

  /** Sends a request once, and observes the answer. Undefined if there was none. */
  async #ask(call: GatewayCall): Promise<ObservedExchange | undefined> {
    try {
      const exchange = await this.#context.calls.send(call);
      for (const finding of this.#context.observe(exchange)) this.#context.journal.keep(finding);
      return exchange;
    } catch (error) {
      if (error instanceof NoAnswerError) return undefined;
      throw error;
    }
  }

  /** The link to the download through the gateway. Undefined if the contract has none. */
  get #contentLink() {
    return this.#context.contract.lifecycles.queries[this.reader]?.links[0];
  }

  /** Requests the video once before there is one, which should be refused. */
  async #tryContentEarly(): Promise<void> {
    const link = this.#contentLink;
    if (link === undefined || this.#hasRefusedContent) return;
    this.#hasRefusedContent = true;
    await this.#ask(this.#callOf(link.operationId, link.parameter));
  }

  async #judgeVideo(exchange: ObservedExchange, body: unknown): Promise<void> {
    const { calls, connection, contract } = this.#context;
    const { clock, signal } = connection;
    const isExtension = /exten/i.test(this.#submit.operation);
    const asked = askedVideo(this.#submit.body, isExtension);
    const places = contract.lifecycles.queries[this.reader]?.at.result ?? [];
    const place = places.find((one) => textAt(body, one) !== undefined);
    const url = place === undefined ? undefined : textAt(body, place);
    if (url !== undefined && URL.canParse(url)) {
      const range = (headers: Readonly<Record<string, string>>) => calls.download(url, headers);
      const checked = await checkVideo({ open: range, clock, signal }, asked);
      this.#rule(`${this.reader} lifecycle video-as-asked`, exchange, place ?? '', checked);
    }
    await this.#judgeContent();
  }

  /** Downloads the beginning of the video through the gateway. */
  async #judgeContent(): Promise<void> {
    const { calls, connection } = this.#context;
    const { clock, signal } = connection;
    const link = this.#contentLink;
    if (link === undefined) return;
    let last: ObservedExchange | undefined;
    const findings: Finding[] = [];
    const open = async (headers: Readonly<Record<string, string>>) => {
      const { response, exchange } = await calls.open({
        ...this.#callOf(link.operationId, link.parameter),
        headers,
      });
      last = exchange;
      findings.push(...this.#context.observe(exchange));
      return response;
    };
    const checked = await checkVideo({ open, clock, signal }, { ratio: undefined, seconds: undefined });
    for (const finding of findings) this.#context.journal.keep(finding);
    // A deviation that the answer itself shows is the cause.
    if (last && findings.length === 0)
      this.#rule(`${link.operationId} lifecycle sends-video`, last, '', checked);
  }

  /** Judges a statement about the video. */
  #rule(statement: string, exchange: ObservedExchange, pointer: string, checked: CheckedVideo): void {
    const { conformance, journal } = this.#context;
    const { problem, failure, shown } = checked;
    const found = this.#context.statements.get(statement);
    if (found === undefined) return;
    if (failure !== undefined) {
      this.#context.remark(`The video of task ${this.id} could not be read: ${failure}.`);
    } else if (problem === undefined) {
      conformance.hold(statement);
    } else {
      const { words: rule, operation, provenance } = found;
      const finding: Finding = {
        statement,
        operation,
        status: exchange.response.status,
        pointer,
        rule,
        evidence: evidenceOf(shown === undefined ? problem : `${problem}: ${shown}`, exchange.request.apiKey),
        provenance,
      };
      journal.keep(finding);
      this.#context.breach(finding);
    }
  }
}
