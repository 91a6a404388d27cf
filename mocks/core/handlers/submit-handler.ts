/** Decides a submit: whether a task is made, and what is to become of it. */

import type { SubmitOperation } from '../../../generated/lifecycle.ts';
import { type Answer, json } from '../answer.ts';
import type { Call, Known, LogDetails, Outcome, PlanDecision, UnknownField } from '../call.ts';
import type { Fields } from '../contract/operation.ts';
import { Rejection } from '../contract/rejection.ts';
import { filesPath, type GatewayModel, sourceIdIn } from '../gateway-model.ts';
import { type Directives, directivesOf } from '../tasks/directives.ts';
import type { Reader, Start } from '../tasks/initial-state.ts';
import { stateNamed, stateNames } from '../tasks/named-state.ts';
import { planFor, type Wish, wishForState } from '../tasks/plan.ts';
import { requestedVideo } from '../tasks/requested-video.ts';
import { submitted } from '../tasks/response-template.ts';
import { endOf, hasKind, stateOf, type Task, type TaskWebhook } from '../tasks/task-state.ts';
import { setAt, valueAt } from '../text/json-pointer.ts';
import { fieldMeantBy } from '../text/other-words.ts';
import { beginningOf } from '../text/short-text.ts';
import { callbackUrlOf } from './callback-url.ts';
import { askedFor } from './example-handler.ts';
import { refusedAs, rejected } from './refused.ts';

/** US dollars to a second of video: what toapis publishes for one of its models. The mock has no price list. */
const pricePerSecond = 0.01;

/** Most unknown fields, and misread directives, that are told: whoever sends thousands is not helped by a list. */
const mostTold = 20;

/** A submit that is being decided. */
interface Submit {
  readonly gateway: GatewayModel;
  readonly call: Call;
  readonly known: Known;
  readonly contract: SubmitOperation;
  readonly fields: Readonly<Record<string, unknown>>;
  /** The fields that the contract knows. */
  readonly knownFields: Fields | undefined;
  readonly start: Start;
}

/** The wish that decides over a submit, and where it comes from. */
interface Chosen {
  readonly wish: Wish;
  readonly by: PlanDecision['by'];
  /** True if it is the scenario's turn. */
  readonly usesScenario: boolean;
}

/** Decides a submit that keeps to the contract. */
export function decideSubmit(
  gateway: GatewayModel,
  call: Call,
  contract: SubmitOperation,
  known: Known,
): Outcome {
  const { operation } = call.route;
  // A body that has passed the contract is an object.
  const fields = (call.body?.value ?? {}) as Record<string, unknown>;
  const knownFields = call.body && operation.bodies.get(call.body.type)?.fieldsFor(fields.model);
  const directives = directivesOf(fields.prompt);
  const hints = hintsOf(fields, knownFields, directives);
  const start = gateway.startOf(operation, fields.model);
  const submit = { gateway, call, known, contract, fields, knownFields, start };
  let outcome: Outcome;
  try {
    outcome = accept(submit, choose(submit, directives.wish));
  } catch (error) {
    outcome = rejected(operation, error);
  }
  return hints === undefined ? outcome : { ...outcome, log: { ...outcome.log, ...hints } };
}

/** Oddities of a body that keeps to the contract. */
function hintsOf(
  fields: Readonly<Record<string, unknown>>,
  known: Fields | undefined,
  { misread }: Directives,
): LogDetails | undefined {
  const unknownFields = known && unknownFieldsOf(fields, known);
  if (unknownFields === undefined && misread.length === 0) return undefined;
  return {
    ...(unknownFields && { unknownFields }),
    ...(misread.length > 0 && { misread: misread.slice(0, mostTold) }),
  };
}

function unknownFieldsOf(
  fields: Readonly<Record<string, unknown>>,
  { names }: Fields,
): UnknownField[] | undefined {
  let unknown: UnknownField[] | undefined;
  for (const field of Object.keys(fields)) {
    if (names.has(field)) continue;
    unknown ??= [];
    unknown.push({ name: beginningOf(field, 100), meant: fieldMeantBy(field, names) });
    if (unknown.length === mostTold) break;
  }
  return unknown;
}

/**
 * The wish that counts: of a directive, else of `Prefer`, else of the scenario.
 *
 * @throws Rejection if `Prefer` names no state
 */
