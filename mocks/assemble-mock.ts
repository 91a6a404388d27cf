/** The mock as one handler: mounts the gateways, the control API and the console, and answers what reaches none. */

import { mockGateways } from '../generated/mock-gateways.ts';
import {
  aFunction,
  anObject,
  checkOptions,
  clipSource,
  count,
  either,
  lateness,
  type OptionRules,
  text,
  trueOrFalse,
  webAddress,
} from './check-options.ts';
import { ChangeFeed, type ChangeListener } from './control/change-feed.ts';
import { createControl } from './control/control-api.ts';
import { type Control, controlOperations } from './control/control-dispatch.ts';
import { ControlInput } from './control/control-input.ts';
import type { Console } from './control/serve-console.ts';
import type { WorldSummary } from './control/views/world-view.ts';
import type { LogEntry } from './core/call.ts';
import { Rejection } from './core/contract/rejection.ts';
import { GatewayModel } from './core/gateway-model.ts';
import { exampleTasks } from './core/tasks/seed-tasks.ts';
import { SeededRandom } from './core/tasks/seeded-random.ts';
import { endOf, type Task } from './core/tasks/task-state.ts';
import { mostSimilar } from './core/text/did-you-mean.ts';
import { beginningOf } from './core/text/short-text.ts';
import { GatewayService } from './gateway-service.ts';
import { allowing, allowPreflight, isPreflight } from './http/cors.ts';
import { createFetchHandler, type MockFetch } from './http/fetch-handler.ts';
import { type HttpHandler, type HttpRequest, type HttpResponse, jsonResponse } from './http/http-message.ts';
import { ProxiedRequest } from './http/proxy/proxied-request.ts';
import { type ProxySettings, publicAddressOf } from './http/proxy/public-address.ts';
import type { MaybePromise } from './maybe-promise.ts';
import { type ClipSource, clipReader, type LoadAsset, type ReadClip } from './media/clip-source.ts';
import { createClips } from './media/clips.ts';
import { type Clock, createClock } from './mock-clock.ts';
import {
  answerAt,
  type GatewayDefinition,
  type MountedGateway,
  mounted,
  type Served,
  settled,
} from './mounted-gateway.ts';
import type { openReplay, ReplayOptions } from './open-replay.ts';
import { Faults } from './store/memory/faults.ts';
import { Counter, MemoryStore, type SharedState } from './store/memory/memory-store.ts';
import { RequestLog } from './store/memory/request-log.ts';
import { Scenario } from './store/memory/scenario.ts';
import { MockWebhooks } from './webhooks/mock-webhooks.ts';
import { type WebhookOptions, type WebhookSettings, webhookSettings } from './webhooks/webhook-options.ts';
import type { WorldsOptions } from './worlds/world-table.ts';

