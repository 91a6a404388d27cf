/** The mock for runtimes without a disk: a page, a worker, an edge runtime. Its files are part of the build. */

import { assembleMock } from './assemble-mock.ts';
import type { ReadClip } from './media/clip-source.ts';
import { fetchAsset } from './media/fetch-asset.ts';
import type { Mock } from './mock.ts';
import type { MockOptions } from './options/mock-options.ts';

export { webhookFaults } from './core/tasks/webhook-faults.ts';
export { ConnectionLostError } from './http/connection-lost-error.ts';
export { createClock } from './mock-clock.ts';

/**
 * Creates a mock of one or more gateways.
 *
 * @throws RangeError if the option `gateway` or `rateLimit` has an unknown name, if `webhooks` is set and no gateway sends
 *   webhooks, if `webhooks.strict` forbids their URL, or if an option needs Node
 * @throws TypeError if an option is unknown, or its value is not allowed
 */
export function createMock(options: MockOptions = {}): Mock {
  return assembleMock(options, { readClip: containedClip, loadAsset: fetchAsset });
}

/**
 * Always fails, since a browser cannot open a port.
 *
 * @throws Error
 */
export async function listen(): Promise<never> {
  throw new Error(
    'A browser cannot listen on a port. Call mock.fetch() in the page, or pass it to the client: { fetch: mock.fetch }',
  );
}

/** Reads a clip from the build, which has a picture and a second of video for each aspect ratio, and no longer clips. */
const containedClip: ReadClip = async (name) => {
  const { clips } = await import('../generated/mock/clips.ts');
  const contained = clips[name.replace(/-\d+s/, '-01s')] ?? '';
  return Uint8Array.from(atob(contained), (character) => character.charCodeAt(0));
};