function choose({ call, known, start }: Submit, directed: Wish | undefined): Chosen {
  const preferred = preferredState(call, start);
  if (directed) return { wish: directed, by: 'directive', usesScenario: false };
  if (preferred) return { wish: preferred, by: 'preference', usesScenario: false };
  if (known.scenario) return { wish: known.scenario, by: 'scenario', usesScenario: true };
  return { wish: noWish, by: 'chance', usesScenario: false };
}

const noWish: Wish = {};

/**
 * The wish of a `Prefer` header that names a state, or an example that shows one.
 *
 * @throws Rejection if it names neither
 */
function preferredState({ head, route }: Call, { readers: [reader] }: Start): Wish | undefined {
  const { example } = head.preference;
  if (example === undefined || reader === undefined) return undefined;
  const examples = new Map([...reader.examples, ...route.operation.success.examples]);
  const state = stateNamed(example, reader.query, examples);
  const kind = state === undefined ? undefined : reader.query.states[state]?.kind;
  if (state === undefined || kind === undefined) {
    const names = stateNames(reader.query, examples);
    throw new Rejection(400, `Prefer: there is no state ${example}, but ${names}`);
  }
  return wishForState(state, kind);
}

/**
 * Makes the task, unless its wish or its source speaks against it.
 *
 * @throws Rejection in which case a scenario is left to the next submit
 */
function accept(submit: Submit, chosen: Chosen): Outcome {
  const { gateway, call, contract, known } = submit;
  const { operation } = call.route;
  const { wish, usesScenario } = chosen;
  const changes = usesScenario ? { usesScenario } : undefined;
  if (wish.reject !== undefined) {
    const { answer, log } = askedFor(operation, wish.reject);
    return { answer, log: { ...log, delay: wish.delay }, ...(changes && { changes }) };
  }
  const webhook = webhookOf(submit, wish);
  const source = contract.source === undefined ? undefined : sourceOf(submit, contract.source);
  const reader = readerOf(submit, source);
  const { outcome, state } = wish.plan ?? {};
  const hasState = state === undefined || Object.hasOwn(reader.query.states, state);
  if (!hasState || (outcome !== undefined && !hasKind(reader.query, outcome))) {
    const states = Object.keys(reader.query.states).join(', ');
    const text = `A task that ${gateway.endpointOf(reader.id)} reads is never ${state ?? outcome}: there are ${states}`;
    return { ...rejected(operation, new Rejection(400, text)), ...(changes && { changes }) };
  }
  if (known.fullAt !== undefined) return { answer: fullAt(known.fullAt, gateway.name) };
  const task = createTask(submit, reader, source, wish);
  const end = endOf(task, reader.query);
  return {
    answer: json(operation.success.status, answerTo(submit, task, wish)),
    log: {
      task: task.id,
      billable: true,
      lost: wish.lost ?? false,
      delay: wish.delay,
      notes: notesOn(submit, wish, reader),
      decision: {
        plan: task.plan,
        endsAfter: end === Infinity ? undefined : end - call.now,
        by: chosen.by,
      },
    },
    changes: {
      task,
      authorization: call.head.authorization,
      usesScenario,
      cost: task.request.seconds * pricePerSecond,
    },
  };

  function createTask(
    { fields, knownFields, start }: Submit,
    { id: readBy }: Reader,
    from: Task | undefined,
    { plan }: Wish,
  ): Task {
    const random = gateway.random.fork(known.serial);
    const [id = '', alias] = start.ids.map((newId) => newId(random, known.serial));
    return {
      id,
      number: known.number,
      alias,
      callerId: callerIdOf(contract, call.body?.value),
      gateway: gateway.name,
      submittedBy: operation.id,
      readBy,
      startState: start.state,
      variant: start.variant,
      created: call.now,
      plan: planFor(random, plan),
      source: from?.id,
      request: requestedVideo({
        fields,
        defaults: knownFields?.defaults ?? {},
        template: start.template,
        source: from,
        isExtension: /extend|extension/i.test(operation.id),
      }),
      webhook,
    };
  }
}

/** The body of the answer to a submit that has made a task. */
function answerTo({ start, contract, fields }: Submit, task: Task, { taskIdAlone }: Wish): unknown {
  const answer = submitted(start, contract, task, fields);
  const [id] = start.idPlaces;
  if (taskIdAlone && task.alias !== undefined && id !== undefined) setAt(answer, id, undefined);
  return answer;
}

