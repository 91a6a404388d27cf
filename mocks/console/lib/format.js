/** Formats times, durations and numbers. Times are in UTC, as in the mock's log. */

/**
 * The time of day: `21:52:07`.
 *
 * @param {string} time in ISO 8601, in UTC
 */
export const timeOf = (time) => time.split('T')[1]?.slice(0, 8) ?? '';

/**
 * The day and the time of day: `2026-11-20 21:52:07`.
 *
 * @param {string} time in ISO 8601, in UTC
 */
export const dayAndTimeOf = (time) => `${time.split('T')[0]} ${timeOf(time)}`;

/** @type {readonly (readonly [unit: string, seconds: number])[]} */
const units = [
  ['d', 86_400],
  ['h', 3600],
  ['min', 60],
  ['s', 1],
];

/**
 * A duration in its two largest units: `1 min 5 s`.
 *
 * @param {number} milliseconds
 */
export function lengthOf(milliseconds) {
  let rest = Math.round(milliseconds / 1000);
  const parts = [];
  for (const [unit, seconds] of units) {
    const count = Math.floor(rest / seconds);
    rest -= count * seconds;
    if (count > 0) parts.push(`${count} ${unit}`);
    else if (parts.length > 0) break;
  }
  return parts.slice(0, 2).join(' ') || '0 s';
}

/**
 * A percentage, rounded down.
 *
 * @param {number} share from 0 to 1
 */
export const percentOf = (share) => `${Math.floor(share * 100 + 1e-9)} %`;

const grouped = new Intl.NumberFormat('en');

/**
 * A number with thousands separators.
 *
 * @param {number} number
 */
export const countOf = (number) => grouped.format(number);
