/** Parts of texts that outlive their request. */

/** The beginning of a text. */
export function beginningOf(text: string, length: number): string {
  return text.length <= length ? text : detached(text.slice(0, length));
}

/** Copies a part of a text. Without a copy, a slice may keep the whole text in memory. */
export function detached(part: string): string {
  return JSON.parse(JSON.stringify(part));
}
