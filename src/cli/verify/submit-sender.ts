/** Sends submits, each once, and keeps the journal of them. */

import { idAt, parseJsonOrText, textAt } from '../../bodies/json.ts';
import { withoutQueries } from '../../conformance/evidence.ts';
import type { ObservedExchange } from '../../conformance/observed-exchange.ts';
import { callerIdOf, identifyBody } from '../../lookup/caller-id.ts';
import { refusalIn } from '../../transport/failure-reason.ts';
import { redactText } from '../../transport/redact.ts';
import { fillPath } from '../../transport/url-path.ts';
import { messageOf } from '../exit-codes.ts';
import type { BodyExample } from './called-contract.ts';
import { type GatewayCall, NoAnswerError } from './gateway-calls.ts';
import type {
  JournaledAnswer,
  JournaledSubmit,
  SubmitIntention,
  SubmitOutcome,
} from './journal/run-journal.ts';
import { wrongKey } from './probe-ids.ts';
import { submitCall } from './submit-call.ts';
import type { VerifyContext } from './verify-context.ts';

/** A submit to send. */
export interface SubmitRequest {
  /** The name of the step in the plan. */
  readonly key: string;
  /** The operationId. */
  readonly operation: string;
  readonly example: BodyExample;
  /** The task that it is made from. */
  readonly source?: SourceOfSubmit;
  /** True if the gateway is expected to refuse it. */
  readonly isNegative?: boolean;
  /** @default 'own' */
  readonly sentKey?: SubmitIntention['sentKey'];
}

/** The task that a submit is made from. */
export interface SourceOfSubmit {
  readonly id: string;
  /** The query that reads it, by operationId. Undefined if it is not known. */
  readonly reader?: string;
  /** True if it is certain that there is no such task. */
  readonly isUnknown?: boolean;
}

/** A submit in words for the user. */
export interface SubmitDescription {
  /** The name of the step in the plan. */
  readonly key: string;
  readonly method: string;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Runs a function without interruptions. */
export type Uninterrupted = <Value>(run: () => Promise<Value>) => Promise<Value>;

/** Delays before each lookup of an unanswered submit's task, in milliseconds. */
const lookupDelays = [1000, 2000, 4000, 8000, 15_000, 30_000];

/** Headers that the contract covers. Others may contain secrets. */
const journaledHeaders = new Set(['content-type', 'retry-after']);

/** Sends the submits of a run. */
export class SubmitSender {
  readonly #context: VerifyContext;
  readonly #uninterrupted: Uninterrupted;
  /** Set once the journal cannot be written. Nothing may be sent after that. */
  #isBroken = false;

  constructor(context: VerifyContext, uninterrupted: Uninterrupted) {
    this.#context = context;
    this.#uninterrupted = uninterrupted;
  }

  /** True if another submit may be sent. */
  get canSubmit(): boolean {
    return !this.#isBroken && this.#context.journal.canSubmit;
  }

  /** True if a request may be sent that should be refused. */
  get canRisk(): boolean {
    return !this.#isBroken && this.#context.journal.canRisk;
  }

  /** The request of a submit, as it will be sent, except for a generated caller's id. */
  describe(submit: SubmitRequest): SubmitDescription {
    const { call, named: body } = this.#prepare(submit);
    const { operation, parameters = {} } = call;
    return { key: submit.key, method: operation.method, path: fillPath(operation.path, parameters), body };
  }

  /**
   * Sends a submit, even if it was sent before.
   *
   * @returns its number in the journal, and the exchange. Undefined if there was no answer
   * @throws CommandError if it cannot be recorded; then it was not sent
   */
  send(submit: SubmitRequest): Promise<{ readonly number: number; readonly exchange?: ObservedExchange }> {
    return this.#uninterrupted(() => this.#send(submit));
  }

  async #send(submit: SubmitRequest) {
    const { calls, connection, journal } = this.#context;
    const { call, reader, callerId } = this.#prepare(submit);
    const { source } = submit;
    if (source?.isUnknown) this.#context.conformance.expectUnknownTask(source.id);
    const number = journal.intend({
      key: submit.key,
      operation: submit.operation,
      parameters: call.parameters ?? {},
      body: call.body ?? {},
      isNegative: submit.isNegative ?? false,
      sentKey: submit.sentKey ?? 'own',
      unknownTask: source?.isUnknown ? source.id : undefined,
      reader,
      callerId,
      at: connection.clock.now(),
    });
    try {
      const exchange = await calls.send(call, false);
      this.#settle(number, outcomeOf(this.#context, submit.operation, reader, exchange), exchange);
      this.#context.observe(exchange);
      return { number, exchange };
    } catch (error) {
      if (!(error instanceof NoAnswerError)) throw error;
      if (error.isUnsent) {
        this.#settle(number, { kind: 'not sent' });
        this.#context.remark(`${submit.key} was not sent: ${messageOf(error)}.`);
      } else this.#context.say(`${submit.key}: ${messageOf(error)}. It may have been accepted.`);
      return { number };
    }
  }

