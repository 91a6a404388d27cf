/** Choices of the reader that hold for the next page and the next visit, where the browser keeps something. */

/** The choice that was kept; null if there is none. */
export function keptChoice(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a choice. A browser that keeps nothing shows the first one again. */
export function keepChoice(key: string, choice: string): void {
  try {
    localStorage.setItem(key, choice);
  } catch {
    // Nothing is kept.
  }
}
