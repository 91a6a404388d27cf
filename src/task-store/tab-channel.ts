/** Messages between the tabs of an origin. */

import type { TaskStorage } from './task-storage.ts';

/** A changed entry. Without a text, it was removed. */
export interface TabNews {
  readonly key: string;
  readonly text?: string | undefined;
}

/** A channel to the other tabs. */
export interface TabChannel {
  post(news: TabNews): void;
  close(): void;
}

/**
 * Opens a channel: a `BroadcastChannel`, or the events of the storage if the runtime has none.
 *
 * @param storage its keys begin with the name
 */
export function openChannel(name: string, storage: TaskStorage, onNews: (news: TabNews) => void): TabChannel {
  if (!storage.isShared) return { post: () => {}, close: () => {} };
  if (globalThis.BroadcastChannel === undefined) {
    const close = storage.subscribe?.((place, text) => {
      if (place.startsWith(`${name}/`)) onNews({ key: place.slice(name.length + 1), text });
    });
    // The storage notifies by itself.
    return { post: () => {}, close: close ?? (() => {}) };
  }
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }: MessageEvent<TabNews>) => onNews(data);
  return { post: (news) => channel.postMessage(news), close: () => channel.close() };
}
