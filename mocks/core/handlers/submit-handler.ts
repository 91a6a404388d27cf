/** Answers submits: creates a task and its plan, or refuses. */

import type { SubmitOperation } from '../../../generated/lifecycle.ts';
import { type Answer, json } from '../answer.ts';
import type { Call, Known, LogDetails, Outcome, PlanDecision, UnknownField } from '../call.ts';
import type { Fields } from '../contract/operation.ts';
import { Rejection } from '../contract/rejection.ts';
import { filesPath, type GatewayModel, sourceIdIn } from '../gateway-model.ts';
import { type Directives, directivesOf } from '../tasks/directives.ts';
import type { Reader, Start } from '../tasks/initial-state.ts';
import { stateNamed, stateNames } from '../tasks/named-state.ts';
import { type Instruction, instructionForState, planFor } from '../tasks/plan.ts';
import { requestedVideo } from '../tasks/requested-video.ts';
import { submitted } from '../tasks/response-template.ts';
import { endOf, hasKind, stateOf, type Task, type TaskWebhook } from '../tasks/task-state.ts';
import { fieldMeantBy } from '../text/field-synonyms.ts';
import { setAt, valueAt } from '../text/json-pointer.ts';
import { beginningOf } from '../text/short-text.ts';
import { callbackUrlOf } from './callback-url.ts';
import { askedFor } from './example-handler.ts';
import { refusedAs, rejected } from './refused.ts';

/** Price of a second of video in US dollars, as toapis publishes it for one of its models. The mock has no price list. */
const pricePerSecond = 0.01;

/** Maximum number of unknown fields, and of misread directives, to report. */
const maxReported = 20;

/** The input of a submit's decision. */
interface Submit {
  readonly gateway: GatewayModel;
  readonly call: Call;
  readonly known: Known;
  readonly contract: SubmitOperation;
  readonly fields: Readonly<Record<string, unknown>>;
  /** The fields of the contract. */
  readonly knownFields: Fields | undefined;
  readonly start: Start;
}

/** The instruction that applies to a submit, and its origin. */
interface Chosen {
  readonly instruction: Instruction;
  readonly by: PlanDecision['by'];
  /** True if it comes from the scenario, and uses it up. */
  readonly usesScenario: boolean;
}

/** Decides a valid submit. */
export function decideSubmit(
  gateway: GatewayModel,
  call: Call,
  contract: SubmitOperation,
  known: Known,
): Outcome {
  const { operation } = call.route;
  // The body is valid, so it is an object.
  const fields = (call.body?.value ?? {}) as Record<string, unknown>;
  const knownFields = call.body && operation.bodies.get(call.body.type)?.fieldsFor(fields.model);
  const directives = directivesOf(fields.prompt);
  const hints = hintsOf(fields, knownFields, directives);
  const start = gateway.startOf(operation, fields.model);
  const submit = { gateway, call, known, contract, fields, knownFields, start };
  let outcome: Outcome;
  try {
    outcome = accept(submit, choose(submit, directives.instruction));
  } catch (error) {
    outcome = rejected(operation, error);
  }
  return hints === undefined ? outcome : { ...outcome, log: { ...outcome.log, ...hints } };
}

/** Probable mistakes in a valid body. */
function hintsOf(
  fields: Readonly<Record<string, unknown>>,
  known: Fields | undefined,
  { misread }: Directives,
): LogDetails | undefined {
  const unknownFields = known && unknownFieldsOf(fields, known);
  if (unknownFields === undefined && misread.length === 0) return undefined;
  return {
    ...(unknownFields && { unknownFields }),
    ...(misread.length > 0 && { misread: misread.slice(0, maxReported) }),
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
    if (unknown.length === maxReported) break;
  }
  return unknown;
}

/**
 * Chooses the instruction. Precedence: directive, `Prefer` header, scenario, then chance.
 *
 * @throws Rejection if `Prefer` names an unknown state
 */
function choose({ call, known, start }: Submit, directed: Instruction | undefined): Chosen {
  const preferred = preferredState(call, start);
  if (directed) return { instruction: directed, by: 'directive', usesScenario: false };
  if (preferred) return { instruction: preferred, by: 'preference', usesScenario: false };
  if (known.scenario) return { instruction: known.scenario, by: 'scenario', usesScenario: true };
  return { instruction: noInstruction, by: 'chance', usesScenario: false };
}

const noInstruction: Instruction = {};

/**
 * The instruction of a `Prefer` header that names a state, or an example with a state.
 *
 * @throws Rejection if it names neither
 */
function preferredState({ head, route }: Call, { readers: [reader] }: Start): Instruction | undefined {
  const { example } = head.preference;
  if (example === undefined || reader === undefined) return undefined;
  const examples = new Map([...reader.examples, ...route.operation.success.examples]);
  const state = stateNamed(example, reader.query, examples);
  const kind = state === undefined ? undefined : reader.query.states[state]?.kind;
  if (state === undefined || kind === undefined) {
    const names = stateNames(reader.query, examples);
    throw new Rejection(400, `Prefer: there is no state ${example}; the states are ${names}`);
  }
  return instructionForState(state, kind);
}

/**
 * Creates the task, unless the instruction refuses the submit or does not fit the task.
 *
 * @throws Rejection if the request is at fault. The scenario then remains for the next submit
 */