/**
 * The delivery of the task's end.
 *
 * @throws Rejection if the submit asks for one that there can be none of
 */
function webhookOf({ gateway, call, contract }: Submit, wish: Wish): TaskWebhook | undefined {
  const url = callbackUrlOf(contract, call.body?.value, gateway.webhooks?.url);
  if (url === undefined) return undefined;
  return { url, filesUrl: call.head.baseUrl + filesPath, fault: wish.webhook };
}

/** Hints on what no answer shows; undefined if there are none. */
function notesOn(
  { gateway, fields, start }: Submit,
  { plan, taskIdAlone, webhook }: Wish,
  { id, query }: Reader,
): readonly string[] | undefined {
  const { outcome, code } = plan ?? {};
  const notes = missingImages(fields);
  if (outcome === 'failed' && code !== undefined && query.at.error === undefined)
    notes.push(`${gateway.endpointOf(id)} has no place for the reason: "${code}" is not shown`);
  if (taskIdAlone && start.ids.length < 2)
    notes.push('The answer has one id, which [task-id] does not take away');
  if (webhook !== undefined && gateway.webhooks?.url === undefined) {
    const reason = gateway.webhooks ? 'no webhook is configured' : `${gateway.name} calls no webhook`;
    notes.push(`[webhook ${webhook}] has no effect: ${reason}`);
  }
  return notes.length === 0 ? undefined : notes;
}

/** A note on the images that a prompt calls, as in `@img3`, and that the request does not have. */
function missingImages(fields: Readonly<Record<string, unknown>>): string[] {
  const { prompt } = fields;
  if (typeof prompt !== 'string' || !prompt.includes('@img')) return [];
  const numbers = [...prompt.matchAll(/@img(\d{1,4})\b/g)].map(([, number]) => Number(number));
  const lists = Object.entries(fields).flatMap(([name, value]) =>
    /image/.test(name) && Array.isArray(value) ? [value.length] : [],
  );
  const count = Math.max(0, ...lists);
  const missing = [...new Set(numbers)].filter((number) => number === 0 || number > count).slice(0, mostTold);
  if (missing.length === 0) return [];
  const called = missing.map((number) => `@img${number}`).join(', ');
  return [`The prompt calls ${called}, and there ${count === 1 ? 'is 1 image' : `are ${count} images`}`];
}

/** The refusal of a task that the mock has no room for. No gateway says so, and no example of one is its form. */
function fullAt(limit: number, name: string): Answer {
  const message =
    `The mock itself has no room: ${name} has ${limit} live tasks, which is its limit. ` +
    'Finish some, reset the mock, or raise maxTasks (--max-tasks)';
  return json(503, { error: { message, type: 'mock_error', code: 'too_many_live_tasks' } });
}

/**
 * The finished task that the new one is made from.
 *
 * @throws Rejection if there is none
 */
function sourceOf({ gateway, call, known, contract }: Submit, expression: string): Task {
  const { task } = known;
  if (task === undefined) {
    const id = sourceIdIn(expression, call.route.parameters, call.body?.value);
    throw refusedAs(contract, 'unknown', `Task not found: ${id}`);
  }
  const { kind, name } = stateOf(task, gateway.queryOf(task), call.now);
  if (kind !== 'completed') {
    const id = sourceIdIn(expression, call.route.parameters, call.body?.value);
    throw refusedAs(contract, 'unfinished', `Task ${id} is not completed yet, current status: ${name}`);
  }
  return task;
}

/**
 * The operation that will read the task: that of its source, if there is one.
 *
 * @throws Rejection if the source is read by none that can read what is made from it
 */
function readerOf({ gateway, start, contract }: Submit, source: Task | undefined): Reader {
  const { readers } = start;
  const reader = source === undefined ? readers[0] : readers.find(({ id }) => id === source.readBy);
  if (reader !== undefined) return reader;
  const endpoint = source && gateway.endpointOf(source.readBy);
  const text = `Task ${source?.id} belongs to another pipeline: it is read with ${endpoint}`;
  throw refusedAs(contract, 'foreign', text);
}

/** The id that a submit's caller gives its task. */
function callerIdOf({ callerId }: SubmitOperation, body: unknown): string | undefined {
  for (const place of callerId?.at ?? []) {
    const id = valueAt(body, place);
    if (typeof id === 'string' && id !== '') return id;
  }
  return undefined;
}
