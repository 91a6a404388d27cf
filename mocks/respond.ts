/** The gateway itself: accepts and reads tasks. It knows tasks, plans and moments, and nothing of servers. */

import type { ContentOperation, QueryOperation, SubmitOperation } from '../generated/lifecycle.ts';
import type { Account } from './account.ts';
import { exampleOf, queried, submitted } from './answer.ts';
import type { CallerIds } from './caller-ids.ts';
import type { Scenario } from './control/scenario.ts';
import { directivesOf } from './directives.ts';
import { right } from './either.ts';
import type { Answered, Call, Sent } from './exchange.ts';
import type { Operation } from './operation.ts';
import { createPlainAnswers } from './plain-answers.ts';
import { usualPlan, type Wish } from './plan.ts';
import { valueAt } from './pointer.ts';
import type { Components } from './prism.ts';
import type { Random } from './random.ts';
import { type Refusal, refusalOf, refuse } from './refusal.ts';
import { requestedVideo } from './requested-video.ts';
import type { Routes } from './route.ts';
import { mostSimilar } from './similar.ts';
import { type Reader, startsOf } from './start.ts';
import { endOf, expiryOf, hasKind, type RequestedVideo, stateOf, type Task } from './task.ts';
import type { Tasks } from './tasks.ts';
import { beginningOf } from './text.ts';
import type { Uploads } from './uploads.ts';

/** What a gateway is made of. */
export interface GatewayParts {
  /** The gateway's name. */
  readonly name: string;
  readonly operations: readonly Operation[];
  readonly routes: Routes;
  readonly tasks: Tasks;
  readonly callerIds: CallerIds;
  readonly account: Account;
  readonly uploads: Uploads;
  /** The lifecycle of the operation that reads a task. */
  readonly queryOf: (task: Task) => QueryOperation;
  readonly random: Random;
  /** What is asked of the next submits through the control API. */
  readonly scenario: Pick<Scenario, 'wish' | 'use'>;
  /** The number of the next task. */
  readonly nextNumber: () => number;
}

