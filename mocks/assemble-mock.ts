/** Builds a mock: mounts the gateways, the control API and the console in one handler. */

import { mockGateways } from '../generated/mock-gateways.ts';
import { ChangeFeed } from './control/change-feed.ts';
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
import { answerPreflight, isPreflight, withCorsHeaders } from './http/cors.ts';
import { createFetchHandler } from './http/fetch-handler.ts';
import { type HttpHandler, type HttpRequest, type HttpResponse, jsonResponse } from './http/http-message.ts';
import { ProxiedRequest } from './http/proxy/proxied-request.ts';
import { type ProxySettings, publicAddressOf } from './http/proxy/public-address.ts';
import type { MaybePromise } from './maybe-promise.ts';
import { clipReader, type LoadAsset, type ReadClip } from './media/clip-source.ts';
import { createClips } from './media/clips.ts';
import type { Mock, MockStore } from './mock.ts';
import { createClock } from './mock-clock.ts';
import {
  answerAt,
  type GatewayDefinition,
  type ServedGateway,
  toMountedGateway,
  withErrorAnswers,
} from './mounted-gateway.ts';
import type { openReplay } from './open-replay.ts';
import { checkMockOptions, type MockOptions } from './options/mock-options.ts';
import type { StoredState } from './persistence/persist-state.ts';
import { Faults } from './store/memory/faults.ts';
import { Counter, MemoryStore, type SharedState } from './store/memory/memory-store.ts';
import { RequestLog } from './store/memory/request-log.ts';
import { Scenario } from './store/memory/scenario.ts';
import { MockWebhooks } from './webhooks/mock-webhooks.ts';
import { type WebhookSettings, webhookSettings } from './webhooks/webhook-options.ts';

/** Access to a mock's files, which depends on the runtime. */
export interface MockFiles {
  /** Reads a clip, unless the option `clips` is set. */
  readonly readClip: ReadClip;
  /** Reads a file of the folder in the option `clips`. */
  readonly loadAsset: LoadAsset;
  /** Opens a recording. Undefined if the runtime cannot replay any. */
  readonly openReplay?: typeof openReplay;
  /** Serves the console. Undefined if the runtime does not have its files. */
  readonly console?: Console;
}

const done = async () => {};

/** State in memory, which is always available. */
const inMemory: MockStore = {
  kind: 'memory',
  errors: 0,
  check: done,
  refresh: done,
  close: done,
};

/** The worlds and the store that a mock is part of. */
export interface MockPlace {
  /** Lists all worlds, including this one. */
  readonly listWorlds?: () => readonly WorldSummary[];
  /** State in a store, not opened yet. Defaults to none. */
  readonly storedState?: StoredState;
  /** The store of that state. Defaults to memory. */
  readonly store?: MockStore;
}

/** Default of the option `seed`. */
export const defaultSeed = 'video-gateway-kit';

/** Path of the control API, which pages of other origins cannot use. */
const controlMount = '/__mock';

/**
 * Creates a mock of one or more gateways, with one world.
 *
 * @throws RangeError if the option `gateway` or `rateLimit` has an unknown name, if `webhooks` is set and no gateway sends
 *   webhooks, if `webhooks.strict` forbids their URL, or if an option needs Node
 * @throws TypeError if an option is unknown, or its value is not allowed
 * @throws RecordingError if a recording cannot be replayed
 */
