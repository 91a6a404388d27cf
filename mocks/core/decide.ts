/**
 * The entry of the core: decides a call. It is a pure function, without a clock, randomness, a store or a socket, so that
 * the same code serves a server, a test and a service worker, with any store.
 */

import { type Answer, json } from './answer.ts';
import type {
  Call,
  Decision,
  Fault,
  Known,
  LogDetails,
  LogEntry,
  Needs,
  Outcome,
  PlanDecision,
  RequestHead,
} from './call.ts';
import { checkRequest } from './contract/check-request.ts';
import { checkResponse } from './contract/check-response.ts';
import type { Operation } from './contract/operation.ts';
import { rateLimitHeaders, type Taken, takeFrom } from './contract/rate-limiter.ts';
import { closing, Rejection } from './contract/rejection.ts';
import { type GatewayModel, sourceIdIn } from './gateway-model.ts';
import { balanceAfter } from './handlers/balance-handler.ts';
import { decideContent } from './handlers/content-handler.ts';
import { askedFor, preferredExample } from './handlers/example-handler.ts';
import { decideModel, decideModelList } from './handlers/model-handler.ts';
import { decideQuery } from './handlers/query-handler.ts';
import { rejected } from './handlers/refused.ts';
import { decideSubmit } from './handlers/submit-handler.ts';
import { decideUpload } from './handlers/upload-handler.ts';
import { valueAt } from './text/json-pointer.ts';
import { withoutKeys } from './text/logged-text.ts';

/** The part of a call that is known even if no operation handles it. */
export interface CallContext {
  /** In milliseconds of Unix time. */
  readonly now: number;
  readonly head: RequestHead;
  readonly operation?: Operation | undefined;
  readonly fault?: Fault | undefined;
}

/** The state to load before a call is decided. */
export function needsOf(gateway: GatewayModel, { head, route, body }: Call): Needs {
  const { operation, parameters } = route;
  const { submit, query, content } = operation;
  const { authorization, origin } = head;
  const bucket = gateway.limitOf(operation)?.category;
  const isSubmit = submit !== undefined;
  if (submit) {
    const task = submit.source && sourceIdIn(submit.source, parameters, body?.value);
    return { task, isCallerId: false, authorization, origin, isSubmit, bucket };
  }
  const task = query || content ? gateway.idIn(operation, parameters, head.query) : undefined;
  const isCallerId = query?.at.callerId !== undefined;
  return { task, isCallerId, authorization, isSubmit, isUpload: operation.upload !== undefined, bucket };
}

/**
 * Decides a call.
 *
 * @param fault the fault of its answer, if there is one
 * @throws Error if the answer would break the contract
 */
export function decide(gateway: GatewayModel, call: Call, known: Known, fault?: Fault): Decision {
  const { operation } = call.route;
  const limit = gateway.limitOf(operation);
  if (limit === undefined) return checkedDecision(gateway, call, checkAndHandle(gateway, call, known), fault);
  const taken = takeFrom(known.bucket, limit, call.now);
  const outcome = taken.isAllowed ? checkAndHandle(gateway, call, known) : overLimit(operation, taken);
  return checkedDecision(gateway, call, withRateLimit(outcome, taken), fault);
}

/** Decides a call that no operation handles, or whose body cannot be read. */
export function decideRejection(gateway: GatewayModel, context: CallContext, rejection: Rejection): Decision {
  const { operation } = context;
  const { upload } = operation ?? {};
  if (rejection.status !== 413)
    return toDecision(gateway, context, rejected(operation ?? gateway.anyOperation, rejection));
  const form = upload ? operation : gateway.anyOperation;
  const { text } = rejection;
  const closed = upload
    ? new Rejection(upload.refusals.tooLarge.status, undefined, {
        example: upload.refusals.tooLarge.example,
        headers: closing,
        reason: text ?? '',
      })
    : new Rejection(413, text, { headers: closing });
  return toDecision(gateway, context, rejected(form, closed));
}

/** Decides a call by its recording, even if that breaks the contract. */
export function decideRecorded(gateway: GatewayModel, context: CallContext, outcome: Outcome): Decision {
  return toDecision(gateway, context, outcome);
}

/** True for a fault that applies before the request is accepted. */
export function isRefusal({ kind }: Fault): boolean {
  return kind === 'status' || kind === 'reset';
}

/** Decides a call that a fault refuses. */
export function decideFault(gateway: GatewayModel, context: CallContext, fault: Fault): Decision {
  const { status = 503, retry_after } = fault;
  const rejection = new Rejection(status, undefined, { reason: `fault: ${status}` });
  const { answer, ...outcome } = rejected(context.operation ?? gateway.anyOperation, rejection);
  // The example of the contract has a Retry-After, but here only the fault's own applies.
  const { 'retry-after': _, ...others } = answer.headers;
  const headers = { ...others, ...(retry_after !== undefined && { 'retry-after': String(retry_after) }) };
  return toDecision(gateway, { ...context, fault }, { ...outcome, answer: { ...answer, headers } });
}

