/** Durations in messages. */

/**
 * Formats a duration for people: 250 ms, 2.5 s, 90 s, 10 min.
 *
 * @param milliseconds the duration
 */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  const seconds = Math.round(milliseconds / 100) / 10;
  return seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 6) / 10} min`;
}
