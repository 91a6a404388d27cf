/** Numbers that come from outside. */

/** The allowed range of a number. */
export interface NumberRange {
  /** The minimum, in the unit of the option. */
  readonly min: number;
  /** True if infinity is allowed. */
  readonly infinity?: boolean;
  /** True if fractions are not allowed. */
  readonly whole?: boolean;
}

/** A positive number of milliseconds or bytes. */
export const positive: NumberRange = { min: Number.MIN_VALUE, infinity: true };

/** A number of milliseconds that may be 0. */
export const notNegative: NumberRange = { min: 0, infinity: true };

/** A number of retries. */
export const count: NumberRange = { min: 0, infinity: true, whole: true };

/**
 * Checks a number that comes from outside.
 *
 * @throws RangeError if it is not a number, NaN, out of range, or a fraction where only whole numbers are allowed
 */
export function assertNumber(name: string, value: unknown, { min, infinity, whole }: NumberRange): void {
  const isInRange = typeof value === 'number' && value >= min && (infinity || value < Infinity);
  // Infinity has no remainder.
  if (isInRange && !(whole && value % 1 > 0)) return;
  const range = `${min ? 'more than 0' : 'at least 0'}${infinity ? '' : ' and finite'}`;
  throw new RangeError(`${name} must be a ${whole ? 'whole ' : ''}number, ${range}, not ${String(value)}`);
}
