/** Parts of texts that outlive a request. */

/** The beginning of a text. */
export function beginningOf(text: string, length: number): string {
  return text.length <= length ? text : detached(text.slice(0, length));
}

/** A part of a text on its own: as it is cut out, it may keep the whole text in memory. */
export function detached(part: string): string {
  return JSON.parse(JSON.stringify(part));
}
