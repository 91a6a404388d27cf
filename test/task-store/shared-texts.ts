/** A storage that several stores of one process share, as the tabs of an origin share `localStorage`. */

import { memoryStorage, type TaskStorage } from '../../src/tasks.ts';

/** Makes one. */
export function sharedTexts(): TaskStorage {
  return { ...memoryStorage(), isShared: true };
}
