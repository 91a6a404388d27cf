/**
 * A loader for Storybook: all of the mock runs in the page of a story, and each story begins with it as its parameters say.
 *
 * ```ts
 * // .storybook/preview.ts
 * export default { loaders: [mockLoader(createMock())] };
 *
 * // A story
 * export const OutOfMoney = { parameters: { videoGateway: { scenario: { reject: 402 } } } };
 * ```
 */

import { setupWorker } from 'msw/browser';
import type { Mock } from '../mock.ts';
import { type MockHandlersOptions, mockHandlers } from './msw.ts';

/** Options of the loader. */
export interface MockLoaderOptions extends MockHandlersOptions {
  /**
   * The URL of Mock Service Worker's script, which `npx msw init` copies to a folder of static files; relative to the
   * page of a story.
   *
   * @default `mockServiceWorker.js`
   */
  readonly serviceWorkerUrl?: string;
}

/** The parameter `videoGateway` of a story. */
export interface MockParameters {
  /**
   * The outcome of the story's submits.
   *
   * @default what their prompts say
   */
  readonly scenario?: Parameters<Mock['scenario']['set']>[0];
  /**
   * Faults of its next requests, each used once.
   *
   * @default none
   */
  readonly faults?: readonly Parameters<Mock['faults']['add']>[0][];
}

/** A story that is about to be shown, as Storybook passes it to a loader. */
export interface LoadedStory {
  readonly parameters: { readonly videoGateway?: MockParameters };
}

/**
 * Makes a loader. It resets the mock before each story, and gives it to the story and its play function as `loaded.mock`.
 *
 * @throws RangeError if `baseUrls` names a gateway that the mock does not have
 */
export function mockLoader(
  mock: Mock,
  { serviceWorkerUrl = 'mockServiceWorker.js', ...options }: MockLoaderOptions = {},
): (story: LoadedStory) => Promise<{ readonly mock: Mock }> {
  const handlers = mockHandlers(mock, options);
  let started: Promise<unknown> | undefined;
  return async ({ parameters: { videoGateway = {} } }) => {
    const serviceWorker = { url: new URL(serviceWorkerUrl, document.baseURI).href };
    started ??= setupWorker(...handlers).start({ quiet: true, serviceWorker });
    await started;
    mock.reset();
    const { scenario, faults = [] } = videoGateway;
    if (scenario !== undefined) mock.scenario.set(scenario);
    for (const fault of faults) mock.faults.add(fault);
    return { mock };
  };
}
