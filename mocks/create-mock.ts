/** The mock in Node, which reads its files from disk. */

import { assetFolder } from './asset-folder.ts';
import { createConsole } from './control/serve-console.ts';
import { clipReader } from './media/clip-source.ts';
import { loadAsset } from './media/load-asset.ts';
import type { Mock } from './mock.ts';
import { openReplay } from './open-replay.ts';
import type { MockOptions } from './options/mock-options.ts';
import { openMock } from './worlds/mock-of-worlds.ts';

export type { Mock } from './mock.ts';
export type { GatewayDefinition, MountedGateway } from './mounted-gateway.ts';
export type { MockOptions } from './options/mock-options.ts';

/**
 * Creates a mock of one or more gateways.
 *
 * @throws RangeError if the option `gateway` or `rateLimit` has an unknown name, if `webhooks` is set and no gateway sends
 *   webhooks, or if `webhooks.strict` forbids their URL
 * @throws TypeError if an option is unknown, or its value is not allowed
 * @throws RecordingError if a recording cannot be replayed
 * @throws StoreError if there is no such store, or it cannot be opened
 */
export function createMock(options: MockOptions = {}): Mock {
  const readClip = clipReader(assetFolder('clips'), loadAsset);
  return openMock(options, { readClip, loadAsset, openReplay, console: createConsole() });
}
