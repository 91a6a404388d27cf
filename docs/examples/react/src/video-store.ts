import { followChanges, type ToapisOptions, toapis } from 'video-gateway-kit';
import { createTaskStore, type TaskEntry } from 'video-gateway-kit/tasks';

/** Makes the store of the page. Each task keeps its prompt. */
export function createVideoStore(options: Partial<ToapisOptions> = {}) {
  // While you develop, the page asks as soon as the mock's console has moved a task.
  const changes = import.meta.env.DEV ? followChanges('/api/video/__mock/changes') : undefined;
  const gateway = toapis({ apiKey: 'the-server-adds-it', baseUrl: '/api/video', changes, ...options });
  return createTaskStore<typeof gateway, string>({ gateway, clock: options.clock });
}

export type VideoStore = ReturnType<typeof createVideoStore>;
export type VideoTask = TaskEntry<string>;