/**
 * The log entry of a call that failed in the mock itself.
 *
 * @param status the status of the answer. Undefined if the connection is dropped
 */
export function failureEntry(
  gateway: GatewayModel,
  context: CallContext,
  status: number | undefined,
  refusal: string,
): LogEntry {
  return { ...entryOf(gateway, context, 500, { refusal }), status };
}

/** Checks a call, and passes it to its handler. */
function checkAndHandle(gateway: GatewayModel, call: Call, known: Known): Outcome {
  const { operation } = call.route;
  let outcome: Outcome;
  try {
    checkRequest(call);
    outcome = handle(gateway, call, known);
  } catch (error) {
    outcome = rejected(operation, error);
  }
  return outcome;
}

/** Handles a valid call: each kind of operation has a handler. */
function handle(gateway: GatewayModel, call: Call, known: Known): Outcome {
  const { operation } = call.route;
  const { code, example } = call.head.preference;
  if (code !== undefined) return askedFor(operation, code, example);
  if (operation.submit) return decideSubmit(gateway, call, operation.submit, known);
  if (operation.query) return decideQuery(gateway, call, operation.query, known);
  // These operations have one example. `Prefer` may name it, and any other name is refused.
  if (operation.content || operation.upload) preferredExample(operation, example);
  if (operation.content) return decideContent(gateway, call, operation.content, known);
  if (operation.upload) return decideUpload(gateway, call, operation.upload, known);
  if (operation.id === 'getModel' && example === undefined) return decideModel(gateway, call);
  if (operation.id === 'listModels' && example === undefined) return decideModelList(call);
  const shown = preferredExample(operation, example);
  const { balance, success } = operation;
  return { answer: json(success.status, balance ? balanceAfter(shown, known.spent, balance) : shown) };
}

function overLimit(operation: Operation, { limit }: Taken): Outcome {
  return rejected(operation, new Rejection(429, undefined, { reason: `rate limit of ${limit.category}` }));
}

/** Adds the rate limit's headers and its bucket to an outcome. */
function withRateLimit({ answer, log, changes }: Outcome, taken: Taken): Outcome {
  const headers = { ...answer.headers, ...rateLimitHeaders(taken) };
  return {
    answer: { ...answer, headers },
    ...(log && { log }),
    changes: { ...changes, bucket: taken.bucket },
  };
}

/**
 * The decision on a call to an operation.
 *
 * @throws Error if the answer breaks the contract
 */
function checkedDecision(
  gateway: GatewayModel,
  call: Call,
  outcome: Outcome,
  fault: Fault | undefined,
): Decision {
  const { operation } = call.route;
  checkResponse(operation, outcome.answer);
  return toDecision(gateway, { now: call.now, head: call.head, operation, fault }, outcome);
}

/** A decision with its log entry. */
function toDecision(
  gateway: GatewayModel,
  context: CallContext,
  { answer, log = nothing, changes }: Outcome,
): Decision {
  const { fault } = context;
  const refusal = answer.status < 400 ? undefined : (log.refusal ?? messageOf(answer));
  return {
    answer,
    entry: entryOf(gateway, context, answer.status, log, refusal),
    changes,
    isDropped: log.lost === true || fault?.kind === 'reset',
  };
}

const nothing: LogDetails = {};

/**
 * A log entry without keys. Its literal lists every member, since to spread parts into one takes longer than a query.
 */
function entryOf(
  { name }: GatewayModel,
  { now, head, operation, fault }: CallContext,
  status: number,
  log: LogDetails,
  refusal = log.refusal,
): LogEntry {
  const kind = fault?.kind;
  const isDropped = log.lost === true || kind === 'reset' || kind === 'lost' || kind === 'silent';
  const { authorization } = head;
  // A caller may have put the key anywhere.
  const clean = (text: string) => withoutKeys(text, authorization);
  const cleanHint = (text: string | undefined) => text && clean(text);
  return {
    number: 0,
    at: now,
    gateway: name,
    method: clean(head.method),
    path: clean(head.path),
    origin: cleanHint(head.origin ?? undefined),
    status: isDropped ? undefined : status,
    operation: operation?.id,
    task: cleanHint(log.task),
    billable: log.billable,
    decision: log.decision && cleanDecision(log.decision, clean),
    refusal: cleanHint(refusal),
    unknownFields: log.unknownFields?.map((one) => ({ ...one, name: clean(one.name) })),
    misread: log.misread?.map(({ text, meant }) => ({ text: clean(text), meant: cleanHint(meant) })),
    notes: log.notes?.map(clean),
    fault: kind,
    lost: log.lost,
    delay: log.delay,
  };
}

/** A plan whose reason of failure, which a directive may have given, contains no key. */
function cleanDecision(decision: PlanDecision, clean: (text: string) => string): PlanDecision {
  const { plan } = decision;
  return plan.code === undefined ? decision : { ...decision, plan: { ...plan, code: clean(plan.code) } };
}

/** The message of a refusal. */
function messageOf({ body }: Answer): string {
  return String(valueAt(body, '/error/message') ?? valueAt(body, '/message'));
}