export function assembleMock(options: MockOptions, files: MockFiles, place: MockPlace = {}): Mock {
  checkMockOptions(options);
  // In Node, the caller handles both options.
  if (options.worlds) throw new RangeError('A browser has no worlds: create a mock for each');
  if ((options.store ?? 'memory') !== 'memory') throw new RangeError('A browser has no store but memory');
  const { clock = createClock() } = options;
  const { gateways = mockGateways, seed = defaultSeed } = options;
  const settings = options.webhooks && webhookSettings(options.webhooks, clock);
  const models = modelsOf(gateways, options, settings);
  const input = new ControlInput(
    controlOperations,
    models.map(({ model }) => model),
  );
  const { storedState } = place;
  const settingsChanged = storedState && (() => storedState.settingsChanged());
  const hideKey = storedState && ((key: string) => storedState.ownerOf(`Bearer ${key}`));
  const shared: SharedState = {
    log: new RequestLog(options.ledgerLimit ?? 1000, options.onRequest && reporterTo(options.onRequest)),
    scenario: new Scenario((settings) => input.checkScenario(settings), settingsChanged, hideKey),
    faults: new Faults((fault) => input.checkFault(fault), settingsChanged, hideKey),
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
    createStore: storedState && ((control) => storedState.deliveries(control)),
    faultsChanged: settingsChanged,
  });
  const replay = options.replay && (files.openReplay ?? refuseReplay)(options.replay, models);
  const changes = new ChangeFeed(clock);
  const clips = createClips(
    options.clips === undefined ? files.readClip : clipReader(options.clips, files.loadAsset),
  );
  const bodyLimit = options.bodyLimit ?? 16 * 1024 * 1024;
  const storeOf = (model: GatewayModel) => {
    const limits = {
      endOf: (task: Task) => endOf(task, model.queryOf(task)),
      retention: model.retention,
      finishedLimit: options.finishedLimit ?? 100_000,
      observer: webhooks.observerOf(model.name),
      onChange: (task: Task) => changes.taskChanged(model.name, task),
      onReplan: (task: Task) => storedState?.planChanged(model.name, task),
    };
    return new MemoryStore(shared, limits, options.maxTasks ?? 500_000, storedState?.ownerOf);
  };
  const serviceOf = (model: GatewayModel, memory: MemoryStore) => {
    const store = storedState?.storeOf(model.name, memory) ?? memory;
    const latency = latencyOf(options, model.name);
    const elsewhere = (method: string, path: string) =>
      placesOf(
        served.filter((one) => one.model !== model),
        method,
        path,
      );
    return new GatewayService({
      model,
      store,
      clock,
      clips,
      bodyLimit,
      latency,
      elsewhere,
      report: (entry) => shared.log.tell(entry),
      replay: replay?.(model),
    });
  };
  const served = models.map((one): ServedGateway => {
    const mount = options.gateway === undefined ? `/${one.model.name}` : '';
    const store = storeOf(one.model);
    return { ...one, mount, store, service: serviceOf(one.model, store) };
  });
  let began = clock.now();
  // The examples' tasks ended before the mock started.
  const examplesCreated = () => began - 60_000;
  const addExamples = () => {
    for (const { model, store } of served)
      for (const task of exampleTasks(model.name, model.operations, examplesCreated()))
        store.tasks.addPermanent(task);
  };
  const beginning = {
    get: () => began,
    set(moment: number) {
      began = moment;
      for (const { store } of served)
        for (const task of store.tasks.permanent) task.created = examplesCreated();
    },
  };
  addExamples();
  const { log: ledger, scenario, faults, counter } = shared;
  if (settingsChanged) clock.subscribe(settingsChanged);
  function forget() {
    scenario.clear();
    faults.clear();
    ledger.clear();
    counter.value = 0;
    webhooks.reset();
    for (const one of served) {
      one.store.clear();
      one.service = serviceOf(one.model, one.store);
    }
    began = clock.now();
    addExamples();
    changes.allChanged();
  }
  const reset = () => (storedState ? storedState.reset() : forget());
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
    transact: storedState && ((act) => storedState.act(act)),
  });
  const mock: Mock = {
    clock,
    ledger,
    scenario,
    faults,
    webhooks,
    reset,
    subscribe: (listener) => changes.subscribe(listener),
    gateways: served.map(toMountedGateway),
    fetch: createFetchHandler(handlerOf(served, control, files.console, options), () => webhooks.stop()),
    store: place.store ?? inMemory,
    worlds: { list: () => [], all: () => [mock], of: async () => mock },
  };
  storedState?.open({
    clock,
    beginning,
    seed,
    shared,
    webhooks,
    gateways: () => served.map(({ model: { name }, store }) => ({ name, memory: store })),
    forget,
  });
  return mock;
}

/** Reports entries to the option `onRequest`. One without a number, which has 0 in its place, is reported without it. */
function reporterTo(onRequest: NonNullable<MockOptions['onRequest']>): (entry: LogEntry) => void {
  return (entry) => {
    if (entry.number > 0) onRequest(entry);
    else {
      const { number: _, ...unnumbered } = entry;
      onRequest(unnumbered);
    }
  };
}