/** Makes the component. */
export function createResponder(parts: GatewayParts): Components['mock'] {
  const { name, operations, routes, tasks, callerIds, account, queryOf, random, scenario, nextNumber } =
    parts;
  const plainAnswer = createPlainAnswers(parts);
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  const idParameters = idParametersOf(operations);

  const readerOf = (id: string): Reader => {
    const operation = byId.get(id);
    if (operation?.query === undefined) throw new Error(`${name} has no query ${id}`);
    // The query has just been found to be there.
    return operation as Reader;
  };
  const starts = new Map(
    operations.flatMap((operation) => {
      const { id, submit } = operation;
      return submit ? [[id, startsOf(operation, submit, readerOf)] as const] : [];
    }),
  );

  /** How many tasks were submitted here: each id carries such a number. */
  let serial = 0;

  function submit(operation: Operation, contract: SubmitOperation, sent: Sent, call: Call): Answered {
    const { now, note, preference } = call;
    const fields = fieldsOf(sent.body?.value);
    const known = sent.body && operation.bodies.get(sent.body.type)?.fieldsFor(fields.model);
    const unknown = Object.keys(fields).filter((field) => !known?.names.has(field));
    if (unknown.length > 0 && known) {
      // Whoever sends thousands is not helped by a list.
      note.unknownFields = unknown.slice(0, 20).map((field) => {
        return { name: beginningOf(field, 100), meant: mostSimilar(field, known.names) };
      });
    }
    const { wish: directed, misread } = directivesOf(fields.prompt);
    if (misread.length > 0) note.misread = misread.slice(0, 20);

    const start = starts.get(operation.id)?.find(({ appliesTo }) => appliesTo(fields.model));
    if (start === undefined) throw new Error(`${operation.id} does not say how a task begins`);
    const { state, variant, readers, template } = start;
    const { example } = preference;
    if (example !== undefined && wishOf(example, readers[0]?.query) === undefined) {
      const states = Object.keys(readers[0]?.query.states ?? {}).join(', ');
      return refuse(operation, {
        status: 400,
        message: `Prefer: there is no state ${example}, but ${states}`,
      });
    }
    const own = directed ?? wishOf(example, readers[0]?.query);
    const wish = own ?? scenario.wish ?? {};
    // A submit that is refused for a reason of its own leaves the scenario to the next one.
    const useScenario = () => own === undefined && scenario.use();
    if (wish.reject !== undefined) {
      useScenario();
      return asked(operation, wish.reject, note);
    }

    let source: Task | undefined;
    if (contract.source !== undefined) {
      const id = sourceIdOf(contract.source, operation, sent);
      source = tasks.get(id, now);
      if (source === undefined)
        return refused(operation, contract, 'unknown', { message: `Task not found: ${id}` });
      const { kind, name: status } = stateOf(source, queryOf(source), now);
      if (kind !== 'completed') {
        const message = `Task ${id} is not completed yet, current status: ${status}`;
        return refused(operation, contract, 'unfinished', { message });
      }
    }
    const reader = source === undefined ? readers[0] : readers.find(({ id }) => id === source.readBy);
    if (reader === undefined) {
      const message = `Task ${source?.id} belongs to another pipeline: it is read by ${source?.readBy}`;
      return refused(operation, contract, 'foreign', { message });
    }

    const { outcome } = wish.plan ?? {};
    useScenario();
    if (outcome !== undefined && !hasKind(reader.query, outcome)) {
      const states = Object.keys(reader.query.states).join(', ');
      const message = `A task that is read by ${reader.id} is never ${outcome}: there are ${states}`;
      return refuse(operation, { status: 400, message });
    }

    serial += 1;
    const [id = '', alias] = start.ids.map((newId) => newId(random, serial));
    const task: Task = {
      id,
      number: nextNumber(),
      alias,
      callerId: callerIdOf(contract, sent),
      gateway: name,
      submittedBy: operation.id,
      readBy: reader.id,
      startState: state,
      variant,
      created: now,
      plan: wish.plan === undefined ? usualPlan(random) : { ...usualPlan(random), ...wish.plan },
      source: source?.id,
      request: requestedVideo({ fields, defaults: known?.defaults ?? {}, template, source }),
    };
    tasks.add(task, now);
    callerIds.add(sent.authorization, task, now);
    account.bill(task.request.seconds);
    note.task = task.id;
    note.billable = true;
    note.lost = wish.lost ?? false;
    const end = endOf(task, reader.query);
    note.decision = {
      plan: task.plan,
      endsAfter: end === Infinity ? undefined : end - now,
      by: directed ? 'directive' : example ? 'preference' : Object.keys(wish).length ? 'scenario' : 'chance',
    };
    return json(200, submitted(start, contract, task, fields));
  }

  function read(operation: Operation, contract: QueryOperation, sent: Sent, call: Call): Answered {
    const task = taskOf(operation, sent, call) ?? taskOfCaller(operation, contract, sent, call);
    // A task is read in the pipeline in which it was made.
    if (task === undefined || task.readBy !== operation.id) return notFound(operation, contract, sent);
    call.note.task = task.id;
    const examples = operation.answers.get(200)?.examples ?? new Map();
    const { example } = call.preference;
    const state = stateOf(task, contract, call.now);
    const shown = example === undefined ? state : stateShownBy(example, contract, state);
    if (shown === undefined) {
      const names = [...examples.keys()].join(', ');
      const message = `Prefer: there is no example ${example}, but ${names}`;
      return refuse(operation, { status: 400, message });
    }
    const unfinished = () => [...examples].find(([one]) => contract.states[one]?.kind === 'running')?.[1];
    const template = exampleOf(examples, shown.name, task.variant);
    return json(
      200,
      queried({ query: contract, task, state: shown, template, unfinished, filesUrl: call.filesUrl }),
    );
  }

  function fetchContent(operation: Operation, contract: ContentOperation, sent: Sent, call: Call): Answered {
    const task = taskOf(operation, sent, call);
    if (task === undefined) return notFound(operation, contract, sent);
    call.note.task = task.id;
    const query = queryOf(task);
    const { kind, name: status } = stateOf(task, query, call.now);
    if (kind !== 'completed') {
      const message = `Task is not completed yet, current status: ${status}`;
      return refused(operation, contract, 'unfinished', { message });
    }
    if (expiryOf(task, query) <= call.now) return notFound(operation, contract, sent);
    return {
      statusCode: 200,
      headers: { 'content-type': 'video/mp4' },
      body: undefined,
      video: task.request,
    };
  }

  function taskOf(operation: Operation, sent: Sent, { now }: Call): Task | undefined {
    return tasks.get(idOf(operation, sent), now);
  }

  function taskOfCaller(operation: Operation, { at }: QueryOperation, sent: Sent, { now }: Call) {
    if (at.callerId === undefined) return undefined;
    return callerIds.get(sent.authorization, idOf(operation, sent), now);
  }

  function idOf(operation: Operation, sent: Sent): string {
    const parameter = idParameters.get(operation.id) ?? '';
    // A parameter of the path is not overridden by one of the same name in the query.
    return routes.parametersOf(operation, sent.path)[parameter] ?? sent.query[parameter] ?? '';
  }

  function notFound(operation: Operation, contract: QueryOperation | ContentOperation, sent: Sent): Answered {
    return refused(operation, contract, 'unknown', { message: `Task not found: ${idOf(operation, sent)}` });
  }

  function sourceIdOf(expression: string, operation: Operation, sent: Sent): string {
    const parameter = /^\$request\.path\.(.+)$/.exec(expression)?.[1];
    if (parameter !== undefined) return routes.parametersOf(operation, sent.path)[parameter] ?? '';
    return String(valueAt(sent.body?.value, expression.replace('$request.body#', '')));
  }

  return ({ resource: operation, input: { data: sent, validations }, config: call }) =>
    () => {
      call.note.operation = operation.id;
      if (validations.length > 0) return right(noted(refuse(operation, refusalOf(validations)), call));
      const { code } = call.preference;
      if (code !== undefined) return right(noted(asked(operation, code, call.note), call));
      if (operation.submit) return right(noted(submit(operation, operation.submit, sent, call), call));
      if (operation.query) return right(noted(read(operation, operation.query, sent, call), call));
      if (operation.content)
        return right(noted(fetchContent(operation, operation.content, sent, call), call));
      return right(noted(plainAnswer(operation, sent, call), call));
    };
}

