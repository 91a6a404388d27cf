/** Replays a recorded gateway: answers the requests that its stories contain. */

import type { Call, Decision, Fault, Outcome, RequestBody } from '../core/call.ts';
import { endpointOf, type Operation } from '../core/contract/operation.ts';
import { Rejection } from '../core/contract/rejection.ts';
import { decideRecorded } from '../core/decide.ts';
import { type GatewayModel, sourceIdIn } from '../core/gateway-model.ts';
import type { TaskFile } from '../core/handlers/content-handler.ts';
import { rejected } from '../core/handlers/refused.ts';
import { valueAt } from '../core/text/json-pointer.ts';
import { beginningOf } from '../core/text/short-text.ts';
import { andThen, type MaybePromise } from '../maybe-promise.ts';
import type { Clip } from '../media/clips.ts';
import type { RecordedFiles } from '../media/recorded-files.ts';
import { callAt, idsOf, type PlayedTask, type PlayOptions, playedTask } from './played-task.ts';
import { recordedBody } from './recorded-body.ts';
import { recordedOutcome, videoOf, videoOutcome } from './recorded-outcome.ts';
import { differenceOf } from './same-request.ts';
import type { NamedStory, RecordedCall, RecordedRequest } from './story.ts';

/** A gateway's part of a recording. */
export interface ReplayedGatewayOptions {
  readonly model: GatewayModel;
  /** The stories of this gateway, in order. */
  readonly stories: readonly NamedStory[];
  /** True to refuse requests that were not recorded. */
  readonly only: boolean;
  readonly files: RecordedFiles;
}

/** A body, and its recorded form. */
export interface ReplayedBody {
  readonly body: RequestBody;
  readonly recorded: unknown;
}

/** A recorded request that starts a story, or belongs to no task. */
interface Opening {
  readonly named: NamedStory;
  readonly call: RecordedCall;
  /** Number of times it was answered. */
  uses: number;
}

/** Maximum number of recorded requests in a refusal. */
const maxListed = 10;

/** Answers from a recording. Its only mutable state is the tasks that are being played. */
export class ReplayedGateway {
  readonly #model: GatewayModel;
  readonly #only: boolean;
  readonly #files: RecordedFiles;
  /** Openings by operation. */
  readonly #openings = new Map<string, Opening[]>();
  /** Stories by recorded id. */
  readonly #recorded = new Map<string, NamedStory>();
  readonly #plays = new Map<NamedStory, number>();
  /** Tasks that are being played, by their current ids. */
  readonly #played = new Map<string, PlayedTask>();
  /** Recorded ids by current id, where they differ. */
  readonly #recordedIds = new Map<string, string>();

  constructor({ model, stories, only, files }: ReplayedGatewayOptions) {
    this.#files = files;
    this.#model = model;
    this.#only = only;
    for (const named of stories) {
      const { submit, ids, callerId, calls } = named.story;
      for (const id of [...ids, callerId]) if (id !== undefined) this.#recorded.set(id, named);
      const others = ids.length > 0 ? [] : calls;
      for (const call of submit ? [submit] : others) {
        const known = this.#openings.get(call.operation);
        if (known) known.push({ named, call, uses: 0 });
        else this.#openings.set(call.operation, [{ named, call, uses: 0 }]);
      }
    }
  }

  /** Adds the recorded form of a body, by which requests are compared; undefined without a body. */
  withRecordedForm(body: RequestBody | undefined): MaybePromise<ReplayedBody> | undefined {
    return body && andThen(recordedBody(body), (recorded) => ({ body, recorded }));
  }

  /**
   * The recorded decision of a call; undefined if the call was not recorded and the mock should answer it.
   *
   * @param recorded the recorded form of the call's body
   */
  decide(call: Call, recorded: unknown, fault: Fault | undefined): Decision | undefined {
    const { now, head, route } = call;
    const outcome = this.#outcomeOf(call, recorded);
    return outcome && decideRecorded(this.#model, { now, head, operation: route.operation, fault }, outcome);
  }

  /** The file of a task that is being played, by the task's id. */
  file(id: string, kind: TaskFile['kind']): TaskFile | undefined {
    const task = this.#played.get(id);
    const file = task && fileOf(task);
    return task && { kind, video: videoOf(task), ...(file !== undefined && { file }) };
  }

  /** A recorded video; undefined without a name, or if the recording's files are not available. */
  video(name: string | undefined): Promise<Clip> | undefined {
    return name === undefined ? undefined : this.#files.load(name);
  }

  #outcomeOf(call: Call, recorded: unknown): Outcome | undefined {
    const { operation, parameters } = call.route;
    if (operation.query || operation.content) {
      const task = this.#taskOf(call);
      if (task) return answerOf(task, call);
    }
    const body = recorded !== undefined && { body: recorded };
    const given = this.#withRecordedIds({ parameters, query: call.head.query, ...body });
    const opening = operation.query || operation.content ? undefined : this.#openingOf(operation, given);
    if (opening) return this.#open(opening, call);
    return this.#only ? this.#refusal(operation, given) : undefined;
  }

