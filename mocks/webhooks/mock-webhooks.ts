/**
 * The webhooks of a mock: the only thing in it that acts by itself. The state of a task stays a function of time; kept here
 * is which ends were told, and when the next attempt is due.
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
import { spoilingFault, webhookRequest } from './signed-request.ts';
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
  /** Undefined if none are configured. */
  readonly settings: WebhookSettings | undefined;
  readonly clock: Clock;
  /** The start of the series that the ids of events are drawn from. */
  readonly seed: string;
  readonly gateways: readonly WebhookGateway[];
  /** Finds the tasks of those gateways, which a reset replaces. */
  readonly tables: () => readonly TaskTable[];
  /** Makes what keeps the deliveries outside of memory. Defaults to nothing. */
  readonly keep?: ((desk: DeliveryDesk) => DeliveryKeeper) | undefined;
  /** Is called after each change of the faults. Defaults to nothing. */
  readonly faultsChanged?: (() => void) | undefined;
}

/** Keeps the deliveries of tasks outside of memory. Moments are in milliseconds of Unix time on the mock's clock. */
export interface DeliveryKeeper {
  /** Schedules a new delivery that has come further elsewhere, or is decided elsewhere; false if it has to be decided. */
  open(delivery: OpenDelivery, at: number): boolean;
  /** Begins an attempt if no other replica does; undefined if there are no others. */
  begin(delivery: OpenDelivery, due: number): Promise<void> | undefined;
  /** Takes note of how far a delivery has come. */
  changed(delivery: OpenDelivery): void;
}

/** The work on deliveries, as their keeper takes part in it. */
export interface DeliveryDesk {
  readonly clock: Clock;
  /** Is aborted when deliveries are stopped. */
  readonly signal: AbortSignal;
  find(gateway: string, task: string): OpenDelivery | undefined;
  /** Sets the moment of a delivery's next attempt. */
  schedule(delivery: OpenDelivery, at: number): void;
  /** Gives a delivery its fault, and sets the moment of its first attempt. */
  decideFault(delivery: OpenDelivery, at: number): void;
  /** Begins an attempt. */
  begin(delivery: OpenDelivery): void;
  /** Sets free the deliveries that have waited for a later one. */
  release(later: OpenDelivery): void;
}

/** Options of a test event. */
export interface WebhookTestOptions {
  /**
   * A fault of its delivery.
   *
   * @default the queued fault of the next delivery, if there is one
   */
  readonly fault?: WebhookFault | undefined;
}

/** Options of a delivery that is sent again. */
export interface WebhookResendOptions {
  /**
   * A fault of the delivery, any but `lost`.
   *
   * @default none
   */
  readonly fault?: WebhookFault | undefined;
}

/** The most characters of a failure that are kept: an error of the receiver may be of any length. */
const mostOfFailure = 500;

/** The most attempts at a time. */
const mostAtOnce = 16;

/** Milliseconds by which a delivery is late on purpose. */
const lateness = 300_000;

/** Milliseconds for which a delivery waits for another one that it is to come after. */
const longestHold = 60_000;

