/** The options of `createMock`, and their rules. */

import type { ReportedEntry } from '../core/call.ts';
import type { ClipSource } from '../media/clip-source.ts';
import type { Clock } from '../mock-clock.ts';
import type { GatewayDefinition } from '../mounted-gateway.ts';
import type { ReplayOptions } from '../open-replay.ts';
import type { WebhookOptions } from '../webhooks/webhook-options.ts';
import type { WorldsOptions } from '../worlds/world-table.ts';
import {
  aFunction,
  anObject,
  checkOptions,
  clipSource,
  count,
  either,
  latencyRange,
  type OptionRules,
  text,
  trueOrFalse,
  webAddress,
} from './check-options.ts';

/** Options of a mock. */
export interface MockOptions {
  /**
   * The gateways, by name. In a clone, `npm run generate` writes a definition for each contract below `spec/`, including
   * your own, into `generated/mock-gateways.ts`: see CONTRIBUTING.md.
   *
   * @default every gateway that has a contract
   */
  readonly gateways?: Readonly<Record<string, GatewayDefinition>>;
  /**
   * The only gateway to serve, at the root.
   *
   * @default all gateways, each under its name, such as `/toapis`
   */
  readonly gateway?: string;
  /**
   * The clock of the tasks.
   *
   * @default a clock that follows the system's
   */
  readonly clock?: Clock;
  /**
   * Seed of the random numbers behind ids and plans of tasks. The same seed, requests and clock give the same bytes.
   *
   * @default `video-gateway-kit`
   */
  readonly seed?: string;
  /**
   * Maximum size of a request body, in bytes.
   *
   * @default 16_777_216 (16 MiB)
   */
  readonly bodyLimit?: number;
  /**
   * Delay of each answer of a gateway, in real milliseconds, whatever the clock does: a number, or a range from which
   * the seed draws one for each answer.
   *
   * @default 0
   */
  readonly latency?: number | readonly [min: number, max: number];
  /**
   * Maximum number of finished tasks that each gateway keeps. The oldest are forgotten first.
   *
   * @default 100_000
   */
  readonly finishedLimit?: number;
  /**
   * Maximum number of unfinished tasks of each gateway. At the limit, submits are refused with 503.
   *
   * @default 500_000
   */
  readonly maxTasks?: number;
  /**
   * The mock's public address, such as `https://mock.example.com/video`: that of a proxy in front of it, or of a
   * container's published port. The URLs of videos, contracts and the console begin with it.
   *
   * @default the address that each request was sent to
   */
  readonly publicUrl?: string;
  /**
   * True to take the public address from a proxy's `Forwarded` or `X-Forwarded-*` headers. `publicUrl` takes precedence.
   *
   * @default false
   */
  readonly trustProxy?: boolean;
  /**
   * True to allow other machines to use the control API and the console.
   *
   * @default false
   */
  readonly allowRemoteControl?: boolean;
  /**
   * A token that callers of the control API must send.
   *
   * @default none
   */
  readonly controlToken?: string;
  /**
   * Maximum number of requests that the ledger keeps.
   *
   * @default 1000
   */
  readonly ledgerLimit?: number;
  /**
   * Called for each request once its answer is decided, with the id of its world if the option `worlds` is set. With a store
   * in Valkey or Redis, the entry has no `number`, since the server assigns it later.
   */
  readonly onRequest?: (entry: ReportedEntry, world?: string) => void;
  /**
   * True to enforce the rate limits that toapis publishes for every account, or the name of a group of accounts with
   * higher limits: `vip` or `svip`.
   *
   * @default false
   */
  readonly rateLimit?: boolean | string;
  /**
   * The receiver of webhooks. The mock of toapis sends it an event when a task ends.
   *
   * @default none: a submit with a `callback_url` is refused
   * @example
   * createMock({ webhooks: { secret: 'whsec_test', deliver: (request) => app.fetch(request) } });
   */
  readonly webhooks?: WebhookOptions;
  /**
   * The source of videos and pictures: the URL of a copy of the package's folder `dist/mocks/clips/`, which may be
   * relative to the page; or a function that returns the bytes of a file by its name, such as `16x9-05s.mp4` or
   * `16x9.jpg`.
   *
   * @default the package's folder; in a browser, the clips in the build: one second of each aspect ratio
   * @example
   * createMock({ clips: '/clips/' });
   */
  readonly clips?: ClipSource;
  /**
   * True to give each API key its own world: tasks, clock, seed, scenario, faults, ledger, rate limits and deliveries.
   * Those of the mock itself apply to requests without a key. Only in Node.
   *
   * @default false: all keys share one world
   * @example
   * const mock = createMock({ worlds: true });
   * const { clock } = await mock.worlds.of('key of this test');
   */
  readonly worlds?: boolean | WorldsOptions;
  /**
   * Storage of the state: `memory`; `sqlite:` and the path of a file, which outlives the process; or the URL of a Valkey
   * or Redis server, such as `valkey://localhost:6379`, which replicas share. Only in Node.
   *
   * @default `memory`
   * @example
   * const mock = createMock({ store: 'sqlite:mock.db' });
   */
  readonly store?: string;
  /**
   * A recording of a gateway. Requests that it contains get the recorded answers, with times of the mock's clock. Only in
   * Node.
   *
   * @default none
   * @example
   * import story from './recording/stories/0001-createVideo.json' with { type: 'json' };
   * createMock({ replay: { recording: story } });
   */
  readonly replay?: ReplayOptions;
}

/** The rules, by option. */
const optionRules: OptionRules<keyof MockOptions> = {
  gateways: anObject,
  gateway: text,
  clock: anObject,
  seed: text,
  bodyLimit: count,
  latency: latencyRange,
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
  store: text,
  replay: anObject,
};

/**
 * Checks the options of a mock.
 *
 * @throws TypeError if an option is unknown, or its value is not allowed
 */
export function checkMockOptions(options: MockOptions): void {
  checkOptions(options, optionRules);
}