/** Options of a mock. */
export interface MockOptions {
  /** The gateways, by name. Defaults to every one that there is a contract of. */
  readonly gateways?: Readonly<Record<string, GatewayDefinition>>;
  /** Serve this gateway alone, at the root. Defaults to all of them, each under `/` and its name. */
  readonly gateway?: string;
  /** The time of the tasks. Defaults to a clock that runs as the system's. */
  readonly clock?: Clock;
  /** The start of the series that plans and ids are drawn from: same seed, same requests, same clock, same bytes. */
  readonly seed?: string;
  /** The largest request body that is read, in bytes. Defaults to 16 MiB. */
  readonly bodyLimit?: number;
  /**
   * Milliseconds by which each answer of a gateway is late, in the world's time whatever the clock does: a number, or
   * the least and the most, between which it is drawn from the seed. Defaults to 0.
   */
  readonly latency?: number | readonly [least: number, most: number];
  /** The most finished tasks of a gateway that are kept; the oldest are forgotten first. Defaults to 100,000. */
  readonly finishedLimit?: number;
  /** The most tasks of a gateway that have not ended; beyond it, submits are refused with 503. Defaults to 500,000. */
  readonly maxTasks?: number;
  /**
   * The address of the mock's root as its callers know it, such as `https://mock.example.com/video`: that of a proxy, or
   * of the port that a container publishes. Videos, contracts and the console are there. Defaults to the address of each
   * request.
   */
  readonly publicUrl?: string;
  /** True to believe a proxy's `Forwarded` or `X-Forwarded-*` headers, in place of `publicUrl`. Defaults to false. */
  readonly trustProxy?: boolean;
  /** True to let callers of other machines use the control API and the console. Defaults to false. */
  readonly allowRemoteControl?: boolean;
  /** A token that every caller of the control API has to send. Defaults to none. */
  readonly controlToken?: string;
  /** The most entries of the ledger that are kept. Defaults to 1,000. */
  readonly ledgerLimit?: number;
  /** Is told of each request, when its answer is decided, and of the id of its world. Defaults to nothing. */
  readonly onRequest?: (entry: LogEntry, world?: string) => void;
  /**
   * True to count requests against the limits that toapis publishes: those of any account, or those of a group
   * of accounts, `vip` or `svip`. Defaults to false.
   */
  readonly rateLimit?: boolean | string;
  /**
   * The receiver of webhooks: toapis tells it of the end of each task. Defaults to none; then a submit that names a
   * `callback_url` is refused.
   *
   * @example
   * createMock({ webhooks: { secret: 'whsec_test', deliver: (request) => app.fetch(request) } });
   */
  readonly webhooks?: WebhookOptions;
  /**
   * The videos and pictures: the URL of a folder with the package's files `dist/mocks/clips/`, in a page relative to it;
   * or a function that gives the bytes of one of them by its name, such as `16x9-05s.mp4` or `16x9.jpg`. Defaults to the
   * folder itself in Node, and in a browser to what its build contains: one second of each aspect ratio.
   *
   * @example
   * createMock({ clips: '/clips/' });
   */
  readonly clips?: ClipSource;
  /**
   * True to give each API key a world of its own: its tasks, clock, seed, scenario, faults, ledger, rate limits and
   * deliveries. The ones of the mock itself are those of requests without a key. Only in Node. Defaults to false: one
   * world for all.
   *
   * @example
   * const mock = createMock({ worlds: true });
   * const { clock } = await mock.worlds.of('key of this test');
   */
  readonly worlds?: boolean | WorldsOptions;
  /**
   * A recording of a gateway, which answers the requests that it contains as they were answered then. Times are those of
   * the mock's clock. In Node only. Defaults to none.
   *
   * @example
   * import story from './recording/stories/0001-createVideo.json' with { type: 'json' };
   * createMock({ replay: { recording: story } });
   */
  readonly replay?: ReplayOptions;
}

/** The files of a mock in the place where it runs. */
export interface MockFiles {
  /** Reads a clip, unless an option hands over others. */
  readonly readClip: ReadClip;
  /** Reads a file of a folder that an option names. */
  readonly loadAsset: LoadAsset;
  /** Opens a recording; undefined where none can be replayed. */
  readonly openReplay?: typeof openReplay;
  /** Answers for the console; undefined where its files are not at hand. */
  readonly console?: Console;
}

/** A mock that is ready to answer. */
export interface Mock {
  /** Answers a request. */
  readonly fetch: MockFetch;
  /** The time of the tasks. */
  readonly clock: Clock;
  /** The requests to the gateways. */
  readonly ledger: RequestLog;
  /** The scenario of the next submits. */
  readonly scenario: Scenario;
  /** The faults of the next requests. */
  readonly faults: Faults;
  /** The deliveries of webhooks, and their faults. */
  readonly webhooks: MockWebhooks;
  /**
   * Forgets all tasks but the documents' examples, the ledger, the scenario, the faults and the deliveries, and begins the
   * seed anew.
   */
  reset(): void;
  /**
   * Tells of each change that no passing time explains: a task is made or ended, the clock is moved, its speed is changed,
   * it stops or runs again, the mock is reset. Pages are told by the control API, `GET /__mock/changes`.
   *
   * @param listener is called once the change is made
   * @returns a function that ends the subscription
   */
  subscribe(listener: ChangeListener): () => void;
  /** The gateways that are served. */
  readonly gateways: readonly MountedGateway[];
  /** The worlds of API keys. Each key has the same one unless the option `worlds` is set. */
  readonly worlds: MockWorlds;
}

/** The worlds of a mock. */
export interface MockWorlds {
  /** Every world, the one that was used last at the end. */
  list(): readonly WorldSummary[];
  /**
   * The world of an API key, as a mock of its own. It is made if it is not there.
   *
   * @throws Error if there are as many as there can be, and each was used in the last minute
   */
  of(apiKey: string): Promise<Mock>;
}

/** The place of a mock among others. */
export interface MockPlace {
  /** Lists the worlds that it is one of. */
  readonly listWorlds?: () => readonly WorldSummary[];
}

/** The rule of each option. */
const optionRules: OptionRules<keyof MockOptions> = {
  gateways: anObject,
  gateway: text,
  clock: anObject,
  seed: text,
  bodyLimit: count,
  latency: lateness,
  publicUrl: webAddress,
  trustProxy: trueOrFalse,
  allowRemoteControl: trueOrFalse,
  controlToken: text,
  finishedLimit: count,
  maxTasks: count,
  ledgerLimit: count,
  onRequest: aFunction,
  rateLimit: either(trueOrFalse, text),
  webhooks: anObject,
  clips: clipSource,
  worlds: either(trueOrFalse, anObject),
  replay: anObject,
};

