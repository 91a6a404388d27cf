/** A page's module: an application that shows its tasks by the store, in one tab of several. */

import { type ToapisGateway, toapis } from '../../src/index.ts';
import { createTaskStore, type TaskStore } from '../../src/tasks.ts';

/** The part of an entry that a test looks at. */
export interface ShownTask {
  readonly prompt: string;
  readonly phase: string;
  readonly url: string | undefined;
  readonly error: string | undefined;
}

let store: TaskStore<ToapisGateway, string>;

/** The functions that a test calls. */
export const program = {
  /** Opens the store, as the application does when it starts. Without Web Locks or channels if it is told so. */
  open(baseUrl: string, interval: number, missing: readonly ('locks' | 'BroadcastChannel')[] = []): void {
    if (missing.includes('locks')) Object.defineProperty(navigator, 'locks', { value: undefined });
    if (missing.includes('BroadcastChannel')) Object.assign(globalThis, { BroadcastChannel: undefined });
    store = createTaskStore({
      gateway: toapis({ apiKey: 'sk-of-a-page', baseUrl, poll: { initialDelay: interval, interval } }),
    });
    store.subscribe(() => {});
  },
  /** Submits a task and waits for the answer. */
  async submit(prompt: string): Promise<void> {
    await store.submit(
      (gateway, options) => gateway.generateVideo({ model: 'grok-video-1.0', prompt }, options),
      {
        info: prompt,
      },
    );
  },
  /** Submits a task and does not wait. */
  submitAndForget(prompt: string): void {
    void program.submit(prompt);
  },
  /** The tasks by their prompts. */
  tasks(): ShownTask[] {
    return [...store.getSnapshot()]
      .map(({ info = '', phase, video, error }) => ({
        prompt: info,
        phase,
        url: video?.url,
        error: error?.name,
      }))
      .sort((one, other) => (one.prompt < other.prompt ? -1 : 1));
  },
  /** Tells if this tab polls. */
  isPolling: (): boolean => store.isPolling,
};

/** The functions of the page. */
export type TabProgram = typeof program;
