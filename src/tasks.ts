/**
 * The state of an application's tasks, for any framework or none.
 *
 * ```ts
 * const store = createTaskStore({ gateway: toapis({ apiKey: 'any-key', baseUrl: '/api/video' }) });
 * store.subscribe(() => render(store.getSnapshot()));
 * await store.submit((gateway, options) => gateway.generateVideo(body, options), { info: { prompt: body.prompt } });
 * ```
 */

import { type ResumableGateway, TaskStore, type TaskStoreOptions } from './task-store/task-store.ts';

export {
  type EntryVideo,
  type GatewayErrorName,
  type PendingRetry,
  progressAt,
  type TaskEntry,
  type TaskFailure,
  type TaskPhase,
} from './task-store/entry.ts';
export { browserStorage, memoryStorage, type TaskStorage } from './task-store/task-storage.ts';
export {
  newTaskKey,
  type ResumableGateway,
  type StartTask,
  type StoreSubmitOptions,
  type TaskOf,
  type TaskStore,
  type TaskStoreOptions,
} from './task-store/task-store.ts';

/**
 * Creates a store of tasks.
 *
 * @throws RangeError if `limit` is not a whole number of at least 0
 */
export function createTaskStore<Gateway extends ResumableGateway, Info = unknown>(
  options: TaskStoreOptions<Gateway>,
): TaskStore<Gateway, Info> {
  return new TaskStore(options);
}