/** The seed where none is given. */
export const usualSeed = 'video-gateway-kit';

/** Below the root, the folder of the control API, which no page of another origin may use. */
const controlMount = '/__mock';

/**
 * Makes a mock of one or more gateways, in one world.
 *
 * @param files where it finds the files that it serves
 * @throws RangeError if there is no such gateway as is to be served alone, no such group of accounts, or no gateway that
 *   sends webhooks; or if these would go where the gateway sends none, and `strict` is set
 * @throws TypeError if an option is unknown, or not of its type
 * @throws RecordingError if a recording cannot be replayed
 */
export function assembleMock(options: MockOptions, files: MockFiles, place: MockPlace = {}): Mock {
  checkOptions(options, optionRules);
  // In Node they are taken care of before.
  if (options.worlds) throw new RangeError('A browser has no worlds: make a mock for each');
  const { clock = createClock() } = options;
  const { gateways = mockGateways, seed = usualSeed } = options;
  const settings = options.webhooks && webhookSettings(options.webhooks, clock);
  const models = modelsOf(gateways, options, settings);
  const input = new ControlInput(
    controlOperations,
    models.map(({ model }) => model),
  );
  const shared: SharedState = {
    log: new RequestLog(options.ledgerLimit ?? 1000, options.onRequest),
    scenario: new Scenario((settings) => input.checkScenario(settings)),
    faults: new Faults((fault) => input.checkFault(fault)),
    counter: new Counter(),
  };
  const webhooks = new MockWebhooks({
    settings,
    clock,
    seed,
    gateways: models.flatMap(({ model: { name }, webhooks: contract }) =>
      contract === undefined ? [] : [{ name, contract }],
    ),
    tables: () => served.flatMap((one) => (one.webhooks ? [one.store.tasks] : [])),
  });
  const replay = options.replay && (files.openReplay ?? refuseReplay)(options.replay, models);
  const changes = new ChangeFeed(clock);
  const clips = createClips(
    options.clips === undefined ? files.readClip : clipReader(options.clips, files.loadAsset),
  );
  const open = (model: GatewayModel): Pick<Served, 'store' | 'service'> => {
    const limits = {
      endOf: (task: Task) => endOf(task, model.queryOf(task)),
      retention: model.retention,
      finishedLimit: options.finishedLimit ?? 100_000,
      observer: webhooks.observerOf(model.name),
      onChange: (task: Task) => changes.taskChanged(model.name, task),
    };
    const store = new MemoryStore(shared, limits, options.maxTasks ?? 500_000);
    for (const task of exampleTasks(model.name, model.operations, clock.now()))
      store.tasks.addPermanent(task);
    const bodyLimit = options.bodyLimit ?? 16 * 1024 * 1024;
    return {
      store,
      service: new GatewayService({
        model,
        store,
        clock,
        clips,
        bodyLimit,
        latency: latencyOf(options, model.name),
        replay: replay?.(model),
      }),
    };
  };
  const served = models.map((one): Served => {
    const mount = options.gateway === undefined ? `/${one.model.name}` : '';
    return { ...one, mount, ...open(one.model) };
  });
  const { log: ledger, scenario, faults, counter } = shared;
  const reset = () => {
    scenario.clear();
    faults.clear();
    ledger.clear();
    counter.value = 0;
    webhooks.reset();
    for (const one of served) Object.assign(one, open(one.model));
    changes.allChanged();
  };
  const control = createControl({
    mount: controlMount,
    access: options,
    clock,
    ledger,
    scenario,
    faults,
    webhooks,
    changes,
    gateways: served,
    listWorlds: place.listWorlds,
    reset,
  });
  const mock: Mock = {
    clock,
    ledger,
    scenario,
    faults,
    webhooks,
    reset,
    subscribe: (listener) => changes.subscribe(listener),
    gateways: served.map(mounted),
    fetch: createFetchHandler(handlerOf(served, control, files.console, options), () => webhooks.stop()),
    worlds: { list: () => [], of: async () => mock },
  };
  return mock;
}

/**
 * The models of the gateways that are served.
 *
 * @throws RangeError if one is asked for that does not exist, or limits that none publishes, or webhooks that none sends
 */