function accept(submit: Submit, chosen: Chosen): Outcome {
  const { gateway, call, contract, known } = submit;
  const { operation } = call.route;
  const { instruction, usesScenario } = chosen;
  const changes = usesScenario ? { usesScenario } : undefined;
  if (instruction.reject !== undefined) {
    const { answer, log } = askedFor(operation, instruction.reject);
    return { answer, log: { ...log, delay: instruction.delay }, ...(changes && { changes }) };
  }
  const webhook = webhookOf(submit, instruction);
  const source = contract.source === undefined ? undefined : sourceOf(submit, contract.source);
  const reader = readerOf(submit, source);
  const { outcome, state } = instruction.plan ?? {};
  const hasState = state === undefined || Object.hasOwn(reader.query.states, state);
  if (!hasState || (outcome !== undefined && !hasKind(reader.query, outcome))) {
    const states = Object.keys(reader.query.states).join(', ');
    const text = `A task read with ${gateway.endpointOf(reader.id)} is never ${state ?? outcome}; its states are ${states}`;
    return { ...rejected(operation, new Rejection(400, text)), ...(changes && { changes }) };
  }
  if (known.fullAt !== undefined) return { answer: fullAt(known.fullAt, gateway.name) };
  const task = createTask(submit, reader, source, instruction);
  const end = endOf(task, reader.query);
  return {
    answer: json(operation.success.status, answerTo(submit, task, instruction)),
    log: {
      task: task.id,
      billable: true,
      lost: instruction.lost ?? false,
      delay: instruction.delay,
      notes: notesOn(submit, instruction, reader),
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
    { plan }: Instruction,
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

/** The body of the answer to an accepted submit. */
function answerTo({ start, contract, fields }: Submit, task: Task, { taskIdAlone }: Instruction): unknown {
  const answer = submitted(start, contract, task, fields);
  const [id] = start.idPlaces;
  if (taskIdAlone && task.alias !== undefined && id !== undefined) setAt(answer, id, undefined);
  return answer;
}

/**
 * The delivery of the task's end.
 *
 * @throws Rejection if the submit's `callback_url` is not allowed
 */
function webhookOf({ gateway, call, contract }: Submit, instruction: Instruction): TaskWebhook | undefined {
  const url = callbackUrlOf(contract, call.body?.value, gateway.webhooks?.url);
  if (url === undefined) return undefined;
  return { url, filesUrl: call.head.baseUrl + filesPath, fault: instruction.webhook };
}

/** Notes for the log on things that the answers do not show. Undefined if there are none. */
function notesOn(
  { gateway, fields, start }: Submit,
  { plan, taskIdAlone, webhook }: Instruction,
  { id, query }: Reader,
): readonly string[] | undefined {
  const { outcome, code } = plan ?? {};
  const notes = missingImages(fields);
  if (outcome === 'failed' && code !== undefined && query.at.error === undefined)
    notes.push(
      `${gateway.endpointOf(id)} does not show the reason "${code}": the answer has no member for it`,
    );
  if (taskIdAlone && start.ids.length < 2) notes.push('[task-id] has no effect: the answer has only one id');
  if (webhook !== undefined && gateway.webhooks?.url === undefined) {
    const reason = gateway.webhooks ? 'no webhook is configured' : `${gateway.name} sends no webhooks`;
    notes.push(`[webhook ${webhook}] has no effect: ${reason}`);
  }
  return notes.length === 0 ? undefined : notes;
}

/** A note on images that the prompt refers to, as in `@img3`, but the request does not contain. */
function missingImages(fields: Readonly<Record<string, unknown>>): string[] {
  const { prompt } = fields;
  if (typeof prompt !== 'string' || !prompt.includes('@img')) return [];
  const numbers = [...prompt.matchAll(/@img(\d{1,4})\b/g)].map(([, number]) => Number(number));
  const lists = Object.entries(fields).flatMap(([name, value]) =>
    /image/.test(name) && Array.isArray(value) ? [value.length] : [],
  );
  const count = Math.max(0, ...lists);
  const missing = [...new Set(numbers)]
    .filter((number) => number === 0 || number > count)
    .slice(0, maxReported);
  if (missing.length === 0) return [];
  const names = missing.map((number) => `@img${number}`).join(', ');
  return [`The prompt refers to ${names}, but there ${count === 1 ? 'is 1 image' : `are ${count} images`}`];
}

/** The refusal of a task beyond the limit. Its form is the mock's own, since no gateway documents such an error. */
function fullAt(limit: number, name: string): Answer {
  const message =
    `The mock itself has no room: ${name} has ${limit} live tasks, which is its limit. ` +
    'Finish some, reset the mock, or raise maxTasks (--max-tasks)';
  return json(503, { error: { message, type: 'mock_error', code: 'too_many_live_tasks' } });
}

/**
 * The completed task that the new one is derived from.
 *
 * @throws Rejection if it is unknown or not completed
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
 * The operation that reads the task: the same as for its source, if it has one.
 *
 * @throws Rejection if that operation cannot read the new task
 */
function readerOf({ gateway, start, contract }: Submit, source: Task | undefined): Reader {
  const { readers } = start;
  const reader = source === undefined ? readers[0] : readers.find(({ id }) => id === source.readBy);
  if (reader !== undefined) return reader;
  const endpoint = source && gateway.endpointOf(source.readBy);
  const text = `Task ${source?.id} belongs to another pipeline: it is read with ${endpoint}`;
  throw refusedAs(contract, 'foreign', text);
}

/** The id that the caller gave the task. */
function callerIdOf({ callerId }: SubmitOperation, body: unknown): string | undefined {
  for (const place of callerId?.at ?? []) {
    const id = valueAt(body, place);
    if (typeof id === 'string' && id !== '') return id;
  }
  return undefined;
}
