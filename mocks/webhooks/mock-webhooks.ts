/**
 * The webhooks of a mock, its only part that acts without a request. The state of a task remains a function of time. This
 * module records which ends were reported, and when the next attempt is due.
 */

import { SeededRandom } from '../core/tasks/seeded-random.ts';
import type { Task } from '../core/tasks/task-state.ts';
import type { WebhookFault } from '../core/tasks/webhook-faults.ts';
import { beginningOf } from '../core/text/short-text.ts';
import type { Clock } from '../mock-clock.ts';
import type { TaskObserver, TaskTable } from '../store/memory/task-table.ts';
import { eventTypeOf, taskEvent, testEvent, testTypesOf, type WebhookContract } from './build-event.ts';
import { ClockAlarm } from './clock-alarm.ts';
import { DeliveryList } from './delivery-list.ts';
import { DeliverySchedule } from './delivery-schedule.ts';
import { checkAddresses } from './public-url.ts';
import { sendWebhook, type WebhookAnswer } from './send-webhook.ts';
import { corruptingFault, webhookRequest } from './signed-request.ts';
import {
  type DeliveryParts,
  type OpenAttempt,
  OpenDelivery,
  type WebhookDelivery,
} from './webhook-delivery.ts';
import { checkWebhookFault, WebhookFaults } from './webhook-fault-queue.ts';
import type { WebhookSettings } from './webhook-options.ts';
import { WebhookSecrets } from './webhook-secrets.ts';

/** A gateway that sends webhooks. */
export interface WebhookGateway {
  readonly name: string;
  readonly contract: WebhookContract;
}

/** Parts of the webhooks of a mock. */
export interface MockWebhooksParts {
  /** Undefined if no webhook is configured. */
  readonly settings: WebhookSettings | undefined;
  readonly clock: Clock;
  /** The seed of event ids. */
  readonly seed: string;
  readonly gateways: readonly WebhookGateway[];
  /** Returns the tasks of the gateways. A reset replaces them. */
  readonly tables: () => readonly TaskTable[];
  /** Creates the store of deliveries. Without one, they are in memory only. */
  readonly createStore?: ((control: DeliveryControl) => DeliveryStore) | undefined;
  /** Called after each change of the faults. */
  readonly faultsChanged?: (() => void) | undefined;
}

/** The store of the deliveries of tasks. Times are in milliseconds of Unix time on the mock's clock. */
export interface DeliveryStore {
  /** Schedules a new delivery, if it has stored progress or a replica has to claim it. Otherwise returns false. */
  open(delivery: OpenDelivery, at: number): boolean;
  /** Starts an attempt unless another replica makes it. Returns undefined if there are no other replicas. */
  begin(delivery: OpenDelivery, due: number): Promise<void> | undefined;
  /** Saves the progress of a delivery. */
  changed(delivery: OpenDelivery): void;
}

/** Access to the deliveries for their store. */
export interface DeliveryControl {
  readonly clock: Clock;
  /** Aborted when deliveries are stopped. */
  readonly signal: AbortSignal;
  find(gateway: string, task: string): OpenDelivery | undefined;
  /** Schedules the next attempt of a delivery. */
  schedule(delivery: OpenDelivery, at: number): void;
  /** Decides the fault of a delivery and schedules its first attempt. */
  decideFault(delivery: OpenDelivery, at: number): void;
  /** Starts an attempt. */
  begin(delivery: OpenDelivery): void;
  /** Releases the deliveries that were held for a later one. */
  release(later: OpenDelivery): void;
}

/** Options of a test event. */
export interface WebhookTestOptions {
  /**
   * The fault of its delivery.
   *
   * @default the next queued fault, if there is one
   */
  readonly fault?: WebhookFault | undefined;
}

/** Options of a delivery that is sent again. */
export interface WebhookResendOptions {
  /**
   * The fault of the new delivery. `lost` is not allowed.
   *
   * @default none
   */
  readonly fault?: WebhookFault | undefined;
}

/** Maximum length of a failure: the receiver's error may be of any length. */
const maxFailureLength = 500;

/** Maximum number of concurrent attempts. */
const maxConcurrent = 16;

/** Delay of a delivery with the fault `late`, in milliseconds. */
const lateDelay = 300_000;

/** Maximum time for which the fault `reordered` holds a delivery, in milliseconds. */
const maxHold = 60_000;