  /** Looks for the task of an unanswered submit by the caller's own id. Finding none proves nothing. */
  async lookUp(number: number): Promise<void> {
    const { contract, journal } = this.#context;
    const { callerId, operation, key } = submitAt(journal.submits, number);
    const place = contract.tasks.submits[operation]?.callerId;
    const query = place && contract.tasks.queries[place.query];
    if (callerId !== undefined && place && query) {
      for (const delay of lookupDelays) {
        await this.#context.sleep(delay);
        const call = {
          operation: contract.operation(place.query),
          parameters: { [query.parameter]: callerId },
        };
        const exchange = await this.#context.askOnce(call);
        if (exchange?.response.status !== 200) continue;
        const task = idAt(parseJsonOrText(exchange.response.text ?? ''), query.at.id ?? '');
        if (task === undefined) continue;
        this.#settle(number, { kind: 'accepted', task });
        this.#context.say(`${key}: found as task ${task}`);
        return;
      }
    }
    const looked = callerId === undefined ? '' : `, and its id ${callerId} was not found`;
    this.#context.remark(
      `${key} was not answered${looked}: it may have been accepted and billed. Look for it on the gateway's pages.`,
    );
  }

  #prepare({ operation: id, example, source, sentKey = 'own' }: SubmitRequest) {
    const { contract } = this.#context;
    const { links = [] } = contract.lifecycles.submits[id] ?? {};
    const submit = contract.tasks.submits[id];
    const made = submitCall(contract, { operation: id, example, source: source?.id });
    // The table names every submit of the contract.
    const body = (submit ? identifyBody(submit, made.body) : made.body) as Record<string, unknown>;
    const call: GatewayCall = {
      ...made,
      body,
      ...(sentKey !== 'own' && { apiKey: sentKey === 'wrong' ? wrongKey : undefined }),
    };
    const same = links.find(({ operationId }) => operationId === source?.reader);
    return {
      call,
      named: made.body,
      reader: (same ?? links[0])?.operationId ?? '',
      callerId: submit && callerIdOf(submit, body),
    };
  }

  /** Records the outcome. If it cannot be written, it is reported at once, and nothing more is sent. */
  #settle(number: number, outcome: SubmitOutcome, exchange?: ObservedExchange): void {
    const { connection, journal } = this.#context;
    try {
      journal.settle(number, outcome, exchange && journaledAnswer(exchange, connection.apiKey));
    } catch (error) {
      this.#isBroken = true;
      const task = outcome.kind === 'accepted' ? ` Keep the id of its task: ${outcome.task}.` : '';
      this.#context.remark(`${messageOf(error)}${task} Nothing more is submitted.`);
    }
  }
}

/** A submit of a journal, by its number. */
export function submitAt(submits: readonly JournaledSubmit[], number: number): JournaledSubmit {
  const found = submits[number];
  if (found === undefined) throw new RangeError(`There is no submit ${number} in the journal`);
  return found;
}

/** Accepted if the answer has an id. Refused if it is the gateway's own error. */
function outcomeOf(
  { contract: { lifecycles, tasks } }: VerifyContext,
  operation: string,
  reader: string,
  { response: { status, text = '' } }: ObservedExchange,
): SubmitOutcome {
  const body = parseJsonOrText(text);
  const { links = [] } = lifecycles.submits[operation] ?? {};
  const own = links.filter(({ operationId }) => operationId === reader);
  const task = [...own, ...links].map(({ from }) => idAt(body, from)).find((id) => id !== undefined);
  if (task !== undefined) return { kind: 'accepted', task };
  const isProof =
    textAt(body, tasks.errorMessage) !== undefined && refusalIn(tasks.refusals, status, body) !== undefined;
  return { kind: isProof ? 'refused' : 'unconfirmed' };
}

function journaledAnswer({ response, at }: ObservedExchange, apiKey: string): JournaledAnswer {
  const headers = Object.entries(response.headers).filter(([name]) => journaledHeaders.has(name));
  return {
    status: response.status,
    headers: Object.fromEntries(headers),
    text: withoutQueries(redactText(response.text ?? '', apiKey)),
    at,
  };
}