function modelsOf(
  gateways: Readonly<Record<string, GatewayDefinition>>,
  { gateway: alone, seed = usualSeed, rateLimit = false, replay }: MockOptions,
  settings: WebhookSettings | undefined,
): readonly Pick<Served, 'baseUrl' | 'model' | 'loadContract' | 'webhooks'>[] {
  if (alone !== undefined && !Object.hasOwn(gateways, alone)) {
    const names = Object.keys(gateways).join(' and ');
    throw new RangeError(`There is no gateway "${alone}"; there are ${names}.`);
  }
  const models = Object.entries(gateways)
    .filter(([name]) => alone === undefined || name === alone)
    .map(([name, { baseUrl, table, lifecycles, loadContract, webhooks }]) => {
      const model = new GatewayModel({
        name,
        table,
        lifecycles,
        // A recording of a mock has the ids of that one: new tasks need others.
        seed: `${seed} ${name}${replay ? ' beside a recording' : ''}`,
        rateLimit,
        webhooks: webhooks && { url: settings?.url },
      });
      return { baseUrl, model, loadContract, webhooks };
    });
  if (settings !== undefined && models.every(({ webhooks }) => webhooks === undefined)) {
    const names = models.map(({ model }) => model.name).join(' and ');
    throw new RangeError(`There can be no webhooks: ${names} sends none`);
  }
  const groups = [...new Set(models.flatMap(({ model }) => model.rateLimitGroups))];
  if (typeof rateLimit === 'string' && !groups.includes(rateLimit)) {
    const known = groups.length > 0 ? `there are ${groups.join(' and ')}` : 'no limits are published';
    throw new RangeError(`There is no group of accounts "${rateLimit}"; ${known}.`);
  }
  return models;
}

/** @throws RangeError always: there is no recording where there are no files */
function refuseReplay(): never {
  throw new RangeError('A browser cannot replay a recording');
}

/** Draws how late each answer of a gateway is; undefined if none is. */
function latencyOf({ latency = 0, seed = usualSeed }: MockOptions, name: string): (() => number) | undefined {
  const [least, most] = typeof latency === 'number' ? [latency, latency] : latency;
  if (most === 0) return undefined;
  const random = SeededRandom.from(`${seed} ${name} latency`);
  return () => least + Math.round(random.next() * (most - least));
}

/** The message to a request that is sent to no gateway: where they are, and which of them has such a path. */
function misplaced(served: readonly Served[], { method, path }: HttpRequest): string {
  const mounts = served.map(({ mount }) => mount);
  const takers = served.filter(({ model }) => !(model.router.find(method, path) instanceof Rejection));
  const [start = ''] = /^\/[^/]*/.exec(path) ?? [];
  const meant = takers.length === 0 ? mostSimilar(start, mounts) : undefined;
  const places = takers.map(({ model, mount }) => `${model.name} has it at ${mount}${path}`);
  const hints = [...places, ...(meant === undefined ? [] : [`did you mean ${meant}?`])];
  const whole = `No gateway is served at ${beginningOf(path, 200)}; they are at ${mounts.join(' and ')}`;
  return [whole, ...hints].join('; ');
}

/** The handler of all requests. */
function handlerOf(
  served: readonly Served[],
  control: Control,
  console: Console | undefined,
  proxy: ProxySettings,
): HttpHandler {
  function answer(request: HttpRequest): MaybePromise<HttpResponse> {
    const { path } = request;
    // What a page at an address without a slash at its end loads would be sought one folder too high.
    if (path === '') return { status: 308, headers: allowing({ location: `${request.origin}/` }) };
    const below = served.find(({ mount }) => mount !== '' && `${path}/`.startsWith(`${mount}/`));
    if (below) return answerAt(below, request, below.mount);
    if (isForControl(path)) {
      return console?.(request) ?? control(request, path.slice(controlMount.length));
    }
    if (isPreflight(request)) return allowPreflight(request);
    const page = console?.(request);
    if (page !== undefined) return page;
    const root = served.find(({ mount }) => mount === '');
    if (root) return answerAt(root, request, '');
    return jsonResponse(404, { error: { message: misplaced(served, request) } }, allowing());
  }

  const seen = seenBehind(proxy);
  return settled((request) => answer(seen(request)));
}

/** Tells a path of the control API and the console. */
export function isForControl(path: string): boolean {
  return path === controlMount || path.startsWith(`${controlMount}/`);
}

/** Makes a function that gives each request the address that its caller has used. */
export function seenBehind(proxy: ProxySettings): (request: HttpRequest) => HttpRequest {
  const isBehindProxy = proxy.publicUrl !== undefined || proxy.trustProxy === true;
  return (request) =>
    isBehindProxy ? new ProxiedRequest(request, publicAddressOf(request, proxy)) : request;
}
