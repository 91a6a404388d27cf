/** The mock in a browser, which has what its files would be: a page, a worker and an edge runtime have no disk. */

import { assembleMock } from './assemble-mock.ts';
import type { ReadClip } from './media/clip-source.ts';
import { fetchAsset } from './media/fetch-asset.ts';
import type { Mock } from './mock.ts';
import type { MockOptions } from './options/mock-options.ts';

export { webhookFaults } from './core/tasks/webhook-faults.ts';
export { ConnectionLostError } from './http/connection-lost-error.ts';
export { createClock } from './mock-clock.ts';

/**
 * Makes a mock of one or more gateways.
 *
 * @throws RangeError if there is no such gateway as is to be served alone, no such group of accounts, or no gateway that
 *   sends webhooks; or if these would go where the gateway sends none, and `strict` is set
 * @throws TypeError if an option is unknown, or not of its type
 */
export function createMock(options: MockOptions = {}): Mock {
  return assembleMock(options, { readClip: containedClip, loadAsset: fetchAsset });
}

/**
 * Refuses: a browser opens no port.
 *
 * @throws Error always
 */
export async function listen(): Promise<never> {
  throw new Error(
    'A browser cannot listen on a port. Call mock.fetch() in the page, or give it to the client: { fetch: mock.fetch }',
  );
}

/** Reads a clip that the build contains: of each aspect ratio a still and one second, whatever length is asked for. */
const containedClip: ReadClip = async (name) => {
  const { clips } = await import('../generated/mock/clips.ts');
  const contained = clips[name.replace(/-\d+s/, '-01s')] ?? '';
  return Uint8Array.from(atob(contained), (character) => character.charCodeAt(0));
};