/** The deliveries of a mock, and the lab that spoils them. */
export class MockWebhooks {
  /** The faults of the next deliveries. */
  readonly faults: WebhookFaults;
  readonly #parts: MockWebhooksParts;
  readonly #secrets: WebhookSecrets;
  readonly #keeper: DeliveryKeeper | undefined;
  readonly #alarm: ClockAlarm;
  readonly #list = new DeliveryList();
  #schedule = new DeliverySchedule();
  #underWay = new Set<Promise<void>>();
  /** Settles once the request before has been signed, so that requests go out in the order of their moments. */
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
    this.#keeper = parts.keep?.(this.#desk());
  }

  #desk(): DeliveryDesk {
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

  /** The URL that is configured; undefined if there is none, and so no deliveries. */
  get url(): string | undefined {
    return this.#parts.settings?.url;
  }

  /** The names of the gateways that send webhooks. */
  get gateways(): readonly string[] {
    return this.#parts.gateways.map(({ name }) => name);
  }

  /** The number of deliveries so far. */
  get count(): number {
    this.#settleTasks();
    return this.#list.count;
  }

  /** The last 1,000 deliveries, the oldest first. They change as their attempts are made. */
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
   * Sends an event once more, whatever became of it: the same id, a new timestamp. Without a fault, it is sent now.
   *
   * @param number that of its delivery
   * @throws RangeError if it is not kept, or can have no such fault
   */
  resend(number: number, { fault }: WebhookResendOptions = {}): WebhookDelivery {
    if (fault !== undefined) checkWebhookFault(fault);
    if (fault === 'lost') throw new RangeError('The fault "lost" is not for a delivery that is sent again');
    const delivery = this.#list.get(number);
    if (delivery === undefined) throw new RangeError(`There is no delivery ${number}`);
    this.#isStopped = false;
    delivery.nextFault = fault;
    if (fault !== undefined) {
      delivery.fault = fault;
      delivery.isRepeated = false;
    }
    this.#schedulePast(fault, delivery, this.#parts.clock.now());
    return delivery;
  }

  /**
   * Sends a test event, as a button in the gateway's console does.
   *
   * @throws RangeError if no webhook is configured, or there is no such fault
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
   * Waits until nothing is under way: every attempt that is due at this moment of the mock's clock has been made. What is
   * due later does not count.
   */
  async settled(): Promise<void> {
    for (;;) {
      this.#run();
      if (this.#underWay.size === 0) return;
      await Promise.all(this.#underWay);
    }
  }

  /** Forgets everything, and begins the seed anew. */
  reset(): void {
    this.stop();
    this.#isStopped = false;
    this.#list.clear();
    this.faults.clear();
    this.#tests = 0;
  }

  /** Breaks off what is under way, and leaves undone what is due. A further task, or a delivery by hand, goes on. */
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

  /** The observer of a gateway's tasks; undefined if nobody is told of their ends. */
  observerOf(name: string): TaskObserver | undefined {
    const { settings, gateways } = this.#parts;
    const gateway = gateways.find((one) => one.name === name);
    if (settings === undefined || gateway === undefined) return undefined;
    return {
      scheduled: (end) => {
        this.#isStopped = false;
        // One that has ended at once is found at once: it is the moment that a delay of the lab is counted from.
        if (end <= this.#parts.clock.now()) this.#settleTasks();
        else this.#alarm.setBy(end);
      },
      ended: (task, end) => this.#ended(gateway, task, end),
    };
  }

  /** A text of somebody else, without the secrets. */
  withoutSecrets(text: string): string {
    return this.#secrets.hide(text);
  }

  /** Finds the tasks that have ended. */
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

  /** Begins a delivery, which is due at a moment unless it has a fault that puts it off. */
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
    if (!this.#keeperOf(delivery)?.open(delivery, at)) this.#decideFault(delivery, at);
    return delivery;
  }

  /** Gives a delivery its fault, and sets the moment of its first attempt. */
  #decideFault(delivery: OpenDelivery, at: number): void {
    const { task, fault: asked } = delivery;
    const named = task === undefined ? undefined : this.faults.take(task);
    const fault = named ?? asked ?? this.faults.take();
    delivery.fault = fault;
    delivery.nextFault = fault;
    if (fault === 'lost') this.#giveUp(delivery, 'lost');
    else if (this.#schedule.isFull) this.#giveUp(delivery, 'failed');
    else this.#schedulePast(fault, delivery, at);
  }

  /** The keeper of a delivery; undefined of a test event, which no task has. */
  #keeperOf({ task }: OpenDelivery): DeliveryKeeper | undefined {
    return task === undefined ? undefined : this.#keeper;
  }

  /** Sets the moment of a delivery's next attempt, unless a fault puts it off. */
  #schedulePast(fault: WebhookFault | undefined, delivery: OpenDelivery, at: number): void {
    const now = this.#parts.clock.now();
    if (fault === 'late') this.#scheduleAt(delivery, now + lateness);
    else if (fault === 'reordered') {
      this.#schedule.hold(delivery, now + longestHold);
      this.#alarm.setBy(now + longestHold);
    } else this.#scheduleAt(delivery, at);
  }

  #giveUp(delivery: OpenDelivery, state: 'lost' | 'failed'): void {
    delivery.state = state;
    this.#tell(delivery);
  }

  /** Tells of an attempt, or of the end of a delivery. */
  #tell(delivery: OpenDelivery): void {
    this.#keeperOf(delivery)?.changed(delivery);
    this.#parts.settings?.onDelivery(delivery);
  }

  #scheduleAt(delivery: OpenDelivery, at: number): void {
    this.#schedule.set(delivery, at);
    this.#alarm.setBy(at);
  }

  /** Begins what is due, as far as there is room, and sets the alarm to what is due next. */
  #run(): void {
    if (this.#isStopped) return;
    this.#settleTasks();
    const now = this.#parts.clock.now();
    while (this.#underWay.size < mostAtOnce) {
      const next = this.#schedule.takeUntil(now);
      if (next === undefined) break;
      const { value: delivery, at: due } = next;
      const begun = this.#keeperOf(delivery)?.begin(delivery, due);
      if (begun) this.#track(begun);
      else this.#begin(delivery, now);
    }
    const ends = this.#parts.tables().map(({ nextEnd }) => nextEnd);
    // Where there is no room, the end of an attempt leads here again.
    const isFull = this.#underWay.size >= mostAtOnce;
    this.#alarm.set(isFull ? Infinity : Math.min(this.#schedule.next, ...ends));
  }

  #begin(delivery: OpenDelivery, now: number): void {
    const { signal } = this.#end;
    const attempt = delivery.attempt(now, spoilingFault(delivery.nextFault));
    delivery.nextFault = undefined;
    this.#track(
      this.#attempt(delivery, attempt, signal).then((answer) =>
        this.#conclude(delivery, attempt, answer, signal.aborted),
      ),
    );
  }

  /** Counts something as under way until it has ended, and then goes on with what is due. */
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

  /** Draws the conclusion from an attempt: the delivery has succeeded, or is made again, or is given up. */
  #conclude(
    delivery: OpenDelivery,
    attempt: OpenAttempt,
    { status, failure, answer }: WebhookAnswer,
    isBrokenOff: boolean,
  ): void {
    attempt.status = status;
    attempt.answer = answer === undefined ? undefined : this.#secrets.hide(answer);
    attempt.failure =
      failure === undefined ? undefined : beginningOf(this.#secrets.hide(failure), mostOfFailure);
    if (isBrokenOff) return;
    if (failure === undefined) this.#accepted(delivery, attempt);
    else if (delivery.state === 'pending') this.#retry(delivery);
    const now = this.#parts.clock.now();
    this.#schedule.release(delivery, now);
    this.#tell(delivery);
  }

  #accepted(delivery: OpenDelivery, attempt: OpenAttempt): void {
    if (attempt.fault !== undefined)
      attempt.failure = `The receiver has accepted what it must refuse: ${attempt.fault}`;
    delivery.state = 'delivered';
    delivery.nextAttemptAt = undefined;
    if (delivery.fault !== 'duplicate' || delivery.isRepeated) return;
    delivery.isRepeated = true;
    this.#scheduleAt(delivery, this.#parts.clock.now());
  }

  #retry(delivery: OpenDelivery): void {
    // It was sent by hand meanwhile, and is due again anyway.
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