const anyVideo: RequestedVideo = {
  model: undefined,
  prompt: '',
  aspectRatio: '16:9',
  seconds: 8,
  size: undefined,
};

/** The answer of a status that a caller asks for, or a refusal that says which there are. */
function asked(operation: Operation, status: number, note: Call['note']): Answered {
  const answer = operation.answers.get(status);
  if (answer === undefined) {
    const statuses = [...operation.answers.keys()].join(', ');
    return refuse(operation, {
      status: 400,
      message: `${operation.id} does not document the status ${status}, but ${statuses}`,
    });
  }
  if (status < 400) {
    const [example] = answer.examples.values();
    // The example of a video is a text that stands for its bytes.
    if (typeof example !== 'string') return json(status, example);
    return {
      statusCode: status,
      headers: { 'content-type': answer.type ?? '' },
      body: undefined,
      video: anyVideo,
    };
  }
  note.refusal = `asked for ${status}`;
  return refuse(operation, { status });
}

/** A refusal for a reason that the contract names, in the form of the example that it names. */
function refused(
  operation: Operation,
  { refusals }: SubmitOperation | QueryOperation | ContentOperation,
  reason: 'unknown' | 'unfinished' | 'foreign',
  refusal: Omit<Refusal, 'status'>,
): Answered {
  return refuse(operation, { ...(refusals?.[reason] ?? { status: 400 }), ...refusal });
}

/** Remembers why a request was refused. */
function noted(answered: Answered, { note }: Call): Answered {
  if (answered.statusCode >= 400)
    note.refusal ??= String(valueAt(answered.body, '/error/message') ?? valueAt(answered.body, '/message'));
  return answered;
}

function json(statusCode: number, body: unknown): Answered {
  return { statusCode, headers: { 'content-type': 'application/json' }, body };
}

/** The plan whose task stays in, or goes at once to, the state that an example shows. */
function wishOf(example: string | undefined, query: QueryOperation | undefined): Wish | undefined {
  const kind = example === undefined ? undefined : query?.states[example]?.kind;
  switch (kind) {
    case 'queued':
    case 'running':
      return { plan: { queue: 0, holds: kind } };
    case 'completed':
    case 'failed':
    case 'cancelled':
      return { plan: { queue: 0, render: 0, outcome: kind } };
    default:
      return undefined;
  }
}

function stateShownBy(
  example: string,
  { states }: QueryOperation,
  { progress, since }: ReturnType<typeof stateOf>,
) {
  const kind = states[example]?.kind;
  return kind && { name: example, kind, progress, since };
}

/** Which parameter of an operation holds a task's id: the one that links lead to. */
function idParametersOf(operations: readonly Operation[]): Map<string, string> {
  const links = operations.flatMap(({ submit, query }) => [
    ...(submit?.links ?? []),
    ...(query?.links ?? []),
  ]);
  return new Map(links.map(({ operationId, parameter }) => [operationId, parameter]));
}

/** The id that a submit's caller gives its task. */
function callerIdOf({ callerId = [] }: SubmitOperation, { body }: Sent): string | undefined {
  for (const place of callerId) {
    const id = valueAt(body?.value, place);
    if (typeof id === 'string' && id !== '') return id;
  }
  return undefined;
}

function fieldsOf(body: unknown): Record<string, unknown> {
  // A body that has passed the contract is an object.
  return (body ?? {}) as Record<string, unknown>;
}
