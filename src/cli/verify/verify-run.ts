/** A run of `video-gateway verify`, from the first request to the outcome. */

import manifest from '../../../package.json' with { type: 'json' };
import { parseJsonOrText, textAt } from '../../bodies/json.ts';
import { fillPath } from '../../transport/url-path.ts';
import { assertCallable, expectWrongKeyRefused, probeForFree, readBalance } from './free-probes.ts';
import type { GatewayConnection } from './gateway-calls.ts';
import type { JournaledSubmit, RunJournal } from './journal/run-journal.ts';
import { NegativeProbes } from './negative-probes.ts';
import { wrongKey } from './probe-ids.ts';
import { type PlannedSubmit, planSubmits } from './submit-plan.ts';
import {
  type SubmitDescription,
  type SubmitRequest,
  SubmitSender,
  submitAt,
  type Uninterrupted,
} from './submit-sender.ts';
import type { Verification } from './verification.ts';
import { VerifyContext } from './verify-context.ts';
import { WatchedTask } from './watched-task.ts';

/** Options of a run. */
export interface VerifyRunOptions {
  readonly connection: GatewayConnection;
  readonly journal: RunJournal;
  /** Asks whether a submit may be sent. */
  readonly confirm: (submit: SubmitDescription) => Promise<boolean>;
  /** Reports progress to the user. */
  readonly say: (line: string) => void;
  /** Runs a submit. By default, it is simply run. */
  readonly uninterrupted?: Uninterrupted;
  /** Interval between two queries of a task, in milliseconds. Defaults to the contract's. */
  readonly pollEvery?: number | undefined;
}

/** The outcome of a run. */
export interface VerifyOutcome {
  readonly verification: Verification;
  /** The submits that may have been accepted. */
  readonly unconfirmed: number;
  /** The number of tasks that have not ended, or were not judged. */
  readonly openTasks: number;
  /** True if a planned part could not be tried. */
  readonly isIncomplete: boolean;
}

/**
 * Runs a verification, or resumes one.
 *
 * @throws CommandError if the gateway cannot be called, or the journal cannot be written before a submit
 * @throws the signal's reason, if it is aborted
 */
export function runVerify(options: VerifyRunOptions): Promise<VerifyOutcome> {
  return new VerifyRun(options).run();
}

class VerifyRun {
  readonly #options: VerifyRunOptions;
  readonly #context: VerifyContext;
  readonly #sender: SubmitSender;
  readonly #negatives: NegativeProbes;
  /** The tasks, by their number in the journal. */
  readonly #tasks = new Map<number, WatchedTask>();
  /** The steps of the plan that are dropped. */
  readonly #skipped = new Set<string>();

  constructor(options: VerifyRunOptions) {
    const { connection, journal, say, pollEvery, uninterrupted = (run) => run() } = options;
    this.#options = options;
    this.#context = new VerifyContext(connection, journal, say, pollEvery);
    this.#sender = new SubmitSender(this.#context, uninterrupted);
    this.#negatives = new NegativeProbes(this.#context, this.#sender);
  }

