/** The mock as one web-standard handler: mounts the gateways, and answers what reaches none of them. */

import { gateways as everyGateway } from '../generated/gateways.ts';
import type { Lifecycles } from '../generated/lifecycle.ts';
import { createClips } from './clips.ts';
import { type Clock, createClock } from './clock.ts';
import { ConnectionLostError } from './connection-lost-error.ts';
import { createConsole } from './console.ts';
import { contractPath, serveContract } from './contract-file.ts';
import { createControl } from './control/control.ts';
import { Faults } from './control/faults.ts';
import type { Caller } from './control/local.ts';
import { Scenario } from './control/scenario.ts';
import { allow, allowing } from './cross-origin.ts';
import { createGateway, type Gateway, type Sample } from './gateway.ts';
import { Ledger, type LedgerEntry } from './ledger.ts';
import type { Contract } from './operation.ts';
import { createRandom } from './random.ts';

/** A gateway's generated contract. */
export interface GatewayDefinition {
  /** The bundled OpenAPI document. */
  readonly contract: object;
  readonly lifecycles: Lifecycles;
}

/** What to serve. */
export interface MockOptions {
  /** The gateways, by name. Defaults to every one that there is a contract of. */
  readonly gateways?: Readonly<Record<string, GatewayDefinition>>;
  /** Serve this gateway alone, at the root. Defaults to all of them, each under `/` and its name. */
  readonly gateway?: string;
  /** The time of the tasks. Defaults to a clock that runs as the world's. */
  readonly clock?: Clock;
  /** What the usual plans and the ids are drawn from: same seed, same requests, same clock, same bytes. */
  readonly seed?: string;
  /** The largest request body that is read, in bytes. Defaults to 16 MiB. */
  readonly bodyLimit?: number;
  /** The most finished tasks of a gateway that are kept; the oldest are forgotten first. Defaults to 100,000. */
  readonly finishedLimit?: number;
  /** The most entries of the ledger that are kept. Defaults to 1,000. */
  readonly ledgerLimit?: number;
  /** What is told of each request, when its answer is decided. Defaults to nothing. */
  readonly onRequest?: (entry: LedgerEntry) => void;
  /**
   * Whether requests are counted against the limits that toapis publishes: those of any account, or those of a group
   * of accounts, `vip` or `svip`. Defaults to false.
   */
  readonly rateLimit?: boolean | string;
}

/** A mock that is ready to answer. */
export interface Mock {
  /**
   * Answers a request.
   *
   * @param caller where it came from; in the same process, if it is not given
   * @throws ConnectionLostError if the caller asked for a connection that drops; nothing else
   */
  fetch(request: Request, caller?: Caller): Promise<Response>;
  /** The time of the tasks. */
  readonly clock: Clock;
  /** What was asked of the gateways. */
  readonly ledger: Ledger;
  /** What is decided over the next submits. */
  readonly scenario: Scenario;
  /** What goes wrong with the next requests. */
  readonly faults: Faults;
  /** Forgets all tasks but the documents' examples, the ledger, the scenario and the faults, and begins the seed anew. */
  reset(): void;
  /** What is served. */
  readonly gateways: readonly MountedGateway[];
}

/** A gateway and its place. */
export interface MountedGateway extends Pick<Gateway, 'name' | 'tasks' | 'describe' | 'operations'> {
  /** The path that its base URL ends with: `/` and its name, or nothing if it is at the root. */
  readonly mount: string;
  /** A request to try it with, its path without the mount. */
  readonly sample: Sample | undefined;
}

/**
 * Makes a mock of one or more gateways.
 *
 * @throws RangeError if there is no such gateway as is to be served alone, or no such group of accounts
 */