/** The deliveries of a mock, and their faults. */
export class MockWebhooks {
  /** The faults of the next deliveries. */
  readonly faults: WebhookFaults;
  readonly #parts: MockWebhooksParts;
  readonly #secrets: WebhookSecrets;
  readonly #store: DeliveryStore | undefined;
  readonly #alarm: ClockAlarm;
  readonly #list = new DeliveryList();
  #schedule = new DeliverySchedule();
  #underWay = new Set<Promise<void>>();
  /** Settles once the previous request is signed, so that requests are sent in the order of their times. */
  #turn: Promise<unknown> = Promise.resolve();
  #end = new AbortController();
  #tests = 0;
  #isStopped = false;

  constructor(parts: MockWebhooksParts) {
    const { settings, clock } = parts;
    this.#parts = parts;
    this.faults = new WebhookFaults(parts.faultsChanged);
    this.#secrets = new WebhookSecrets(settings?.secret ?? '', settings?.previousSecret, clock.now());
    this.#alarm = new ClockAlarm(clock, () => this.#run());
    this.#store = parts.createStore?.(this.#createControl());
  }

  #createControl(): DeliveryControl {
    const webhooks = this;
    const { clock } = this.#parts;
    return {
      clock,
      get signal() {
        return webhooks.#end.signal;
      },
      find: (gateway, task) => this.#list.find(gateway, task),
      schedule: (delivery, at) => this.#scheduleAt(delivery, at),
      decideFault: (delivery, at) => this.#decideFault(delivery, at),
      begin: (delivery) => this.#begin(delivery, clock.now()),
      release: (later) => this.#schedule.release(later, clock.now()),
    };
  }

  /** The configured URL; undefined if no webhook is configured. */
  get url(): string | undefined {
    return this.#parts.settings?.url;
  }

  /** The names of the gateways that send webhooks. */
  get gateways(): readonly string[] {
    return this.#parts.gateways.map(({ name }) => name);
  }

  /** Number of deliveries so far. */
  get count(): number {
    this.#settleTasks();
    return this.#list.count;
  }

  /** The last 1,000 deliveries, oldest first. They change with each attempt. */
  get deliveries(): readonly WebhookDelivery[] {
    this.#settleTasks();
    return this.#list.last;
  }

  /** A delivery by its number; undefined if it is not kept. */
  delivery(number: number): WebhookDelivery | undefined {
    this.#settleTasks();
    return this.#list.get(number);
  }

  /**
   * Sends a delivery's event again, with the same id and a new timestamp, in any state. Without a fault, it is sent now.
   *
   * @param number the number of the delivery
   * @throws RangeError if the delivery is not kept, or the fault is invalid
   */
  resend(number: number, { fault }: WebhookResendOptions = {}): WebhookDelivery {
    if (fault !== undefined) checkWebhookFault(fault);
    if (fault === 'lost') throw new RangeError('A delivery that is sent again cannot have the fault "lost"');
    const delivery = this.#list.get(number);
    if (delivery === undefined) throw new RangeError(`There is no delivery ${number}`);
    this.#isStopped = false;
    delivery.nextFault = fault;
    if (fault !== undefined) {
      delivery.fault = fault;
      delivery.isRepeated = false;
    }
    this.#scheduleWithFault(fault, delivery, this.#parts.clock.now());
    return delivery;
  }

  /**
   * Sends a test event, like the button in the gateway's console.
   *
   * @throws RangeError if no webhook is configured, or the fault is invalid
   */
  sendTest({ fault }: WebhookTestOptions = {}): WebhookDelivery {
    const { settings, clock, seed, gateways } = this.#parts;
    if (fault !== undefined) checkWebhookFault(fault);
    const [gateway] = gateways;
    const [type] = gateway ? testTypesOf(gateway.contract) : [];
    if (settings === undefined || gateway === undefined || type === undefined)
      throw new RangeError('No webhook is configured: use --webhook-url, or createMock({ webhooks })');
    const { name, contract } = gateway;
    const now = clock.now();
    this.#isStopped = false;
    this.#tests += 1;
    const random = SeededRandom.from(`${seed} ${name} webhook test`).fork(this.#tests);
    const event = testEvent(contract, type, now, random, this.#tests);
    const parts = { gateway: name, task: undefined, url: settings.url, type, createEvent: () => event };
    return this.#open(parts, fault, now);
  }

  /**
   * Waits until every attempt that is due now, on the mock's clock, has ended. Later attempts are not waited for.
   */
  async settled(): Promise<void> {
    for (;;) {
      this.#run();
      if (this.#underWay.size === 0) return;
      await Promise.all(this.#underWay);
    }
  }

  /** Removes all deliveries and faults, and starts again from the seed. */
  reset(): void {
    this.stop();
    this.#isStopped = false;
    this.#list.clear();
    this.faults.clear();
    this.#tests = 0;
  }

  /** Aborts running attempts and cancels scheduled ones. A later task, test event or resend starts deliveries again. */
  stop(): void {
    this.#isStopped = true;
    this.#end.abort();
    this.#end = new AbortController();
    this.#alarm.set(Infinity);
    for (const delivery of this.#list.last) delivery.nextAttemptAt = undefined;
    this.#schedule = new DeliverySchedule();
    this.#underWay = new Set();
    this.#turn = Promise.resolve();
  }

  /** The observer of a gateway's tasks; undefined if their ends are not reported. */
  observerOf(name: string): TaskObserver | undefined {
    const { settings, gateways } = this.#parts;
    const gateway = gateways.find((one) => one.name === name);
    if (settings === undefined || gateway === undefined) return undefined;
    return {
      scheduled: (end) => {
        this.#isStopped = false;
        // Settle a task that has already ended now: the delay of a fault counts from here.
        if (end <= this.#parts.clock.now()) this.#settleTasks();
        else this.#alarm.setBy(end);
      },
      ended: (task, end) => this.#ended(gateway, task, end),
    };
  }

  /** Hides the secrets in a text. */
  withoutSecrets(text: string): string {
    return this.#secrets.hide(text);
  }

  /** Reports the tasks that have ended. */
  #settleTasks(): void {
    if (this.#isStopped) return;
    const now = this.#parts.clock.now();
    for (const tasks of this.#parts.tables()) tasks.settle(now);
  }

  #ended({ name, contract }: WebhookGateway, task: Task, end: number): void {
    const { webhook } = task;
    const type = eventTypeOf(contract, task);
    if (webhook === undefined || type === undefined || this.#isStopped) return;
    const { seed } = this.#parts;
    const createEvent = () => {
      const random = SeededRandom.from(`${seed} ${name} webhook`).fork(task.number);
      return taskEvent(contract, type, { task, webhook, end }, random);
    };
    this.#open({ gateway: name, task: task.id, url: webhook.url, type, createEvent }, webhook.fault, end);
  }

  /** Adds a delivery that is due at a given time, unless its fault delays it. */
  #open(
    parts: Omit<DeliveryParts, 'number' | 'at' | 'fault'>,
    asked: WebhookFault | undefined,
    at: number,
  ): OpenDelivery {
    const delivery = new OpenDelivery({
      ...parts,
      fault: asked,
      at: this.#parts.clock.now(),
      number: this.#list.count + 1,
    });
    this.#list.add(delivery);
    if (!this.#storeOf(delivery)?.open(delivery, at)) this.#decideFault(delivery, at);
    return delivery;
  }

  /** Decides the fault of a delivery and schedules its first attempt. */
  #decideFault(delivery: OpenDelivery, at: number): void {
    const { task, fault: asked } = delivery;
    const named = task === undefined ? undefined : this.faults.take(task);
    const fault = named ?? asked ?? this.faults.take();
    delivery.fault = fault;
    delivery.nextFault = fault;
    if (fault === 'lost') this.#giveUp(delivery, 'lost');
    else if (this.#schedule.isFull) this.#giveUp(delivery, 'failed');
    else this.#scheduleWithFault(fault, delivery, at);
  }

  /** The store of a delivery; undefined for a test event, which belongs to no task. */
  #storeOf({ task }: OpenDelivery): DeliveryStore | undefined {
    return task === undefined ? undefined : this.#store;
  }

  /** Schedules the next attempt of a delivery, later if its fault delays it. */
  #scheduleWithFault(fault: WebhookFault | undefined, delivery: OpenDelivery, at: number): void {
    const now = this.#parts.clock.now();
    if (fault === 'late') this.#scheduleAt(delivery, now + lateDelay);
    else if (fault === 'reordered') {
      this.#schedule.hold(delivery, now + maxHold);
      this.#alarm.setBy(now + maxHold);
    } else this.#scheduleAt(delivery, at);
  }

  #giveUp(delivery: OpenDelivery, state: 'lost' | 'failed'): void {
    delivery.state = state;
    this.#report(delivery);
  }

  /** Reports an attempt, or the end of a delivery. */
  #report(delivery: OpenDelivery): void {
    this.#storeOf(delivery)?.changed(delivery);
    this.#parts.settings?.onDelivery(delivery);
  }

  #scheduleAt(delivery: OpenDelivery, at: number): void {
    this.#schedule.set(delivery, at);
    this.#alarm.setBy(at);
  }

  /** Starts the attempts that are due, within the limit, and sets the alarm for the next one. */
  #run(): void {
    if (this.#isStopped) return;
    this.#settleTasks();
    const now = this.#parts.clock.now();
    while (this.#underWay.size < maxConcurrent) {
      const next = this.#schedule.takeUntil(now);
      if (next === undefined) break;
      const { value: delivery, at: due } = next;
      const begun = this.#storeOf(delivery)?.begin(delivery, due);
      if (begun) this.#track(begun);
      else this.#begin(delivery, now);
    }
    const ends = this.#parts.tables().map(({ nextEnd }) => nextEnd);
    // At the limit, the end of an attempt calls this method again.
    const isFull = this.#underWay.size >= maxConcurrent;
    this.#alarm.set(isFull ? Infinity : Math.min(this.#schedule.next, ...ends));
  }

  #begin(delivery: OpenDelivery, now: number): void {
    const { signal } = this.#end;
    const attempt = delivery.attempt(now, corruptingFault(delivery.nextFault));
    delivery.nextFault = undefined;
    this.#track(
      this.#attempt(delivery, attempt, signal).then((answer) =>
        this.#conclude(delivery, attempt, answer, signal.aborted),
      ),
    );
  }

  /** Tracks running work. When it ends, further attempts that are due are started. */
  #track(work: Promise<void>): void {
    const underWay = this.#underWay;
    const { signal } = this.#end;
    const done = work.finally(() => {
      underWay.delete(done);
      if (!signal.aborted) this.#run();
    });
    underWay.add(done);
  }

  /** Makes an attempt. */
  async #attempt(delivery: OpenDelivery, attempt: OpenAttempt, signal: AbortSignal): Promise<WebhookAnswer> {
    const { settings } = this.#parts;
    const table = this.#contractOf(delivery)?.table;
    if (settings === undefined || table === undefined) throw new Error('No webhook is configured');
    const { lookup, clock } = settings;
    const { url, content } = delivery;
    const before = this.#turn;
    const times = { now: attempt.at, receiverNow: clock.now() };
    const request = webhookRequest(table, content, times, this.#secrets, attempt.fault);
    this.#turn = Promise.allSettled([before, request]);
    const deliver = async (sent: Request) => {
      if (lookup !== undefined) await checkAddresses(url, lookup);
      return settings.deliver(sent);
    };
    try {
      await before;
      const { headers, body } = await request;
      attempt.headers = headers;
      if (body !== content.body) attempt.body = body;
      return await sendWebhook({ headers, body }, { url, deliver, timeout: table.delivery.timeout, signal });
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error);
      return { status: undefined, failure, answer: undefined };
    }
  }

  #contractOf({ gateway }: OpenDelivery): WebhookContract | undefined {
    return this.#parts.gateways.find(({ name }) => name === gateway)?.contract;
  }

  /** Applies the outcome of an attempt: the delivery has succeeded, is retried, or is given up. */
  #conclude(
    delivery: OpenDelivery,
    attempt: OpenAttempt,
    { status, failure, answer }: WebhookAnswer,
    isAborted: boolean,
  ): void {
    attempt.status = status;
    attempt.answer = answer === undefined ? undefined : this.#secrets.hide(answer);
    attempt.failure =
      failure === undefined ? undefined : beginningOf(this.#secrets.hide(failure), maxFailureLength);
    if (isAborted) return;
    if (failure === undefined) this.#accepted(delivery, attempt);
    else if (delivery.state === 'pending') this.#retry(delivery);
    const now = this.#parts.clock.now();
    this.#schedule.release(delivery, now);
    this.#report(delivery);
  }

  #accepted(delivery: OpenDelivery, attempt: OpenAttempt): void {
    if (attempt.fault !== undefined)
      attempt.failure = `The receiver accepted a delivery that it must refuse: ${attempt.fault}`;
    delivery.state = 'delivered';
    delivery.nextAttemptAt = undefined;
    if (delivery.fault !== 'duplicate' || delivery.isRepeated) return;
    delivery.isRepeated = true;
    this.#scheduleAt(delivery, this.#parts.clock.now());
  }

  #retry(delivery: OpenDelivery): void {
    // It was resent by hand during the attempt, so another attempt is already scheduled.
    if (delivery.nextAttemptAt !== undefined) return;
    const wait = this.#contractOf(delivery)?.table.delivery.retries[delivery.retries];
    if (wait === undefined) {
      delivery.state = 'failed';
      return;
    }
    delivery.retries += 1;
    const at = this.#parts.clock.now() + wait;
    const oldest = this.#schedule.retry(delivery, at);
    this.#alarm.setBy(at);
    if (oldest) this.#giveUp(oldest, 'failed');
  }
}