  async run(): Promise<VerifyOutcome> {
    const { journal } = this.#context;
    const { budget, negative, operations } = journal.settings;
    await assertCallable(this.#context);
    await this.#replay();
    await probeForFree(this.#context);
    if (budget > 0 && journal.submits.length === 0) journal.balance = await readBalance(this.#context);
    if (negative) await this.#probeNegatives();
    const asked = operations && new Set(operations);
    await this.#followPlan(planSubmits(this.#context.contract, budget, asked));
    return this.#outcome();
  }

  /** Replays the observations of a resumed run, and looks for its unconfirmed submits. */
  async #replay(): Promise<void> {
    const { conformance, connection, contract, journal } = this.#context;
    if (journal.submits.length > 0) expectWrongKeyRefused(this.#context);
    for (const finding of journal.findings) conformance.breach(finding);
    for (const [number, submit] of journal.submits.entries()) {
      const { operation, parameters, body, answer, sentKey, unknownTask } = submit;
      if (unknownTask !== undefined) conformance.expectUnknownTask(unknownTask);
      const { method, path } = contract.operation(operation);
      const apiKey = { own: connection.apiKey, wrong: wrongKey, none: undefined }[sentKey];
      const request = { method, path: fillPath(path, parameters), query: {}, body, apiKey };
      if (answer) this.#context.observe({ operation, request, response: answer, at: answer.at });
      if (submit.outcome.kind === 'unconfirmed') await this.#sender.lookUp(number);
      this.#watch(number, true);
    }
  }

  async #probeNegatives(): Promise<void> {
    expectWrongKeyRefused(this.#context);
    await this.#negatives.probe();
    // Accepted ones have tasks.
    for (const number of this.#context.journal.submits.keys()) this.#watch(number, false);
  }

  /** Sends each submit as soon as its source is ready, and watches every task until it ends. */
  async #followPlan(plan: readonly PlannedSubmit[]): Promise<void> {
    for (;;) {
      for (const step of plan) await this.#sendIfReady(step, plan);
      const [next] = [...this.#tasks.values()]
        .filter(({ isDone }) => !isDone)
        .sort((one, other) => one.dueAt - other.dueAt);
      if (next === undefined) return;
      await this.#context.sleep(Math.max(next.dueAt - this.#context.connection.clock.now(), 0));
      await next.query();
      if (this.#context.journal.settings.negative) await this.#probeWith(next);
    }
  }

  async #probeWith(task: WatchedTask): Promise<void> {
    const before = this.#context.journal.submits.length;
    await this.#negatives.probeWith(task);
    for (let number = before; number < this.#context.journal.submits.length; number += 1)
      this.#watch(number, false);
  }

  /** Sends a step of the plan, unless it was sent before, waits for its source, or was dropped. */
  async #sendIfReady(step: PlannedSubmit, plan: readonly PlannedSubmit[]): Promise<void> {
    const { journal } = this.#context;
    if (this.#skipped.has(step.key) || journal.find(step.key) !== undefined) return;
    const source = step.source === undefined ? undefined : this.#taskOf(step.source);
    if (step.source !== undefined && source?.kind !== 'completed') {
      const isHopeless = source === undefined ? !this.#isAhead(step.source, plan) : source.isDone;
      if (isHopeless) this.#skip(step, `there is no completed task of ${step.source}`);
      return;
    }
    if (!this.#sender.canSubmit) {
      this.#skip(step, 'the budget is used up');
      return;
    }
    const { key, operation, example } = step;
    const submit = {
      key,
      operation,
      example,
      ...(source && { source: { id: source.id, reader: source.reader } }),
    };
    if (!(await this.#options.confirm(this.#sender.describe(submit)))) {
      this.#skipped.add(step.key);
      this.#context.note(`${step.key} was not sent, as it was not confirmed.`);
      return;
    }
    await this.#send(submit);
  }

  async #send(submit: SubmitRequest): Promise<void> {
    const { key } = submit;
    const { number, exchange } = await this.#sender.send(submit);
    const { outcome } = submitAt(this.#context.journal.submits, number);
    if (outcome.kind === 'unconfirmed') await this.#sender.lookUp(number);
    if (outcome.kind === 'not sent') this.#skipped.add(key);
    if (outcome.kind === 'refused') {
      const { errorMessage } = this.#context.contract.tasks;
      const reason = textAt(parseJsonOrText(exchange?.response.text ?? ''), errorMessage);
      this.#context.remark(`${key} was refused with ${exchange?.response.status}: ${reason ?? 'no reason'}.`);
    }
    this.#watch(number, false);
  }

  #skip({ key }: PlannedSubmit, reason: string): void {
    this.#skipped.add(key);
    this.#context.remark(`${key} was not sent: ${reason}.`);
  }

  /** True if a step of the plan may still be sent. */
  #isAhead(key: string, plan: readonly PlannedSubmit[]): boolean {
    const isPlanned = plan.some((one) => one.key === key);
    return isPlanned && !this.#skipped.has(key) && this.#context.journal.find(key) === undefined;
  }

  #taskOf(key: string): WatchedTask | undefined {
    return [...this.#tasks.values()].findLast((task) => task.key === key);
  }

  /** Watches the task of a submit, if it has one. */
  #watch(number: number, isResumed: boolean): void {
    const submit = submitAt(this.#context.journal.submits, number);
    if (this.#tasks.has(number) || submit.outcome.kind !== 'accepted') return;
    const { task } = submit.outcome;
    this.#context.say(`${submit.key}: task ${task}`);
    this.#tasks.set(number, new WatchedTask(this.#context, number, submit, task, isResumed));
  }

  async #outcome(): Promise<VerifyOutcome> {
    const { conformance, connection, journal, remarks } = this.#context;
    const { baseUrl, balance: before, budget, gateway, startedAt } = journal.settings;
    const after = before === undefined ? undefined : await readBalance(this.#context);
    const sent = [...journal.submits.entries()].filter(([, submit]) => isReported(submit));
    const verification: Verification = {
      gateway,
      baseUrl,
      version: manifest.version,
      startedAt,
      endedAt: connection.clock.now(),
      budget,
      submits: sent.map(([number, { operation }]) => {
        const task = this.#tasks.get(number);
        return { operation, task: task?.id, state: task?.state };
      }),
      balance: before === undefined || after === undefined ? undefined : { before, after },
      verdicts: conformance.verdicts().filter(({ statement }) => this.#context.isAsked(statement.operation)),
      remarks,
    };
    return {
      verification,
      unconfirmed: journal.submits.filter(({ outcome: { kind } }) => kind === 'unconfirmed').length,
      openTasks: [...this.#tasks.values()].filter(({ isJudged }) => !isJudged).length,
      isIncomplete: this.#context.isIncomplete,
    };
  }
}

/** True for a submit that belongs in the report: all except those that were refused as expected, or never sent. */
function isReported({ isNegative, outcome: { kind } }: JournaledSubmit): boolean {
  return kind !== 'not sent' && !(isNegative && kind === 'refused');
}
