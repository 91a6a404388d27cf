/** Key-value storage for the entries of a store. */

/**
 * Storage for the entries of a store. Each entry has its own key, so that two tabs do not overwrite each other. All
 * calls are synchronous.
 */
export interface TaskStorage {
  /** Every key that was set. */
  keys(): readonly string[];
  /** The text of a key. Undefined if there is none. */
  get(key: string): string | undefined;
  /** Stores a text. It may throw if there is no space. */
  set(key: string, text: string): void;
  delete(key: string): void;
  /**
   * Calls a listener when another tab has changed a text. Returns a function that unsubscribes. Only needed without
   * `BroadcastChannel`.
   */
  subscribe?(listener: (key: string, text: string | undefined) => void): () => void;
  /** True if other tabs see the same texts. */
  readonly isShared: boolean;
}

/** A storage in memory, of this page alone. */
export function memoryStorage(): TaskStorage {
  const texts = new Map<string, string>();
  return {
    isShared: false,
    keys: () => [...texts.keys()],
    get: (key) => texts.get(key),
    set: (key, text) => void texts.set(key, text),
    delete: (key) => void texts.delete(key),
  };
}

/** The browser's `localStorage`, which survives reloads. Falls back to memory if it is missing or blocked. */
export function browserStorage(): TaskStorage {
  const area = localArea();
  if (area === undefined) return memoryStorage();
  return {
    isShared: true,
    keys: () => Array.from({ length: area.length }, (_, index) => area.key(index) ?? ''),
    get: (key) => area.getItem(key) ?? undefined,
    set: (key, text) => area.setItem(key, text),
    delete: (key) => area.removeItem(key),
    subscribe(listener) {
      const onStorage = ({ storageArea, key, newValue }: StorageEvent) => {
        if (storageArea === area && key !== null) listener(key, newValue ?? undefined);
      };
      globalThis.addEventListener('storage', onStorage);
      return () => globalThis.removeEventListener('storage', onStorage);
    },
  };
}

/** The storage area, if it is usable: a browser that blocks it throws at the first access. */
function localArea(): Storage | undefined {
  try {
    // Node has one only with a file, and warns otherwise.
    const area = typeof document === 'undefined' ? undefined : globalThis.localStorage;
    area?.getItem('');
    return area;
  } catch {
    return undefined;
  }
}