  /** The task of a call. A recorded task that is not being played yet starts at its first call of this operation. */
  #taskOf({ head, now, route }: Call): PlayedTask | undefined {
    const id = this.#model.idIn(route.operation, route.parameters, head.query);
    const played = this.#played.get(id);
    const named = this.#recorded.get(id);
    if (played || named === undefined) return played;
    const first = named.story.calls.find(({ operation }) => operation === route.operation.id);
    return this.#begin(named, { start: now - (first?.after ?? 0), callerId: undefined, source: undefined });
  }

  /** The recorded request that equals a given one. If there are several, the one that was answered least often. */
  #openingOf({ id, submit }: Operation, given: RecordedRequest): Opening | undefined {
    const ignored = submit?.callerId?.at;
    let found: Opening | undefined;
    for (const opening of this.#openings.get(id) ?? []) {
      const isLater = found !== undefined && opening.uses >= found.uses;
      if (!isLater && differenceOf(opening.call.request, given, ignored) === undefined) found = opening;
    }
    return found;
  }

  #open(opening: Opening, given: Call): Outcome {
    opening.uses += 1;
    const { named, call } = opening;
    const { now, route, body } = given;
    const { submit } = route.operation;
    if (submit === undefined) return recordedOutcome(named.name, given, call);
    const source = submit.source && sourceIdIn(submit.source, route.parameters, body?.value);
    const callerIds = (submit.callerId?.at ?? []).map((place) => valueAt(body?.value, place));
    const task = this.#begin(named, {
      start: now,
      callerId: callerIds.find((id) => typeof id === 'string'),
      source: source ? this.#played.get(source) : undefined,
    });
    const { answer, log } = recordedOutcome(named.name, given, call, task);
    const isAccepted = call.answer !== null && call.answer.status < 300;
    return { answer, log: { ...log, ...(isAccepted && { billable: true }) } };
  }

  #begin(named: NamedStory, options: Omit<PlayOptions, 'named' | 'submittedBy' | 'plays'>): PlayedTask {
    const plays = this.#plays.get(named) ?? 0;
    this.#plays.set(named, plays + 1);
    const { submit } = named.story;
    const submittedBy = submit && this.#model.operations.find(({ id }) => id === submit.operation);
    const task = playedTask({ named, submittedBy, plays, ...options });
    for (const id of idsOf(task)) this.#played.set(id, task);
    for (const [from, to] of task.replacements) this.#recordedIds.set(to, from);
    return task;
  }

  /** Replaces the current ids of played tasks in a request by the recorded ones. */
  #withRecordedIds(request: RecordedRequest): RecordedRequest {
    if (this.#recordedIds.size === 0) return request;
    const changed = (value: unknown): unknown => {
      if (typeof value === 'string') return this.#recordedIds.get(value) ?? value;
      if (Array.isArray(value)) return value.map(changed);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, changed(member)]));
    };
    const { parameters = {}, query = {}, ...others } = request;
    const texts = (one: Readonly<Record<string, string>>) =>
      Object.fromEntries(
        Object.entries(one).map(([name, text]) => [name, this.#recordedIds.get(text) ?? text]),
      );
    return {
      ...others,
      parameters: texts(parameters),
      query: texts(query),
      ...(request.body !== undefined && { body: changed(request.body) }),
    };
  }

  /** The refusal of a request that was not recorded. It lists the differences from recorded ones. */
  #refusal(operation: Operation, given: RecordedRequest): Outcome {
    const openings = this.#openings.get(operation.id) ?? [];
    const differences = openings.map(({ named, call }) => {
      const { at, recorded } = differenceOf(call.request, given, operation.submit?.callerId?.at) ?? {};
      return `${named.name}: ${at} is ${beginningOf(JSON.stringify(recorded) ?? 'absent', 60)}`;
    });
    const listed = [...new Set(differences)].slice(0, maxListed).join('; ');
    const others = [...this.#openings.keys()].map((id) => this.#model.endpointOf(id)).join(', ');
    const known = listed || `it has ${others || 'no submits'} and ${this.#recorded.size} task ids`;
    const text = `The recording has no such request to ${endpointOf(operation)}: ${known}`;
    return rejected(operation, new Rejection(404, text));
  }
}

/** The answer to a query or download of a task that is being played. */
function answerOf(task: PlayedTask, given: Call): Outcome {
  const { operation } = given.route;
  const call = callAt(task, operation.id, given.now);
  if (call) return recordedOutcome(task.name, given, call, task);
  // A finished task has a video, even if the download was not recorded.
  if (operation.content && task.story.calls.some(({ answer }) => answer && answer.status < 300))
    return videoOutcome(task, fileOf(task));
  const known = [...new Set(task.story.calls.map((one) => one.operation))].join(' and ');
  const text = `The recording ${task.name} has no ${operation.id} for the task, only ${known || 'its submit'}`;
  return rejected(operation, new Rejection(404, text, { task: task.id }));
}

/** The recorded video of a task. */
function fileOf({ story }: PlayedTask): string | undefined {
  return story.calls.map(({ answer }) => answer?.file).find((file) => file !== undefined);
}
