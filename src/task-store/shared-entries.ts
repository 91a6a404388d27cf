/** The entries of a store: in memory, in a storage, and the same in every tab. */

import { changed, type EntryChange, parseEntry, replaces, type TaskEntry } from './entry.ts';
import { openChannel, type TabChannel, type TabNews } from './tab-channel.ts';
import type { TaskStorage } from './task-storage.ts';

/** Options of shared entries. */
export interface SharedEntriesOptions {
  /** Prefix of their keys in the storage, and name of the channel between tabs. */
  readonly name: string;
  readonly storage: TaskStorage;
  /** Maximum number of entries that have ended. */
  readonly limit: number;
  /** Called if an entry could not be kept. */
  readonly onStorageError: ((error: unknown) => void) | undefined;
  /** Called with the key of an entry that was changed or removed by another tab. */
  readonly onNews: (key: string) => void;
}

/** Entries that the tabs of an origin share. */
export class SharedEntries<Info> {
  readonly #options: SharedEntriesOptions;
  readonly #entries = new Map<string, TaskEntry<Info>>();
  /** Keys of removed entries. Another tab that is polling may still report them. */
  readonly #removed = new Set<string>();
  readonly #listeners = new Set<() => void>();
  #snapshot: readonly TaskEntry<Info>[] = [];
  #channel: TabChannel | undefined;

  constructor(options: SharedEntriesOptions) {
    this.#options = options;
  }

  /** The entries, newest first. The same array until something changes. */
  get snapshot(): readonly TaskEntry<Info>[] {
    return this.#snapshot;
  }

  get(key: string): TaskEntry<Info> | undefined {
    return this.#entries.get(key);
  }

  /** Calls a listener after each change. Returns a function that unsubscribes. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Reads the stored entries, and listens to other tabs until the signal is aborted. */
  open(signal: AbortSignal): void {
    const { name, storage } = this.#options;
    const channel = openChannel(name, storage, (news) => this.#receive(news));
    this.#channel = channel;
    signal.addEventListener('abort', () => channel.close(), { once: true });
    // A page that was frozen has missed messages of other tabs.
    globalThis.document?.addEventListener('visibilitychange', () => this.load(), { signal });
    this.load();
  }

  /** Reads the stored entries. */
  load(): void {
    const { name, storage } = this.#options;
    for (const place of storage.keys()) {
      if (!place.startsWith(`${name}/`)) continue;
      const text = storage.get(place);
      if (text !== undefined) this.#receive({ key: place.slice(name.length + 1), text });
    }
  }

  /** Stores an entry, and notifies the other tabs. */
  put(entry: TaskEntry<Info>): void {
    const { key } = entry;
    this.#entries.set(key, entry);
    try {
      const text = JSON.stringify(entry);
      this.#channel?.post({ key, text });
      this.#options.storage.set(this.#place(key), text);
    } catch (error) {
      this.#options.onStorageError?.(error);
    }
    this.#prune();
    this.#notify();
  }

  /** Changes an entry, if it still exists. */
  change(key: string, change: EntryChange<Info>): void {
    const entry = this.#entries.get(key);
    if (entry) this.put(changed(entry, change));
  }

  /** Removes an entry, here and in the other tabs. */
  remove(key: string): void {
    this.#forget(key);
    this.#channel?.post({ key });
  }

  /** Applies a change of another tab. */
  #receive({ key, text }: TabNews): void {
    if (text === undefined) {
      this.#forget(key);
      this.#options.onNews(key);
      return;
    }
    const entry = parseEntry(text);
    if (entry === undefined || this.#removed.has(key) || !replaces(entry, this.#entries.get(key))) return;
    // The application's own data has the type that the application passed in.
    this.#entries.set(key, entry as TaskEntry<Info>);
    this.#notify();
    this.#options.onNews(key);
  }

  #forget(key: string): void {
    this.#removed.add(key);
    // In every tab: one of them may have stored it again before it was notified.
    this.#options.storage.delete(this.#place(key));
    if (this.#entries.delete(key)) this.#notify();
  }

  /** Removes the oldest entries that have ended, if there are too many. */
  #prune(): void {
    const ended = [...this.#entries.values()].filter(
      ({ phase }) => phase === 'completed' || phase === 'failed',
    );
    const surplus = ended.length - this.#options.limit;
    if (surplus <= 0) return;
    for (const { key } of ended.sort(newestFirst).slice(-surplus)) this.remove(key);
  }

  #notify(): void {
    this.#snapshot = [...this.#entries.values()].sort(newestFirst);
    for (const listener of this.#listeners) listener();
  }

  #place(key: string): string {
    return `${this.#options.name}/${key}`;
  }
}

function newestFirst(one: TaskEntry, other: TaskEntry): number {
  return other.createdAt - one.createdAt || (one.key < other.key ? 1 : -1);
}