export function createMock(options: MockOptions = {}): Mock {
  const {
    gateways: definitions = everyGateway,
    gateway: alone,
    clock = createClock(),
    seed = 'video-gateway-kit',
    rateLimit = false,
  } = options;
  if (alone !== undefined && !Object.hasOwn(definitions, alone)) {
    throw new RangeError(
      `There is no gateway "${alone}"; there are ${Object.keys(definitions).join(' and ')}.`,
    );
  }
  const ledger = new Ledger(options.ledgerLimit ?? 1000, options.onRequest);
  const clips = createClips();
  const scenario = new Scenario();
  const faults = new Faults();
  let submits = 0;
  const served = Object.entries(definitions).filter(([name]) => alone === undefined || name === alone);
  const open = () =>
    served.map(([name, { contract, lifecycles }]) => {
      const gateway = createGateway({
        name,
        // A bundled document has paths; what else it has is read with care.
        contract: contract as Contract,
        lifecycles,
        clock,
        random: createRandom(`${seed} ${name}`),
        ledger,
        clips,
        scenario,
        nextNumber: () => {
          submits += 1;
          return submits;
        },
        takeFault: (operationOf) => faults.take(operationOf),
        bodyLimit: options.bodyLimit ?? 16 * 1024 * 1024,
        finishedLimit: options.finishedLimit ?? 100_000,
        rateLimit,
      });
      return { ...gateway, contract, mount: alone === undefined ? `/${name}` : '' };
    });
  const gateways = open();
  const groups = [...new Set(gateways.flatMap((gateway) => gateway.rateLimitGroups))];
  if (typeof rateLimit === 'string' && !groups.includes(rateLimit)) {
    const known = groups.length > 0 ? `there are ${groups.join(' and ')}` : 'no limits are published';
    throw new RangeError(`There is no group of accounts "${rateLimit}"; ${known}.`);
  }
  const reset = () => {
    scenario.clear();
    faults.clear();
    ledger.clear();
    gateways.splice(0, gateways.length, ...open());
  };
  const control = createControl({ clock, ledger, scenario, faults, gateways, reset });

  const consoleAt = createConsole();

  function answer(request: Request, url: URL, caller: Caller): Response | Promise<Response> {
    const page = consoleAt(request, url);
    if (page !== undefined) return page;
    const { pathname } = url;
    if (isControl(url)) return control(request, url, pathname.slice(controlMount.length), caller);
    for (const { contract, mount, answer: answerBelow } of gateways) {
      const isBelow = pathname.startsWith(mount) && pathname[mount.length] === '/';
      if (isBelow && pathname === mount + contractPath)
        return serveContract(request, contract, url.origin + mount);
      if (isBelow) return answerBelow(request, url, pathname.slice(mount.length));
    }
    const mounts = gateways.map(({ mount }) => mount).join(' and ');
    const error = { message: `No gateway is served at ${pathname}; they are at ${mounts}` };
    return Response.json({ error }, { status: 404, headers: allowing() });
  }

  return {
    clock,
    ledger,
    scenario,
    faults,
    gateways,
    reset,
    async fetch(request, caller = {}) {
      const url = new URL(request.url);
      if (isPreflight(request) && !isControl(url)) return allowPreflight(request);
      try {
        return await answer(request, url, caller);
      } catch (error) {
        if (error instanceof ConnectionLostError) throw error;
        const reason = error instanceof Error ? error.message : String(error);
        return allow(
          Response.json({ error: { message: `The mock itself failed: ${reason}` } }, { status: 500 }),
        );
      }
    },
  };
}

/** Where the control API is served. */
const controlMount = '/__mock';

/** Whether a request is for the control API, which no page of another origin may use. */
function isControl({ pathname }: URL): boolean {
  return pathname === controlMount || pathname.startsWith(`${controlMount}/`);
}

function isPreflight(request: Request): boolean {
  return request.method === 'OPTIONS' && request.headers.has('access-control-request-method');
}

function allowPreflight(request: Request): Response {
  const response = allow(new Response(null, { status: 204 }));
  response.headers.set('access-control-allow-methods', '*');
  // `*` would not stand for `Authorization`.
  response.headers.set(
    'access-control-allow-headers',
    request.headers.get('access-control-request-headers') ?? '*',
  );
  response.headers.set('access-control-max-age', '600');
  return response;
}
