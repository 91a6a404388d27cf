/** A mock with a separate world for each API key: tasks, clock, seed, scenario, faults, ledger and limits. */

import {
  assembleMock,
  defaultSeed,
  isForControl,
  type MockFiles,
  type MockPlace,
  publicRequest,
} from '../assemble-mock.ts';
import type { WorldSummary } from '../control/views/world-view.ts';
import type { ReportedEntry } from '../core/call.ts';
import { authorizationOf } from '../core/contract/authenticate.ts';
import { Rejection } from '../core/contract/rejection.ts';
import { withCorsHeaders } from '../http/cors.ts';
import { createFetchHandler } from '../http/fetch-handler.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../http/http-message.ts';
import { ProxiedRequest } from '../http/proxy/proxied-request.ts';
import { andThen, type MaybePromise, recovering } from '../maybe-promise.ts';
import type { Mock } from '../mock.ts';
import { createClock } from '../mock-clock.ts';
import { withErrorAnswers } from '../mounted-gateway.ts';
import { checkOptions, count, type OptionRules } from '../options/check-options.ts';
import { checkMockOptions, type MockOptions } from '../options/mock-options.ts';
import { persistState } from '../persistence/persist-state.ts';
import { openStore } from '../store/open-store.ts';
import type { Store, WorldUse } from '../store/world-store.ts';
import { defaultWorld } from './world-id.ts';
import { type KnownWorld, type WorldsOptions, WorldTable } from './world-table.ts';

/** End of the path of the list of worlds. */
const worldList = '/__mock/worlds';

/** Header that selects a world. */
const worldHeader = 'x-mock-world';

/** Beginning of a path that selects a world. */
const worldPath = /^\/~([\w-]{1,40})(?=\/|$)/;

/**
 * Creates a mock, with one world or one for each API key, in memory or with a store.
 *
 * @throws the errors of `createMock`
 */
export function openMock(allOptions: MockOptions, files: MockFiles, open = openStore): Mock {
  checkMockOptions(allOptions);
  const { worlds, store: where, ...options } = allOptions;
  const limits = worlds === true ? {} : worlds;
  const store = open(where);
  if (store && options.replay)
    throw new RangeError('A mock that replays a recording cannot have a store: leave out `store`');
  if (typeof limits !== 'object') return assembleMock(options, files, placeOf(store, defaultWorld));
  checkOptions(limits, limitRules, 'worlds.');
  return mockOfWorlds(options, limits, files, store);
}

/** The place of a world: its part of the store, or memory if there is none. */
function placeOf(store: Store | undefined, id: string): MockPlace {
  if (store === undefined) return {};
  const storedState = persistState(store, id);
  return {
    storedState,
    store: {
      kind: store.kind,
      get errors() {
        return store.errors;
      },
      async check() {
        await storedState.settled();
        // A world of another seed or format cannot be read.
        await storedState.refresh();
        await store.check();
      },
      refresh: async () => storedState.refresh(),
      close: () => store.close(),
    },
  };
}

const limitRules: OptionRules<keyof WorldsOptions> = { idle: count, most: count };

