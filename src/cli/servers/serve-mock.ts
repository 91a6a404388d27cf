/** Serves the mock, prints its addresses, and logs its requests. */

import { createMock, type Mock, type MockOptions } from '../../../mocks/create-mock.ts';
import { listen } from '../../../mocks/http/listen.ts';
import { createClock, wakeAfter } from '../../../mocks/mock-clock.ts';
import type { ReplayOptions } from '../../../mocks/open-replay.ts';
import { RecordingError } from '../../../mocks/replay/recording-error.ts';
import { StoreError } from '../../../mocks/store/store-error.ts';
import { CommandError, messageOf, usageError } from '../exit-codes.ts';
import { deliveryRecord, requestRecord, serverRecord } from '../monitoring/json-log.ts';
import { MockMonitor } from '../monitoring/mock-monitor.ts';
import { hasCutOff, stopMessage } from '../monitoring/stop-message.ts';
import { createBatchedLog } from '../output/batched-log.ts';
import { deliveryLogLine } from '../output/delivery-log-line.ts';
import { requestLogLine } from '../output/request-log-line.ts';
import { writeOut } from '../output/streams.ts';
import { colorsOf } from '../output/terminal.ts';
import { readRecordingFiles, recordedFileReader } from '../recording/recording-folder.ts';
import { addresses, greeting } from './mock-greeting.ts';
import { listenError, onStop } from './serving.ts';
import { shownStore } from './shown-store.ts';
import { type WebhookCommandOptions, webhookReceiver } from './webhook-receiver.ts';

/** Options of the server. */
export interface ServeMockOptions extends WebhookCommandOptions {
  readonly port: number;
  readonly host: string;
  readonly gateway?: string;
  readonly speed: number;
  readonly seed?: string;
  /** Minimum and maximum, in milliseconds. */
  readonly latency?: readonly [number, number];
  /** Its public root address, without a trailing slash. */
  readonly publicUrl?: string;
  readonly trustProxy?: true;
  readonly allowRemoteControl?: true;
  readonly controlToken?: string;
  /** The name of an account group. True for the default limits. */
  readonly rateLimit?: true | string;
  readonly maxTasks?: number;
  readonly worlds?: true;
  /** The place where the state is kept: `memory`, or a store. */
  readonly store?: string;
  /** The folder of a recording, or a HAR file. */
  readonly replay?: string;
  readonly replayOnly?: true;
  readonly json?: true;
  /** Milliseconds that requests under way have when it is stopped. */
  readonly stopTimeout: number;
}

/** Milliseconds that the process has to end once the mock has stopped. */
const longestEnd = 1000;

/**
 * Serves the mock until the process is asked to stop, and finishes what is under way.
 *
 * @throws CommandError if it cannot listen, the gateway that is served has no such limits, a recording cannot be
 *   read, or a store cannot be opened
 */
export async function serveMock(options: ServeMockOptions): Promise<void> {
  const {
    port,
    host,
    speed,
    json,
    webhookUrl,
    webhookSecret,
    webhookPreviousSecret,
    strictWebhooks,
    replay,
    replayOnly,
    stopTimeout,
    ...served
  } = options;
  const log = createBatchedLog();
  const colors = colorsOf(process.stdout);
  const receiver = webhookReceiver(options);
  const monitor = new MockMonitor((request) => {
    if (json) log(requestRecord(request));
  });
  const mock = mockOf({
    clock: createClock({ speed }),
    ...(replay !== undefined && { replay: replayOf(replay, replayOnly === true) }),
    onRequest: (entry, world) => {
      monitor.decided(entry, world);
      if (!json) log(requestLogLine(entry, colors, world));
    },
    ...(receiver && {
      webhooks: {
        ...receiver.options,
        onDelivery: (delivery) => log(json ? deliveryRecord(delivery) : deliveryLogLine(delivery, colors)),
      },
    }),
    ...served,
  });
  const monitored = monitor.watch(mock);
  const server = await listen({ fetch: monitored.fetch, port, host }).catch((error) => {
    throw listenError(error, port, host);
  });
  // Before the address is printed: its reader may end the process at once.
  onStop(async () => {
    if (json) log(serverRecord({ message: 'stopping' }));
    const cutOff = await monitored.stop(server, stopTimeout);
    const isWarning = hasCutOff(cutOff);
    const message = stopMessage(cutOff);
    if (json) log(serverRecord({ message }, isWarning ? 'warn' : 'info'));
    else if (isWarning) log(message);
    // The process ends by itself, unless something that was cut off keeps it.
    wakeAfter(longestEnd, () => process.exit());
  });
  // `video-gateway mock | head -n 1` ends when its reader does.
  process.stdout.on('error', () => process.exit());
  const { publicUrl: address = server.url, controlToken: token } = served;
  // Printed once, and not in the log, which may be kept.
  if (receiver?.newSecret !== undefined)
    process.stderr.write(`The secret of the webhooks, made for this run: ${receiver.newSecret}\n`);
  const store = shownStore(served.store);
  const text = json
    ? serverRecord({ listening: { ...addresses(mock, address), store } })
    : greeting(mock, address, {
        host,
        hasPublicUrl: served.publicUrl !== undefined,
        token,
        replay,
        store,
        colors,
      });
  await writeOut(`${text}\n`);
}

/**
 * The recording of a folder or a file.
 *
 * @throws CommandError if it cannot be read
 */
function replayOf(path: string, only: boolean): ReplayOptions {
  try {
    return { recording: readRecordingFiles(path), only, readFile: recordedFileReader(path) };
  } catch (cause) {
    throw new CommandError(`${messageOf(cause)}.`, { cause });
  }
}

function mockOf(options: MockOptions): Mock {
  try {
    return createMock(options);
  } catch (cause) {
    if (cause instanceof RecordingError || cause instanceof StoreError)
      throw new CommandError(`${cause.message}.`, { cause });
    // An unknown account group, or a receiver that is not accepted.
    if (cause instanceof RangeError) throw usageError(cause.message, { cause });
    throw cause;
  }
}
