/**
 * A loader for Storybook: the mock runs in the page of a story, which starts with the scenario and faults in its parameters.
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
   * URL of Mock Service Worker's script, which `npx msw init` copies to a folder of static files. It may be relative to
   * the page of a story.
   *
   * @default `mockServiceWorker.js`
   */
  readonly serviceWorkerUrl?: string;
}

/** The parameter `videoGateway` of a story. */
export interface MockParameters {
  /**
   * The scenario of the story's submits.
   *
   * @default none: the prompts decide
   */
  readonly scenario?: Parameters<Mock['scenario']['set']>[0];
  /**
   * Faults of the story's first requests. Each is used once, unless it has `times`.
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
 * Creates a loader. It resets the mock before each story, and passes it to the story and its play function as `loaded.mock`.
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