function mockOfWorlds(
  { publicUrl, trustProxy, ...options }: Omit<MockOptions, 'worlds' | 'store'>,
  limits: WorldsOptions,
  files: MockFiles,
  store: Store | undefined,
): Mock {
  const { clock = createClock(), seed = defaultSeed, onRequest } = options;

  function open(id: string): Mock {
    const isDefault = id === defaultWorld;
    const { speed, frozen } = clock;
    const own = {
      ...options,
      clock: isDefault ? clock : createClock({ start: clock.now(), speed, frozen }),
      seed: isDefault ? seed : `${seed} ${id}`,
      ...(onRequest && { onRequest: (entry: ReportedEntry) => onRequest(entry, id) }),
    };
    // Later, when the table has this world: it must not be forgotten.
    if (store) queueMicrotask(() => forgetSurplus(store));
    return assembleMock(own, files, { listWorlds, ...placeOf(store, id) });
  }

  const table = new WorldTable<Mock>(limits, open, ({ id, world }, idle) => {
    close(world);
    store?.forget(id, idle);
  });

  /** Forgets stored worlds, of earlier runs and of other replicas, that were unused for too long or are too many. */
  function forgetSurplus(store: Store): void {
    void recovering<void>(
      () =>
        andThen(store.worlds(), (stored) => {
          for (const { id, idle } of table.surplusOf(stored)) if (!table.has(id)) store.forget(id, idle);
        }),
      // The store counts its errors, and the next new world tries again.
      () => {},
    );
  }

  function listWorlds(): readonly WorldSummary[] {
    return table.list.map(({ id, lastUsed, world: { clock, ledger } }) => {
      const { count: requests, billable } = ledger;
      return { id, lastUsed, now: clock.now(), requests, billable };
    });
  }

  /** Opens the stored worlds, the last used ones first, and refreshes them, so that every replica lists the same. */
  async function openAll(stored: readonly WorldUse[]): Promise<void> {
    for (const use of stored.toReversed()) table.openIfRoom(use);
    await Promise.all(table.list.map(({ world }) => world.store.refresh()));
  }

  /** Opens a stored world; undefined if it is not stored. */
  function storedWorld(id: string): MaybePromise<KnownWorld<Mock> | undefined> {
    if (store === undefined) return undefined;
    return andThen(store.worlds(), (stored) =>
      stored.some((one) => one.id === id) ? table.open(id) : undefined,
    );
  }

  /**
   * The world of a request, selected by its path, its header or its key, in this order.
   *
   * @throws Rejection if it selects a world that does not exist, or there are too many worlds
   */
  function worldOf(request: HttpRequest): MaybePromise<KnownWorld<Mock>> {
    const [, named = request.header(worldHeader)] = worldPath.exec(request.path) ?? [];
    if (named !== null) {
      return andThen(table.find(named) ?? storedWorld(named), (known) => {
        if (known) return known;
        const text = `There is no world ${named}. The first request with an API key creates its world.`;
        throw new Rejection(404, text);
      });
    }
    const [, key] = /^Bearer (.+)$/.exec(authorizationOf(request.header('authorization')) ?? '') ?? [];
    // The token of the control API is not a gateway's key.
    const isToken = options.controlToken !== undefined && isForControl(request.path);
    if (key === undefined || isToken) return table.default;
    return table.findByKey(key) ?? table.ofKey(key);
  }

  /** Passes a request to its world. All URLs in the answer begin with the world's own. */
  function answerIn({ id, world }: KnownWorld<Mock>, request: HttpRequest): MaybePromise<HttpResponse> {
    store?.touch(id);
    const prefix = id === defaultWorld ? '' : `/~${id}`;
    const placed = prefix === '' ? request : new ProxiedRequest(request, { origin: request.origin, prefix });
    const listed = store && request.path.endsWith(worldList) ? andThen(store.worlds(), openAll) : undefined;
    return andThen(listed, () =>
      andThen(world.fetch.handle(placed), (response) => ({
        ...response,
        headers: { ...response.headers, [worldHeader]: id },
      })),
    );
  }

  const seen = publicRequest({ publicUrl, trustProxy });
  const handler = withErrorAnswers((sent) => {
    const request = seen(sent);
    return recovering(
      () => andThen(worldOf(request), (world) => answerIn(world, request)),
      (error) => {
        if (!(error instanceof Rejection)) throw error;
        const { status, headers, text = '' } = error;
        return jsonResponse(status, { error: { message: text } }, withCorsHeaders({ ...headers }));
      },
    );
  });
  const fetch = createFetchHandler(handler, () => {
    for (const { world } of table.list) close(world);
  });
  return {
    ...table.default.world,
    fetch,
    reset() {
      table.clear();
      table.default.world.reset();
    },
    worlds: {
      list: listWorlds,
      all: () => table.list.map(({ world }) => world),
      async of(apiKey) {
        const { id, world } = await table.ofKey(apiKey);
        store?.touch(id);
        return world;
      },
    },
  };
}

/** Stops the webhooks of a world. */
function close({ fetch }: Mock): void {
  fetch.serve?.()();
}
