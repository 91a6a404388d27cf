/** The mock in Node, whose files are on the disk. */

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
 * Makes a mock of one or more gateways.
 *
 * @throws RangeError if there is no gateway or no group of accounts of that name, or no gateway that sends webhooks; and
 *   with `strict`, if the gateway would refuse the URL of the webhooks
 * @throws TypeError if an option is unknown, or not of its type
 * @throws RecordingError if a recording cannot be replayed
 * @throws StoreError if there is no such store, or it cannot be opened
 */
export function createMock(options: MockOptions = {}): Mock {
  const readClip = clipReader(assetFolder('clips'), loadAsset);
  return openMock(options, { readClip, loadAsset, openReplay, console: createConsole() });
}
