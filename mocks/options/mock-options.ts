/** The options of a mock, and their rules. */

import type { LogEntry } from '../core/call.ts';
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
  lateness,
  type OptionRules,
  text,
  trueOrFalse,
  webAddress,
} from './check-options.ts';

/** Options of a mock. */
export interface MockOptions {
  /**
   * The gateways, by name. `npm run generate`, in a clone, writes the definition of each contract below `spec/`, yours
   * included, into `generated/mock-gateways.ts`: see CONTRIBUTING.md.
   *
   * @default every one that has a contract
   */
  readonly gateways?: Readonly<Record<string, GatewayDefinition>>;
  /**
   * Serve this gateway alone, at the root.
   *
   * @default all of them, each at `/` and its name
   */
  readonly gateway?: string;
  /**
   * The time of the tasks.
   *
   * @default a clock that runs like the system's
   */
  readonly clock?: Clock;
  /**
   * The seed of plans and ids: same seed, same requests, same clock, same bytes.
   *
   * @default `video-gateway-kit`
   */
  readonly seed?: string;
  /**
   * The largest request body that is read, in bytes.
   *
   * @default 16_777_216 (16 MiB)
   */
  readonly bodyLimit?: number;
  /**
   * Milliseconds by which each answer of a gateway is late, in the world's time whatever the clock does: a number, or
   * the least and the most, between which it is drawn from the seed.
   *
   * @default 0
   */
  readonly latency?: number | readonly [least: number, most: number];
  /**
   * The most finished tasks of a gateway that are kept; the oldest are forgotten first.
   *
   * @default 100_000
   */
  readonly finishedLimit?: number;
  /**
   * The most tasks of a gateway that have not ended; beyond it, submits are refused with 503.
   *
   * @default 500_000
   */
  readonly maxTasks?: number;
  /**
   * The address of the mock's root as its callers know it, such as `https://mock.example.com/video`: that of a proxy,
   * or of the port that a container publishes. Videos, contracts and the console are there.
   *
   * @default the address of each request
   */
  readonly publicUrl?: string;
  /**
   * True to believe a proxy's `Forwarded` or `X-Forwarded-*` headers, in place of `publicUrl`.
   *
   * @default false
   */
  readonly trustProxy?: boolean;
  /**
   * True to let callers of other machines use the control API and the console.
   *
   * @default false
   */
  readonly allowRemoteControl?: boolean;
  /**
   * A token that every caller of the control API has to send.
   *
   * @default none
   */
  readonly controlToken?: string;
  /**
   * The most entries of the ledger that are kept.
   *
   * @default 1000
   */
  readonly ledgerLimit?: number;
  /** Is told of each request, when its answer is decided, and of the id of its world. */
  readonly onRequest?: (entry: LogEntry, world?: string) => void;
  /**
   * True to count requests against the limits that toapis publishes: those of any account, or those of a group of
   * accounts, `vip` or `svip`.
   *
   * @default false
   */
  readonly rateLimit?: boolean | string;
  /**
   * The receiver of webhooks: toapis tells it of the end of each task.
   *
   * @default none; then a submit that names a `callback_url` is refused
   * @example
   * createMock({ webhooks: { secret: 'whsec_test', deliver: (request) => app.fetch(request) } });
   */
  readonly webhooks?: WebhookOptions;
  /**
   * The videos and pictures: the URL of a folder with the package's files `dist/mocks/clips/`, in a page relative to
   * it; or a function that gives the bytes of one of them by its name, such as `16x9-05s.mp4` or `16x9.jpg`.
   *
   * @default in Node the package's folder; in a browser the clips of its build, one second of each aspect ratio
   * @example
   * createMock({ clips: '/clips/' });
   */
  readonly clips?: ClipSource;
  /**
   * True to give each API key a world of its own: its tasks, clock, seed, scenario, faults, ledger, rate limits and
   * deliveries. The ones of the mock itself are those of requests without a key. Only in Node.
   *
   * @default false, one world for all
   * @example
   * const mock = createMock({ worlds: true });
   * const { clock } = await mock.worlds.of('key of this test');
   */
  readonly worlds?: boolean | WorldsOptions;
  /**
   * The place where the state is kept: `memory`; `sqlite:` and a file, which survives the process; or the URL of a
   * Valkey or Redis server, such as `valkey://localhost:6379`, which replicas share. Only in Node.
   *
   * @default `memory`
   * @example
   * const mock = createMock({ store: 'sqlite:mock.db' });
   */
  readonly store?: string;
  /**
   * A recording of a gateway, which answers the requests that it contains as they were answered then. Times are those
   * of the mock's clock. In Node only.
   *
   * @default none
   * @example
   * import story from './recording/stories/0001-createVideo.json' with { type: 'json' };
   * createMock({ replay: { recording: story } });
   */
  readonly replay?: ReplayOptions;
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
  store: text,
  replay: anObject,
};

/**
 * Checks the options of a mock.
 *
 * @throws TypeError if one is unknown, or not of its type
 */
export function checkMockOptions(options: MockOptions): void {
  checkOptions(options, optionRules);
}
