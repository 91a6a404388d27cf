/** Choices of the reader that hold for the next page and the next visit, where the browser stores something. */

/** The stored choice; null if there is none. */
export function storedChoice(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Stores a choice. A browser that stores nothing shows the first one again. */
export function storeChoice(key: string, choice: string): void {
  try {
    localStorage.setItem(key, choice);
  } catch {
    // Nothing is stored.
  }
}