/**
 * The models of the served gateways.
 *
 * @throws RangeError if an option names an unknown gateway, rate limits that none publishes, or webhooks that none sends
 */
function modelsOf(
  gateways: Readonly<Record<string, GatewayDefinition>>,
  { gateway: alone, seed = defaultSeed, rateLimit = false, replay }: MockOptions,
  settings: WebhookSettings | undefined,
): readonly Pick<ServedGateway, 'baseUrl' | 'model' | 'loadContract' | 'webhooks'>[] {
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
        // A recording of a mock contains ids that the seed would draw again: new tasks need others.
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

/** @throws RangeError always, since a browser cannot read a recording's files */
function refuseReplay(): never {
  throw new RangeError('A browser cannot replay a recording');
}

/** Draws the delay of each answer of a gateway. Undefined without latency. */
function latencyOf(
  { latency = 0, seed = defaultSeed }: MockOptions,
  name: string,
): (() => number) | undefined {
  const [min, max] = typeof latency === 'number' ? [latency, latency] : latency;
  if (max === 0) return undefined;
  const random = SeededRandom.from(`${seed} ${name} latency`);
  return () => min + Math.round(random.next() * (max - min));
}

/** The gateways that have an endpoint, each with its path: "toapis has it at /toapis/v1/balance". */
function placesOf(served: readonly ServedGateway[], method: string, path: string): string[] {
  return served
    .filter(({ model }) => !(model.router.find(method, path) instanceof Rejection))
    .map(({ model, mount }) => `${model.name} has it at ${mount}${path}`);
}

/** The message for a path outside of all gateways: their paths, and the gateways that have such an endpoint. */
function unknownPathMessage(served: readonly ServedGateway[], { method, path }: HttpRequest): string {
  const mounts = served.map(({ mount }) => mount);
  const places = placesOf(served, method, path);
  const [start = ''] = /^\/[^/]*/.exec(path) ?? [];
  const meant = places.length === 0 ? mostSimilar(start, mounts) : undefined;
  const hints = [...places, ...(meant === undefined ? [] : [`did you mean ${meant}?`])];
  const summary = `No gateway is served at ${beginningOf(path, 200)}; they are at ${mounts.join(' and ')}`;
  return [summary, ...hints].join('; ');
}

/** Routes each request to a gateway, the control API or the console. */
function handlerOf(
  served: readonly ServedGateway[],
  control: Control,
  console: Console | undefined,
  proxy: ProxySettings,
): HttpHandler {
  function answer(request: HttpRequest): MaybePromise<HttpResponse> {
    const { path } = request;
    // Without a slash at the end, the page's relative URLs would resolve one folder too high.
    if (path === '') return { status: 308, headers: withCorsHeaders({ location: `${request.origin}/` }) };
    const below = served.find(({ mount }) => mount !== '' && `${path}/`.startsWith(`${mount}/`));
    if (below) return answerAt(below, request, below.mount);
    if (isForControl(path)) {
      return console?.(request) ?? control(request, path.slice(controlMount.length));
    }
    if (isPreflight(request)) return answerPreflight(request);
    const page = console?.(request);
    if (page !== undefined) return page;
    const root = served.find(({ mount }) => mount === '');
    if (root) return answerAt(root, request, '');
    return jsonResponse(404, { error: { message: unknownPathMessage(served, request) } }, withCorsHeaders());
  }

  const toPublic = publicRequest(proxy);
  return withErrorAnswers((request) => answer(toPublic(request)));
}

/** True for a path of the control API or of the console's files. */
export function isForControl(path: string): boolean {
  return path === controlMount || path.startsWith(`${controlMount}/`);
}

/** Returns a function that gives each request its public address, if the mock is behind a proxy. */
export function publicRequest(proxy: ProxySettings): (request: HttpRequest) => HttpRequest {
  const isBehindProxy = proxy.publicUrl !== undefined || proxy.trustProxy === true;
  return (request) =>
    isBehindProxy ? new ProxiedRequest(request, publicAddressOf(request, proxy)) : request;
}
